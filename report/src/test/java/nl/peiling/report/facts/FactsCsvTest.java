package nl.peiling.report.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;
import nl.peiling.report.wording.DecimalsPolicy;
import nl.peiling.report.wording.FactWording;
import org.junit.jupiter.api.Test;

class FactsCsvTest {

  private static final FactId SHARE = FactId.share("energie", "anios", "regie");
  private static final FactId BASE = FactId.of("energie", "anios", Measure.BASE);

  private static String written(List<FactsCsv.Shown> exhibits, Fact... facts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new FactsCsv(new FactWording(DecimalsPolicy.usual()), exhibits)
        .write(FactBook.of(List.of(facts)), bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static FactsCsv.Shown exhibit(String key, String number) {
    ExhibitFacts.Head row = new ExhibitFacts.Head("regie", "eigen regie", Optional.empty());
    ExhibitFacts.Head column = new ExhibitFacts.Head("anios", "Anios", Optional.of(BASE));
    ExhibitFacts.Cell cell = new ExhibitFacts.Cell(Optional.of(SHARE), "eigen regie");
    return new FactsCsv.Shown(
        new ExhibitFacts(
            key, Optional.of(BASE), List.of(row), List.of(column), List.of(List.of(cell))),
        number);
  }

  @Test
  void writesOneLinePerFactSortedByName() {
    Fact share =
        Fact.computed(SHARE, 1.0 / 3, Unit.FRACTION, 2_100)
            .within(0.01, new Interval(0.3125, 0.36));
    Fact base = Fact.computed(BASE, 2_100, Unit.COUNT, 2_100);

    assertThat(written(List.of(exhibit("bronnen", "figuur 6.4")), share, base))
        .isEqualTo(
            """
            feit,exhibit,nummer,vraag,groep,categorie,maat,waarde,eenheid,n,se,onder,boven,status,getoond
            energie.anios.n,bronnen,figuur 6.4,energie,anios,,n,2100,aantal,2100,,,,getoond,2.100
            energie.anios.regie,bronnen,figuur 6.4,energie,anios,regie,aandeel,0.3333333333333333,fractie,2100,0.01,0.3125,0.36,getoond,33%
            """);
  }

  @Test
  void namesEveryExhibitThatShowsTheFactInReportOrder() {
    Fact share = Fact.computed(SHARE, 0.5, Unit.FRACTION, 40);

    assertThat(
            written(List.of(exhibit("later", "figuur 6.4"), exhibit("eerst", "tabel 2.1")), share))
        .contains("energie.anios.regie,later eerst,figuur 6.4; tabel 2.1,energie");
  }

  @Test
  void writesNothingOfASuppressedNumber() {
    Fact share =
        Fact.computed(SHARE, 0.5, Unit.FRACTION, 4).suppressed(FactValue.Reason.SMALL_BASE);

    assertThat(written(List.of(), share))
        .endsWith("energie.anios.regie,,,energie,anios,regie,aandeel,,fractie,,,,,afgeschermd,\n");
  }

  @Test
  void writesVerySmallNumbersWithoutExponent() {
    assertThat(written(List.of(), Fact.computed(SHARE, 1e-7, Unit.FRACTION, 40)))
        .contains(",0.0000001,");
  }
}
