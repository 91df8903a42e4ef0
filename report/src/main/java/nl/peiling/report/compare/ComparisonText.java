package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peiling.report.compare.Change.DefinitionChange;
import nl.peiling.report.compare.Change.Kind;
import nl.peiling.report.compare.Change.NumberChange;
import nl.peiling.report.compare.Change.SentenceChange;

/** {@code vergelijking.txt}: a comparison for a terminal and a mail. */
public final class ComparisonText {

  private static final int MOST = 40;
  private static final int CLOSEST = 10;

  private final Account account;
  private final Comparison comparison;
  private final List<ChangeRow> rows;
  private final StringBuilder out = new StringBuilder();

  private ComparisonText(Account account) {
    this.account = account;
    this.comparison = account.comparison();
    this.rows = account.rows();
  }

  /** The whole comparison; lines end in a line feed. */
  public static String of(Account account) {
    ComparisonText text = new ComparisonText(account);
    text.first();
    text.flips();
    text.claims();
    text.numbers();
    for (Kind kind : List.of(Kind.DEFINITION, Kind.QUESTIONNAIRE, Kind.TEXT, Kind.LAYOUT)) {
      text.kind(kind);
    }
    text.followers();
    text.same();
    return text.out.toString();
  }

  /** The first page alone. */
  public static String firstPage(Account account) {
    ComparisonText text = new ComparisonText(account);
    text.first();
    text.flips();
    return text.out.toString();
  }

  private void first() {
    line("Vergelijking van " + comparison.before() + " met " + comparison.after());
    line("");
    if (!comparison.anything()) {
      line("Er is niets veranderd.");
    }
    Summary.verdict(comparison).forEach(this::line);
    if (comparison.anything() || !comparison.claims().isEmpty()) {
      line("");
    }
    List<Kind> kinds = Summary.kinds(comparison);
    int width =
        kinds.stream().mapToInt(kind -> Summary.count(comparison, kind).length()).max().orElse(0);
    for (Kind kind : kinds) {
      String count = Summary.count(comparison, kind);
      line(
          "  "
              + pad(kind.word(), 12)
              + " ".repeat(width - count.length())
              + count
              + "  "
              + Summary.of(comparison, kind));
    }
    Summary.limits(comparison).forEach(limit -> line("  " + limit));
    line("");
    line("Afgedrukte getallen zonder reden: " + Summary.count(account.withoutReason()) + ".");
  }

  private void flips() {
    if (!comparison.cautions().isEmpty()) {
      title("Twee edities: wat te vergelijken is");
      list(comparison.cautions());
    }
    if (!comparison.disclosures().isEmpty()) {
      title("Afscherming: de twee versies verraden samen een getal");
      list(comparison.disclosures().stream().map(Summary::disclosure).toList());
    }
    if (!comparison.flips().isEmpty()) {
      title("Conclusies die omslaan");
      list(comparison.flips().stream().map(one -> Summary.flip(comparison, one)).toList());
    }
  }

  private void claims() {
    if (comparison.claims().isEmpty()) {
      return;
    }
    title("Beweringen die het dichtst bij hun grens liggen");
    list(
        comparison.claims().stream()
            .limit(CLOSEST)
            .map(one ->
                "‘"
                    + one.claim().words()
                    + "’ ("
                    + one.claim().file()
                    + ", regel "
                    + one.claim().line()
                    + "): "
                    + (one.claim().margin().isPresent()
                        ? "marge " + Summary.margin(one.claim()) + ", "
                        : "")
                    + one.claim().outcome().word().replace('_', ' '))
            .toList());
  }

  private void numbers() {
    List<ChangeRow> printed =
        rows.stream()
            .filter(row ->
                row.change() instanceof NumberChange number
                    && number.kind() == Kind.DATA
                    && number.printed())
            .toList();
    if (printed.isEmpty()) {
      return;
    }
    title("Getallen die anders zijn afgedrukt, door de gegevens");
    List<ChangeRow> ordered =
        Stream.concat(
                printed.stream().filter(ChangeRow::inReport),
                printed.stream().filter(row -> !row.inReport()))
            .toList();
    list(ordered, ComparisonText::number);
  }

  private static String number(ChangeRow row) {
    String difference = row.difference();
    return row.subject()
        + ": "
        + row.before()
        + " werd "
        + row.after()
        + (difference.isEmpty() ? "" : " (" + difference + ")")
        + (row.detail().isEmpty() ? "" : ", " + row.detail())
        + (row.baseBefore().equals(row.baseAfter())
            ? ""
            : ", n " + row.baseBefore() + " werd " + row.baseAfter())
        + reason(row);
  }

  private static String reason(ChangeRow row) {
    return row.reason().isEmpty()
        ? ""
        : " [" + row.reason() + (row.accepted().isEmpty() ? "" : ", " + row.accepted()) + "]";
  }

  private void kind(Kind kind) {
    if (comparison.counts().getOrDefault(kind, 0) == 0) {
      return;
    }
    Map<String, Integer> consequences = comparison.consequences();
    List<String> lines = new ArrayList<>();
    for (ChangeRow row : rows) {
      boolean told = !(row.change() instanceof NumberChange number) || number.cause().isEmpty();
      boolean caused =
          row.change() instanceof Change.NumbersChange numbers && !numbers.cause().isEmpty();
      boolean follows = row.change() instanceof SentenceChange one && one.who() == Change.Who.DATA;
      if (row.change().kind() == kind && told && !caused && !follows) {
        lines.add(words(row) + consequence(row, consequences) + reason(row));
      }
    }
    if (!lines.isEmpty()) {
      title(Character.toUpperCase(kind.word().charAt(0)) + kind.word().substring(1));
      list(lines);
    }
  }

  private static String consequence(ChangeRow row, Map<String, Integer> consequences) {
    Integer count =
        row.change() instanceof DefinitionChange ? consequences.get(row.change().key()) : null;
    return count == null
        ? ""
        : " (" + Summary.count(count) + (count == 1 ? " getal" : " getallen") + " anders)";
  }

  private static String words(ChangeRow row) {
    String text = row.subject() + ", " + row.detail();
    if (!row.before().isEmpty()) {
      text += "\n    oud:   " + row.before();
    }
    if (!row.after().isEmpty()) {
      text += "\n    nieuw: " + row.after();
    }
    return row.claims().isEmpty() ? text : text + "\n    bewering: " + row.claims();
  }

  private void followers() {
    if (!comparison.followers().isEmpty()) {
      title("Zinnen waarin een getal veranderde");
      list(
          rows.stream()
              .filter(
                  row -> row.change() instanceof SentenceChange one && one.who() == Change.Who.DATA)
              .map(ComparisonText::words)
              .toList());
    }
  }

  private void same() {
    title("Wat gelijk bleef");
    list(Summary.unchanged(comparison));
    list(comparison.unchanged().files().stream().map(Summary::file).toList());
  }

  private void title(String text) {
    line("");
    line(text);
    line("-".repeat(text.length()));
  }

  private void list(List<String> items) {
    list(items, item -> item);
  }

  private <T> void list(List<T> items, Function<T, String> words) {
    items.stream().limit(MOST).forEach(item -> line("  - " + words.apply(item)));
    if (items.size() > MOST) {
      line(
          "  ... en nog "
              + Summary.count(items.size() - MOST)
              + "; alle staan in vergelijking.csv.");
    }
  }

  private void line(String text) {
    out.append(text.replace('\u00A0', ' ')).append('\n');
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
