package nl.peiling.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of cells against the published counts and shares, added up by hand-written rules. */
class SkeletonTest {

  private static final Predicate<Skeleton.Cell> AIOS = cell -> has(cell, "aios");
  private static final Predicate<Skeleton.Cell> NOT_AIOS = AIOS.negate();

  private final Skeleton skeleton = read();

  private static Skeleton read() {
    try {
      return Skeleton.read(Path.of("2023/generator/skelet.csv"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean has(Skeleton.Cell cell, String function) {
    return cell.functions().contains(function);
  }

  private static boolean only(Skeleton.Cell cell, String... functions) {
    return Set.copyOf(cell.functions()).equals(Set.of(functions));
  }

  private int count(Predicate<Skeleton.Cell> which) {
    return skeleton.cells().stream().filter(which).mapToInt(Skeleton.Cell::count).sum();
  }

  private String percent(Predicate<Skeleton.Cell> which, Predicate<Skeleton.Cell> base, int scale) {
    return BigDecimal.valueOf(100L * count(which.and(base)))
        .divide(BigDecimal.valueOf(count(base)), 20, RoundingMode.HALF_UP)
        .setScale(scale, RoundingMode.HALF_UP)
        .toPlainString();
  }

  @Test
  void addsUpToTheGroupsThatOverlap() {
    assertThat(skeleton.size()).isEqualTo(5778);
    assertThat(count(AIOS)).isEqualTo(2815);
    assertThat(count(NOT_AIOS)).isEqualTo(2963);
    assertThat(count(cell -> has(cell, "anios"))).isEqualTo(2197);
    assertThat(count(cell -> has(cell, "onderzoeker"))).isEqualTo(935);
    assertThat(count(cell -> has(cell, "niet_als_arts"))).isEqualTo(147);
  }

  @Test
  void hasThePublishedSharesOfWhoIsNotInTraining() {
    assertThat(percent(cell -> only(cell, "anios"), NOT_AIOS, 0)).isEqualTo("65");
    assertThat(percent(cell -> only(cell, "onderzoeker"), NOT_AIOS, 0)).isEqualTo("19");
    assertThat(percent(cell -> has(cell, "anios") && has(cell, "onderzoeker"), NOT_AIOS, 0))
        .isEqualTo("7");
    Predicate<Skeleton.Cell> otherJob =
        cell -> !has(cell, "anios") && !has(cell, "onderzoeker") && !has(cell, "anders");
    assertThat(percent(otherJob, NOT_AIOS, 0)).isEqualTo("7");
    assertThat(percent(cell -> has(cell, "niet_als_arts"), NOT_AIOS, 0)).isEqualTo("4");
    assertThat(percent(cell -> has(cell, "andere_baan_big"), NOT_AIOS, 0)).isEqualTo("5");
  }

  @Test
  void hasThePublishedSharesOfAios() {
    assertThat(percent(cell -> only(cell, "aios"), AIOS, 1)).isEqualTo("94.0");
    assertThat(percent(cell -> has(cell, "onderzoeker"), AIOS, 1)).isEqualTo("5.6");
    assertThat(percent(cell -> !only(cell, "aios") && !has(cell, "onderzoeker"), AIOS, 1))
        .isEqualTo("0.4");
  }

  @ParameterizedTest
  @CsvSource({"recent,49", "midden,43", "oud,8"})
  void hasThePublishedCohorts(String cohort, String share) {
    assertThat(percent(cell -> cell.cohort().equals(cohort), cell -> true, 0)).isEqualTo(share);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "recent; 53 23 7 3 1 9 1 0 1 0 1 1",
        "midden; 15 31 11 12 4 2 3 0 8 4 0 9",
        "oud; 17 4 17 10 5 1 2 3 7 7 2 26"
      })
  void hasTheTwelveCombinationsOfSteps(String cohort, String shares) {
    List<Set<String>> eleven =
        List.of(
            Set.of("anios"),
            Set.of("anios", "onderzoek"),
            Set.of("anios", "andere_baan"),
            Set.of("anios", "onderzoek", "andere_baan"),
            Set.of("anios", "onderzoek", "profiel"),
            Set.of("onderzoek"),
            Set.of("onderzoek", "andere_baan"),
            Set.of("aios"),
            Set.of("anios", "aios"),
            Set.of("anios", "aios", "andere_baan"),
            Set.of("andere_baan"));
    Predicate<Skeleton.Cell> base = NOT_AIOS.and(cell -> cell.cohort().equals(cohort));
    String[] published = shares.split(" ", -1);
    for (int k = 0; k < eleven.size(); k++) {
      Set<String> steps = eleven.get(k);
      assertThat(percent(cell -> Set.copyOf(cell.steps()).equals(steps), base, 0))
          .as("%s %s", cohort, steps)
          .isEqualTo(published[k]);
    }
    assertThat(percent(cell -> !eleven.contains(Set.copyOf(cell.steps())), base, 0))
        .as("%s overig", cohort)
        .isEqualTo(published[11]);
  }

  @Test
  void countsEveryPresentFunctionAmongTheStepsSoFar() {
    for (Skeleton.Cell cell : skeleton.cells()) {
      for (String function : cell.functions()) {
        switch (function) {
          case "anios", "aios" -> assertThat(cell.steps()).contains(function);
          case "onderzoeker" -> assertThat(cell.steps()).contains("onderzoek");
          case "profielarts" -> assertThat(cell.steps()).contains("profiel");
          case "andere_baan_big", "niet_als_arts" ->
              assertThat(cell.steps()).contains("andere_baan");
          default -> assertThat(cell.functions()).containsExactly("anders");
        }
      }
      assertThat(cell.functions().contains("anios") && cell.functions().contains("aios")).isFalse();
    }
  }

  @Test
  void holdsThePublishedRangesPerCohort() {
    assertThat(share(AIOS, cell -> cell.cohort().equals("midden"))).isBetween(73.0, 77.0);
    Predicate<Skeleton.Cell> otherwise =
        cell -> !has(cell, "aios") && !has(cell, "anios") && !has(cell, "onderzoeker");
    assertThat(share(otherwise, cell -> cell.cohort().equals("oud"))).isBetween(22.0, 25.0);
    Predicate<Skeleton.Cell> aiosMidden = AIOS.and(cell -> cell.cohort().equals("midden"));
    assertThat(share(cell -> Set.copyOf(cell.steps()).equals(Set.of("anios", "aios")), aiosMidden))
        .isBetween(33.4, 40.0);
    Predicate<Skeleton.Cell> aiosOud = AIOS.and(cell -> cell.cohort().equals("oud"));
    assertThat(share(cell -> cell.steps().contains("profiel"), aiosOud)).isBetween(25.1, 31.0);
  }

  private double share(Predicate<Skeleton.Cell> which, Predicate<Skeleton.Cell> base) {
    return 100.0 * count(which.and(base)) / count(base);
  }
}
