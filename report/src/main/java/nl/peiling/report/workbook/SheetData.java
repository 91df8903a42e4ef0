package nl.peiling.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nl.peiling.report.wording.ExactNumber;
import org.apache.poi.ss.util.CellReference;

/**
 * The rows of a sheet of an .xlsx, written straight into the file: they are nine tenths of the book
 * and need never be in memory together.
 */
final class SheetData {

  private final Map<String, Integer> strings;
  private final Map<SheetLayout.Look, Integer> looks;
  private final ToIntFunction<Sheet.Format> formats;

  /**
   * Prepares to write rows.
   *
   * @param strings the number of each text of the book
   * @param looks the number of the style of each look
   * @param formats the number of the style of each format
   */
  SheetData(
      Map<String, Integer> strings,
      Map<SheetLayout.Look, Integer> looks,
      ToIntFunction<Sheet.Format> formats) {
    this.strings = strings;
    this.looks = looks;
    this.formats = formats;
  }

  void write(SheetLayout layout, OutputStream target) throws IOException {
    List<String> letters =
        IntStream.range(0, layout.widths().size())
            .mapToObj(CellReference::convertNumToColString)
            .toList();
    StringBuilder xml = new StringBuilder();
    int number = 0;
    for (SheetLayout.Row row : layout.rows()) {
      number++;
      xml.append("<row r=\"").append(number);
      xml.append("\" ht=\"")
          .append(ExactNumber.text(row.height()))
          .append("\" customHeight=\"1\">");
      for (int c = 0; c < row.cells().size(); c++) {
        xml.append("<c r=\"").append(letters.get(c)).append(number);
        cell(row.cells().get(c), row.looks().get(c), xml);
      }
      xml.append("</row>\n");
      target.write(xml.toString().getBytes(StandardCharsets.US_ASCII));
      xml.setLength(0);
    }
  }

  private void cell(Sheet.Cell cell, SheetLayout.Look look, StringBuilder xml) {
    if (cell instanceof Sheet.Cell.Figure(double number, Sheet.Format format)) {
      xml.append("\" s=\"").append(formats.applyAsInt(format));
      xml.append("\"><v>").append(ExactNumber.text(number)).append("</v></c>");
    } else {
      xml.append("\" s=\"").append(Objects.requireNonNull(looks.get(look)));
      xml.append("\" t=\"s\"><v>");
      xml.append(Objects.requireNonNull(strings.get(SheetLayout.words(cell)))).append("</v></c>");
    }
  }
}
