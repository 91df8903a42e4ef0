package nl.peiling.model.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.facts.Claim.Operand;
import nl.peiling.model.problem.Flaw;
import nl.peiling.model.problem.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimParserTest {

  private static final FactId F = FactId.share("energie", "anios", "regie");
  private static final FactId G = FactId.share("energie", "aios", "regie");
  private static final FactId H = FactId.of("uren", "aios", Measure.MEAN);

  private static Claim parse(String text) {
    Parsed<Claim> parsed = ClaimParser.parse(text);
    assertThat(parsed.flaws()).isEmpty();
    return parsed.value().orElseThrow();
  }

  @Test
  void readsEveryKind() {
    String f = "energie.anios.regie";
    String fgh = "energie.anios.regie, energie.aios.regie, uren.aios.gemiddelde";
    Operand.Fixed half = new Operand.Fixed(new BigDecimal("50"), true);
    assertThat(parse("feit:" + f)).isEqualTo(new Claim.Quantified(F));
    assertThat(parse("meerderheid:" + f)).isEqualTo(new Claim.Majority(F));
    assertThat(parse("minderheid:" + f)).isEqualTo(new Claim.Minority(F));
    assertThat(parse("hoogste:" + f)).isEqualTo(new Claim.Highest(List.of(F)));
    assertThat(parse("laagste:" + fgh)).isEqualTo(new Claim.Lowest(List.of(F, G, H)));
    assertThat(parse("volgorde:" + fgh)).isEqualTo(new Claim.Order(List.of(F, G, H)));
    assertThat(parse("meer:" + fgh)).isEqualTo(new Claim.Greater(F, List.of(G, H)));
    assertThat(parse("minder:" + fgh)).isEqualTo(new Claim.Less(F, List.of(G, H)));
    assertThat(parse("gelijk:" + fgh)).isEqualTo(new Claim.Equal(List.of(F, G, H)));
    assertThat(parse("geen_verschil:" + fgh)).isEqualTo(new Claim.NoDifference(List.of(F, G, H)));
    assertThat(parse("ongeveer:" + f + ", 50%")).isEqualTo(new Claim.About(F, half));
    assertThat(parse("boven:" + f + ", 50%")).isEqualTo(new Claim.Above(F, half));
    assertThat(parse("onder:" + f + ", 50%")).isEqualTo(new Claim.Below(F, half));
    assertThat(parse("tussen:" + fgh))
        .isEqualTo(new Claim.Between(F, new Operand.OfFact(G), new Operand.OfFact(H)));
    assertThat(parse("stijgt:" + fgh)).isEqualTo(new Claim.Rises(List.of(F, G, H)));
    assertThat(parse("daalt:" + fgh)).isEqualTo(new Claim.Falls(List.of(F, G, H)));
    assertThat(parse("piekt:" + fgh)).isEqualTo(new Claim.Peaks(List.of(F, G, H)));
    assertThat(parse("alle:" + f)).isEqualTo(new Claim.All(F));
    assertThat(parse("geen:" + f)).isEqualTo(new Claim.None(F));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "feit:energie.anios.regie",
        "hoogste:energie.anios.regie, energie.anios.contact",
        "boven:energie.anios.regie, 12.5%",
        "tussen:uren.aios.gemiddelde, 40.1, 43",
        "meer:energie.anios.regie, energie.aios.regie, marge 2%",
        "hoogste:energie.anios.regie, marge 0",
      })
  void writesAClaimAsItWasRead(String text) {
    assertThat(parse(text).text()).isEqualTo(text);
    assertThat(parse(parse(text).text())).isEqualTo(parse(text));
  }

  @ParameterizedTest
  @CsvSource({"50%, 0.5", "2.5%, 0.025", "'2,5%', 0.025", "7.4, 7.4", "40, 40.0", "100 %, 1.0"})
  void takesNumbersInTheUnitOfFacts(String written, double number) {
    Claim.Above claim = (Claim.Above) parse("boven:a.b.c, " + written);
    assertThat(claim.number().number()).isEqualTo(number);
  }

  @Test
  void takesAMarginAtTheEndOfAComparison() {
    assertThat(parse("meer:energie.anios.regie, energie.aios.regie, marge 2%"))
        .isEqualTo(
            new Claim.WithMargin(
                new Claim.Greater(F, List.of(G)), new Operand.Fixed(new BigDecimal("2"), true)));
    assertThat(parse("meer:energie.anios.regie, energie.aios.regie, marge 2%").facts())
        .containsExactly(F, G);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"feit:a.b.c, marge 2%", "meer:a.b.c, a.d.c, marge veel", "meer:a.b.c, marge 2%"})
  void refusesAMarginThatMeansNothing(String text) {
    assertThat(ClaimParser.parse(text).flaws()).hasSize(1);
  }

  @Test
  void readsSeveralClaims() {
    assertThat(ClaimParser.parseAll("feit:a.b.c; meer:a.b.c, a.d.c;").value().orElseThrow())
        .extracting(Claim::kind)
        .containsExactly("feit", "meer");
    assertThat(ClaimParser.parseAll("  ").value()).hasValue(List.of());
  }

  @Test
  void pointsIntoTheWholeTextOfSeveralClaims() {
    assertThat(ClaimParser.parseAll("feit:a.b.c; meer:a.b.c, a.d.; hogste:a.b").flaws())
        .extracting(Flaw::offset)
        .containsExactly(28, 30);
  }

  @Test
  void proposesAKindForOneThatIsMisspelt() {
    assertThat(ClaimParser.parse(" hogste:a.b.c").flaws())
        .containsExactly(
            new Flaw(
                1,
                "‘hogste’ is geen soort bewering.",
                Optional.of("Bedoeld is misschien ‘hoogste’.")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "feit",
        "feit:",
        "feit:a.b.c, a.b.d",
        "meer:a.b.c",
        "boven:a.b.c",
        "boven:50%",
        "boven:50%, a.b.c",
        "boven:a.b.c, a.b.d",
        "meer:a.b.c, 50%",
        "tussen:a.b.c, 40",
        "tussen:a.b.c, 60%, 30%",
        "piekt:a.b.c, a.b.d",
        "hoogste:a.b.c,",
        "hoogste:,a.b.c",
        "boven:a.b.c,50%%",
        "boven:a.b.c, 1.2.3%",
        "feit:a.b.c\u0007",
      })
  void saysWhatIsWrong(String text) {
    Parsed<Claim> parsed = ClaimParser.parse(text);
    assertThat(parsed.flaws()).isNotEmpty();
    assertThat(parsed.flaws())
        .allSatisfy(flaw -> {
          assertThat(flaw.message()).endsWith(".").doesNotContain("\u0007");
          assertThat(flaw.offset()).isBetween(0, text.length());
        });
  }

  @Test
  void givesAFlawForEveryClaimCutOffInItsGrammar() {
    String claim = "tussen:uren.aios.gemiddelde, 40.1, 43";
    for (int end = 0; end < "tussen:uren.aios.gemiddelde, 40.1, ".length(); end++) {
      assertThat(ClaimParser.parse(claim.substring(0, end)).value())
          .as(claim.substring(0, end))
          .isEmpty();
    }
  }
}
