package nl.peiling.report.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.font.Face;
import nl.peiling.report.font.Fonts;
import nl.peiling.report.pdf.layout.Styles.Leaded;
import nl.peiling.report.pdf.layout.TableSetter.Filled;
import nl.peiling.report.pdf.typography.Alignment;
import nl.peiling.report.pdf.typography.Hyphenator;
import nl.peiling.report.pdf.typography.ParagraphSetter;
import nl.peiling.report.pdf.typography.RunStyle;
import nl.peiling.report.theme.Colour;
import org.junit.jupiter.api.Test;

class ColumnBalanceTest {

  private static final RunStyle LETTERS = RunStyle.of(Face.SANS, 9, Colour.BLACK);
  private static final List<Alignment> TWO = List.of(Alignment.LEFT, Alignment.LEFT);

  private static List<Filled> rows(String... texts) {
    List<Filled> cells = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      ParagraphSetter<Owner> words = new ParagraphSetter<>(Fonts.house(), Hyphenator.dutch(), true);
      words.text(texts[i], LETTERS, Artifact.LAYOUT);
      TableModel.Cell cell =
          new TableModel.Cell(i / 2, i % 2, 1, 1, false, (into, tag, style) -> {});
      cells.add(new Filled(cell, words, new Leaded(LETTERS, 11)));
    }
    return cells;
  }

  private static double[] balanced(List<Filled> cells, List<Alignment> columns, double... start) {
    return new ColumnBalance(cells, columns, new double[] {30, 30}, 12).of(start);
  }

  @Test
  void givesWidthToTheColumnThatHasMoreToSay() {
    List<Filled> cells =
        rows(
            "Plaats 1", "psychiatrie en ouderengeneeskunde en nog een vakgebied",
            "Plaats 2", "interne geneeskunde, chirurgie en kindergeneeskunde");
    double[] widths = balanced(cells, TWO, 150, 100);
    assertThat(widths[1]).isGreaterThan(100);
    assertThat(widths[0] + widths[1]).isCloseTo(250, within(1e-9));
    assertThat(widths[0]).isGreaterThanOrEqualTo(30);
  }

  @Test
  void leavesColumnsOfNumbersAsTheyAre() {
    List<Filled> cells = rows("12", "een lange omschrijving die over meer regels moet lopen");
    List<Alignment> columns = List.of(Alignment.RIGHT, Alignment.LEFT);
    assertThat(balanced(cells, columns, 150, 60)).containsExactly(150, 60);
  }

  @Test
  void leavesATableThatFitsAsItIs() {
    assertThat(balanced(rows("a", "b"), TWO, 100, 100)).containsExactly(100, 100);
  }
}
