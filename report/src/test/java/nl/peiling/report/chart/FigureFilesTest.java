package nl.peiling.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.peiling.report.font.Fonts;
import nl.peiling.report.sample.Golden;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Figures as SVG: one accepted file for each kind, and what holds for all. */
class FigureFilesTest {

  private static String svg(String kind, Drawing drawing, double width) {
    return Svg.file(drawing, width, Fonts.house(), kind, "Figuur " + kind, "Beschrijving.");
  }

  @Test
  void drawsEveryKindAsAccepted() {
    SampleCharts.kinds()
        .forEach((kind, drawing) ->
            Golden.assertSame("figuur-" + kind + ".svg", svg(kind, drawing, 425)));
  }

  @Test
  void writesTheSameBytesInEveryLocaleAndZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      String first = everything();
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(everything()).isEqualTo(first);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(everything()).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static String everything() {
    StringBuilder all = new StringBuilder();
    SampleCharts.kinds().forEach((kind, drawing) -> all.append(svg(kind, drawing, 300)));
    return all.toString();
  }

  @Test
  void describesItselfForWhoCannotSeeIt() throws Exception {
    Document document = parsed(svg("staven", SampleCharts.pool(true), 425));
    Element root = document.getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("lang")).isEqualTo("nl");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("staven-titel");
    assertThat(text(root, "title")).isEqualTo("Figuur staven");
    assertThat(text(root, "desc")).isEqualTo("Beschrijving.");
  }

  @Test
  void keepsTextAsTextAndEscapesMarkup() throws Exception {
    ChartData data =
        new ChartData(
            List.of(ChartData.Heading.of("a", "R&D < \"zorg\" > 'meer'")),
            List.of(ChartData.Heading.of("anios", "Anios")),
            List.of(List.of(ChartData.Known.of(0.004, "<1%"))));
    Element root =
        parsed(Svg.file(new GroupedBars(data), 425, Fonts.house(), "k", "A & B", "<i>"))
            .getDocumentElement();
    assertThat(root.getTextContent()).contains("R&D < \"zorg\" > 'meer'", "<1%", "A & B", "<i>");
  }

  @Test
  void setsATitledFigureWithItsTitleBaseAndNotes() throws Exception {
    Titled titled =
        new Titled(
            Objects.requireNonNull(SampleCharts.kinds().get("kolommen")),
            "Jaar van afstuderen van aios, met een titel die lang genoeg is om op twee regels te"
                + " staan",
            "n = 2.815 aios",
            List.of("Een noot.", "Nog een noot die ook onder de figuur staat."));
    Element root = parsed(svg("k", titled, 449)).getDocumentElement();
    assertThat(root.getTextContent())
        .contains("Jaar van afstuderen", "n = 2.815 aios", "Een noot.", "Nog een noot");
  }

  private static String text(Element root, String name) {
    return root.getElementsByTagName(name).item(0).getTextContent();
  }

  private static Document parsed(String svg)
      throws ParserConfigurationException, IOException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }
}
