package nl.peiling.report.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peiling.report.compare.Change.Kind;
import nl.peiling.report.html.Markup;

/**
 * {@code vergelijking.html}: a comparison as one page that works without a network. It can be
 * filtered by kind, chapter and size, and read with the keyboard alone; without scripts everything
 * is simply there.
 */
public final class ComparisonPage {

  private static final int CLOSEST = 25;
  private static final int MOST_FLIPS = 200;

  private final Account account;
  private final Comparison comparison;
  private final List<ChangeRow> rows;
  private final Markup out = new Markup();

  private ComparisonPage(Account account) {
    this.account = account;
    this.comparison = account.comparison();
    this.rows = account.rows();
  }

  /** The whole page. */
  public static String of(Account account) {
    ComparisonPage page = new ComparisonPage(account);
    page.write();
    return "<!DOCTYPE html>\n" + page.out.written() + "\n";
  }

  private void write() {
    out.open("html", "lang", "nl").line().open("head").line();
    out.empty("meta", "charset", "utf-8");
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.element("title", title()).line();
    out.open("style").raw(resource("vergelijking.css")).close().close().line().open("body");
    out.element(
            "a",
            comparison.anything() ? "Naar de wijzigingen" : "Naar wat gelijk bleef",
            "class",
            "naar",
            "href",
            comparison.anything() ? "#wijzigingen" : "#gelijk")
        .line();
    out.open("header").element("h1", title());
    out.element(
        "p", "Oud is links of doorgestreept, nieuw is rechts of onderstreept.", "class", "zacht");
    out.close().line().open("main").line();
    first();
    flips();
    if (comparison.anything()) {
      filter();
    }
    new ChangeMarkup(comparison, rows, out).write();
    new ExhibitMarkup(comparison, out).write();
    claims();
    same();
    out.close().line().open("script").raw(resource("vergelijking.js")).close();
    out.close().close();
  }

  private String title() {
    return "Vergelijking van " + comparison.before() + " met " + comparison.after();
  }

  private void first() {
    out.open("section", "aria-labelledby", "kort");
    out.element("h2", "In het kort", "id", "kort");
    if (!comparison.anything()) {
      out.element("p", "Er is niets veranderd.", "class", "oordeel");
    }
    Summary.verdict(comparison).forEach(line -> out.element("p", line, "class", "oordeel"));
    Summary.limits(comparison).forEach(limit -> out.element("p", limit, "class", "let"));
    out.open("ul", "class", "soorten");
    for (Kind kind : Summary.kinds(comparison)) {
      out.open("li").element("strong", Summary.count(comparison, kind));
      out.element("span", kind.word()).text(" ");
      out.open("span", "class", "zacht").empty("br");
      out.text(Summary.of(comparison, kind)).close().close();
    }
    out.close().line();
    long without = account.withoutReason();
    if (without > 0) {
      out.element(
          "p",
          "Zonder reden: "
              + (without == 1
                  ? "1 veranderd afgedrukt getal."
                  : Summary.count(without) + " veranderde afgedrukte getallen."),
          "class",
          "let");
    }
    if (!comparison.disclosures().isEmpty()) {
      out.element("h3", "Afscherming: de twee versies verraden samen een getal");
      list(comparison.disclosures().stream().map(Summary::disclosure).toList());
    }
    if (!comparison.cautions().isEmpty()) {
      out.element("h3", "Twee edities: wat te vergelijken is");
      list(comparison.cautions());
    }
    out.close().line();
  }

  private void flips() {
    if (comparison.flips().isEmpty()) {
      return;
    }
    out.open("section", "aria-labelledby", "omslag");
    out.element("h2", "Conclusies die omslaan", "id", "omslag");
    out.open("ul");
    comparison.flips().stream()
        .limit(MOST_FLIPS)
        .forEach(one -> {
          out.open("li").element("span", Summary.title(one), "class", "merk");
          out.text(" " + Summary.flip(comparison, one)).close();
        });
    out.close();
    if (comparison.flips().size() > MOST_FLIPS) {
      out.element(
          "p", "En nog " + Summary.count(comparison.flips().size() - MOST_FLIPS) + " andere.");
    }
    out.close().line();
  }

