package nl.peiling.report.compare;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peiling.report.compare.Change.DefinitionChange;
import nl.peiling.report.compare.Change.Kind;
import nl.peiling.report.compare.Change.NumberChange;
import nl.peiling.report.compare.Change.NumbersChange;
import nl.peiling.report.compare.Change.SentenceChange;
import nl.peiling.report.compare.Change.TextMove;
import nl.peiling.report.html.Markup;

/** The changes as parts of the page: words as a list, numbers as a table. */
final class ChangeMarkup {

  /** More numbers than this only stand in the file for machines. */
  private static final int MOST = 1500;

  /** How much of a change a reader sees, as the filter of the page knows it. */
  private static final int IN_REPORT = 2;

  private static final int PRINTED = 1;
  private static final int UNROUNDED = 0;

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

  private final Comparison comparison;
  private final List<ChangeRow> numbers;
  private final List<ChangeRow> others;
  private final Map<String, Integer> consequences;
  private final Markup out;

  ChangeMarkup(Comparison comparison, List<ChangeRow> rows, Markup out) {
    this.comparison = comparison;
    Map<Boolean, List<ChangeRow>> parted =
        rows.stream().collect(Collectors.partitioningBy(r -> r.change() instanceof NumberChange));
    this.numbers = parted.getOrDefault(true, List.of());
    this.others = parted.getOrDefault(false, List.of());
    this.consequences = comparison.consequences();
    this.out = out;
  }

  void write() {
    for (Kind kind : List.of(Kind.DEFINITION, Kind.QUESTIONNAIRE, Kind.TEXT, Kind.LAYOUT)) {
      words(title(kind), row -> row.change().kind() == kind && !ofNumbers(row));
    }
    words("Zinnen waarin een getal veranderde", row -> isFollower(row.change()));
    words("Getallen die erbij kwamen of vervielen", row -> row.change() instanceof NumbersChange);
    numbers();
  }

  private static String title(Kind kind) {
    return switch (kind) {
      case DATA -> "Gegevens";
      case DEFINITION -> "Definities";
      case QUESTIONNAIRE -> "Vragenlijst";
      case TEXT -> "Tekst";
      case LAYOUT -> "Opmaak en volgorde";
    };
  }

  private static boolean ofNumbers(ChangeRow row) {
    return row.change() instanceof NumbersChange || isFollower(row.change());
  }

  private static boolean isFollower(Change change) {
    return change instanceof SentenceChange sentence && sentence.kind() == Kind.DATA;
  }

  private void words(String title, Predicate<ChangeRow> which) {
    List<ChangeRow> chosen = others.stream().filter(which).toList();
    if (chosen.isEmpty()) {
      return;
    }
    out.open("section", "data-deel", "woorden").element("h3", title);
    out.open("ul", "class", "lijst");
    chosen.stream().limit(MOST).forEach(this::item);
    out.close();
    more(chosen.size());
    out.close().line();
  }

  private void more(int number) {
    if (number > MOST) {
      out.element(
          "p",
          "En nog "
              + Summary.count(number - MOST)
              + "; alle staan in vergelijking.csv en vergelijking.xlsx.");
    }
  }

  private void item(ChangeRow row) {
    start("li", row, "2");
    out.open("p").element("span", row.change().kind().word(), "class", "merk");
    out.element("strong", row.subject());
    if (!row.detail().isEmpty()) {
      out.text(", " + row.detail());
    }
    out.close();
    switch (row.change()) {
      case SentenceChange sentence -> sentence(sentence);
      case DefinitionChange definition -> definition(definition);
      case TextMove move -> {
        out.element("p", "van ‘" + move.from() + "’ naar ‘" + move.to() + "’:");
        move.sentences().forEach(one -> out.element("p", one.text(), "class", "zacht"));
      }
      case NumbersChange numbers ->
          out.element(
              "p",
              String.join(", ", numbers.facts().stream().limit(8).toList())
                  + (numbers.facts().size() > 8 ? ", ..." : "")
                  + (numbers.cause().isEmpty() ? "" : " (door " + numbers.cause() + ")"),
              "class",
              "zacht");
      case NumberChange number -> {}
      case Change.YearsMove years -> {
        out.open("details").element("summary", "De zinnen");
        years
            .sentences()
            .forEach(one -> {
              out.open("p");
              difference(one.wordsBefore(), one.wordsAfter());
              out.close();
            });
        out.close();
      }
    }
    reason(row);
    out.close().line();
  }

  private void start(String element, ChangeRow row, String size) {
    out.open(
        element,
        "data-soort",
        row.change().kind().word(),
        "data-hoofdstuk",
        row.change().chapter(),
        "data-grootte",
        size,
        "tabindex",
        "-1");
  }

