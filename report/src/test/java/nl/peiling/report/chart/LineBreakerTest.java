package nl.peiling.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peiling.report.font.Fonts;
import org.junit.jupiter.api.Test;

class LineBreakerTest {
  private static final TextStyle STYLE = ChartStyle.LABEL;
  private final LineBreaker breaker = new LineBreaker(Fonts.house());

  @Test
  void keepsAShortLabelOnOneLine() {
    assertThat(breaker.lines("umc", STYLE, 100)).containsExactly("umc");
  }

  @Test
  void breaksAtSpacesIntoLinesOfLikeLength() {
    List<String> lines = breaker.lines("doelgericht voorbereiden op opleidingsplek", STYLE, 130);
    assertThat(lines).hasSize(2);
    assertThat(String.join(" ", lines)).isEqualTo("doelgericht voorbereiden op opleidingsplek");
    assertThat(lines)
        .allSatisfy(line -> assertThat(breaker.width(line, STYLE)).isLessThanOrEqualTo(130));
    assertThat(breaker.width(lines.getLast(), STYLE)).isGreaterThan(50);
  }

  @Test
  void keepsASlashWithTheWordBeforeIt() {
    List<String> lines = breaker.lines("arbodienst / bedrijfsgeneeskunde", STYLE, 90);
    assertThat(lines).containsExactly("arbodienst\u00a0/", "bedrijfsgeneeskunde");
  }

  @Test
  void breaksAfterAHyphenInsideAWord() {
    assertThat(breaker.lines("werk-privébalans", STYLE, 50))
        .containsExactly("werk-", "privébalans");
    assertThat(breaker.lines("2009-2018", STYLE, 30)).containsExactly("2009-", "2018");
  }

  @Test
  void showsAHyphenOnlyWhereASoftHyphenBreaks() {
    String label = "verzekerings\u00adgeneeskunde";
    assertThat(breaker.lines(label, STYLE, 200)).containsExactly("verzekeringsgeneeskunde");
    assertThat(breaker.lines(label, STYLE, 60)).containsExactly("verzekerings-", "geneeskunde");
  }

  @Test
  void leavesAWordThatIsTooWideWhole() {
    assertThat(breaker.lines("tropengeneeskunde", STYLE, 10)).containsExactly("tropengeneeskunde");
    assertThat(breaker.widestPiece("in de tropengeneeskunde", STYLE))
        .isEqualTo(breaker.width("tropengeneeskunde", STYLE));
  }
}
