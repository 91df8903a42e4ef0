package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Unit;
import org.junit.jupiter.api.Test;

class IntakeFactsTest {

  /** Twenty graduated in November 2021: five started after half a year, five after 18 months. */
  private static SampleEdition edition(int minimumBase) {
    String[] graduated = new String[24];
    String[] started = new String[24];
    Arrays.fill(graduated, 0, 20, "2021-11");
    Arrays.fill(graduated, 20, 24, "2015-06");
    Arrays.fill(started, "");
    Arrays.fill(started, 0, 5, "2022-05");
    Arrays.fill(started, 5, 10, "2023-05");
    Arrays.fill(started, 20, 24, "2016-01");
    return new SampleEdition(
            new SampleSurvey(24).date("afstuderen", graduated).date("start", started).build())
        .smallCells(minimumBase, 1)
        .intake(new Intake("instroom", "instroom", "afstuderen", "start", 3, List.of("totaal")));
  }

  @Test
  void countsOnlyWhoGraduatedWithinTheShortestTraining() {
    FactBook book = EditionFacts.of(edition(0).build()).shown();

    assertThat(number(book, "instroom.totaal.n")).isEqualTo(20);
    assertThat(number(book, "instroom.totaal.binnen1")).isCloseTo(0.25, within(1e-12));
    assertThat(number(book, "instroom.totaal.binnen2")).isCloseTo(0.5, within(1e-12));
    // Greenwood at one year: 0.75 sqrt(5/(20*15))
    assertThat(book.find("instroom.totaal.binnen1").orElseThrow().standardError().orElseThrow())
        .isCloseTo(0.75 * Math.sqrt(5.0 / (20 * 15)), within(1e-12));
  }

  @Test
  void saysNothingOfALongerTimeThanAnybodyWasObserved() {
    assertThat(EditionFacts.of(edition(0).build()).shown().find("instroom.totaal.binnen3"))
        .isEmpty();
  }

  @Test
  void keepsBackAShareAfterWhichTooFewWereStillWaiting() {
    FactBook book = EditionFacts.of(edition(12).build()).shown();

    assertThat(book.find("instroom.totaal.binnen1").orElseThrow().number()).isPresent();
    assertThat(book.find("instroom.totaal.binnen2").orElseThrow().value())
        .as("ten were still waiting")
        .isEqualTo(new FactValue.Suppressed(FactValue.Reason.SMALL_BASE));
    assertThat(book.find("instroom.totaal.n").orElseThrow().unit()).isEqualTo(Unit.COUNT);
  }

  private static double number(FactBook book, String name) {
    return book.find(name).orElseThrow().number().orElseThrow();
  }
}
