package nl.peiling.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class PrintedBookTest {

  private static final Pattern NAME =
      Pattern.compile("<definedName name=\"_xlnm\\.(\\w+)\"[^>]*>([^<]*)</definedName>");

  @Test
  void givesEachSheetAnAreaBeforeAnythingRepeats() throws IOException {
    Workbook book = book(sheet("Hoog", 2, 80), text(), sheet("Laag", 2, 3), sheet("Breed", 20, 3));
    assertThat(names(written(book)))
        .containsExactly(
            "Print_Area Hoog!$A$1:$C$83",
            "Print_Area Tekst!$A$1:$A$2",
            "Print_Area Laag!$A$1:$C$6",
            "Print_Area Breed!$A$1:$U$6",
            "Print_Titles Hoog!$3:$3",
            "Print_Titles Breed!$A:$A");
  }

  @Test
  void keepsLettersReadable() {
    PrintFit narrow = SheetLayout.of(sheet("Smal", 2, 3)).fit();
    assertThat(narrow.beside()).isEqualTo(1);
    assertThat(narrow.scale()).isEqualTo(1);
    for (int columns = 1; columns < 60; columns++) {
      int rows = 7 * columns;
      PrintFit fit = SheetLayout.of(sheet("Breed", columns, rows)).fit();
      assertThat(fit.scale() * SheetLayout.TEXT_POINTS).isGreaterThanOrEqualTo(7);
    }
  }

  @Test
  void isTheSameInOpenDocument() throws IOException {
    Workbook book = book(sheet("Hoog", 2, 80), sheet("Breed", 20, 3));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OdsWriter.write(book, out);
    String content = parts(out.toByteArray()).get("content.xml");
    assertThat(content)
        .contains("table:print-ranges=\"'Hoog'.A1:'Hoog'.C83\"")
        .contains("table:print-ranges=\"'Breed'.A1:'Breed'.U6\"")
        .containsOnlyOnce("<table:table-header-columns>")
        .contains("<table:table-header-rows>");
  }

  private static Workbook book(Sheet... sheets) {
    return new Workbook("Boek", "Peiling", LocalDate.of(2023, 12, 31), List.of(sheets));
  }

  private static Sheet text() {
    return new Sheet(
        "Tekst", "Tekst", List.of(new Sheet.Line.Plain("Een regel.")), Optional.empty());
  }

  private static Sheet sheet(String name, int columns, int rows) {
    List<Sheet.Column> heads = new ArrayList<>();
    List<Sheet.Cell> cells = new ArrayList<>();
    heads.add(new Sheet.Column("Antwoord", 46));
    cells.add(new Sheet.Cell.Text("ja"));
    for (int column = 1; column <= columns; column++) {
      heads.add(new Sheet.Column("Groep " + column, 12));
      cells.add(new Sheet.Cell.Figure(column, Sheet.Format.COUNT));
    }
    List<List<Sheet.Cell>> body = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      body.add(cells);
    }
    return new Sheet(
        name,
        name,
        List.of(new Sheet.Line.Plain("Eén tabel.")),
        Optional.of(new Sheet.Table("Tabel_" + name, heads, body)));
  }

  private static Map<String, String> written(Workbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookWriter.write(book, out);
    return parts(out.toByteArray());
  }

  private static List<String> names(Map<String, String> parts) {
    return NAME.matcher(parts.getOrDefault("xl/workbook.xml", ""))
        .results()
        .map(found -> found.group(1) + " " + found.group(2))
        .toList();
  }

  private static Map<String, String> parts(byte[] file) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
