package nl.peiling.model.reading;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.edition.Published;
import nl.peiling.model.edition.PublishedRelation;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.problem.Flaw;
import nl.peiling.model.problem.Parsed;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Reads what was published about an edition and must come out again. */
final class PublishedTables {

  static final String NUMBERS = "gepubliceerd.csv";
  static final String RELATIONS = "verbanden.csv";
  private static final List<String> UNITS =
      List.of("%", "aantal", "jaar", "maand", "uur", "cijfer", "rang");

  private PublishedTables() {}

  static List<Published> numbers(
      Path folder, Optional<KnownFacts> known, ProblemCollector problems) {
    List<Published> numbers = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Table.Row row :
        Table.read(
            folder,
            NUMBERS,
            List.of(
                "id",
                "plaats",
                "grootheid",
                "groep",
                "categorie",
                "waarde",
                "min",
                "max",
                "eenheid",
                "noot",
                "feit"),
            problems)) {
      number(row, ids, known).ifPresent(numbers::add);
    }
    return numbers;
  }

  private static Optional<Published> number(
      Table.Row row, Set<String> ids, Optional<KnownFacts> known) {
    String id = id(row, ids);
    String location = row.text("plaats");
    String quantity = row.text("grootheid");
    String unit = row.text("eenheid");
    Optional<BigDecimal> value = row.number("waarde");
    Optional<BigDecimal> minimum = row.number("min");
    Optional<BigDecimal> maximum = row.number("max");
    checkNumbers(row, value, minimum, maximum);
    if (!unit.isEmpty() && !UNITS.contains(unit)) {
      row.error(
          "eenheid",
          "eenheid",
          "‘" + Visible.text(unit) + "’ is geen eenheid.",
          Spelling.hint(unit, UNITS)
              .or(() -> Optional.of("Kies uit: " + String.join(", ", UNITS) + ".")));
    }
    Optional<FactId> fact = SourceTables.fact(row, "feit");
    fact.ifPresent(f -> checkFact(row, f, unit, known));
    return row.sound() && fact.isPresent()
        ? Optional.of(
            new Published(
                id,
                location,
                quantity,
                row.cell("groep"),
                row.cell("categorie"),
                value,
                minimum,
                maximum,
                unit,
                row.cell("noot"),
                fact.get(),
                row.place()))
        : Optional.empty();
  }

  private static void checkNumbers(
      Table.Row row,
      Optional<BigDecimal> value,
      Optional<BigDecimal> minimum,
      Optional<BigDecimal> maximum) {
    boolean range = minimum.isPresent() && maximum.isPresent();
    boolean half = minimum.isPresent() != maximum.isPresent();
    if (row.sound() && (half || range == value.isPresent())) {
      row.error(
          "waarde",
          "waarde",
          "Een rij heeft een waarde, of een min en een max: precies één van beide.");
    }
    if (range && minimum.get().compareTo(maximum.get()) > 0) {
      row.error("bereik", "min", "Het minimum is groter dan het maximum.");
    }
  }

  private static void checkFact(
      Table.Row row, FactId fact, String unit, Optional<KnownFacts> known) {
    known.flatMap(facts -> facts.flaw(fact)).ifPresent(flaw -> report(row, "feit", flaw));
    boolean fits =
        switch (fact.measure().kind()) {
          case ANSWER ->
              switch (fact.measure()) {
                case SHARE, WEIGHTED_SHARE, AGREEMENT -> unit.equals("%");
                case COUNT -> unit.equals("aantal");
                case RANK -> unit.equals("rang");
                default -> !unit.equals("rang");
              };
          case BASE -> unit.equals("aantal");
          case NUMBER, TEST -> !unit.equals("rang");
          case CHANGE, CHANCE -> false;
        };
    if (!fits && UNITS.contains(unit)) {
      row.error(
          "eenheid",
          "eenheid",
          "De eenheid ‘"
              + unit
              + "’ past niet bij ‘"
              + fact.text()
              + "’, een "
              + name(fact.measure())
              + ".");
    }
  }

  private static String name(Measure measure) {
    return measure == Measure.BASE ? "aantal" : measure.key();
  }

  static List<PublishedRelation> relations(
      Path folder, Optional<KnownFacts> known, ProblemCollector problems) {
    List<PublishedRelation> relations = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Table.Row row :
        Table.read(
            folder,
            RELATIONS,
            List.of("id", "plaats", "grootheid", "links", "relatie", "rechts", "noot", "bewering"),
            problems)) {
      String id = id(row, ids);
      String location = row.text("plaats");
      String quantity = row.text("grootheid");
      Parsed<List<Claim>> claims = ClaimParser.parseAll(row.text("bewering"));
      claims.flaws().forEach(flaw -> report(row, "bewering", flaw));
      for (Claim claim : claims.value().orElse(List.of())) {
        for (FactId fact : claim.facts()) {
          known.flatMap(facts -> facts.flaw(fact)).ifPresent(flaw -> report(row, "bewering", flaw));
        }
      }
      if (row.sound()) {
        relations.add(
            new PublishedRelation(
                id,
                location,
                quantity,
                row.cell("links"),
                row.cell("relatie"),
                row.cell("rechts"),
                row.cell("noot"),
                claims.value().orElse(List.of()),
                row.place()));
      }
    }
    return relations;
  }

  private static void report(Table.Row row, String column, Flaw flaw) {
    String where = flaw.offset() == 0 ? "" : "Vanaf teken " + (flaw.offset() + 1) + ": ";
    row.error(column, column, where + flaw.message(), flaw.hint());
  }

  private static String id(Table.Row row, Set<String> ids) {
    String id = row.text("id");
    if (!id.isEmpty() && !ids.add(id)) {
      row.error("dubbel", "id", "‘" + Visible.text(id) + "’ staat er twee keer.");
    }
    return id;
  }
}
