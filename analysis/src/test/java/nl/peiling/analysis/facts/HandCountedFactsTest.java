package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.NamedFacts;
import nl.peiling.model.facts.Provenance;
import nl.peiling.model.reading.EditionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The twelve respondents of the edition to try things on, whose facts were counted by hand: {@code
 * src-data/proef/verwacht/feiten.csv} has beside each number the respondents it was counted from.
 */
class HandCountedFactsTest {

  private static final Path FOLDER = Path.of("..", "src-data", "proef");
  private static final Path COUNTED = FOLDER.resolve("verwacht").resolve("feiten.csv");
  private static final EditionFacts FACTS = facts();

  /** A row of the hand count. */
  record Counted(String fact, String outcome, String n, String status) {
    @Override
    public String toString() {
      return fact + " = " + outcome;
    }
  }

  private static EditionFacts facts() {
    try {
      return EditionFacts.of(
          EditionReader.read(FOLDER).value().orElseThrow(),
          NamedFacts.in(Files.readString(COUNTED)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Counted> handCount() throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(COUNTED)) {
      return csv.stream()
          .map(row ->
              new Counted(
                  row.getField("feit"),
                  row.getField("uitkomst"),
                  row.getField("n"),
                  row.getField("status")))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("handCount")
  void agreesWithTheHandCount(Counted counted) {
    Fact computed = FACTS.computed().find(counted.fact()).orElseThrow();
    Fact shown = FACTS.shown().find(counted.fact()).orElseThrow();

    assertThat(shown.value()).isInstanceOf(kind(counted.status()));
    assertThat(shown.provenance() == Provenance.EDITION).isEqualTo(counted.status().equals("bron"));
    assertThat(computed.n())
        .isEqualTo(
            counted.n().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(counted.n())));
    if (!counted.outcome().isEmpty()) {
      assertThat(computed.number().orElseThrow())
          .isCloseTo(calculated(counted.outcome()), within(1e-12));
    }
  }

  @Test
  void countsEveryVariableByHandSomewhere() throws IOException {
    List<String> facts = handCount().stream().map(Counted::fact).toList();

    assertThat(FACTS.survey().keys())
        .filteredOn(key -> !key.startsWith("plek_specialisme.p2"))
        .allMatch(key -> facts.stream().anyMatch(fact -> fact.startsWith(key + ".")));
  }

  @Test
  void givesTheIntervalsThatFollowFromTheFormulas() {
    // 12 of 40: Var(p) = 0.7 * 12/11 * 0.25/12 = 0.0159090..., n* = 0.25/0.0159090... =
    // 15.714285...
    // z = 1.959963984540054, z² = 3.841458820694124
    // Wilson: (0.5 + z²/2n*) / (1 + z²/n*) = 0.5, ± z √(0.25/n* + z²/4n*²) / (1 + z²/n*)
    Fact share = FACTS.shown().find("functie.totaal.anios").orElseThrow();
    double effective = 0.25 / (0.7 * 12 / 11 * 0.25 / 12);
    double z2 = 3.841458820694124;
    double half =
        Math.sqrt(z2 * (0.25 / effective + z2 / (4 * effective * effective)))
            / (1 + z2 / effective);
    assertThat(share.standardError().orElseThrow()).isCloseTo(0.126131244, within(1e-9));
    assertThat(share.interval().orElseThrow().lower()).isCloseTo(0.5 - half, within(1e-12));
    assertThat(share.interval().orElseThrow().upper()).isCloseTo(0.5 + half, within(1e-12));

    // Var = 0.7 * 12/11 * (1 + 1 + 9 + 9)/16 = 0.95454..., se = 0.977008421; t(3) = 3.182446305
    Fact mean = FACTS.shown().find("uren_nu.aios.gemiddelde").orElseThrow();
    assertThat(mean.standardError().orElseThrow()).isCloseTo(0.977008421, within(1e-9));
    assertThat(mean.interval().orElseThrow().lower())
        .isCloseTo(47 - 3.182446305 * 0.977008421, within(1e-8));
  }

  private static Class<? extends FactValue> kind(String status) {
    return switch (status) {
      case "getoond", "bron" -> FactValue.Shown.class;
      case "afgeschermd" -> FactValue.Suppressed.class;
      case "niet_gesteld" -> FactValue.NotAsked.class;
      default -> throw new IllegalArgumentException(status);
    };
  }

  /** A number, a quotient, or the square root of one. */
  private static double calculated(String text) {
    Optional<String> under =
        text.startsWith("wortel(")
            ? Optional.of(text.substring("wortel(".length(), text.length() - 1))
            : Optional.empty();
    if (under.isPresent()) {
      return Math.sqrt(calculated(under.get()));
    }
    int slash = text.indexOf('/');
    return slash < 0
        ? Double.parseDouble(text)
        : Double.parseDouble(text.substring(0, slash))
            / Double.parseDouble(text.substring(slash + 1));
  }
}
