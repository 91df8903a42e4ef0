package nl.peiling.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook as .xlsx: the same workbook always gives the same bytes.
 *
 * <p>Text is stored as text whatever it begins with, so that it never becomes a formula.
 */
public final class WorkbookWriter {

  private static final String FONT = "Arial";
  private static final short TEXT_POINTS = 10;
  private static final short TITLE_POINTS = 12;
  private static final int WIDTH_UNITS = 256;
  private static final int PROSE_WIDTH = 100;
  private static final int ROWS_IN_MEMORY = 64;
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final SXSSFWorkbook rows = new SXSSFWorkbook(book, ROWS_IN_MEMORY, false, true);
  private final CellStyle title;
  private final CellStyle heading;
  private final CellStyle text;
  private final CellStyle indented;
  private final CellStyle link;
  private final CellStyle head;
  private final CellStyle headOfNumbers;
  private final CellStyle code;
  private final CellStyle letters;
  private final CellStyle headOfLetters;
  private final Map<Sheet.Format, CellStyle> numbers = new EnumMap<>(Sheet.Format.class);

  private WorkbookWriter() {
    XSSFFont plain = font(TEXT_POINTS, false);
    XSSFFont bold = font(TEXT_POINTS, true);
    XSSFFont linked = font(TEXT_POINTS, false);
    linked.setUnderline(XSSFFont.U_SINGLE);
    linked.setColor(new XSSFColor(new byte[] {0, 0x45, (byte) 0x8a}));
    title = style(font(TITLE_POINTS, true), HorizontalAlignment.LEFT, true);
    heading = style(bold, HorizontalAlignment.LEFT, true);
    text = style(plain, HorizontalAlignment.LEFT, true);
    indented = style(plain, HorizontalAlignment.LEFT, true);
    indented.setIndention((short) 1);
    link = style(linked, HorizontalAlignment.LEFT, true);
    head = style(bold, HorizontalAlignment.LEFT, true);
    headOfNumbers = style(bold, HorizontalAlignment.RIGHT, true);
    code = style(plain, HorizontalAlignment.RIGHT, true);
    letters = style(plain, HorizontalAlignment.LEFT, true);
    letters.setIndention((short) 1);
    headOfLetters = style(bold, HorizontalAlignment.LEFT, true);
    headOfLetters.setIndention((short) 1);
    for (Sheet.Format format : Sheet.Format.values()) {
      XSSFCellStyle style = style(plain, HorizontalAlignment.RIGHT, false);
      style.setDataFormat(book.createDataFormat().getFormat(format.pattern()));
      numbers.put(format, style);
    }
  }

  /** Writes the workbook; the stream stays open. */
  public static void write(Workbook content, OutputStream target) throws IOException {
    WorkbookWriter writer = new WorkbookWriter();
    try (XSSFWorkbook book = writer.book;
        SXSSFWorkbook rows = writer.rows) {
      for (Sheet sheet : content.sheets()) {
        SXSSFSheet made = rows.createSheet(sheet.name());
        writer.fill(made, book.getSheet(sheet.name()), sheet);
        // Now, not at the end: there the sheets come in any order, and with them the strings
        made.flushRows();
      }
      writer.describe(content);
      // Sizes after the parts, as zip64 writes them, are not read back by every program
      rows.setZip64Mode(Zip64Mode.Never);
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      rows.write(written);
      withoutClock(written.toByteArray(), target);
    }
  }

  private XSSFFont font(short points, boolean bold) {
    XSSFFont font = book.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(points);
    font.setBold(bold);
    return font;
  }

  private XSSFCellStyle style(XSSFFont font, HorizontalAlignment alignment, boolean wrap) {
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(wrap);
    return style;
  }

  private void fill(SXSSFSheet target, XSSFSheet described, Sheet sheet) {
    described.setDisplayGridlines(false);
    int width = sheet.table().map(table -> table.columns().getFirst().width()).orElse(PROSE_WIDTH);
    SXSSFRow first = target.createRow(0);
    // Larger and bold: fewer characters on a line
    first.setHeightInPoints(RowHeight.ofTitle(RowHeight.lines(sheet.title(), width * 3 / 4)));
    put(first.createCell(0), sheet.title(), title);
    int row = 1;
    for (Sheet.Line content : sheet.lines()) {
      SXSSFRow line = target.createRow(row++);
      line.setHeightInPoints(RowHeight.of(RowHeight.lines(content.text(), width)));
      SXSSFCell cell = line.createCell(0);
      switch (content) {
        case Sheet.Line.Plain plain -> put(cell, plain.text(), text);
        case Sheet.Line.Heading words -> put(cell, words.text(), heading);
        case Sheet.Line.Link to -> {
          put(cell, to.text(), link);
          lead(cell, to.sheet());
        }
      }
    }
    Optional<Sheet.Table> table = sheet.table();
    if (table.isPresent()) {
      table(target, described, table.get(), row);
    } else {
      described.setColumnWidth(0, PROSE_WIDTH * WIDTH_UNITS);
    }
    print(described, table, target.getLastRowNum());
  }