  private void sentence(SentenceChange sentence) {
    out.open("p");
    difference(sentence.wordsBefore(), sentence.wordsAfter());
    out.close();
    out.element(
        "p",
        "Gewijzigd door "
            + sentence.who().words()
            + "."
            + (sentence.chapter().isEmpty()
                ? ""
                : " Hoofdstuk: " + comparison.chapter(sentence.chapter())),
        "class",
        "zacht");
    boolean sameWords = sentence.wordsBefore().equals(sentence.wordsAfter());
    if (sameWords) {
      out.open("p").text("De woorden zijn gelijk; het sjabloon is anders: ").open("code");
      difference(
          sentence.before().map(one -> one.template()).orElse(""), sentence.one().template());
      out.close().close();
    }
    for (Change.Trait number : sentence.numbers()) {
      out.open("p", "class", "zacht").element("code", number.name());
      out.text(": " + number.before() + " werd " + number.after());
      comparison
          .comparability()
          .warning(number.name())
          .ifPresent(words -> out.text(" ").element("span", words, "class", "merk"));
      out.close();
    }
    for (String claim : sentence.claims()) {
      out.open("p", "class", "zacht").text("Bewering: ").element("code", claim).close();
    }
  }

  private void definition(DefinitionChange definition) {
    for (Change.Trait trait : definition.traits()) {
      out.open("p").text(trait.name() + ": ");
      difference(trait.before(), trait.after());
      out.close();
    }
    Integer numbers = consequences.get(definition.key());
    if (numbers != null) {
      out.element(
          "p",
          numbers == 1
              ? "Daardoor is 1 getal anders."
              : "Daardoor zijn " + Summary.count(numbers) + " getallen anders.",
          "class",
          "zacht");
    }
  }

  private void difference(String before, String after) {
    for (WordDifference.Piece piece : WordDifference.of(before, after)) {
      switch (piece.fate()) {
        case STAYS -> out.text(piece.text());
        case WENT -> out.element("del", piece.text()).text(" ");
        case CAME -> out.element("ins", piece.text());
      }
    }
  }

  private void reason(ChangeRow row) {
    if (!row.reason().isEmpty()) {
      out.element(
          "p",
          "Reden: "
              + row.reason()
              + (row.accepted().isEmpty() ? "" : " (akkoord: " + row.accepted() + ")"));
    }
  }

  private void numbers() {
    if (numbers.isEmpty()) {
      return;
    }
    out.open("section", "data-deel", "getallen");
    out.element("h3", "Getallen", "id", "getallen");
    out.open(
        "div", "class", "vak", "tabindex", "0", "role", "region", "aria-labelledby", "getallen");
    out.open("table", "class", "getallen");
    out.element(
        "caption", "[r] is een herzien getal: het is in de nieuwe versie anders afgedrukt.");
    out.open("thead").open("tr");
    for (String head :
        List.of("Feit", "Oud", "Nieuw", "Verschil", "n oud", "n nieuw", "Door", "Reden")) {
      out.element("th", head, "scope", "col");
    }
    out.close().close().open("tbody").line();
    IntStream.of(IN_REPORT, PRINTED, UNROUNDED)
        .boxed()
        .flatMap(size -> numbers.stream().filter(row -> size(row) == size))
        .limit(MOST)
        .forEach(this::number);
    out.close().close().close();
    more(numbers.size());
    out.close().line();
  }

  private static int size(ChangeRow row) {
    return !row.size().equals(ChangeRow.PRINTED) ? UNROUNDED : row.inReport() ? IN_REPORT : PRINTED;
  }

  private void number(ChangeRow row) {
    if (!(row.change() instanceof NumberChange change)) {
      return;
    }
    start("tr", row, Integer.toString(size(row)));
    out.open("th", "scope", "row").element("code", row.subject());
    if (!row.detail().isEmpty()) {
      out.text(" ").element("span", row.detail(), "class", "merk");
    }
    out.close();
    boolean told = !change.hidden();
    boolean unrounded = told && !change.printed();
    cell("Oud", row.before() + (unrounded ? " (" + Summary.precise(change.before()) + ")" : ""));
    cell(
        "Nieuw",
        row.after()
            + (unrounded ? " (" + Summary.precise(change.after()) + ")" : "")
            + (told && change.printed() ? " [r]" : ""));
    cell("Verschil", row.difference());
    cell("n oud", base(row.baseBefore()));
    cell("n nieuw", base(row.baseAfter()));
    out.element("td", row.who(), "data-kop", "Door");
    out.element(
        "td",
        row.reason() + (row.accepted().isEmpty() ? "" : " (" + row.accepted() + ")"),
        "data-kop",
        "Reden");
    out.close().line();
  }

  private static String base(String number) {
    return COUNT.matcher(number).matches() ? Summary.count(Long.parseLong(number)) : number;
  }

  private void cell(String head, String text) {
    out.element("td", text, "class", "getal", "data-kop", head);
  }
}
