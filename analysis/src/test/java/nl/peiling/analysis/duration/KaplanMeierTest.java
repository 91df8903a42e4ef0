package nl.peiling.analysis.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import nl.peiling.analysis.duration.RecentGraduates.Started;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KaplanMeierTest {

  private static final YearMonth SURVEY = YearMonth.of(2023, 11);

  private static Graduate graduate(int year, int month) {
    return new Graduate(YearMonth.of(year, month), Optional.empty());
  }

  private static Graduate graduate(int year, int month, int startYear, int startMonth) {
    return new Graduate(
        YearMonth.of(year, month), Optional.of(YearMonth.of(startYear, startMonth)));
  }

  @Test
  void knowsNothingAfterTheLastObservation() {
    KaplanMeier curve = KaplanMeier.of(List.of(new Spell(1, true), new Spell(2, false)), 0.95);
    assertThat(curve.started(2)).hasValue(0.5);
    assertThat(curve.started(2.1)).isEmpty();
    assertThat(curve.restrictedMean(3)).isEmpty();
    assertThat(curve.quantile(0.75)).isEmpty();
  }

  @Test
  void knowsAllWhenEverybodyHasStarted() {
    KaplanMeier curve = KaplanMeier.of(List.of(new Spell(1, true), new Spell(2, true)), 0.95);
    assertThat(curve.started(10)).hasValue(1);
    assertThat(curve.restrictedMean(10).orElseThrow().value()).isEqualTo(1.5);
    assertThat(curve.startedInterval(10)).isEmpty();
  }

  @Test
  void saysNothingOfNobody() {
    KaplanMeier curve = KaplanMeier.of(List.of(), 0.95);
    assertThat(curve.started(1)).isEmpty();
    assertThat(curve.restrictedMean(1)).isEmpty();
    assertThat(curve.atRisk(0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void isTheShareWhereEverybodyWasObservedToTheEnd(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int months = random.nextInt(60);
      spells.add(months < 36 ? new Spell(months / 12.0, true) : new Spell(3, false));
    }
    KaplanMeier curve = KaplanMeier.of(spells, 0.95);
    for (int years = 1; years <= 3; years++) {
      int limit = years;
      long started = spells.stream().filter(s -> s.started() && s.time() <= limit).count();
      assertThat(curve.started(years).orElseThrow()).isCloseTo(started / 60.0, within(1e-12));
    }
    double mean = spells.stream().mapToDouble(Spell::time).average().orElseThrow();
    assertThat(curve.restrictedMean(3).orElseThrow().value()).isCloseTo(mean, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void sharesItsVarianceOutOverTheSpells(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      spells.add(new Spell(random.nextInt(48) / 12.0, random.nextInt(3) == 0));
    }
    spells.add(new Spell(4, false));
    KaplanMeier curve = KaplanMeier.of(spells, 0.95);
    CurveInfluence started = curve.startedInfluence(2).orElseThrow();
    CurveInfluence mean = curve.meanInfluence(3).orElseThrow();

    assertThat(spells.stream().mapToDouble(started::at).sum()).isCloseTo(0, within(1e-12));
    assertThat(spells.stream().mapToDouble(mean::at).sum()).isCloseTo(0, within(1e-12));
    assertThat(Math.sqrt(squares(spells, started)))
        .isCloseTo(curve.standardError(2).orElseThrow(), within(1e-12));
    assertThat(Math.sqrt(squares(spells, mean)))
        .isCloseTo(curve.restrictedMean(3).orElseThrow().standardError(), within(1e-12));
  }

  private static double squares(List<Spell> spells, CurveInfluence influence) {
    return spells.stream().mapToDouble(spell -> Math.pow(influence.at(spell), 2)).sum();
  }

  @Test
  void hasTheSpreadOfTheWaitsWhereEverybodyWasObserved() {
    KaplanMeier curve =
        KaplanMeier.of(
            List.of(
                new Spell(0.5, true), new Spell(1, true), new Spell(2, true), new Spell(3, false)),
            0.95);
    // 0.5, 1, 2 and 3: mean 1.625, mean of the squares 3.5625
    assertThat(curve.restrictedDeviation(3).orElseThrow())
        .isCloseTo(Math.sqrt(3.5625 - 1.625 * 1.625), within(1e-12));
    assertThat(curve.restrictedDeviation(3.5)).isEmpty();
  }

  @Test
  void countsTheWaitInWholeMonths() {
    assertThat(graduate(2022, 5, 2023, 8).spell(SURVEY)).contains(new Spell(1.25, true));
    assertThat(graduate(2022, 5).spell(SURVEY)).contains(new Spell(1.5, false));
  }

  @Test
  void leavesOutMonthsThatCannotBeRight() {
    assertThat(graduate(2022, 5, 2022, 4).spell(SURVEY)).isEmpty();
    assertThat(graduate(2022, 5, 2023, 12).spell(SURVEY)).isEmpty();
    assertThat(graduate(2023, 12).spell(SURVEY)).isEmpty();
  }

  @Test
  void keepsToThoseWhoCannotHaveLeft() {
    List<Graduate> graduates =
        List.of(
            graduate(2015, 1, 2016, 1),
            graduate(2020, 10),
            graduate(2020, 11, 2023, 11),
            graduate(2021, 6, 2022, 6),
            graduate(2022, 6),
            graduate(2023, 12));
    RecentGraduates recent =
        RecentGraduates.of(
            graduates,
            SURVEY,
            3,
            List.of("2020", "2021", "2022", "2023"),
            g -> Integer.toString(g.graduated().getYear()),
            0.95);
    assertThat(recent.earlier()).isEqualTo(2);
    assertThat(recent.impossible()).isEqualTo(1);
    assertThat(recent.all().spells()).isEqualTo(3);
    assertThat(recent.cohorts()).extracting(c -> c.curve().spells()).containsExactly(1, 1, 1, 0);
    List<Started> within = recent.startedWithin(recent.all());
    assertThat(within).extracting(Started::waiting).containsExactly(3, 1, 1);
    assertThat(within.get(0).share().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(within.get(2).share()).hasValue(1);
  }

  @Test
  void hasNoTestForOneGroup() {
    assertThat(LogRankTest.of(List.of(List.of(new Spell(1, true)), List.of()))).isEmpty();
  }

  @Test
  void findsNoDifferenceBetweenEqualGroups() {
    List<Spell> group = List.of(new Spell(1, true), new Spell(2, false), new Spell(3, true));
    LogRankTest test = LogRankTest.of(List.of(group, group)).orElseThrow();
    assertThat(test.statistic()).isCloseTo(0, within(1e-15));
    assertThat(test.pValue()).isEqualTo(1);
  }

  @Test
  void refusesANegativeWait() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Spell(-0.1, true));
  }
}
