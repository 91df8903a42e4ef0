package nl.peiling.model.reading;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import nl.peiling.model.codebook.Keys;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Provenance;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/**
 * The facts of an earlier run, as its {@code feiten.csv} gives them.
 *
 * @param rows in the order of the file, sorted by fact
 */
public record FactsFile(List<Row> rows) {

  /** The columns of the file, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "feit",
          "exhibit",
          "nummer",
          "vraag",
          "groep",
          "categorie",
          "maat",
          "waarde",
          "eenheid",
          "n",
          "se",
          "onder",
          "boven",
          "status",
          "getoond");

  public FactsFile {
    rows = List.copyOf(rows);
  }

  /**
   * A fact as it was shown.
   *
   * @param exhibits the keys of the figures and tables that show it, in the order of the report
   * @param numbers what the report numbers them, such as {@code figuur 6.4}
   * @param printed how it was printed; empty if it was not
   */
  public record Row(Fact fact, List<String> exhibits, List<String> numbers, String printed) {
    public Row {
      exhibits = List.copyOf(exhibits);
      numbers = List.copyOf(numbers);
    }
  }

  /** How a fact stands in the file. */
  public enum Status {
    SHOWN("getoond"),
    SUPPRESSED("afgeschermd"),
    NOT_ASKED("niet_gesteld"),
    SOURCE("bron"),
    EARLIER("eerder");

    private final String key;

    Status(String key) {
      this.key = key;
    }

    /** Returns how it is written. */
    public String key() {
      return key;
    }

    /** Returns how a fact stands in the file. */
    public static Status of(Fact fact) {
      return switch (fact.value()) {
        case FactValue.Suppressed s -> SUPPRESSED;
        case FactValue.NotAsked a -> NOT_ASKED;
        case FactValue.Shown s ->
            switch (fact.provenance()) {
              case COMPUTED -> SHOWN;
              case EDITION -> SOURCE;
              case EARLIER -> EARLIER;
            };
      };
    }
  }

  /** Returns the facts as a book. */
  public FactBook book() {
    return FactBook.of(rows.stream().map(Row::fact).toList());
  }

  /** Reads the file in a folder. */
  public static Reading<FactsFile> read(Path folder, String name) {
    ProblemCollector problems = new ProblemCollector();
    List<Row> rows = new ArrayList<>();
    String before = "";
    for (Table.Row row : Table.read(folder, name, COLUMNS, problems)) {
      Optional<Row> fact = row(row);
      if (fact.isPresent()) {
        String text = fact.get().fact().id().text();
        int order = before.compareTo(text);
        if (order == 0) {
          row.error("dubbel", "feit", "Het feit ‘" + text + "’ staat er twee keer.");
        } else if (order > 0) {
          row.error("volgorde", "feit", "‘" + text + "’ staat niet op volgorde van het alfabet.");
        }
        before = text;
        rows.add(fact.get());
      }
    }
    if (rows.isEmpty() && !problems.hasErrors()) {
      problems.add(
          Problem.error("feiten.leeg", Place.file(name), "Er staan geen feiten in dit bestand."));
    }
    return Reading.of(Optional.of(new FactsFile(rows)), problems);
  }

