package nl.peiling.report.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peiling.model.problem.Place;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.Inline;
import nl.peiling.report.font.Fonts;
import nl.peiling.report.pdf.layout.PageFrame.Column;
import nl.peiling.report.pdf.typography.Hyphenator;
import nl.peiling.report.pdf.typography.Line;
import nl.peiling.report.sample.Sample;
import nl.peiling.report.theme.Theme;
import org.junit.jupiter.api.Test;

class ShortListTest {

  private static final Place.InText PLACE = new Place.InText("proef.md", 1, 1);
  private static final Styles STYLES = new Styles(Theme.house());
  private static final Setting SETTING =
      new Setting(
          Sample.bound(),
          PageFrame.a4(),
          STYLES,
          PageNumbers.unknown(),
          Fonts.house(),
          Hyphenator.dutch());

  private final Strip strip = new Strip();
  private final ShortList list = new ShortList(SETTING, strip, new Column(100, 368), STYLES.body());

  private static Block.Items items(Optional<Integer> first, List<String> texts) {
    return new Block.Items(
        PLACE,
        first,
        texts.stream()
            .map(text ->
                new Block.Item(
                    PLACE,
                    List.of(new Block.Paragraph(PLACE, List.of(new Inline.Text(PLACE, text))))))
            .toList());
  }

  private static Block.Items items(int count) {
    return items(
        Optional.empty(), IntStream.rangeClosed(1, count).mapToObj(i -> "antwoord " + i).toList());
  }

  @Test
  void takesListsOfSomeShortItems() {
    assertThat(list.suits(items(4))).isTrue();
    assertThat(list.suits(items(3))).as("too few").isFalse();
    assertThat(list.suits(items(60))).as("too many for one page").isFalse();
    assertThat(list.suits(items(Optional.of(1), List.of("a", "b", "c", "d"))))
        .as("numbered")
        .isFalse();
    String sentence = "een antwoord dat ".repeat(6);
    assertThat(list.suits(items(Optional.empty(), List.of("a", "b", "c", sentence))))
        .as("a long item")
        .isFalse();
  }

  @Test
  void setsItemsDownTheFirstColumnAndThenTheSecond() {
    list.set(items(5), Tag.root());
    Flow.Slab slab = (Flow.Slab) strip.parts().getFirst();
    List<Ink.Text> lines = slab.ink().stream().map(Ink.Text.class::cast).toList();
    assertThat(lines.stream().map(line -> words(line.line())))
        .containsExactly("antwoord 1", "antwoord 2", "antwoord 3", "antwoord 4", "antwoord 5");
    assertThat(lines.stream().map(Ink.Text::x).distinct()).hasSize(2);
    assertThat(lines.get(3).y()).isEqualTo(lines.get(0).y());
    assertThat(lines.get(2).x()).isEqualTo(lines.get(0).x());
    assertThat(lines.get(2).y() + STYLES.body().leading()).isLessThan(slab.height() + 14.6);
  }

  private static String words(Line<Owner> line) {
    return line.pieces().stream()
        .map(Line.Piece::text)
        .collect(Collectors.joining())
        .replace("•", "")
        .strip();
  }
}
