package nl.peiling.report.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peiling.model.facts.Unit;
import nl.peiling.report.compare.ExhibitPair.Cell;
import nl.peiling.report.html.Markup;
import nl.peiling.report.wording.ChangeWording;

/** Figures and tables before and after beside each other, drawn from their data. */
final class ExhibitMarkup {

  private static final int MOST_CELLS = 60;
  private static final int STEPS = 1000;

  private final Comparison comparison;
  private final Markup out;

  ExhibitMarkup(Comparison comparison, Markup out) {
    this.comparison = comparison;
    this.out = out;
  }

  void write() {
    if (comparison.exhibits().isEmpty()) {
      return;
    }
    out.open("section", "aria-labelledby", "figuren");
    out.element("h2", "Figuren en tabellen, voor en na", "id", "figuren");
    out.element(
        "p",
        "Vergeleken op hun gegevens. Gemarkeerd is wat anders wordt afgedrukt.",
        "class",
        "zacht");
    for (ExhibitPair pair : comparison.exhibits()) {
      pair(pair);
    }
    out.close().line();
  }

  private void pair(ExhibitPair pair) {
    long revised = pair.cells().stream().filter(Cell::revised).count();
    String id = "fig-" + pair.key();
    out.open("details").open("summary").open("span", "id", id);
    out.text(upper(pair.number()) + ". " + pair.title()).close();
    out.element(
        "span",
        " (" + revised + " van " + pair.cells().size() + " getallen anders" + " afgedrukt)",
        "class",
        "zacht");
    out.close();
    heads("Rij", pair.rows());
    heads("Kolom", pair.columns());
    boolean all = pair.cells().size() <= MOST_CELLS;
    List<Cell> shown =
        pair.cells().stream().filter(cell -> all || cell.differs()).limit(MOST_CELLS).toList();
    BigDecimal greatest =
        shown.stream()
            .flatMap(cell -> Stream.of(cell.before(), cell.after()))
            .flatMap(fact -> number(fact).stream())
            .map(BigDecimal::abs)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ONE);
    out.open("div", "class", "vak", "tabindex", "0", "role", "region", "aria-labelledby", id);
    out.open("table", "class", "getallen").open("thead").open("tr");
    for (String head : List.of("Rij", "Reeks", "Oud", "Nieuw", "Verschil")) {
      out.element("th", head, "scope", "col");
    }
    out.close().close().open("tbody").line();
    shown.forEach(cell -> row(cell, greatest));
    out.close().close().close();
    if (!all) {
      out.element("p", "Alleen de getallen die anders zijn.", "class", "zacht");
    }
    out.close().line();
  }

  private void heads(String word, List<ExhibitPair.Head> heads) {
    for (ExhibitPair.Head head : heads) {
      String name =
          head.way() == Change.Way.RENAMED
              ? "‘" + head.before() + "’ heet nu ‘" + head.after() + "’"
              : "‘" + head.before() + head.after() + "’";
      out.element("p", word + " " + head.way().word() + ": " + name);
    }
  }

  private void row(Cell cell, BigDecimal greatest) {
    out.open("tr", "class", cell.revised() ? "anders" : "");
    out.element("th", cell.row(), "scope", "row");
    out.element("td", cell.column(), "data-kop", "Reeks");
    bar("Oud", cell, cell.before(), greatest, "staaf was", "");
    bar("Nieuw", cell, cell.after(), greatest, "staaf", cell.revised() ? " [r]" : "");
    out.element("td", difference(cell), "class", "getal", "data-kop", "Verschil");
    out.close().line();
  }

  private static String difference(Cell cell) {
    Optional<BigDecimal> was = number(cell.before());
    Optional<BigDecimal> is = number(cell.after());
    if (cell.hidden() || was.isEmpty() || is.isEmpty() || was.equals(is)) {
      return "";
    }
    Unit unit = cell.after().flatMap(FactLine::knownUnit).orElse(Unit.COUNT);
    return ChangeWording.difference(was.get(), is.get(), unit);
  }

  private void bar(
      String head,
      Cell cell,
      Optional<FactLine> fact,
      BigDecimal greatest,
      String style,
      String mark) {
    out.open("td", "class", "grafiek", "data-kop", head);
    if (cell.hidden()) {
      out.text(ChangeRow.HIDDEN);
    } else {
      out.text(fact.map(FactLine::printed).orElse("–") + mark);
      number(fact)
          .ifPresent(number -> {
            out.open(
                "svg",
                "class",
                style,
                "viewBox",
                "0 0 " + STEPS + " 10",
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true",
                "focusable",
                "false");
            out.open("rect", "width", Integer.toString(width(number, greatest)), "height", "10")
                .close()
                .close();
          });
    }
    out.close();
  }

  private static int width(BigDecimal number, BigDecimal greatest) {
    double share = greatest.signum() == 0 ? 0 : number.abs().doubleValue() / greatest.doubleValue();
    return (int) Math.round(share * STEPS);
  }

  private static Optional<BigDecimal> number(Optional<FactLine> fact) {
    return fact.flatMap(FactLine::number);
  }

  private static String upper(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
