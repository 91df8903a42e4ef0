package nl.peiling.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.facts.Verdict.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictWordingTest {

  private static final FactId FACT = FactId.share("energie", "anios", "regie");

  @Test
  void writesADifferenceThatGoesTheOtherWay() {
    assertThat(
            wording(
                new Part.Name(FACT),
                new Part.Words(": "),
                new Part.Difference(-0.378, Unit.FRACTION)))
        .isEqualTo("energie.anios.regie: \u221237,8\u00a0procentpunten");
  }

  @Test
  void givesSharesADecimalSoThatABorderCanBeSeen() {
    assertThat(wording(new Part.Amount(0.235, Unit.FRACTION))).isEqualTo("23,5%");
    assertThat(wording(new Part.Amount(2197, Unit.COUNT))).isEqualTo("2.197");
  }

  @Test
  void givesDifferencesAsManyDecimalsAsItTakesToSeeWhichIsLarger() {
    assertThat(
            wording(
                new Part.Difference(0.04993, Unit.FRACTION),
                new Part.Words(", nodig is "),
                new Part.Difference(0.05, Unit.FRACTION)))
        .isEqualTo("4,99\u00a0procentpunten, nodig is 5,00\u00a0procentpunten");
    assertThat(
            wording(
                new Part.Difference(0.498, Unit.GRADE),
                new Part.Words(", nodig is "),
                new Part.Difference(0.5, Unit.GRADE)))
        .isEqualTo("0,498, nodig is 0,500");
  }

  @ParameterizedTest
  @CsvSource({"0.0001, '< 0,001'", "0.0321, '= 0,032'"})
  void writesAProbability(double p, String text) {
    assertThat(wording(new Part.Probability(p))).isEqualTo(text);
  }

  private static String wording(Part... parts) {
    Verdict verdict =
        new Verdict(
            new Claim.Majority(FACT),
            Verdict.Outcome.FAILS,
            List.of(),
            OptionalDouble.empty(),
            false,
            List.of(parts),
            List.of());
    return new VerdictWording(new FactWording(DecimalsPolicy.usual())).explanation(verdict);
  }
}
