package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peiling.analysis.derive.Deriver;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.reading.EditionReader;
import nl.peiling.model.survey.Survey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edition of 2023 weighted to its own populatie.csv. */
class Weighting2023Test {

  private static final Path EDITION = Path.of("..", "src-data", "2023");

  @TempDir private Path folder;

  @Test
  void refusesTheShareInTrainingBesideSexAndAge() throws IOException {
    List<Problem> problems =
        weighted(
                100,
                "{ kenmerk: geslacht }, { kenmerk: leeftijdsklasse, geordend: true },"
                    + " { kenmerk: in_opleiding }")
            .problems()
            .list();

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().text())
        .contains("over 21040", "over 23640 mensen")
        .contains("Het verschil is 2600 mensen (11,0%)");
  }

  /** The figures of docs/statistiek.md. */
  @Test
  void weighsOnSexAndAge() throws IOException {
    WeightedFacts.Outcome outcome =
        weighted(5_778, "{ kenmerk: geslacht }, { kenmerk: leeftijdsklasse, geordend: true }");

    assertThat(outcome.problems().list()).isEmpty();
    FactBook book = FactBook.of(outcome.facts());
    assertThat(book.find("weging.ontwerpeffect.verhouding").orElseThrow().number().orElseThrow())
        .isCloseTo(1.045, within(0.0005));
    assertThat(book.find("weging.effectief.aantal").orElseThrow().number().orElseThrow())
        .isCloseTo(5527, within(0.5));
  }

  /** The account of the weighting of the first respondents on these characteristics. */
  private WeightedFacts.Outcome weighted(int respondents, String characteristics)
      throws IOException {
    try (Stream<Path> files = Files.list(EDITION)) {
      for (Path from : files.filter(Files::isRegularFile).toList()) {
        Files.copy(from, folder.resolve(from.getFileName()));
      }
    }
    Path answers = folder.resolve("respons.csv");
    Files.write(answers, Files.readAllLines(answers).subList(0, respondents + 1));
    Path settings = folder.resolve("editie.yaml");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replace(
                "weging: geen",
                "weging: { kenmerken: [" + characteristics + "], naast: [energie] }"));
    EditionFolder edition = EditionReader.read(folder).value().orElseThrow();
    Survey survey = Deriver.derived(edition);
    Sampling sampling = new Sampling(edition.edition(), survey, 0.95);
    return new WeightedFacts(edition, survey, sampling.design(), 0.95)
        .of(Map.of(), Selection.of(edition, List.of()));
  }
}
