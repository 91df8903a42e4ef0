package nl.peiling.report.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutchNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "7 | 7",
        "999 | 999",
        "1000 | 1.000",
        "5778 | 5.778",
        "23730 | 23.730",
        "1234567 | 1.234.567",
        "-5778 | −5.778"
      })
  void groupsCountsByThousands(long number, String printed) {
    assertThat(DutchNumber.count(number)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.7 | 1 | 3,7",
        "7.449 | 1 | 7,4",
        "7.45 | 1 | 7,5",
        "2.675 | 2 | 2,68",
        "1.005 | 2 | 1,01",
        "0.05 | 1 | 0,1",
        "0.04 | 1 | 0,0",
        "40.5 | 0 | 41",
        "41.5 | 0 | 42",
        "1234.5 | 1 | 1.234,5",
        "-0.04 | 1 | 0,0",
        "-1.25 | 1 | −1,3"
      })
  void roundsHalfUpOnTheDecimalValue(double number, int decimals, String printed) {
    assertThat(DutchNumber.decimal(number, decimals)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.62 | 0 | 62%",
        "0 | 0 | 0%",
        "1 | 0 | 100%",
        "0.145 | 0 | 15%",
        "0.285 | 0 | 29%",
        "0.575 | 0 | 58%",
        "0.056 | 1 | 5,6%",
        "0.94 | 1 | 94,0%",
        "0.005 | 0 | 1%",
        "0.0049 | 0 | <1%",
        "0.0000001 | 0 | <1%",
        "0.0004 | 1 | <0,1%",
        "0.9951 | 0 | >99%",
        "0.995 | 0 | >99%",
        "0.9949 | 0 | 99%",
        "0.99951 | 1 | >99,9%"
      })
  void printsSharesAsPercentages(double share, int decimals, String printed) {
    assertThat(DutchNumber.percentage(share, decimals, Setting.CELL)).isEqualTo(printed);
  }

  @Test
  void saysSmallAndLargeSharesInWordsInASentence() {
    assertThat(DutchNumber.percentage(0.001, 0, Setting.SENTENCE)).isEqualTo("minder dan 1%");
    assertThat(DutchNumber.percentage(0.999, 0, Setting.SENTENCE)).isEqualTo("meer dan 99%");
    assertThat(DutchNumber.percentage(0.42, 0, Setting.SENTENCE)).isEqualTo("42%");
  }

  @Test
  void roundsEveryHalfPercentOfSmallBasesUp() {
    // count / base is computed in binary; every exact half must still go up
    for (int base = 1; base <= 2000; base++) {
      for (int count = 0; count <= base; count++) {
        int expected = (int) Math.floorDiv(200L * count + base, 2L * base);
        BigDecimal printed = DutchNumber.roundedPercentage((double) count / base, 0);
        if (printed.intValueExact() != expected) {
          assertThat(printed.intValueExact()).as(count + "/" + base).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void roundsMeansOfWholeNumbersAsExactFractionsDo() {
    Random random = new Random(20231115);
    for (int i = 0; i < 200_000; i++) {
      int n = 1 + random.nextInt(4000);
      long sum = random.nextLong(10L * n + 1);
      BigInteger tenths = BigInteger.valueOf(20 * sum + n).divide(BigInteger.valueOf(2L * n));
      BigDecimal printed = DutchNumber.rounded((double) sum / n, 1);
      if (!printed.unscaledValue().equals(tenths)) {
        assertThat(printed.unscaledValue()).as(sum + "/" + n).isEqualTo(tenths);
      }
    }
  }

  @Test
  void roundsOnceAndNotTwice() {
    assertThat(DutchNumber.decimal(3.449, 0)).isEqualTo("3");
    assertThat(DutchNumber.percentage(0.62449, 0, Setting.CELL)).isEqualTo("62%");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.0001, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesShareOutsideZeroToOne(double share) {
    assertThatThrownBy(() -> DutchNumber.percentage(share, 0, Setting.CELL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesPercentagePointsInTheRightNumber() {
    assertThat(DutchNumber.percentagePoints(0.01, 0)).isEqualTo("1\u00a0procentpunt");
    assertThat(DutchNumber.percentagePoints(-0.12, 0)).isEqualTo("−12\u00a0procentpunten");
    assertThatThrownBy(() -> DutchNumber.percentagePoints(1.2, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
