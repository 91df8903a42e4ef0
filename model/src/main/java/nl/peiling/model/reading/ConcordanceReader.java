package nl.peiling.model.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.codebook.Keys;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.edition.Likeness;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/**
 * Reads which question of an earlier edition is which question now: {@code concordantie.csv} with
 * the columns {@code oud} and {@code nieuw}. Three more columns may be there: {@code editie} (which
 * earlier edition the row is about), {@code vergelijkbaar} and {@code toelichting}.
 */
public final class ConcordanceReader {

  /** The name of the file. */
  public static final String FILE = "concordantie.csv";

  private static final String OLD = "oud";
  private static final String NOW = "nieuw";
  private static final String EDITION = "editie";
  private static final String DEGREE = "vergelijkbaar";
  private static final String NOTE = "toelichting";

  private ConcordanceReader() {}

  /** Reads the contents of the file. */
  public static Reading<Concordance> read(byte[] bytes) {
    ProblemCollector problems = new ProblemCollector();
    Concordance concordance =
        TextFile.decode(FILE, bytes, problems)
            .map(file -> read(file, problems))
            .orElse(Concordance.NONE);
    return Reading.of(Optional.of(concordance), problems);
  }

  /** Reads the file of an edition, which need not have one. */
  static Concordance read(Path folder, ProblemCollector problems) {
    return Files.exists(folder.resolve(FILE))
        ? TextFile.read(folder, FILE, problems)
            .map(file -> read(file, problems))
            .orElse(Concordance.NONE)
        : Concordance.NONE;
  }

  private static Concordance read(TextFile file, ProblemCollector problems) {
    CsvText csv = CsvText.of(file, problems);
    List<Concordance.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    csv.header(List.of(OLD, NOW), List.of(EDITION, DEGREE, NOTE))
        .ifPresent(columns ->
            csv.rows(
                columns.size(),
                (row, line, record) ->
                    entry(new Table.Row(FILE, row, line, record, columns, problems), seen)
                        .ifPresent(entries::add)));
    return new Concordance(entries);
  }

  private static Optional<Concordance.Entry> entry(Table.Row row, Set<String> seen) {
    String old = name(row, OLD);
    String now = name(row, NOW);
    Optional<String> edition = row.optional(EDITION);
    if (row.sound() && kind(old) != kind(now)) {
      row.error(
          "soort",
          NOW,
          "‘" + old + "’ en ‘" + now + "’ zijn niet van dezelfde soort.",
          Optional.of("Zet een vraag bij een vraag, een antwoord bij een antwoord."));
    }
    if (row.sound() && !seen.add(old + " " + edition.orElse(""))) {
      row.error(
          "dubbel",
          OLD,
          "‘" + old + "’ staat er twee keer.",
          Optional.of("Laat één van de rijen staan, of geef elk een eigen editie."));
    }
    Optional<Likeness.Degree> degree = degree(row);
    return row.sound()
        ? Optional.of(
            new Concordance.Entry(edition, old, now, degree, row.optional(NOTE), row.place(OLD)))
        : Optional.empty();
  }

  /** What a name stands for: a variable, an answer to one, or a group. */
  private enum Kind {
    VARIABLE,
    ANSWER,
    GROUP
  }

  private static Kind kind(String name) {
    int part = name.indexOf(Concordance.PART);
    if (part < 0) {
      return Kind.VARIABLE;
    }
    return name.substring(0, part).equals(Concordance.GROUP) ? Kind.GROUP : Kind.ANSWER;
  }

  private static String name(Table.Row row, String column) {
    String name = row.text(column);
    int part = name.indexOf(Concordance.PART);
    boolean sound =
        part < 0
            ? Keys.isVariable(name)
            : Keys.isVariable(name.substring(0, part)) && Keys.isKey(name.substring(part + 1));
    if (!name.isEmpty() && !sound) {
      row.error(
          "sleutel",
          column,
          "‘" + Visible.text(name) + "’ is geen sleutel.",
          Optional.of(
              "Schrijf een vraag als vraag, een antwoord als vraag/antwoord, een groep als"
                  + " groep/sleutel."));
    }
    return name;
  }

  private static Optional<Likeness.Degree> degree(Table.Row row) {
    Optional<String> written = row.optional(DEGREE);
    Optional<Likeness.Degree> degree = written.flatMap(Likeness.Degree::ofKey);
    if (written.isPresent() && degree.isEmpty()) {
      List<String> keys = Likeness.Degree.keys();
      row.error(
          "keuze",
          DEGREE,
          "‘" + Visible.text(written.get()) + "’ kan hier niet.",
          Spelling.hint(written.get(), keys)
              .or(() -> Optional.of("Kies uit: " + String.join(", ", keys) + ".")));
    }
    return degree;
  }
}
