package nl.peiling.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.peiling.model.codebook.Block;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.QuestionHeading;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Provenance;
import nl.peiling.model.facts.Unit;
import org.junit.jupiter.api.Test;

/** The columns on two coders in the code book of the open questions. */
class AgreementColumnsTest {

  private static Codebook codebook(List<String> secondFields) {
    QuestionHeading heading =
        new QuestionHeading(
            "thema",
            "D5c",
            "Thema",
            "Thema.",
            new Condition.Everyone(),
            false,
            false,
            true,
            Optional.empty());
    Form.AnyOf form =
        new Form.AnyOf(
            List.of(Category.of("sfeer", "sfeer"), Category.of("loon", "loon")),
            List.of(),
            OptionalInt.empty());
    return new Codebook(
        List.of(
            new Block(
                "b",
                "B",
                List.of(
                    new Question.MultipleChoice(
                        heading, List.of("t1"), Question.Coding.MENTIONS, form, secondFields)))),
        "id");
  }

  private static FactId id(String theme, Measure measure) {
    return FactId.of("thema", "totaal", theme, measure);
  }

  private static List<Sheet.Cell> cells(Fact... facts) {
    return new AgreementColumns(FactBook.of(List.of(facts)), codebook(List.of("t2")))
        .cells("thema", "totaal", "sfeer");
  }

  private static final Fact AGREEMENT =
      Fact.computed(id("sfeer", Measure.AGREEMENT), 0.85, Unit.FRACTION, 20);
  private static final Fact KAPPA = Fact.computed(id("sfeer", Measure.KAPPA), 0.7, Unit.NUMBER, 20);

  @Test
  void showsNumberAgreementAndKappaWithItsInterval() {
    assertThat(cells(AGREEMENT, KAPPA.within(0.16, new Interval(0.39, 1))))
        .containsExactly(
            new Sheet.Cell.Figure(20, Sheet.Format.COUNT),
            new Sheet.Cell.Figure(0.85, Sheet.Format.PER_CENT),
            new Sheet.Cell.Figure(0.7, Sheet.Format.TWO_DECIMALS),
            new Sheet.Cell.Figure(0.39, Sheet.Format.TWO_DECIMALS),
            new Sheet.Cell.Figure(1, Sheet.Format.TWO_DECIMALS));
    assertThat(AgreementColumns.columns()).hasSize(5);
  }

  @Test
  void saysWhereThereIsNoKappaOrNoInterval() {
    Sheet.Cell none = new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE);
    Fact undefined =
        new Fact(
            KAPPA.id(),
            new FactValue.NotAsked(),
            Unit.NUMBER,
            OptionalInt.of(20),
            OptionalDouble.empty(),
            Optional.empty(),
            Provenance.COMPUTED);

    assertThat(cells(AGREEMENT, undefined).subList(2, 5)).containsOnly(none);
    assertThat(cells(AGREEMENT, KAPPA).subList(3, 5)).containsOnly(none);
  }

  @Test
  void hidesAllOfAThemeThatIsKeptBack() {
    assertThat(
            cells(
                AGREEMENT.suppressed(FactValue.Reason.SMALL_BASE),
                KAPPA.suppressed(FactValue.Reason.SMALL_BASE)))
        .hasSize(5)
        .containsOnly(new Sheet.Cell.Missing(Sheet.Code.SECRET));
  }

  @Test
  void isNotThereWithOneCoder() {
    FactBook none = FactBook.of(List.of());
    assertThat(new AgreementColumns(none, codebook(List.of())).isWanted()).isFalse();
    assertThat(new AgreementColumns(none, codebook(List.of("t2"))).isWanted()).isTrue();
  }
}
