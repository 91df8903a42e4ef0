package nl.peiling.report.html;

import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.binding.DocumentDetails;
import nl.peiling.report.theme.Theme;

/**
 * Writes the report as one HTML file: semantic, with figures as drawings that carry their words and
 * numbers, readable on a desk, on a telephone, by day, by night and on paper.
 */
public final class HtmlRenderer {

  private final BoundDocument report;
  private final DocumentDetails details;
  private final Markup out = new Markup();

  private HtmlRenderer(BoundDocument report) {
    this.report = report;
    this.details = report.details();
  }

  /** The whole page. */
  public static String render(BoundDocument report) {
    return new HtmlRenderer(report).page();
  }

  private String page() {
    out.raw("<!DOCTYPE html>\n").open("html", "lang", "nl").line();
    head();
    out.open("body").line();
    out.element("a", "Naar de tekst", "class", "overslaan", "href", "#tekst").line();
    cover();
    out.open("div", "class", "blad").line();
    contents();
    out.open("main", "id", "tekst").line();
    new BlockMarkup(report, out).write(report.blocks());
    out.close().line().close().line();
    foot();
    return out.close().line().close().line().written();
  }

  private void head() {
    out.open("head").line();
    out.empty("meta", "charset", "utf-8").line();
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    out.element("title", details.title()).line();
    out.empty("meta", "name", "description", "content", details.subtitle()).line();
    if (!details.publisher().isEmpty()) {
      out.empty("meta", "name", "author", "content", details.publisher()).line();
    }
    out.empty("meta", "name", "keywords", "content", String.join(", ", details.keywords())).line();
    out.open("style").line().raw(StyleSheet.of(Theme.house(), Theme.night())).close().line();
    out.close().line();
  }

  private void cover() {
    out.open("header", "class", "omslag").line();
    out.element("p", details.edition(), "class", "editie").line();
    out.element("h1", details.title()).line();
    out.element("p", details.subtitle(), "class", "ondertitel").line();
    String imprint =
        details.publisher().isEmpty()
            ? details.date()
            : details.publisher() + ", " + details.date();
    out.element("p", imprint, "class", "uitgave").line();
    if (details.synthetic()) {
      out.element("p", "Let op: " + DocumentDetails.SYNTHETIC_NOTICE + ".", "class", "waarschuwing")
          .line();
    }
    out.close().line();
  }

  /** The contents beside the text, and for narrow windows above it, closed. */
  private void contents() {
    out.open("nav", "class", "zij", "aria-label", "Inhoud").line();
    new ContentsMarkup(report, out).write();
    out.close().line();
    out.open("details", "class", "boven").element("summary", "Inhoud").line();
    out.open("nav", "aria-label", "Inhoud").line();
    new ContentsMarkup(report, out).write();
    out.close().close().line();
  }

  private void foot() {
    out.open("footer").line();
    out.element("p", details.title() + " – " + details.edition()).line();
    if (details.synthetic()) {
      out.element("p", "Let op: " + DocumentDetails.SYNTHETIC_NOTICE + ".", "class", "waarschuwing")
          .line();
    }
    out.close().line();
  }
}