  private static Optional<Row> row(Table.Row row) {
    Optional<FactId> id = SourceTables.fact(row, "feit");
    id.ifPresent(fact -> checkParts(row, fact));
    Optional<Unit> unit = word(row, "eenheid", Unit.values(), Unit::key);
    Optional<Status> status = word(row, "status", Status.values(), Status::key);
    Optional<BigDecimal> number = row.number("waarde");
    Optional<BigDecimal> error = row.number("se");
    Optional<BigDecimal> lower = row.number("onder");
    Optional<BigDecimal> upper = row.number("boven");
    Optional<Long> n = row.whole("n");
    if (n.isPresent() && (n.get() < 0 || n.get() > Integer.MAX_VALUE)) {
      row.error("bereik", "n", "‘" + n.get() + "’ kan geen aantal respondenten zijn.");
    }
    checkUncertainty(row, error, lower, upper);
    List<String> exhibits = split(row.cell("exhibit"), " ");
    for (String exhibit : exhibits) {
      if (!Keys.isExhibit(exhibit)) {
        row.error("sleutel", "exhibit", "‘" + Visible.text(exhibit) + "’ is geen sleutel.");
      }
    }
    if (!row.sound() || id.isEmpty() || unit.isEmpty() || status.isEmpty()) {
      return Optional.empty();
    }
    Optional<FactValue> value = value(row, status.get(), number);
    boolean shown = number.isPresent();
    if (!shown && (error.isPresent() || lower.isPresent())) {
      row.error("waarde", "se", "Een feit zonder waarde heeft ook geen onzekerheid.");
    }
    if (!row.sound() || value.isEmpty()) {
      return Optional.empty();
    }
    Fact fact =
        new Fact(
            id.get(),
            value.get(),
            unit.get(),
            n.isPresent() ? OptionalInt.of(Math.toIntExact(n.get())) : OptionalInt.empty(),
            error.isPresent()
                ? OptionalDouble.of(error.get().doubleValue())
                : OptionalDouble.empty(),
            lower.flatMap(l -> upper.map(u -> new Interval(l.doubleValue(), u.doubleValue()))),
            switch (status.get()) {
              case SOURCE -> Provenance.EDITION;
              case EARLIER -> Provenance.EARLIER;
              case SHOWN, SUPPRESSED, NOT_ASKED -> Provenance.COMPUTED;
            });
    return Optional.of(
        new Row(fact, exhibits, split(row.cell("nummer"), "; "), row.cell("getoond")));
  }

  private static Optional<FactValue> value(
      Table.Row row, Status status, Optional<BigDecimal> number) {
    boolean wanted = status == Status.SHOWN || status == Status.SOURCE || status == Status.EARLIER;
    if (number.isPresent() != wanted) {
      row.error(
          "waarde",
          "waarde",
          "Bij de status ‘" + status.key() + "’ hoort " + (wanted ? "een" : "geen") + " waarde.");
      return Optional.empty();
    }
    return Optional.of(
        switch (status) {
          case SHOWN, SOURCE, EARLIER ->
              new FactValue.Shown(number.map(BigDecimal::doubleValue).orElseThrow());
          case SUPPRESSED -> new FactValue.Suppressed(FactValue.Reason.NOT_STATED);
          case NOT_ASKED -> new FactValue.NotAsked();
        });
  }

  private static void checkParts(Table.Row row, FactId fact) {
    checkPart(row, "vraag", fact.variable());
    checkPart(row, "groep", fact.group());
    checkPart(row, "categorie", fact.category().orElse(""));
    checkPart(row, "maat", fact.measure().key());
  }

  private static void checkPart(Table.Row row, String column, String expected) {
    if (!row.cell(column).equals(expected)) {
      row.error(
          "feit",
          column,
          "‘"
              + Visible.text(row.cell(column))
              + "’ past niet bij het feit; verwacht wordt ‘"
              + expected
              + "’.");
    }
  }

  private static void checkUncertainty(
      Table.Row row,
      Optional<BigDecimal> error,
      Optional<BigDecimal> lower,
      Optional<BigDecimal> upper) {
    if (error.isPresent() && error.get().signum() < 0) {
      row.error("bereik", "se", "Een standaardfout is niet negatief.");
    }
    boolean half = lower.isPresent() != upper.isPresent();
    boolean crossed =
        lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) > 0;
    if (half || crossed) {
      row.error("bereik", "onder", "‘onder’ en ‘boven’ horen bij elkaar, de kleinste eerst.");
    }
  }

  private static <T> Optional<T> word(
      Table.Row row, String column, T[] values, Function<T, String> key) {
    String written = row.text(column);
    List<String> keys = new ArrayList<>();
    for (T value : values) {
      if (key.apply(value).equals(written)) {
        return Optional.of(value);
      }
      keys.add(key.apply(value));
    }
    if (!written.isEmpty()) {
      row.error(
          "keuze",
          column,
          "‘" + Visible.text(written) + "’ kan hier niet.",
          Spelling.hint(written, keys)
              .or(() -> Optional.of("Kies uit: " + String.join(", ", keys) + ".")));
    }
    return Optional.empty();
  }

  private static List<String> split(String cell, String separator) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(separator, -1));
  }
}
