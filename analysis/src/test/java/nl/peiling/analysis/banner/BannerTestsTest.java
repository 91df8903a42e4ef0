package nl.peiling.analysis.banner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.analysis.inference.LetterRules;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.facts.Comparisons.Outcome;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import org.junit.jupiter.api.Test;

/** Two hundred doctors: 0-79 trainee, 40-119 researcher too or only, 120-199 neither. */
class BannerTestsTest {

  private static final int SIZE = 200;

  private static String[] cells(IntFunction<String> cell) {
    return IntStream.range(0, SIZE).mapToObj(cell).toArray(String[]::new);
  }

  private static SampleEdition edition(IntFunction<String> hours, IntFunction<String> choice) {
    return new SampleEdition(
            new SampleSurvey(SIZE)
                .multiple(
                    "functie",
                    "aios onderzoeker anders",
                    List.of(),
                    cells(row ->
                        row < 40
                            ? "aios"
                            : row < 80 ? "aios+onderzoeker" : row < 120 ? "onderzoeker" : "anders"))
                .number("uren", "uur per week", cells(hours))
                .single("keus", "ja nee", cells(choice))
                .build())
        .group("aios", "functie", "aios")
        .group("onderzoeker", "functie", "onderzoeker")
        .banner("functie", "totaal", "aios", "onderzoeker");
  }

  private static Optional<Outcome> outcome(EditionFacts facts, FactId fact) {
    Banner banner = facts.folder().edition().banners().getFirst();
    return new BannerTests(facts, LetterRules.usual())
        .of(List.of(facts.survey().variable(fact.variable())), List.of(banner))
        .find(banner.key(), fact);
  }

  private static String hours(int row) {
    return Integer.toString(30 + row * 7 % 11);
  }

  private static String choice(int row) {
    return row % 3 == 0 ? "ja" : "nee";
  }

  @Test
  void testsColumnsThatOnlyOverlap() {
    EditionFacts facts =
        EditionFacts.of(edition(BannerTestsTest::hours, BannerTestsTest::choice).build());
    assertThat(outcome(facts, FactId.of("uren", "aios", Measure.MEAN)))
        .contains(new Outcome.Tested(List.of()));
  }

  @Test
  void doesNotCallAColumnTestedWhoseOnlyOtherLiesWithinIt() {
    // only trainees gave their hours, so that all researchers who did are trainees
    EditionFacts facts =
        EditionFacts.of(
            edition(row -> row < 80 ? hours(row) : "", BannerTestsTest::choice).build());
    assertThat(outcome(facts, FactId.of("uren", "aios", Measure.MEAN)))
        .contains(new Outcome.NoOther());
    assertThat(outcome(facts, FactId.of("uren", "onderzoeker", Measure.MEAN)))
        .contains(new Outcome.NoOther());
  }

  @Test
  void doesNotCallAColumnTestedWhoseOnlyOtherIsKeptBack() {
    // of each fifty doctors in a place 3, 20, 6 and 30 say yes; north and west are kept back
    List<Integer> yes = List.of(3, 20, 6, 30);
    EditionFacts facts =
        EditionFacts.of(
            new SampleEdition(
                    new SampleSurvey(SIZE)
                        .single(
                            "plaats",
                            "noord oost west zuid",
                            cells(row -> List.of("noord", "oost", "west", "zuid").get(row / 50)))
                        .single(
                            "keus",
                            "ja nee",
                            cells(row -> row % 50 < yes.get(row / 50) ? "ja" : "nee"))
                        .build())
                .group("noord", "plaats", "noord")
                .group("oost", "plaats", "oost")
                .group("west", "plaats", "west")
                .group("zuid", "plaats", "zuid")
                .banner("boven", "totaal", "noord", "oost")
                .banner("onder", "totaal", "west", "zuid")
                .smallCells(10, 5)
                .build());
    assertThat(outcome(facts, FactId.share("keus", "noord", "ja"))).isEmpty();
    assertThat(outcome(facts, FactId.share("keus", "oost", "ja"))).contains(new Outcome.NoOther());
  }
}
