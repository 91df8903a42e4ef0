package nl.peiling.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.peiling.model.edition.ChartForm;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.problem.Place;
import org.junit.jupiter.api.Test;

class FactWordingTest {
  private static final FactWording USUAL = new FactWording(DecimalsPolicy.usual());

  @Test
  void printsEveryUnitInASentence() {
    assertThat(sentence("werkveld.anios.umc", 0.624, Unit.FRACTION)).isEqualTo("62%");
    assertThat(sentence("duur_tot_opleiding.aios.gemiddelde", 3.651, Unit.YEAR))
        .isEqualTo("3,7\u00a0jaar");
    assertThat(sentence("uren_gewenst.totaal.gemiddelde", 36.2, Unit.HOUR))
        .isEqualTo("36\u00a0uur");
    assertThat(sentence("zoektijd.totaal.gemiddelde", 1.2, Unit.MONTH)).isEqualTo("1\u00a0maand");
    assertThat(sentence("zoektijd.totaal.gemiddelde", 27, Unit.MONTH)).isEqualTo("27\u00a0maanden");
    assertThat(sentence("cijfer_werk.uitdaging.anios.gemiddelde", 7.35, Unit.GRADE))
        .isEqualTo("7,4");
    assertThat(sentence("functie.totaal.n", 5778, Unit.COUNT)).isEqualTo("5.778");
    assertThat(sentence("aantal_plekken.ooit_anios.gemiddelde", 2.05, Unit.COUNT)).isEqualTo("2,1");
    assertThat(sentence("plekcombinatie.aios.umc.rang", 3, Unit.RANK)).isEqualTo("3");
  }

  @Test
  void leavesTheUnitOutOfCells() {
    assertThat(USUAL.inCell(fact("duur_tot_opleiding.aios.gemiddelde", 3.651, Unit.YEAR)))
        .isEqualTo("3,7");
    assertThat(USUAL.inCell(fact("werkveld.anios.overheid", 0.003, Unit.FRACTION)))
        .isEqualTo("<1%");
  }

  @Test
  void printsNoNumberThatIsKeptBack() {
    Fact kept =
        fact("werkveld.anios.umc", 0.62, Unit.FRACTION).suppressed(FactValue.Reason.SMALL_CELL);
    assertThat(USUAL.inSentence(kept)).isEmpty();
    assertThat(USUAL.inCell(kept)).isEqualTo("–");
    Fact notAsked = Fact.notAsked(id("werkveld.anios.umc"), Unit.FRACTION);
    assertThat(USUAL.inSentence(notAsked)).isEmpty();
    assertThat(USUAL.inCell(notAsked)).isEqualTo("n.v.t.");
  }

  @Test
  void givesAllNumbersOfAStatisticTheDecimalsThatAnExhibitAsks() {
    Exhibit exhibit = exhibit("functies-van-aios", "functiecombinatie_aios", 1);
    FactWording wording = new FactWording(DecimalsPolicy.of(List.of(exhibit)));
    assertThat(wording.inSentence(fact("functiecombinatie_aios.aios.alleen", 0.94, Unit.FRACTION)))
        .hasValue("94,0%");
    assertThat(wording.inSentence(fact("functiecombinatie_aios.man.anders", 0.004, Unit.FRACTION)))
        .hasValue("0,4%");
    assertThat(wording.inSentence(fact("functiecombinatie_aios.aios.n", 2815, Unit.COUNT)))
        .hasValue("2.815");
    assertThat(wording.inSentence(fact("werkveld.anios.umc", 0.624, Unit.FRACTION)))
        .hasValue("62%");
  }

  @Test
  void givesItemsOfAGridTheDecimalsOfTheGrid() {
    DecimalsPolicy policy = DecimalsPolicy.of(List.of(exhibit("figuur", "overweging_plek", 1)));
    FactId item = FactId.share("overweging_plek.inhoud", "anios", "hoog");
    assertThat(policy.decimals(item, Unit.FRACTION)).isEqualTo(1);
  }

  @Test
  void namesExhibitsThatAskForDifferentDecimals() {
    List<Exhibit> exhibits = List.of(exhibit("een", "werkveld", 1), exhibit("twee", "werkveld", 0));
    assertThat(DecimalsPolicy.contradictions(exhibits)).containsExactly("twee");
    assertThat(DecimalsPolicy.contradictions(exhibits.subList(0, 1))).isEmpty();
  }

  @Test
  void printsIntervalsInTheDecimalsOfTheirFact() {
    Fact mean = fact("duur_tot_opleiding.aios.gemiddelde", 3.7, Unit.YEAR);
    assertThat(USUAL.interval(mean.within(0.1, new Interval(3.49, 3.91)))).hasValue("3,5–3,9");
    Fact share = fact("werkveld.anios.umc", 0.62, Unit.FRACTION);
    assertThat(USUAL.interval(share.within(0.01, new Interval(0.601, 0.639)))).hasValue("60–64%");
    assertThat(USUAL.interval(share)).isEmpty();
  }

  @Test
  void printsAmountsThatAreNoFact() {
    assertThat(FactWording.amount(0.5, Unit.FRACTION)).isEqualTo("50%");
    assertThat(FactWording.amount(3.65, Unit.YEAR)).isEqualTo("3,7\u00a0jaar");
  }

  private static String sentence(String id, double number, Unit unit) {
    return USUAL.inSentence(fact(id, number, unit)).orElseThrow();
  }

  private static Fact fact(String id, double number, Unit unit) {
    return Fact.computed(id(id), number, unit, 100);
  }

  private static FactId id(String text) {
    return FactId.parse(text).value().orElseThrow();
  }

  private static Exhibit exhibit(String key, String question, int decimals) {
    return new Exhibit(
        key,
        Exhibit.Kind.FIGURE,
        List.of(question),
        Optional.empty(),
        List.of("aios"),
        List.of(Measure.SHARE),
        List.of(),
        Exhibit.Order.DESCENDING,
        OptionalInt.empty(),
        OptionalInt.of(decimals),
        ChartForm.BARS,
        "Titel",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Place.nowhere());
  }
}
