package nl.peiling.report.pdf.typography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import nl.peiling.report.font.Face;
import nl.peiling.report.font.Fonts;
import nl.peiling.report.theme.Colour;
import org.junit.jupiter.api.Test;

class ParagraphSetterTest {

  private static final RunStyle STYLE = RunStyle.of(Face.SERIF, 10, Colour.BLACK);
  private static final String TEXT =
      "De arbeidsmarkt voor basisartsen is krap. Opleidingsplaatsen, onderzoeksperiodes en"
          + " beroepsverenigingen worden door vrijwel alle respondenten genoemd als de"
          + " belangrijkste voorwaarden voor een vervolgopleiding; daarnaast spelen reisafstand,"
          + " werktijden, begeleiding en de verhouding tussen werk en privéleven een rol.";

  @Test
  void losesNoLetterAndAddsOnlyHyphens() {
    for (double width = 60; width < 500; width += 7) {
      String joined =
          set(TEXT, width, Alignment.JUSTIFIED).stream()
              .map(line -> text(line, false) + (hyphenated(line) ? "" : " "))
              .collect(Collectors.joining());
      assertThat(joined.strip()).isEqualTo(TEXT);
    }
  }

  @Test
  void fillsEveryLineButTheLast() {
    List<Line<String>> lines = set(TEXT, 300, Alignment.JUSTIFIED);
    assertThat(lines.subList(0, lines.size() - 1))
        .allSatisfy(line -> assertThat(line.width()).isCloseTo(300, within(0.01)));
    assertThat(lines.getLast().width()).isLessThan(300);
  }

  @Test
  void keepsSpacesWithinWhatIsPleasantToRead() {
    double space = Fonts.house().width(" ", Face.SERIF, 10);
    assertThat(set(TEXT, 363, Alignment.JUSTIFIED))
        .flatExtracting(Line::pieces)
        .allSatisfy(piece -> assertThat(piece.spaceExtra()).isBetween(-0.3 * space, 1.1 * space));
  }

  @Test
  void placesPiecesWhereTheirLettersEnd() {
    Fonts fonts = Fonts.house();
    for (Line<String> line : set(TEXT, 300, Alignment.JUSTIFIED)) {
      double end = 0;
      for (Line.Piece<String> piece : line.pieces()) {
        assertThat(piece.x()).isCloseTo(end, within(0.01));
        double letters = 0;
        for (String word : List.of(piece.text().split(" ", -1))) {
          letters += fonts.width(word, Face.SERIF, 10);
        }
        long spaces = piece.text().chars().filter(c -> c == ' ').count();
        double natural = letters + spaces * (fonts.width(" ", Face.SERIF, 10) + piece.spaceExtra());
        assertThat(natural).isCloseTo(piece.width(), within(0.3));
        end = piece.x() + piece.width();
      }
    }
  }

  @Test
  void endsNoLineAtAHeldSpaceOrWithinANumber() {
    String text =
        "Van de deelnemers werkt gemiddeld 41,2\u00A0uur per week, in 2009–2018 was dat 40.";
    for (double width = 50; width < 300; width += 3) {
      assertThat(set(text, width, Alignment.LEFT))
          .extracting(line -> text(line, true))
          .noneMatch(line -> line.endsWith("41,2") || line.endsWith("2009–"));
    }
  }

  @Test
  void breaksAfterAWrittenHyphenWithoutASecondOne() {
    List<Line<String>> lines = set("werk-privé", 35, Alignment.LEFT);
    assertThat(text(lines.getFirst(), true)).isEqualTo("werk-");
  }

  @Test
  void alignsToTheRightAndInTheMiddle() {
    Line<String> right = set("abc", 100, Alignment.RIGHT).getFirst();
    Line<String> middle = set("abc", 100, Alignment.CENTRED).getFirst();
    assertThat(right.width()).isCloseTo(100, within(1e-6));
    assertThat(middle.pieces().getFirst().x())
        .isCloseTo(right.pieces().getFirst().x() / 2, within(1e-6));
  }

  @Test
  void startsANewLineWhereAsked() {
    assertThat(set("een twee\ndrie", 200, Alignment.JUSTIFIED))
        .extracting(line -> text(line, true))
        .containsExactly("een twee", "drie");
  }

  @Test
  void handsMarksToTheLineOfTheirLetters() {
    ParagraphSetter<String> setter = new ParagraphSetter<>(Fonts.house(), Hyphenator.dutch(), true);
    setter.text(TEXT, STYLE, "a");
    setter.mark("noot");
    setter.text(" Nog een zin.", STYLE, "a");
    List<Line<String>> lines = setter.lines(200, Alignment.JUSTIFIED);
    assertThat(lines).flatExtracting(Line::marks).containsExactly("noot");
    assertThat(lines.stream().filter(line -> !line.marks().isEmpty()).map(line -> text(line, true)))
        .singleElement()
        .asString()
        .contains("rol.");
  }

  @Test
  void setsAWordThatIsTooWideRatherThanLosingIt() {
    assertThat(set("een https://www.example.org/zoek ander", 40, Alignment.LEFT))
        .extracting(line -> text(line, true))
        .contains("een", "ander");
  }

  @Test
  void seldomLeavesAShortLastLineAndNeverAPartOfAWord() {
    int shortLines = 0;
    int all = 0;
    for (double width = 300; width < 460; width += 2) {
      for (String text : List.of(TEXT, TEXT + " Dat is gebleken.", TEXT + " " + TEXT)) {
        List<Line<String>> lines = set(text, width, Alignment.JUSTIFIED);
        boolean isShort = lines.getLast().width() < 0.12 * width;
        assertThat(isShort && hyphenated(lines.get(lines.size() - 2)))
            .as("%s at %s", text(lines.getLast(), true), width)
            .isFalse();
        shortLines += isShort ? 1 : 0;
        all++;
      }
    }
    assertThat(shortLines).isLessThan(all / 20);
  }

  @Test
  void measuresAWordInPartsAsItIsPainted() {
    ParagraphSetter<String> parts = new ParagraphSetter<>(Fonts.house(), Hyphenator.dutch(), true);
    parts.text("2,3\u00A0jaar", STYLE, "a");
    parts.text(". In de", STYLE, "a");
    ParagraphSetter<String> whole = new ParagraphSetter<>(Fonts.house(), Hyphenator.dutch(), true);
    whole.text("2,3\u00A0jaar. In de", STYLE, "a");
    assertThat(parts.fullWidth()).isCloseTo(whole.fullWidth(), within(1e-9));
    assertThat(Fonts.house().width("r.", Face.SERIF, 10))
        .isLessThan(
            Fonts.house().width("r", Face.SERIF, 10) + Fonts.house().width(".", Face.SERIF, 10));
  }

  private static List<Line<String>> set(String text, double width, Alignment alignment) {
    ParagraphSetter<String> setter = new ParagraphSetter<>(Fonts.house(), Hyphenator.dutch(), true);
    setter.text(text, STYLE, "a");
    return setter.lines(width, alignment);
  }

  private static boolean hyphenated(Line<String> line) {
    return line.pieces().getLast().hyphen() || text(line, true).endsWith("-");
  }

  private static String text(Line<String> line, boolean withHyphen) {
    return line.pieces().stream()
        .filter(piece -> withHyphen || !piece.hyphen())
        .map(Line.Piece::text)
        .collect(Collectors.joining());
  }
}
