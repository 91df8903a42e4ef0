package nl.peiling.analysis.tabulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.edition.Group;
import nl.peiling.model.survey.Survey;
import org.junit.jupiter.api.Test;

class TabulatorTest {

  private static final int ALL = 0;
  private static final int ANIOS = 1;
  private static final int RESEARCHER = 2;

  @Test
  void countsOverlappingGroupsInOnePass() {
    VariableTable table = tabulate().table("zekerheid");

    assertThat(counts(table, ALL)).containsExactly(3, 2, 1);
    assertThat(counts(table, ANIOS)).containsExactly(1, 2, 0);
    assertThat(counts(table, RESEARCHER)).containsExactly(2, 1, 0);
    assertThat(table.base(ALL)).isEqualTo(6);
    assertThat(table.base(ANIOS)).isEqualTo(3);
  }

  @Test
  void keepsTheReasonsForNoAnswerApart() {
    VariableTable table = tabulate().table("zekerheid");

    assertThat(table.missing(ALL, Missing.NO_ANSWER)).isEqualTo(1);
    assertThat(table.missing(ALL, Missing.DONT_KNOW)).isEqualTo(1);
    assertThat(table.missing(ALL, Missing.NOT_ROUTED)).isZero();
    assertThat(table.missing(ANIOS, Missing.NO_ANSWER)).isEqualTo(1);
  }

  @Test
  void countsInTheBaseOfAMultipleQuestionWhoChoseNothing() {
    VariableTable table = tabulate().table("energie");

    assertThat(table.base(ALL)).isEqualTo(6);
    assertThat(counts(table, ALL)).as("patient, regie, sfeer, net").containsExactly(3, 2, 3, 4);
    assertThat(table.missing(ALL, Missing.NOT_ROUTED)).isEqualTo(1);
  }

  @Test
  void countsANetOnceForWhoGaveSeveralOfItsAnswers() {
    VariableTable table = tabulate().table("energie");
    int net = table.indexOf("werk").orElseThrow();

    assertThat(table.answers().get(net).net()).isTrue();
    assertThat(table.count(ALL, net)).isEqualTo(4);
    assertThat(table.count(ANIOS, net)).isEqualTo(1);
  }

  @Test
  void summarisesPointsOnAScale() {
    VariableTable table = tabulate().table("oordeel.inhoud");
    Distribution all = table.distribution(ALL).orElseThrow();

    assertThat(counts(table, ALL)).as("1 to 3, and the net of 2 and 3").containsExactly(1, 2, 3, 5);
    assertThat(all.n()).isEqualTo(6);
    assertThat(all.mean()).hasValue(14.0 / 6);
    assertThat(all.quantile(Distribution.Part.HALF)).hasValue(2.5);
  }

  @Test
  void summarisesNumbers() {
    Distribution all = tabulate().table("uren").distribution(ALL).orElseThrow();

    assertThat(all.n()).isEqualTo(5);
    assertThat(all.mean()).hasValue(40.0);
    assertThat(all.standardDeviation()).hasValue(Math.sqrt((64 + 16 + 16 + 64) / 4.0));
    assertThat(all.quantile(Distribution.Part.HALF)).hasValue(40);
    assertThat(all.quantile(Distribution.Part.FIRST_QUARTER)).hasValue(36);
    assertThat(all.quantile(Distribution.Part.THIRD_QUARTER)).hasValue(44);
  }

  @Test
  void ranksAnswersAndLeavesPlacesOpenAfterEquals() {
    Survey survey =
        new SampleSurvey(6).single("plek", "a b c d e", "a", "a", "b", "b", "c", "a").build();
    VariableTable table = table(survey, "plek");

    assertThat(List.of(0, 1, 2, 3).stream().map(i -> table.rank(ALL, i)).toList())
        .containsExactly(
            OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(3), OptionalInt.empty());

    Survey equal = new SampleSurvey(5).single("plek", "a b c d", "a", "a", "b", "b", "c").build();
    VariableTable ties = table(equal, "plek");
    assertThat(List.of(0, 1, 2).stream().map(i -> ties.rank(ALL, i).orElseThrow()).toList())
        .containsExactly(1, 1, 3);
  }

  @Test
  void hasNoMeanWithoutAnswersAndNoSpreadWithOne() {
    Survey survey = new SampleSurvey(2).number("uren", "uur", "36", "-9").build();
    GroupPatterns groups =
        GroupPatterns.of(
            survey,
            List.of(
                group("een", compares(Condition.Comparison.EQUAL, 36)),
                group("geen", compares(Condition.Comparison.LESS, 0))));
    VariableTable table = new Tabulator(survey, groups).table("uren");

    assertThat(table.distribution(0).orElseThrow().standardDeviation()).isEmpty();
    assertThat(table.distribution(1).orElseThrow().mean()).isEqualTo(OptionalDouble.empty());
  }

  @Test
  void givesAMeanHalfWayBetweenTwoPrintedNumbersExactly() {
    double[] years = {43 / 12.0, 44 / 12.0, 45 / 12.0, 48 / 12.0};
    Distribution distribution = new Distribution(years, new int[] {1, 1, 1, 0});
    assertThat(distribution.mean()).hasValue(132 / 36.0);

    double[] tenths = {0.1, 0.2, 0.3, 0.4};
    assertThat(new Distribution(tenths, new int[] {1, 1, 1, 0}).mean()).hasValue(0.2);
    assertThat(new Distribution(tenths, new int[] {1, 0, 0, 1}).mean()).hasValue(0.25);
  }

  private static Condition compares(Condition.Comparison comparison, double number) {
    return new Condition.Compares("uren", comparison, number);
  }

  private static List<Integer> counts(VariableTable table, int group) {
    return java.util.stream.IntStream.range(0, table.answers().size())
        .mapToObj(answer -> table.count(group, answer))
        .toList();
  }

  private static VariableTable table(Survey survey, String key) {
    return new Tabulator(
            survey, GroupPatterns.of(survey, List.of(group("totaal", Condition.everyone()))))
        .table(key);
  }

  private static Tabulator tabulate() {
    Map<String, List<String>> items = new LinkedHashMap<>();
    items.put("inhoud", List.of("laag", "midden", "hoog", "hoog", "midden", "hoog", "-9", ""));
    Survey survey =
        new SampleSurvey(8)
            .multiple(
                "werk",
                "anios onderzoek aios",
                List.of(),
                "anios",
                "anios+onderzoek",
                "anios+onderzoek",
                "onderzoek",
                "aios",
                "aios",
                "anios",
                "aios")
            .single(
                "zekerheid",
                "wel twijfel niet",
                "twijfel",
                "twijfel",
                "wel",
                "wel",
                "wel",
                "niet",
                "-9",
                "-8")
            .multiple(
                "energie",
                "patient regie sfeer",
                List.of("werk=regie+sfeer"),
                "patient",
                "regie+sfeer",
                "geen",
                "sfeer",
                "patient+regie",
                "patient+sfeer",
                "-9",
                "")
            .ratingGrid("oordeel", "laag midden hoog", List.of("goed=midden+hoog"), items)
            .number("uren", "uur", "32", "36", "40", "44", "48", "-9", "-9", "")
            .build();
    return new Tabulator(
        survey,
        GroupPatterns.of(
            survey,
            List.of(
                group("totaal", Condition.everyone()),
                group("anios", new Condition.Gave("werk", List.of("anios"), true)),
                group("onderzoeker", new Condition.Gave("werk", List.of("onderzoek"), true)))));
  }

  private static Group group(String key, Condition rule) {
    return new Group(key, key, key, rule);
  }
}
