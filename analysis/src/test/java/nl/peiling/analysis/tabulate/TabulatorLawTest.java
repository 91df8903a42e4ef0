package nl.peiling.analysis.tabulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Estimator;
import nl.peiling.analysis.estimate.MeanEstimate;
import nl.peiling.analysis.estimate.QuantileEstimate;
import nl.peiling.analysis.estimate.ShareEstimate;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.edition.Group;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.NumberColumn;
import nl.peiling.model.survey.Survey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two routes that must agree: counts over patterns, and a look at every respondent. */
class TabulatorLawTest {

  private static final String OPTIONS = "a b c d";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void agreesWithALookAtEveryRespondent(long seed) {
    Survey survey = random(seed);
    GroupPatterns groups = groups(survey);
    Tabulator tabulator = new Tabulator(survey, groups);
    ChoiceColumn single = survey.choice("een");
    ChoicesColumn multiple = survey.choices("veel");
    VariableTable one = tabulator.table("een");
    VariableTable many = tabulator.table("veel");

    for (int g = 0; g < groups.size(); g++) {
      Members group = groups.members(g);
      for (int code = 0; code < 4; code++) {
        int answer = code;
        assertThat(one.count(g, code))
            .isEqualTo(group.rows().filter(row -> single.code(row) == answer).count());
        assertThat(many.count(g, code))
            .isEqualTo(group.rows().filter(row -> multiple.has(row, answer)).count());
      }
      assertThat(many.count(g, 4))
          .as("net of a and b")
          .isEqualTo(
              group.rows().filter(row -> multiple.has(row, 0) || multiple.has(row, 1)).count());
      assertThat(many.base(g)).isEqualTo(group.rows().filter(multiple::isValid).count());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void givesTheUncertaintyOfTheGeneralEstimator(long seed) {
    Survey survey = random(seed);
    GroupPatterns groups = groups(survey);
    Tabulator tabulator = new Tabulator(survey, groups);
    double population = survey.size() * 3.6;
    Uncertainty uncertainty = new Uncertainty(survey.size(), population, 0.95);
    Estimator estimator =
        new Estimator(SurveyDesign.unweighted(survey.size()).inPopulation(population), 0.95);
    ChoiceColumn single = survey.choice("een");
    NumberColumn number = survey.number("uren");
    VariableTable shares = tabulator.table("een");
    VariableTable numbers = tabulator.table("uren");

    for (int g = 0; g < groups.size(); g++) {
      Members group = groups.members(g);
      Domain base = row -> group.contains(row) && single.isValid(row);
      ShareEstimate share = estimator.share(base, row -> single.code(row) == 0).orElseThrow();
      Uncertainty.Bounds bounds =
          uncertainty.share(new int[] {shares.count(g, 0)}, new int[] {shares.base(g)});
      assertThat(bounds.standardError()).isCloseTo(share.standardError(), within(1e-14));
      assertThat(bounds.interval().lower()).isCloseTo(share.interval().lower(), within(1e-12));
      assertThat(bounds.interval().upper()).isCloseTo(share.interval().upper(), within(1e-12));

      Domain answered = row -> group.contains(row) && number.isValid(row);
      MeanEstimate mean = estimator.mean(answered, number::value).orElseThrow();
      Distribution distribution = numbers.distribution(g).orElseThrow();
      Uncertainty.Bounds around = uncertainty.mean(distribution, List.of(distribution));
      assertThat(distribution.mean().orElseThrow()).isCloseTo(mean.value(), within(1e-12));
      assertThat(distribution.standardDeviation().orElseThrow())
          .isCloseTo(mean.deviation(), within(1e-12));
      assertThat(around.standardError()).isCloseTo(mean.standardError(), within(1e-12));
      assertThat(around.interval().upper()).isCloseTo(mean.interval().upper(), within(1e-9));
      for (Distribution.Part part : Distribution.Part.values()) {
        QuantileEstimate quantile =
            estimator.quantiles(answered, number::value, part.fraction()).getFirst();
        assertThat(distribution.quantile(part)).hasValue(quantile.value());
        assertThat(uncertainty.quantile(distribution, List.of(distribution), part))
            .isEqualTo(quantile.interval());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void hasAsManyPatternsAsThereAreCombinationsOfGroups(long seed) {
    Survey survey = random(seed);
    GroupPatterns groups = groups(survey);

    long combinations =
        IntStream.range(0, survey.size())
            .mapToObj(row ->
                IntStream.range(0, groups.size())
                    .mapToObj(g -> groups.members(g).contains(row))
                    .toList())
            .distinct()
            .count();

    assertThat(groups.patterns()).isEqualTo((int) combinations);
  }

  private static GroupPatterns groups(Survey survey) {
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("totaal", "", "", Condition.everyone()));
    for (String option : OPTIONS.split(" ", -1)) {
      groups.add(
          new Group("met_" + option, "", "", new Condition.Gave("rol", List.of(option), true)));
    }
    return GroupPatterns.of(survey, groups);
  }

  private static Survey random(long seed) {
    Random random = new Random(seed);
    int rows = 150 + random.nextInt(100);
    return new SampleSurvey(rows)
        .multiple("rol", OPTIONS, List.of(), cells(rows, () -> several(random)))
        .single("een", OPTIONS, cells(rows, () -> missing(random).orElse(one(random))))
        .multiple(
            "veel",
            OPTIONS,
            List.of("net=a+b"),
            cells(rows, () -> missing(random).orElse(several(random))))
        .number(
            "uren",
            "uur",
            cells(rows, () -> missing(random).orElse(Integer.toString(20 + random.nextInt(30)))))
        .build();
  }

  private static String[] cells(int rows, java.util.function.Supplier<String> cell) {
    return IntStream.range(0, rows).mapToObj(row -> cell.get()).toArray(String[]::new);
  }

  private static Optional<String> missing(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> Optional.of("-9");
      case 1 -> Optional.of("-8");
      case 2 -> Optional.of("");
      default -> Optional.empty();
    };
  }

  private static String one(Random random) {
    return OPTIONS.split(" ", -1)[random.nextInt(4)];
  }

  private static String several(Random random) {
    List<String> chosen = new ArrayList<>();
    for (String option : OPTIONS.split(" ", -1)) {
      if (random.nextInt(3) == 0) {
        chosen.add(option);
      }
    }
    return chosen.isEmpty() ? "geen" : String.join("+", chosen);
  }
}
