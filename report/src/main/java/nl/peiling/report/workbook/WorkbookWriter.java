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
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
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
  // not the first day that a zip can name: that one is written with a time zone as well
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final CellStyle title;
  private final CellStyle heading;
  private final CellStyle text;
  private final CellStyle line;
  private final CellStyle link;
  private final CellStyle head;
  private final CellStyle headOfNumbers;
  private final CellStyle code;
  private final Map<Sheet.Format, CellStyle> numbers = new EnumMap<>(Sheet.Format.class);

  private WorkbookWriter() {
    XSSFFont plain = font(TEXT_POINTS, false);
    XSSFFont bold = font(TEXT_POINTS, true);
    XSSFFont linked = font(TEXT_POINTS, false);
    linked.setUnderline(XSSFFont.U_SINGLE);
    linked.setColor(new org.apache.poi.xssf.usermodel.XSSFColor(new byte[] {0, 0x45, (byte) 0x8a}));
    title = style(font(TITLE_POINTS, true), HorizontalAlignment.LEFT, false);
    heading = style(bold, HorizontalAlignment.LEFT, false);
    line = style(plain, HorizontalAlignment.LEFT, false);
    text = style(plain, HorizontalAlignment.LEFT, true);
    link = style(linked, HorizontalAlignment.LEFT, true);
    head = style(bold, HorizontalAlignment.LEFT, true);
    headOfNumbers = style(bold, HorizontalAlignment.RIGHT, true);
    code = style(plain, HorizontalAlignment.RIGHT, false);
    for (Sheet.Format format : Sheet.Format.values()) {
      XSSFCellStyle style = style(plain, HorizontalAlignment.RIGHT, false);
      style.setDataFormat(book.createDataFormat().getFormat(format.pattern()));
      numbers.put(format, style);
    }
  }

  /** Writes the workbook; the stream stays open. */
  public static void write(Workbook content, OutputStream target) throws IOException {
    WorkbookWriter writer = new WorkbookWriter();
    try (XSSFWorkbook book = writer.book) {
      for (Sheet sheet : content.sheets()) {
        book.createSheet(sheet.name());
      }
      for (Sheet sheet : content.sheets()) {
        writer.fill(book.getSheet(sheet.name()), sheet);
      }
      writer.describe(content);
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      book.write(written);
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

  private void fill(XSSFSheet target, Sheet sheet) {
    target.setDisplayGridlines(false);
    XSSFCell a1 = target.createRow(0).createCell(0);
    put(a1, sheet.title(), title);
    int row = 1;
    boolean prose = sheet.table().isEmpty();
    for (Sheet.Line content : sheet.lines()) {
      XSSFCell cell = target.createRow(row++).createCell(0);
      switch (content) {
        case Sheet.Line.Plain plain -> put(cell, plain.text(), prose ? text : line);
        case Sheet.Line.Heading words -> put(cell, words.text(), heading);
        case Sheet.Line.Link to -> {
          put(cell, to.text(), link);
          lead(cell, to.sheet());
        }
      }
    }
    if (prose) {
      target.setColumnWidth(0, 100 * WIDTH_UNITS);
    }
    Optional<Sheet.Table> table = sheet.table();
    if (table.isPresent()) {
      table(target, table.get(), row);
    }
    print(target);
  }

  private void table(XSSFSheet target, Sheet.Table table, int firstRow) {
    List<Sheet.Column> columns = table.columns();
    XSSFRow heads = target.createRow(firstRow);
    for (int c = 0; c < columns.size(); c++) {
      boolean ofNumbers = holdsNumbers(table, c);
      put(heads.createCell(c), columns.get(c).head(), ofNumbers ? headOfNumbers : head);
      target.setColumnWidth(c, columns.get(c).width() * WIDTH_UNITS);
    }
    for (int r = 0; r < table.rows().size(); r++) {
      XSSFRow row = target.createRow(firstRow + 1 + r);
      List<Sheet.Cell> cells = table.rows().get(r);
      for (int c = 0; c < cells.size(); c++) {
        fill(row.createCell(c), cells.get(c));
      }
    }
    CellReference from = new CellReference(firstRow, 0);
    CellReference to = new CellReference(firstRow + table.rows().size(), columns.size() - 1);
    XSSFTable made = target.createTable(new AreaReference(from, to, SpreadsheetVersion.EXCEL2007));
    made.setName(table.name());
    made.setDisplayName(table.name());
    made.updateHeaders();
    if (made.getCTTable().isSetAutoFilter()) {
      made.getCTTable().unsetAutoFilter();
    }
    target.setRepeatingRows(
        new org.apache.poi.ss.util.CellRangeAddress(firstRow, firstRow, -1, -1));
  }

  private static boolean holdsNumbers(Sheet.Table table, int column) {
    return table.rows().stream()
        .map(row -> row.get(column))
        .anyMatch(cell -> cell instanceof Sheet.Cell.Figure || cell instanceof Sheet.Cell.Missing);
  }

  private void fill(XSSFCell cell, Sheet.Cell content) {
    switch (content) {
      case Sheet.Cell.Text words -> put(cell, words.text(), text);
      case Sheet.Cell.Figure number -> {
        cell.setCellValue(number.number());
        cell.setCellStyle(numbers.get(number.format()));
      }
      case Sheet.Cell.Missing missing -> put(cell, missing.code().sign(), code);
      case Sheet.Cell.Link to -> {
        put(cell, to.text(), link);
        lead(cell, to.sheet());
      }
    }
  }

  private static void put(XSSFCell cell, String text, CellStyle style) {
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  private void lead(XSSFCell cell, String sheet) {
    XSSFHyperlink to = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    to.setAddress("'" + sheet + "'!A1");
    cell.setHyperlink(to);
  }

  private static void print(XSSFSheet sheet) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
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

  /**
   * The parts in the order of their names, the list of types first, without the time of writing.
   */
  private static void withoutClock(byte[] written, OutputStream target) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    ZipOutputStream zip = new ZipOutputStream(target);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      ZipEntry entry = new ZipEntry(part.getKey());
      entry.setTimeLocal(ENTRY_TIME);
      zip.putNextEntry(entry);
      zip.write(part.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }
}