  private void filter() {
    out.open("section", "aria-labelledby", "wijzigingen");
    out.element("h2", "Wijzigingen", "id", "wijzigingen", "tabindex", "-1");
    out.open("form", "role", "search", "hidden", "hidden");
    select(
        "soort",
        "Soort",
        "alle soorten",
        "",
        comparison.counts().keySet().stream()
            .map(kind -> Map.entry(kind.word(), kind.word()))
            .toList());
    Set<String> used = new HashSet<>();
    rows.forEach(row -> used.add(row.change().chapter()));
    select(
        "hoofdstuk",
        "Hoofdstuk",
        "alle hoofdstukken",
        "",
        comparison.chapters().entrySet().stream()
            .filter(one -> used.contains(one.getKey()))
            .toList());
    select(
        "grootte",
        "Grootte",
        "alles",
        "2",
        List.of(Map.entry("2", "zichtbaar in het rapport"), Map.entry("1", "anders afgedrukt")));
    out.open("div").element("label", "Zoeken", "for", "f-zoek");
    out.empty("input", "id", "f-zoek", "name", "zoek", "type", "search").close();
    out.open("div").element("button", "Filter herstellen", "type", "reset").close();
    out.close();
    out.element("p", "", "id", "aantal", "role", "status");
    out.element(
        "p",
        "Met het toetsenbord: ga met Tab naar een wijziging en met de pijltoetsen naar de volgende"
            + " of de vorige.",
        "class",
        "zacht");
    out.close().line();
  }

  private void select(
      String name,
      String label,
      String all,
      String chosen,
      List<Map.Entry<String, String>> choices) {
    out.open("div").element("label", label, "for", "f-" + name);
    out.open("select", "id", "f-" + name, "name", name);
    out.raw("<option value=\"\">").text(all).raw("</option>");
    choices.forEach(one ->
        out.element(
            "option",
            one.getValue(),
            "value",
            one.getKey(),
            "selected",
            one.getKey().equals(chosen) ? "selected" : ""));
    out.close().close();
  }

  private void claims() {
    if (comparison.claims().isEmpty()) {
      return;
    }
    out.open("section");
    out.element("h2", "Beweringen dicht bij hun grens", "id", "beweringen");
    out.open(
        "div", "class", "vak", "tabindex", "0", "role", "region", "aria-labelledby", "beweringen");
    out.open("table", "class", "getallen");
    out.element(
        "caption",
        "De "
            + Math.min(CLOSEST, comparison.claims().size())
            + " beweringen die het eerst omvallen, van de "
            + Summary.count(comparison.claims().size())
            + ".");
    out.open("thead").open("tr");
    for (String head : List.of("Bewering", "Plaats", "Marge", "Was", "Stand")) {
      out.element("th", head, "scope", "col");
    }
    out.close().close().open("tbody");
    for (ClaimComparer.Standing one : comparison.claims().stream().limit(CLOSEST).toList()) {
      out.open("tr").open("th", "scope", "row").text("‘" + one.claim().words() + "’ ");
      out.element("code", one.claim().claim(), "class", "zacht").close();
      cell("Plaats", one.claim().file() + ", regel " + one.claim().line(), "");
      cell("Marge", Summary.margin(one.claim()), "getal");
      cell("Was", one.before().isPresent() ? Summary.margin(one) : "nieuw", "getal");
      cell("Stand", one.claim().outcome().word().replace('_', ' '), "");
      out.close();
    }
    out.close().close().close().close().line();
  }

  private void cell(String head, String text, String style) {
    out.element("td", text, "data-kop", head, "class", style);
  }

  private void same() {
    out.open("section", "aria-labelledby", "gelijk");
    out.element("h2", "Wat gelijk bleef", "id", "gelijk");
    list(Summary.unchanged(comparison));
    out.element("h3", "De bestanden");
    out.open("ul", "class", "hash");
    comparison.unchanged().files().forEach(file -> out.element("li", Summary.file(file)));
    out.close();
    if (!comparison.unchanged().inputs().isEmpty()) {
      out.open("details").element("summary", "De invoerbestanden");
      out.open("ul", "class", "hash");
      comparison.unchanged().inputs().forEach(file -> out.element("li", Summary.file(file)));
      out.close().close();
    }
    out.close().line();
  }

  private void list(List<String> items) {
    out.open("ul");
    items.forEach(item -> out.element("li", item));
    out.close();
  }

  private static String resource(String name) {
    try (InputStream in = ComparisonPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
