package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Reads the finished report back: every number in the text of the HTML and of the PDF is the number
 * of a fact that belongs at that place, or no outcome at all, such as a year or the number of a
 * figure. Nothing of the program is used on the way.
 */
class ReadBackTest {

  private static final Pattern FIGURE =
      Pattern.compile("<figure id=\"(?:figuur|tabel)-([^\"]*)\".*?</figure>", Pattern.DOTALL);
  private static final Pattern SECTION =
      Pattern.compile(
          "<section class=\"hoofdstuk\" aria-labelledby=\"kop-([^\"]*)\">(.*?)</section>",
          Pattern.DOTALL);

  /** Lists that repeat headings, and the questionnaire, whose numbers are those of the codebook. */
  private static final Set<String> WITHOUT_OUTCOMES = Set.of("inhoud", "lijsten", "vragenlijst");

  private static PrintedFacts facts = PrintedFacts.none();
  private static String html = "";

  private final Map<String, Integer> counted = new TreeMap<>();
  private final List<String> unexplained = new ArrayList<>();

  @BeforeAll
  static void readsTheReport() throws IOException {
    Path made = MadeEdition.folder();
    facts = PrintedFacts.read(made.resolve("feiten.csv"));
    html =
        Files.readString(made.resolve("rapport.html"))
            .replaceAll("(?s)<(style|script|head)[ >].*?</\\1>", " ");
  }

  @Test
  void everyNumberInAFigureOfTheHtmlIsAFactOfThatFigure() {
    Matcher figure = FIGURE.matcher(html);
    int figures = 0;
    while (figure.find()) {
      figures++;
      String exhibit = figure.group(1);
      for (NumberInText number : NumberInText.all(text(figure.group()))) {
        count(number, facts.isOf(exhibit, number), number.kind(facts.wordsOf(exhibit)), exhibit);
      }
    }
    publish();

    assertThat(figures).isEqualTo(48);
    assertThat(unexplained).isEmpty();
    assertThat(counted.getOrDefault("feit", 0)).isGreaterThan(3000);
  }

  @Test
  void theNumbersInEveryChapterOfTheHtmlAreItsFactsInTheOrderOfTheTemplate() throws IOException {
    Matcher section = SECTION.matcher(html);
    int chapters = 0;
    while (section.find()) {
      if (WITHOUT_OUTCOMES.contains(section.group(1))) {
        continue;
      }
      chapters++;
      TemplateText template = TemplateText.ofHeading(section.group(1));
      String prose =
          FIGURE
              .matcher(section.group(2))
              .replaceAll(" ")
              .replaceAll("(?s)<h\\d.*?</h\\d>|<sup>.*?</sup>|<a [^>]*class=\"terug\".*?</a>", " ");
      List<String> expected = template.facts();
      int next = 0;
      for (NumberInText number : NumberInText.all(text(prose))) {
        Optional<String> kind = number.kind(template.typed());
        boolean inOrder = next < expected.size() && facts.is(expected.get(next), number);
        boolean inNote = template.noteFacts().stream().anyMatch(fact -> facts.is(fact, number));
        next += inOrder ? 1 : 0;
        count(number, inOrder || inNote, inOrder ? Optional.empty() : kind, section.group(1));
      }
      assertThat(expected.subList(next, expected.size()))
          .as("facts of " + section.group(1) + " that are not in the HTML in this order")
          .isEmpty();
    }
    publish();

    assertThat(chapters).isEqualTo(14);
    assertThat(unexplained).isEmpty();
    assertThat(counted.getOrDefault("feit", 0)).isGreaterThan(140);
  }

  @Test
  void everyNumberInThePdfIsAFactOfItsPage() throws IOException {
    Set<String> prose = TemplateText.allFacts();
    Set<String> typed = TemplateText.allTyped();
    try (PDDocument pdf = Loader.loadPDF(MadeEdition.folder().resolve("rapport.pdf").toFile())) {
      List<String> before = List.of();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(pdf);
        List<String> here = facts.exhibitsNamedIn(text);
        Set<String> exhibits = new HashSet<>(here);
        exhibits.addAll(before);
        if (!text.contains("Vragenlijst") && !text.contains("Lijst van figuren")) {
          page(page, text, exhibits, prose, typed);
        }
        before = here.isEmpty() ? before : here;
      }
    }
    publish();

    assertThat(unexplained).isEmpty();
    assertThat(counted.getOrDefault("feit", 0)).isGreaterThan(1400);
  }

  private void page(
      int page, String text, Set<String> exhibits, Set<String> prose, Set<String> typed) {
    Set<String> words = new HashSet<>(typed);
    exhibits.forEach(exhibit -> words.addAll(facts.wordsOf(exhibit)));
    String lines =
        text.replace("\u00AD\n", "")
            .replaceAll(
                "(?m)^(?:[0-9A-G]+(?:\\.[0-9]+)* \\p{Lu}.*|[0-9A-G]+(?:\\.[0-9]+)* *)$", " ");
    for (NumberInText number : NumberInText.all(flat(lines))) {
      if (number.isPage(page)) {
        counted.merge("bladzijde", 1, Integer::sum);
        continue;
      }
      boolean known =
          exhibits.stream().anyMatch(exhibit -> facts.isOf(exhibit, number))
              || prose.stream().anyMatch(fact -> facts.is(fact, number));
      count(number, known, number.kind(words), "bladzijde " + page);
    }
  }

  private void count(NumberInText number, boolean fact, Optional<String> kind, String where) {
    String what = fact && kind.isEmpty() ? "feit" : kind.orElse("");
    if (what.isEmpty()) {
      unexplained.add(where + ": " + number.shown());
    } else {
      counted.merge(what, 1, Integer::sum);
    }
  }

  /** Prints how much of what stands in the report was found back. */
  private void publish() {
    int all = counted.values().stream().mapToInt(Integer::intValue).sum() + unexplained.size();
    System.out.println(
        "Teruggelezen: " + all + " getallen " + counted + ", niet verklaard " + unexplained.size());
  }

  private static String text(String markup) {
    return flat(
        markup
            .replaceAll("<[^>]+>", " ")
            .replace("&nbsp;", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"));
  }

  private static String flat(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ').replaceAll("\\s+", " ");
  }
}
