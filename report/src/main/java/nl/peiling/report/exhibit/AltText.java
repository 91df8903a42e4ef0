package nl.peiling.report.exhibit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.edition.ExhibitFacts.Cell;
import nl.peiling.model.edition.ExhibitFacts.Head;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.wording.DutchList;
import nl.peiling.report.wording.FactWording;

/**
 * What a figure shows, for who cannot see it: the description of the edition with its numbers, and
 * one sentence made from the facts themselves, which is true whatever they are.
 */
final class AltText {
  private static final Pattern MARK = Pattern.compile("\\$\\{([^}]*)}");
  private static final int FEW = 8;
  private static final int TOP = 3;
  private static final int LONGEST_TOP = 4;

  private final Printed printed;
  private final Labels labels;
  private final FactWording wording;
  private final ProblemCollector problems;

  AltText(Printed printed, Labels labels, FactWording wording, ProblemCollector problems) {
    this.printed = printed;
    this.labels = labels;
    this.wording = wording;
    this.problems = problems;
  }

  String of(Exhibit exhibit, ExhibitFacts layout) {
    String described =
        exhibit.alt().map(pattern -> filled(pattern, exhibit)).orElse(exhibit.title() + ".");
    String summary = summary(exhibit, layout);
    return summary.isEmpty() ? described.strip() : described.strip() + " " + summary;
  }

  private String filled(String pattern, Exhibit exhibit) {
    Matcher marks = MARK.matcher(pattern);
    StringBuilder text = new StringBuilder();
    while (marks.find()) {
      String shown = shown(marks.group(1).strip(), exhibit);
      marks.appendReplacement(text, Matcher.quoteReplacement(shown));
    }
    marks.appendTail(text);
    return text.toString();
  }

  private String shown(String id, Exhibit exhibit) {
    Optional<Fact> fact = printed.facts().find(id);
    if (fact.isEmpty()) {
      String message =
          "De alternatieve tekst van ‘"
              + exhibit.key()
              + "’ noemt ‘"
              + id
              + "’, maar dat feit is er niet.";
      Problem problem = Problem.error("figuren.alt-onbekend-feit", exhibit.place(), message);
      List<String> near = printed.facts().nearest(id);
      problems.add(
          near.isEmpty() ? problem : problem.withHint("Bedoelt u " + DutchList.or(near) + "?"));
      return FactWording.NOT_ASKED;
    }
    return wording.inSentence(fact.get()).orElse("(niet getoond)");
  }

  private String summary(Exhibit exhibit, ExhibitFacts layout) {
    if (layout.rows().isEmpty()) {
      return "";
    }
    return switch (exhibit.chart()) {
      case BARS, COLUMNS, GROUPED_BARS, TWO_SIDED -> byColumn(layout);
      case GROUPED_COLUMNS, LINE, SPREAD -> everything(layout);
      case STACKED_BARS, STACKED_COLUMNS, LIKERT -> largestParts(layout);
      case DIAGRAM, NONE -> "";
    };
  }

  private record Named(String name, String printed, double number) {
    String text() {
      return name + " (" + printed + ")";
    }
  }

  private List<Named> column(ExhibitFacts layout, int column) {
    List<Named> values = new ArrayList<>();
    for (int row = 0; row < layout.rows().size(); row++) {
      Head head = layout.rows().get(row);
      named(head.label(), layout.cells().get(row).get(column)).ifPresent(values::add);
    }
    return values;
  }

  private Optional<Named> named(String name, Cell cell) {
    Optional<Fact> fact = cell.fact().flatMap(printed::find);
    OptionalDouble number = fact.map(Fact::number).orElse(OptionalDouble.empty());
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Named(
                name,
                fact.flatMap(wording::inSentence).orElse(FactWording.NOT_ASKED),
                number.getAsDouble()));
  }

  /** For each column its highest values; a single short column is told in full. */
  private String byColumn(ExhibitFacts layout) {
    if (layout.columns().size() == 1) {
      List<Named> values = column(layout, 0);
      return values.isEmpty() ? "" : single(values);
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < Math.min(LONGEST_TOP, layout.columns().size()); i++) {
      List<Named> top = highest(column(layout, i), layout.columns().size() == 2 ? TOP : 1);
      if (!top.isEmpty()) {
        parts.add(layout.columns().get(i).label() + ": " + list(top));
      }
    }
    return parts.isEmpty() ? "" : "De hoogste waarden: " + String.join("; ", parts) + ".";
  }

  private static String single(List<Named> values) {
    if (values.size() <= FEW) {
      return "Alle waarden: " + list(values) + ".";
    }
    List<Named> sorted = highest(values, values.size());
    String lowest = sorted.getLast().text();
    return "Het hoogst: " + list(sorted.subList(0, TOP)) + ". Het laagst: " + lowest + ".";
  }

  private static List<Named> highest(List<Named> values, int most) {
    return values.stream()
        .sorted(Comparator.comparingDouble(Named::number).reversed())
        .limit(most)
        .toList();
  }

  private static String list(List<Named> values) {
    return DutchList.and(values.stream().map(Named::text).toList());
  }

  private String everything(ExhibitFacts layout) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < layout.columns().size(); i++) {
      List<Named> values = column(layout, i);
      if (!values.isEmpty()) {
        String name = columnName(layout, i);
        parts.add(name + ": " + list(values));
      }
    }
    return parts.isEmpty() ? "" : String.join("; ", parts) + ".";
  }

  private static String columnName(ExhibitFacts layout, int column) {
    Head head = layout.columns().get(column);
    return layout
        .cells()
        .getFirst()
        .get(column)
        .fact()
        .map(FactId::measure)
        .filter(measure -> measure.key().equals(head.key()))
        .map(DataTables::name)
        .orElse(head.label());
  }

  /** For each bar its largest part; of many bars the first and the last by their agreement. */
  private String largestParts(ExhibitFacts layout) {
    if (layout.rows().size() > FEW) {
      return agreement(layout);
    }
    List<String> parts = new ArrayList<>();
    for (int row = 0; row < layout.rows().size(); row++) {
      List<Named> values = new ArrayList<>();
      for (int i = 0; i < layout.columns().size(); i++) {
        named(layout.columns().get(i).label(), layout.cells().get(row).get(i))
            .ifPresent(values::add);
      }
      if (!values.isEmpty()) {
        String largest = highest(values, 1).getFirst().text();
        parts.add(layout.rows().get(row).label() + ": " + largest);
      }
    }
    return parts.isEmpty() ? "" : "Het grootste deel per balk: " + String.join("; ", parts) + ".";
  }

  private String agreement(ExhibitFacts layout) {
    List<Named> values = new ArrayList<>();
    String net = "";
    for (int row = 0; row < layout.rows().size(); row++) {
      Optional<FactId> any = layout.cells().get(row).getFirst().fact();
      Optional<FactId> sum =
          any.flatMap(id ->
              labels
                  .firstNet(id.variable())
                  .map(found -> FactId.share(id.variable(), id.group(), found.key())));
      net =
          any.flatMap(id -> labels.firstNet(id.variable())).map(found -> found.label()).orElse(net);
      named(layout.rows().get(row).label(), new Cell(sum, "")).ifPresent(values::add);
    }
    if (values.size() <= TOP) {
      return "";
    }
    List<Named> sorted = highest(values, values.size());
    return "Het vaakst ‘"
        + net
        + "’: "
        + list(sorted.subList(0, TOP))
        + "; het minst vaak: "
        + sorted.getLast().text()
        + ".";
  }
}
