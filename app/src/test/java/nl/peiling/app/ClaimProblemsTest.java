package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.Problems;
import org.junit.jupiter.api.Test;

class ClaimProblemsTest {

  private static final Problem WRONG =
      Problem.error("bewering.onwaar", Place.text("a.md", 3, 1), "Dit klopt niet.");
  private static final Problem CLOSE =
      Problem.warning("bewering.krap", Place.text("a.md", 4, 1), "Dit klopt maar net.");
  private static final Problem TENSION =
      Problem.warning("bewering.spanning", Place.text("a.md", 5, 1), "Andere grenzen.");

  @Test
  void tellsEverythingThatIsWrongAndCountsWhatHoldsOnlyJust() {
    assertThat(inShort(CLOSE, WRONG, CLOSE, TENSION))
        .isEqualTo(
            """
            fout: a.md, regel 3, kolom 1: Dit klopt niet.
            let op: 2 beweringen kloppen maar net, en 1 keer hebben woorden over hetzelfde getal \
            andere grenzen.
              Welke dat zijn, toont ‘peiling controleer’.
            """);
    assertThat(inShort(CLOSE)).startsWith("let op: 1 bewering klopt maar net.\n");
  }

  @Test
  void addsNothingWhereNothingIsClose() {
    assertThat(inShort(WRONG)).isEqualTo("fout: a.md, regel 3, kolom 1: Dit klopt niet.\n");
  }

  private static String inShort(Problem... problems) {
    return ClaimProblems.inShort(new Problems(List.of(problems))).text();
  }
}
