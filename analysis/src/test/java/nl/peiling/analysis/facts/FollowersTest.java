package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FollowersTest {

  private static final List<String> FIELDS = List.of("a", "b", "c", "d", "e", "f");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 8);
  }

  /** Six fields, the later the rarer, and how long it took. */
  private static FactBook random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 150 + random.nextInt(100);
    String[] field = new String[size];
    String[] sex = new String[size];
    String[] years = new String[size];
    for (int row = 0; row < size; row++) {
      field[row] = FIELDS.get(Math.min(random.nextInt(6), random.nextInt(6)));
      sex[row] = random.nextInt(3) == 0 ? "man" : "vrouw";
      years[row] = new BigDecimal(1 + random.nextInt(9)).toString();
    }
    return EditionFacts.of(
            new SampleEdition(
                    new SampleSurvey(size)
                        .single("vak", String.join(" ", FIELDS), field)
                        .single("geslacht", "man vrouw", sex)
                        .number("duur", "jaar", years)
                        .build())
                .group("man", "geslacht", "man")
                .smallCells(3, 9)
                .breakdown(
                    new Breakdown(
                        "duur_naar_vak",
                        "Duur naar vak",
                        "duur",
                        "vak",
                        FIELDS,
                        List.of("totaal", "man")))
                .build())
        .shown();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void breaksNothingDownByAnAnswerThatIsKeptBack(long seed) {
    FactBook book = random(seed);
    int kept = 0;
    for (String group : List.of("totaal", "man")) {
      for (String field : FIELDS) {
        Fact count = book.find(FactId.of("vak", group, field, Measure.COUNT)).orElseThrow();
        if (count.value() instanceof FactValue.Suppressed) {
          kept++;
          assertThat(book.alike("duur_naar_vak." + field, group))
              .isNotEmpty()
              .noneMatch(fact -> fact.number().isPresent());
        }
      }
    }
    assertThat(kept).as("something is kept back").isPositive();
  }
}
