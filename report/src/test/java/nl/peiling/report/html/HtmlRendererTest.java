package nl.peiling.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.peiling.report.binding.DocumentDetails;
import nl.peiling.report.document.Document;
import nl.peiling.report.sample.Golden;
import nl.peiling.report.sample.Sample;
import org.junit.jupiter.api.Test;

/** Checks the page without a browser; {@code scripts/toegankelijkheid} checks it in one. */
class HtmlRendererTest {

  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s[^>]*?)?)(/?)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:-]+)=\"([^\"]*)\"");
  private static final Set<String> VOID = Set.of("meta", "br");

  private final String html = HtmlRenderer.render(Sample.bound());
  private final List<Element> elements = elements(html);

  private record Element(String name, Map<String, String> attributes, int depth, String parent) {
    String get(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }
  }

  @Test
  void writesTheSampleReport() {
    Golden.assertSame(
        "voorbeeld.html",
        html.replaceAll("(?s)<style>.*?</style>", "<style></style>")
            .replaceAll("(?s)<svg.*?</svg>", "<svg></svg>"));
  }

  @Test
  void asksNothingOfTheNetwork() {
    assertThat(elements)
        .extracting(Element::name)
        .doesNotContain("script", "link", "img", "iframe", "object", "image");
    assertThat(elements)
        .filteredOn(element -> !element.name().equals("a"))
        .allSatisfy(element -> assertThat(element.attributes()).doesNotContainKeys("src", "href"));
    assertThat(html).doesNotContain("url(", "@import");
  }

  @Test
  void givesEveryPlaceANameOfItsOwnAndEveryLinkAPlace() {
    List<String> ids =
        elements.stream().map(element -> element.get("id")).filter(id -> !id.isEmpty()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(elements)
        .filteredOn(element -> element.get("href").startsWith("#"))
        .hasSizeGreaterThan(20)
        .allSatisfy(element -> assertThat(ids).contains(element.get("href").substring(1)));
  }

  @Test
  void namesTheScopeOfEveryHeader() {
    assertThat(elements)
        .filteredOn(element -> element.name().equals("th"))
        .isNotEmpty()
        .allSatisfy(element -> assertThat(element.get("scope")).isIn("col", "row"));
  }

  @Test
  void opensWithOneTitleAndSkipsNoLevel() {
    List<Integer> levels =
        elements.stream()
            .filter(element -> element.name().matches("h[1-6]"))
            .map(element -> element.name().charAt(1) - '0')
            .toList();
    assertThat(levels.getFirst()).isEqualTo(1);
    assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @Test
  void describesEveryDrawingAndOffersItsNumbers() {
    List<Element> drawings = elements.stream().filter(e -> e.name().equals("svg")).toList();
    assertThat(drawings)
        .hasSize(6)
        .allSatisfy(drawing -> {
          assertThat(drawing.get("role")).isEqualTo("img");
          assertThat(drawing.get("aria-labelledby")).isNotEmpty();
        });
    long figures = elements.stream().filter(e -> e.name().equals("figure")).count();
    assertThat(elements.stream().filter(e -> e.name().equals("figcaption"))).hasSize((int) figures);
    assertThat(html).contains("Cijfers bij figuur 1.1");
  }

  @Test
  void marksLanguageOfPageAndOfForeignWords() {
    assertThat(html).contains("<html lang=\"nl\">", "<span lang=\"en\">peer review</span>");
  }

  @Test
  void saysThatAnswersAreMadeUpAndWhoPublishesOnlyWhenThatIsSo() {
    assertThat(html).contains(DocumentDetails.SYNTHETIC_NOTICE);
    DocumentDetails d = Sample.details();
    DocumentDetails real =
        new DocumentDetails(
            d.title(), d.subtitle(), d.edition(), "", d.date(), d.created(), d.keywords(), false);
    assertThat(html).contains("<meta name=\"author\" content=\"Peiling\">");
    assertThat(HtmlRenderer.render(Sample.bound(real, Sample.document())))
        .doesNotContain(DocumentDetails.SYNTHETIC_NOTICE, "name=\"author\"");
  }

  @Test
  void escapesWhatIsTyped() {
    DocumentDetails d = Sample.details();
    DocumentDetails odd =
        new DocumentDetails(
            "Zorg & <werk> \"nu\"",
            d.subtitle(),
            d.edition(),
            d.publisher(),
            d.date(),
            d.created(),
            d.keywords(),
            true);
    assertThat(HtmlRenderer.render(Sample.bound(odd, new Document(List.of(), List.of()))))
        .contains("<title>Zorg &amp; &lt;werk&gt; &quot;nu&quot;</title>");
  }

  /** The elements in order; fails when one does not close. */
  private static List<Element> elements(String html) {
    String markup = html.replaceAll("(?s)<style>.*?</style>", "").replace("<!DOCTYPE html>", "");
    List<Element> elements = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(markup);
    while (tag.find()) {
      String name = tag.group(2);
      if (!tag.group(1).isEmpty()) {
        assertThat(open.pop()).isEqualTo(name);
        continue;
      }
      Map<String, String> attributes =
          ATTRIBUTE
              .matcher(tag.group(3))
              .results()
              .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
      elements.add(new Element(name, attributes, open.size(), open.isEmpty() ? "" : open.peek()));
      if (!VOID.contains(name) && tag.group(4).isEmpty()) {
        open.push(name);
      }
    }
    assertThat(open).isEmpty();
    return elements;
  }
}