  private void table(SXSSFSheet target, XSSFSheet described, Sheet.Table table, int firstRow) {
    List<Sheet.Column> columns = table.columns();
    SXSSFRow heads = target.createRow(firstRow);
    heads.setHeightInPoints(
        RowHeight.of(
            columns.stream()
                .mapToInt(column -> RowHeight.lines(column.head(), column.width() - 2))
                .max()
                .orElse(1)));
    for (int c = 0; c < columns.size(); c++) {
      put(heads.createCell(c), columns.get(c).head(), head(table, c));
      described.setColumnWidth(c, columns.get(c).width() * WIDTH_UNITS);
    }
    List<Boolean> amongLetters =
        IntStream.range(0, columns.size()).mapToObj(table::hasLetters).toList();
    for (int r = 0; r < table.rows().size(); r++) {
      SXSSFRow row = target.createRow(firstRow + 1 + r);
      List<Sheet.Cell> cells = table.rows().get(r);
      int lines = 1;
      for (int c = 0; c < cells.size(); c++) {
        fill(row.createCell(c), cells.get(c), c > 0, amongLetters.get(c));
        lines = Math.max(lines, RowHeight.lines(words(cells.get(c)), columns.get(c).width() - 1));
      }
      row.setHeightInPoints(RowHeight.of(lines));
    }
    CellReference from = new CellReference(firstRow, 0);
    CellReference to = new CellReference(firstRow + table.rows().size(), columns.size() - 1);
    XSSFTable made =
        described.createTable(new AreaReference(from, to, SpreadsheetVersion.EXCEL2007));
    made.setName(table.name());
    made.setDisplayName(table.name());
    for (int c = 0; c < columns.size(); c++) {
      made.getCTTable().getTableColumns().getTableColumnArray(c).setName(columns.get(c).head());
    }
    if (made.getCTTable().isSetAutoFilter()) {
      made.getCTTable().unsetAutoFilter();
    }
  }

  private CellStyle head(Sheet.Table table, int column) {
    if (table.hasLetters(column)) {
      return headOfLetters;
    }
    return holdsNumbers(table, column) ? headOfNumbers : column > 0 ? headOfLetters : head;
  }

  private static boolean holdsNumbers(Sheet.Table table, int column) {
    return table.rows().stream()
        .map(row -> row.get(column))
        .anyMatch(Sheet.Cell.Figure.class::isInstance);
  }

  /** The text of a cell that wraps. */
  private static String words(Sheet.Cell cell) {
    return switch (cell) {
      case Sheet.Cell.Text words -> words.text();
      case Sheet.Cell.Letters words -> words.letters();
      case Sheet.Cell.Link to -> to.text();
      case Sheet.Cell.Figure number -> "";
      case Sheet.Cell.Missing missing -> "";
    };
  }

  private void fill(
      SXSSFCell cell, Sheet.Cell content, boolean besideAnother, boolean amongLetters) {
    switch (content) {
      case Sheet.Cell.Text words -> put(cell, words.text(), besideAnother ? indented : text);
      case Sheet.Cell.Letters words -> put(cell, words.letters(), letters);
      case Sheet.Cell.Figure number -> {
        cell.setCellValue(number.number());
        cell.setCellStyle(numbers.get(number.format()));
      }
      case Sheet.Cell.Missing missing ->
          put(cell, missing.code().sign(), amongLetters ? letters : code);
      case Sheet.Cell.Link to -> {
        put(cell, to.text(), link);
        lead(cell, to.sheet());
      }
    }
  }

  private static void put(SXSSFCell cell, String text, CellStyle style) {
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  private void lead(SXSSFCell cell, String sheet) {
    XSSFHyperlink to = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    to.setAddress("'" + sheet + "'!A1");
    cell.setHyperlink(to);
  }

  /** On A4 sheets lying down: one beside the other when they would become too small to read. */
  private static void print(XSSFSheet sheet, Optional<Sheet.Table> table, int lastRow) {
    PrintFit fit = PrintFit.of(table);
    PrintSetup setup = sheet.getPrintSetup();
    table
        .filter(t -> t.columns().size() > fit.columns())
        .ifPresent(t ->
            sheet
                .getWorkbook()
                .setPrintArea(
                    sheet.getWorkbook().getSheetIndex(sheet), 0, fit.columns() - 1, 0, lastRow));
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) fit.pages());
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
  }

  private void describe(Workbook content) {
    POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
    core.setTitle(content.title());
    core.setCreator(content.organisation());
    core.setLastModifiedByUser(content.organisation());
    Date date = Date.from(content.date().atStartOfDay(ZoneOffset.UTC).toInstant());
    core.setCreated(Optional.of(date));
    core.setModified(Optional.of(date));
    core.getUnderlyingProperties().setLanguageProperty("nl-NL");
    book.setActiveSheet(0);
    book.setSelectedTab(0);
  }

  /** The same parts in the same order, without the time of writing. */
  private static void withoutClock(byte[] written, OutputStream target) throws IOException {
    ZipOutputStream clean = new ZipOutputStream(target);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(ENTRY_TIME);
        clean.putNextEntry(entry);
        zip.transferTo(clean);
        clean.closeEntry();
      }
    }
    clean.finish();
  }
}
