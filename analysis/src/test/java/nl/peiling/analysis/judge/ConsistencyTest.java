package nl.peiling.analysis.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Statement;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.problem.Place;
import nl.peiling.model.reading.QuantifierReader;
import org.junit.jupiter.api.Test;

class ConsistencyTest {

  private static final QuantifierLexicon LEXICON =
      QuantifierReader.read(Path.of("..", "templates", "taal")).value().orElseThrow();
  private static final String SHARE = "zekerheid.totaal.zeker_wel";

  @Test
  void seesThatTwoWordingsHaveNothingInCommon() {
    List<Discord> discords =
        check(said("een kwart", "feit:" + SHARE), said("een derde", "feit:" + SHARE));

    assertThat(discords).singleElement().isInstanceOf(Discord.Contradiction.class);
    assertThat(discords.getFirst().facts()).extracting(FactId::text).containsExactly(SHARE);
    assertThat(discords.getFirst().statements())
        .extracting(Statement::phrase)
        .containsExactly("een kwart", "een derde");
  }

  @Test
  void seesThatOneOfTwoWordingsCanBreak() {
    List<Discord> discords =
        check(
            said("Meer dan tweederde", "feit:" + SHARE),
            said("meer dan zeventig procent", "feit:" + SHARE));

    assertThat(discords)
        .singleElement()
        .isInstanceOfSatisfying(
            Discord.Tension.class,
            tension -> {
              assertThat(tension.from()).isEqualTo(0.7);
              assertThat(tension.to()).isEqualTo(0.74);
            });
  }

  @Test
  void findsNothingWhereTheWordsMeanTheSame() {
    assertThat(
            check(
                said("bijna een vijfde", "feit:" + SHARE),
                said("Bijna twintig procent", "feit:" + SHARE),
                said("een kwart", "feit:zekerheid.anios.zeker_wel")))
        .isEmpty();
  }

  @Test
  void holdsLevelsAgainstWords() {
    assertThat(
            check(
                said("een meerderheid", "meerderheid:" + SHARE),
                said("", "onder:" + SHARE + ", 40%")))
        .singleElement()
        .isInstanceOf(Discord.Contradiction.class);
    assertThat(check(said("", "alle:" + SHARE), said("driekwart", "feit:" + SHARE)))
        .singleElement()
        .isInstanceOf(Discord.Contradiction.class);
    assertThat(check(said("", "boven:" + SHARE + ", 50%"), said("", "meerderheid:" + SHARE)))
        .as("the same border")
        .isEmpty();
  }

  @Test
  void seesThatADifferenceGoesBothWays() {
    List<Discord> discords =
        check(
            said("vaker", "meer:energie.anios.regie, energie.aios.regie"),
            said("minder vaak", "minder:energie.anios.regie, energie.aios.regie, marge 0"));

    assertThat(discords).singleElement().isInstanceOf(Discord.Contradiction.class);
  }

  @Test
  void seesThatNumbersAreCalledDifferentAndAlike() {
    List<Discord> discords =
        check(
            said("vaker", "volgorde:energie.anios.regie, energie.aios.regie, energie.man.regie"),
            said("even vaak", "geen_verschil:energie.man.regie, energie.anios.regie"));

    assertThat(discords).singleElement().isInstanceOf(Discord.Contradiction.class);
    assertThat(discords.getFirst().statements()).hasSize(2);
  }

  @Test
  void findsNothingAmongStatementsAboutOtherNumbers() {
    assertThat(
            check(
                said("vaker", "meer:energie.anios.regie, energie.aios.regie"),
                said("vaker", "meer:energie.aios.sfeer, energie.anios.sfeer"),
                said("vaker", "meer:energie.anios.regie, energie.aios.regie"),
                said("het vaakst", "hoogste:energie.anios.regie")))
        .isEmpty();
  }

  private static List<Discord> check(Statement... statements) {
    return new Consistency(LEXICON, ClaimRules.usual()).check(new ArrayList<>(List.of(statements)));
  }

  private static Statement said(String phrase, String claim) {
    return new Statement(
        ClaimParser.parse(claim).value().orElseThrow(), phrase, Place.text("3-anios.md", 1, 1));
  }
}
