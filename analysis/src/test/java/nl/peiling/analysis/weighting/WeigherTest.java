package nl.peiling.analysis.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.peiling.analysis.estimate.Classification;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.Linearised;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.weighting.Margin.MarginClass;
import nl.peiling.analysis.weighting.WeightingReport.ClassOutcome;
import nl.peiling.analysis.weighting.WeightingResult.Refused;
import nl.peiling.analysis.weighting.WeightingResult.Weighted;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeigherTest {

  private static final Place FILE = new Place.InFile("populatie.csv");

  private static WeightingResult weigh(int size, WeightingRules rules, Margin... margins) {
    return new Weigher(SurveyDesign.unweighted(size), rules, FILE).weigh(List.of(margins));
  }

  private static Weighted weighted(WeightingResult result) {
    assertThat(result).isInstanceOf(Weighted.class);
    return (Weighted) result;
  }

  private static List<Problem> refused(WeightingResult result) {
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).problems().list();
  }

  private static Margin margin(String key, boolean ordered, Classification of, double... shares) {
    List<MarginClass> classes =
        IntStream.range(0, shares.length)
            .mapToObj(c -> new MarginClass("k" + c, "klasse " + c, shares[c]))
            .toList();
    return new Margin(key, key, ordered, OptionalDouble.empty(), classes, of);
  }

  private static Margin people(String key, Classification of, double... numbers) {
    List<MarginClass> classes =
        IntStream.range(0, numbers.length)
            .mapToObj(c -> new MarginClass("k" + c, "klasse " + c, numbers[c]))
            .toList();
    return Margin.ofPeople(key, key, false, classes, of);
  }

  @Test
  void refusesMarginsOfTwoPopulations() {
    // invited: 21.040 by sex; sent: 10.515 + 13.125 = 23.640 by training
    Margin sex = people("geslacht", row -> row % 3 == 0 ? 0 : 1, 0.38 * 21040, 0.62 * 21040);
    Margin training = people("in opleiding", row -> row % 2, 10515, 13125);
    List<Problem> problems = refused(weigh(5778, WeightingRules.usual(), sex, training));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).text())
        .contains("populatie.csv")
        .contains("geslacht over 21040, in opleiding over 23640 mensen")
        .contains("Het verschil is 2600 mensen (11,0%)")
        .contains("Zoek uit welke populatie is aangeschreven");
  }

  @Test
  void acceptsTheSameMarginsAsSharesWithoutPopulation() {
    Margin sex = margin("geslacht", false, row -> row % 3 == 0 ? 0 : 1, 0.38, 0.62);
    Margin training = margin("in opleiding", false, row -> row % 2, 0.44, 0.56);
    Weighted weighted = weighted(weigh(5778, WeightingRules.usual(), sex, training));
    for (ClassOutcome outcome : weighted.report().classes()) {
      assertThat(outcome.weightedShare()).isCloseTo(outcome.populationShare(), within(1e-11));
    }
  }

  @Test
  void refusesAllThatIsWrongAtOnce() {
    Margin short1 = margin("a", false, row -> 0, 0.5, 0.4);
    Margin zero = margin("b", false, row -> 0, 0, 1);
    assertThat(refused(weigh(50, WeightingRules.usual(), short1, zero)))
        .extracting(p -> p.code().value())
        .containsExactly("weging.telt-niet-op", "weging.aandeel");
    assertThat(refused(weigh(50, WeightingRules.usual())))
        .extracting(p -> p.code().value())
        .containsExactly("weging.geen-kenmerken");
  }

  @Test
  void refusesMoreRespondentsThanPeople() {
    Margin sex = people("geslacht", row -> row < 90 ? 0 : 1, 60, 400);
    assertThat(refused(weigh(200, WeightingRules.usual(), sex)).get(0).message())
        .contains("90 respondenten, maar in de populatie maar 60 mensen");
  }

  @Test
  void refusesMarginsThatCannotBeMetTogether() {
    // a and b coincide among the respondents, so no weights make them 30% and 60%
    Margin a = margin("a", false, row -> row % 2, 0.3, 0.7);
    Margin b = margin("b", false, row -> row % 2, 0.6, 0.4);
    assertThat(refused(weigh(100, WeightingRules.usual(), a, b)).get(0).code().value())
        .isEqualTo("weging.komt-niet-uit");
  }

  @Test
  void joinsASmallClassWithItsSmallerNeighbour() {
    // 60, 5, 35 respondents: the second joins the third
    Margin age = margin("leeftijd", true, row -> row < 60 ? 0 : row < 65 ? 1 : 2, 0.5, 0.2, 0.3);
    WeightingReport report = weighted(weigh(100, WeightingRules.usual(), age)).report();
    assertThat(report.joined())
        .containsExactly(new WeightingReport.Joined("leeftijd", "klasse 1", 5, "klasse 2"));
    assertThat(report.classes())
        .extracting(ClassOutcome::label)
        .containsExactly("klasse 0", "klasse 1 en klasse 2");
    assertThat(report.classes().get(1).populationShare()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void joinsUnorderedClassesSmallestFirst() {
    // 50, 4, 30, 16: 4 joins 16 and makes 20
    Classification of = row -> row < 50 ? 0 : row < 54 ? 1 : row < 84 ? 2 : 3;
    Margin region = margin("regio", false, of, 0.4, 0.1, 0.3, 0.2);
    WeightingReport report = weighted(weigh(100, WeightingRules.usual(), region)).report();
    assertThat(report.classes())
        .extracting(ClassOutcome::label)
        .containsExactly("klasse 0", "klasse 1 en klasse 3", "klasse 2");
    assertThat(report.classes()).extracting(ClassOutcome::respondents).containsExactly(50, 20, 30);
  }

  @Test
  void keepsWeightsWithinBoundsAndMarginsMet() {
    // ten percent of the respondents have to stand for forty: weight 4, bound 3 does not fit;
    // with a second margin to move along, some weights can give
    Margin a = margin("a", false, row -> row % 10 < 3 ? 0 : 1, 0.7, 0.3);
    Margin b = margin("b", false, row -> row % 7 < 2 ? 0 : 1, 0.6, 0.4);
    WeightingReport free = weighted(weigh(700, WeightingRules.usual().untrimmed(), a, b)).report();
    assertThat(free.highest()).isGreaterThan(3);
    WeightingReport report = weighted(weigh(700, WeightingRules.usual(), a, b)).report();
    assertThat(report.trims()).isPositive();
    assertThat(weighted(weigh(700, WeightingRules.usual(), a, b)).problems().list())
        .hasSize(report.outside() > 0 ? 1 : 0);
    assertThat(report.highest()).isLessThan(free.highest());
    assertThat(report.classes())
        .allSatisfy(
            c -> assertThat(c.weightedShare()).isCloseTo(c.populationShare(), within(1e-11)));
  }

  @Test
  void warnsOfWeightsThatStayOutsideTheBounds() {
    Margin a = margin("a", false, row -> row % 10 == 0 ? 0 : 1, 0.4, 0.6);
    Weighted weighted = weighted(weigh(700, WeightingRules.usual(), a));
    WeightingReport report = weighted.report();
    assertThat(weighted.problems().hasErrors()).isFalse();
    assertThat(weighted.problems().text())
        .contains("van 70 van de 700 respondenten ligt het gewicht na 10 keer afkappen nog buiten")
        .contains("0,33 tot 3,00 (laagste 0,67, hoogste 4,00)")
        .contains("zo zeker als van 350 respondenten");
    assertThat(report.trims()).isEqualTo(10);
    assertThat(report.outside()).isEqualTo(70);
    assertThat(report.highest()).isCloseTo(4, within(1e-9));
  }

  @Test
  void leavesRespondentsOfUnknownClassTheirShare() {
    Margin sex = margin("geslacht", false, row -> row < 20 ? -1 : row % 4 == 0 ? 0 : 1, 0.5, 0.5);
    Weighted weighted = weighted(weigh(200, WeightingRules.usual(), sex));
    assertThat(weighted.report().unknown("geslacht")).hasValue(20);
    assertThat(weighted.weights().subList(0, 20)).allSatisfy(w -> assertThat(w).isEqualTo(1));
    assertThat(weighted.weights().stream().mapToDouble(w -> w).sum()).isCloseTo(200, within(1e-9));
  }

  @Test
  void costsFivePercentOnTheMarginsOf2023() {
    // 5.12 of the method: sex 38/62 (sample 30/70) and training 44/56 (49/51): deff near 1.04
    int n = 5778;
    Margin sex = margin("geslacht", false, row -> row % 10 < 3 ? 0 : 1, 0.38, 0.62);
    Margin training = margin("opleiding", false, row -> row / 10 % 100 < 49 ? 0 : 1, 0.44, 0.56);
    KishEffect effect = weighted(weigh(n, WeightingRules.usual(), sex, training)).report().effect();
    assertThat(effect.designEffect()).isBetween(1.03, 1.05);
    assertThat(effect.effectiveRespondents() * effect.designEffect()).isCloseTo(n, within(1e-8));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void meetsTheMarginsOfAnySurvey(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 300 + random.nextInt(500);
    int[] one = random.ints(n, 0, 3).toArray();
    int[] two = random.ints(n, 0, 2).toArray();
    int[] three = random.ints(n, 0, 4).toArray();
    double p = 0.25 + random.nextDouble() / 2;
    WeightingResult result =
        weigh(
            n,
            WeightingRules.usual(),
            margin("een", false, row -> one[row], 0.2, 0.3, 0.5),
            margin("twee", false, row -> two[row], p, 1 - p),
            margin("drie", true, row -> three[row], 0.1, 0.2, 0.3, 0.4));
    Weighted weighted = weighted(result);
    assertThat(weighted.report().classes())
        .allSatisfy(
            c -> assertThat(c.weightedShare()).isCloseTo(c.populationShare(), within(1e-11)));
    // what the margins fix has no variance left
    Linearised fixed = Linearised.share(weighted.design(), Domain.everyone(), r -> three[r] == 2);
    assertThat(fixed.value()).isCloseTo(0.3, within(1e-11));
    assertThat(weighted.design().variance(fixed.influence())).isLessThan(1e-20);
    assertThat(weighted.report().effect().designEffect()).isGreaterThanOrEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void mergedRowsKeepTheCalibratedVariance(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 200 + random.nextInt(200);
    int[] one = random.ints(n, 0, 3).toArray();
    int[] two = random.ints(n, 0, 2).toArray();
    int[] answer = random.ints(n, 0, 2).toArray();
    SurveyDesign design =
        weighted(
                weigh(
                    n,
                    WeightingRules.usual(),
                    margin("een", false, row -> one[row], 0.2, 0.3, 0.5),
                    margin("twee", false, row -> two[row], 0.6, 0.4)))
            .design();
    double whole =
        design.variance(
            Linearised.share(design, row -> two[row] == 0, row -> answer[row] == 1).influence());
    SurveyDesign.Grouped merged = design.groupedBy(row -> 2 * two[row] + answer[row]);
    SurveyDesign small = merged.design();
    double grouped =
        small.variance(
            Linearised.share(
                    small,
                    row -> merged.keyOfRow().applyAsInt(row) / 2 == 0,
                    row -> merged.keyOfRow().applyAsInt(row) % 2 == 1)
                .influence());
    assertThat(small.rows()).isLessThanOrEqualTo(12);
    assertThat(grouped / whole).isCloseTo(1, within(1e-10));
  }
}
