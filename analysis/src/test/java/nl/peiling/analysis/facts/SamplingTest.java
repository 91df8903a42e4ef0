package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Estimator;
import nl.peiling.analysis.estimate.Linearised;
import nl.peiling.analysis.estimate.MeanEstimate;
import nl.peiling.analysis.estimate.ShareEstimate;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.estimate.Values;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.analysis.tabulate.Answers;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.Methods;
import nl.peiling.model.edition.Methods.Correction;
import nl.peiling.model.edition.Methods.IntervalMethod;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingTest {

  private static final int ROWS = 240;
  private static final Map<String, Long> POPULATIONS = Map.of("a", 200L, "b", 300L, "c", 2000L);

  @ParameterizedTest
  @EnumSource(IntervalMethod.class)
  void givesTheErrorsOfTheGeneralEstimatorInStrata(IntervalMethod interval) {
    EditionFolder folder =
        edition(5)
            .methods(new Methods(true, interval, Correction.HOLM, java.util.List.of()))
            .strata("laag", POPULATIONS)
            .build();
    FactBook book = EditionFacts.of(folder).shown();
    Survey survey = folder.survey();
    SurveyDesign design = design(survey);
    Estimator estimator = new Estimator(design, 0.95, interval);
    for (String group : new String[] {"totaal", "links"}) {
      Members members =
          group.equals("totaal") ? Members.all(ROWS) : Answers.having(survey, "kant", "links");
      for (String answer : new String[] {"ja", "nee", "nooit"}) {
        Members having = Answers.having(survey, "mee", answer);
        ShareEstimate share =
            estimator
                .share(members.and(survey.column("mee").valid())::contains, having::contains)
                .orElseThrow();
        Fact fact = book.find("mee." + group + "." + answer).orElseThrow();
        assertThat(fact.standardError().orElseThrow())
            .isCloseTo(share.standardError(), within(1e-14));
        assertThat(fact.interval().orElseThrow().lower())
            .isCloseTo(share.interval().lower(), within(1e-12));
        assertThat(fact.interval().orElseThrow().upper())
            .isCloseTo(share.interval().upper(), within(1e-12));
      }
      Domain answered = members.and(survey.column("uren").valid())::contains;
      MeanEstimate mean = estimator.mean(answered, Answers.values(survey, "uren")).orElseThrow();
      Fact fact = book.find("uren." + group + ".gemiddelde").orElseThrow();
      assertThat(fact.standardError().orElseThrow()).isCloseTo(mean.standardError(), within(1e-12));
      assertThat(fact.interval().orElseThrow().lower())
          .isCloseTo(mean.interval().lower(), within(1e-12));
    }
  }

  @Test
  void givesTheErrorOfARatioAcrossStrata() {
    EditionFolder folder =
        edition(6)
            .ratio(new Ratio("per", "Per", "mee", "terug", java.util.List.of("ja")))
            .strata("laag", POPULATIONS)
            .build();
    Survey survey = folder.survey();
    SurveyDesign design = design(survey);
    Members above = Answers.having(survey, "mee", "ja");
    Members below = Answers.having(survey, "terug", "ja");

    Fact ratio = EditionFacts.of(folder).shown().find("per.totaal.ja.verhouding").orElseThrow();

    Linearised linearised =
        Linearised.total(design, above::contains, Values.ones())
            .dividedBy(Linearised.total(design, below::contains, Values.ones()));
    assertThat(ratio.number().orElseThrow()).isCloseTo(linearised.value(), within(1e-14));
    assertThat(ratio.standardError().orElseThrow())
        .isCloseTo(new Estimator(design, 0.95).standardError(linearised), within(1e-12));
  }

  @Test
  void isCertainOfAStratumThatAnsweredWhole() {
    // who answers yes is in stratum a, and all of a answered
    String[] part = new String[40];
    Arrays.fill(part, 0, 30, "a");
    Arrays.fill(part, 30, 40, "b");
    String[] yes = new String[40];
    IntStream.range(0, 40).forEach(row -> yes[row] = row < 10 ? "ja" : "nee");
    SampleEdition edition =
        new SampleEdition(
                new SampleSurvey(40)
                    .single("laag", "a b", part)
                    .single("mee", "ja nee", yes)
                    .build())
            .strata("laag", Map.of("a", 30L, "b", 1000L));

    Fact fact = EditionFacts.of(edition.build()).shown().find("mee.totaal.ja").orElseThrow();

    assertThat(fact.number().orElseThrow()).isEqualTo(0.25);
    assertThat(fact.standardError().orElseThrow()).isZero();
  }

  @Test
  void isCertainOfTheSizeOfAStratum() {
    FactBook book = EditionFacts.of(edition(9).strata("laag", POPULATIONS).build()).shown();

    for (String stratum : POPULATIONS.keySet()) {
      assertThat(book.find("laag.totaal." + stratum).orElseThrow().standardError().orElseThrow())
          .isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void tellsNothingOfStrataWhereSmallNumbersAreProtected(long seed) {
    SampleEdition plain = edition(seed).strata("laag", POPULATIONS);
    FactBook inStrata = EditionFacts.of(plain.build()).shown();
    FactBook kept = EditionFacts.of(plain.smallCells(10, 2).build()).shown();
    double scale = Double.NaN;
    for (String name : new String[] {"mee.totaal.ja", "mee.links.ja", "mee.links.nee"}) {
      Fact fact = kept.find(name).orElseThrow();
      double p = fact.number().orElseThrow();
      double error = fact.standardError().orElseThrow();
      double found = error * error * fact.n().orElseThrow() / (p * (1 - p));
      assertThat(found)
          .as("the same for every answer and group")
          .isCloseTo(Double.isNaN(scale) ? found : scale, within(1e-12));
      scale = found;
      assertThat(error)
          .isGreaterThanOrEqualTo(inStrata.find(name).orElseThrow().standardError().orElseThrow());
    }
  }

  @Test
  void countsAllErrorsWithoutAnEndToThePopulationWhereTheEditionWantsThat() {
    Methods endless =
        new Methods(false, IntervalMethod.WILSON, Correction.HOLM, java.util.List.of());
    Fact finite =
        EditionFacts.of(edition(7).invited(2 * ROWS).build())
            .shown()
            .find("mee.totaal.ja")
            .orElseThrow();
    Fact infinite =
        EditionFacts.of(edition(7).invited(2 * ROWS).methods(endless).build())
            .shown()
            .find("mee.totaal.ja")
            .orElseThrow();

    assertThat(finite.standardError().orElseThrow())
        .isCloseTo(infinite.standardError().orElseThrow() * Math.sqrt(0.5), within(1e-14));
  }

  @Test
  void reportsStrataThatCannotBe() {
    String[] part = new String[10];
    Arrays.fill(part, 0, 6, "a");
    Arrays.fill(part, 6, 8, "b");
    Arrays.fill(part, 8, 10, "-9");
    SampleEdition edition =
        new SampleEdition(new SampleSurvey(10).single("laag", "a b c", part).build())
            .strata("laag", Map.of("a", 5L, "b", 20L, "c", 20L));

    assertThat(EditionFacts.of(edition.build()).problems().text())
        .contains("Van 2 respondenten is het stratum niet bekend: geen antwoord op ‘laag’.")
        .contains("telt 6 respondenten, maar er zijn maar 5 artsen aangeschreven.")
        .contains("antwoordde niemand; over deze artsen is dus niets bekend.");
  }

  private static SampleEdition edition(long seed) {
    Random random = new Random(seed);
    return new SampleEdition(
            new SampleSurvey(ROWS)
                .single("laag", "a b c", cells(random, "a", "a", "a", "b", "c"))
                .single("kant", "links rechts", cells(random, "links", "rechts"))
                .single("mee", "ja nee nooit", cells(random, "ja", "nee", "nee", "-9"))
                .single("terug", "ja nee", cells(random, "ja", "nee"))
                .number("uren", "uur", cells(random, "20", "24", "32", "36", "40", "-9"))
                .build())
        .group("links", "kant", "links");
  }

  private static String[] cells(Random random, String... choice) {
    return IntStream.range(0, ROWS)
        .mapToObj(row -> choice[random.nextInt(choice.length)])
        .toArray(String[]::new);
  }

  private static SurveyDesign design(Survey survey) {
    String[] keys = {"a", "b", "c"};
    int[] stratum = new int[ROWS];
    double[] populations = new double[keys.length];
    for (int h = 0; h < keys.length; h++) {
      int code = h;
      populations[h] = POPULATIONS.getOrDefault(keys[h], 0L);
      Answers.having(survey, "laag", keys[h]).forEach(row -> stratum[row] = code);
    }
    return SurveyDesign.unweighted(ROWS).stratified(stratum, populations);
  }
}
