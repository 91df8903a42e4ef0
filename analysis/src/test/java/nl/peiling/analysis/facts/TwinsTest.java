package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.codebook.Condition;
import org.junit.jupiter.api.Test;

class TwinsTest {

  private static final int SIZE = 40;

  /** Half of all had a place, and of those half in a hospital. */
  private static EditionFacts edition() {
    List<String> places =
        IntStream.range(0, SIZE)
            .mapToObj(i -> i % 2 == 0 ? "" : i % 4 == 1 ? "ziekenhuis" : "elders")
            .toList();
    return EditionFacts.of(
        new SampleEdition(
                new SampleSurvey(SIZE)
                    .number(
                        "aantal_plekken",
                        "plekken",
                        IntStream.range(0, SIZE).mapToObj(i -> "" + i % 2).toArray(String[]::new))
                    .places("plek", "ziekenhuis elders", "aantal_plekken", List.of(places))
                    .build())
            .group(
                "in_ziekenhuis",
                new Condition.And(
                    List.of(
                        new Condition.Compares("aantal_plekken", Condition.Comparison.AT_LEAST, 1),
                        new Condition.Gave("plek.p1", List.of("ziekenhuis"), false))))
            .build());
  }

  private static Twins twins(EditionFacts edition) {
    Twins twins =
        new Twins(
            edition.survey(),
            edition.groups(),
            new Families(edition.survey(), List.of()),
            SIZE / 8);
    twins.add(edition.table("plek.p1"), List.of(0), List.of("ziekenhuis", "elders"));
    twins.addSizes();
    return twins;
  }

  @Test
  void sizeOfAGroupTellsAnAnswerOfWhoWasAsked() {
    Twins twins = twins(edition());

    assertThat(twins.isSize("plek.p1", new Cell("ziekenhuis", "totaal"))).isTrue();
    assertThat(twins.isSize("plek.p1", new Cell("elders", "totaal"))).isFalse();
  }
}
