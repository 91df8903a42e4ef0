package nl.peiling.report.workbook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class RowHeightTest {

  private static final Pattern METRIC =
      Pattern.compile("C (-?\\d+) ; WX (\\d+) ; N (\\w+) ;", Pattern.MULTILINE);

  /** In the encoding of these metrics the two codes mean curved quotes. */
  private static final Map<String, String> BY_NAME =
      Map.of("quotesingle", "'", "grave", "`", "eacute", "é", "endash", "–", "ellipsis", "…");

  private static final double DIGIT = 5.56;

  @Test
  void knowsTheWidthsThatAdobePublished() throws IOException {
    for (Map.Entry<String, LetterWidth> font :
        Map.of("Helvetica", LetterWidth.REGULAR, "Helvetica-Bold", LetterWidth.BOLD).entrySet()) {
      Matcher metrics = METRIC.matcher(published(font.getKey()));
      int seen = 0;
      while (metrics.find()) {
        Optional<String> letter = letter(Integer.parseInt(metrics.group(1)), metrics.group(3));
        if (letter.isPresent()) {
          assertThat(font.getValue().of(letter.get(), 1000))
              .as(font.getKey() + " " + letter.get())
              .isCloseTo(Integer.parseInt(metrics.group(2)), within(0.01));
          seen++;
        }
      }
      assertThat(seen).isEqualTo('~' - ' ' + 1 + 3);
    }
  }

  private static Optional<String> letter(int code, String name) {
    boolean ascii = code >= ' ' && code <= '~' && !name.matches("quote(left|right)");
    return ascii
        ? Optional.of(Character.toString((char) code))
        : Optional.ofNullable(BY_NAME.get(name));
  }

  private static String published(String font) throws IOException {
    String name = "/org/apache/pdfbox/resources/afm/" + font + ".afm";
    try (InputStream in = requireNonNull(PDDocument.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void breaksBetweenWords() {
    // Two words of four digits fit in a column of ten, not in one of nine
    assertThat(lines("1234 1234", 10)).isEqualTo(1);
    assertThat(lines("1234 1234", 8)).isEqualTo(2);
    assertThat(lines("1234 1234 1234", 10)).isEqualTo(2);
    assertThat(lines("1234 12345678 1234", 10)).isEqualTo(3);
  }

  @Test
  void breaksAWordThatFitsNowhere() {
    assertThat(lines("1234567890".repeat(3), 12)).isEqualTo(3);
  }

  @Test
  void isHigherForWiderLetters() {
    assertThat(lines("illi".repeat(3), 12)).isEqualTo(1);
    assertThat(lines("WMWM".repeat(3), 12)).isEqualTo(2);
  }

  @Test
  void setsARowAsHighAsItsHighestCell() {
    Sheet sheet =
        new Sheet(
            "Blad",
            "Titel",
            List.of(new Sheet.Line.Plain("Regel")),
            Optional.of(
                new Sheet.Table(
                    "Tabel",
                    List.of(new Sheet.Column("Antwoord", 12), new Sheet.Column("Toelichting", 16)),
                    List.of(
                        List.of(
                            new Sheet.Cell.Text("ja"),
                            new Sheet.Cell.Text("een lange uitleg van drie korte regels")),
                        List.of(
                            new Sheet.Cell.Text("nee"),
                            new Sheet.Cell.Figure(1, Sheet.Format.COUNT))))));
    assertThat(SheetLayout.of(sheet).rows().stream().map(SheetLayout.Row::height))
        .containsExactly(15.75, 12.75, 12.75, 38.25, 12.75);
  }

  @Test
  void widensAColumnToItsWordsAndLinks() {
    Sheet sheet =
        table(
            List.of(
                List.of(
                    new Sheet.Cell.Link("Naar een blad met een lange naam", "Blad"),
                    new Sheet.Cell.Text("woord voor woord"),
                    new Sheet.Cell.Text("een.heel.lange.naam en meer"))),
            new Sheet.Column("Blad", 10),
            new Sheet.Column("Onderzoeksgroep", 10),
            new Sheet.Column(RowKey.HEAD, 10));
    List<Integer> widths = SheetLayout.of(sheet).widths();
    assertThat(widths.getFirst()).isBetween(28, 32);
    assertThat(widths.get(1)).isBetween(18, 21);
    assertThat(SheetLayout.of(sheet).rows().getLast().height()).isEqualTo(12.75);
  }

  @Test
  void setsCodesAsTheColumnTheyStandIn() {
    Sheet.Cell none = new Sheet.Cell.Missing(Sheet.Code.NOT_APPLICABLE);
    Sheet sheet =
        table(
            List.of(
                List.of(new Sheet.Cell.Figure(1, Sheet.Format.COUNT), new Sheet.Cell.Text("a")),
                List.of(none, none)),
            new Sheet.Column("Artsen", 10),
            new Sheet.Column("Onderwerp", 20));
    assertThat(SheetLayout.of(sheet).rows().getLast().looks())
        .containsExactly(SheetLayout.Look.CODE, SheetLayout.Look.WORDS);
  }

  private static Sheet table(List<List<Sheet.Cell>> rows, Sheet.Column... columns) {
    return new Sheet(
        "Blad", "Titel", List.of(), Optional.of(new Sheet.Table("Tabel", List.of(columns), rows)));
  }

  private static int lines(String text, int digits) {
    return RowHeight.lines(text, LetterWidth.REGULAR, 10, digits * DIGIT);
  }
}
