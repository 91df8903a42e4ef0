package nl.peiling.report.workbook;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook as .xlsx: the same workbook always gives the same bytes.
 *
 * <p>POI makes the book without its rows; {@link SheetData} adds them when the file is written.
 * Text is stored as text whatever it begins with, so that it never becomes a formula.
 */
public final class WorkbookWriter {

  private static final String FONT = "Arial";
  private static final int WIDTH_UNITS = 256;
  private static final String NO_ROWS = "<sheetData/>";
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final Map<SheetLayout.Look, Integer> looks = new EnumMap<>(SheetLayout.Look.class);
  private final Map<Sheet.Format, Integer> formats = new EnumMap<>(Sheet.Format.class);
  private final Map<String, Integer> strings = new HashMap<>();
  private final Map<String, SheetLayout> layoutOfPart = new HashMap<>();

  private WorkbookWriter() {
    // The widths of columns count in digits of the first font
    XSSFFont plain = letter(book.getFontAt(0), SheetLayout.TEXT_POINTS, false);
    plain.setScheme(org.apache.poi.ss.usermodel.FontScheme.NONE);
    XSSFFont bold = letter(book.createFont(), SheetLayout.TEXT_POINTS, true);
    XSSFFont large = letter(book.createFont(), SheetLayout.TITLE_POINTS, true);
    XSSFFont linked = letter(book.createFont(), SheetLayout.TEXT_POINTS, false);
    linked.setUnderline(XSSFFont.U_SINGLE);
    linked.setColor(new XSSFColor(new byte[] {0, 0x45, (byte) 0x8a}));
    for (SheetLayout.Look look : SheetLayout.Look.values()) {
      XSSFCellStyle style =
          switch (look) {
            case TITLE -> style(large, HorizontalAlignment.LEFT, true);
            case HEADING -> style(bold, HorizontalAlignment.LEFT, true);
            case TEXT -> style(plain, HorizontalAlignment.LEFT, true);
            case WORDS -> indented(style(plain, HorizontalAlignment.LEFT, true));
            case LINK -> style(linked, HorizontalAlignment.LEFT, true);
            case HEAD_OF_NUMBERS -> style(bold, HorizontalAlignment.RIGHT, true);
            case HEAD_OF_WORDS -> indented(style(bold, HorizontalAlignment.LEFT, true));
            case CODE -> style(plain, HorizontalAlignment.RIGHT, true);
            case NUMBER -> style(plain, HorizontalAlignment.RIGHT, false);
          };
      looks.put(look, (int) style.getIndex());
    }
    for (Sheet.Format format : Sheet.Format.values()) {
      XSSFCellStyle style = style(plain, HorizontalAlignment.RIGHT, false);
      style.setDataFormat(book.createDataFormat().getFormat(format.pattern()));
      formats.put(format, (int) style.getIndex());
    }
  }

  /** Writes the workbook; the stream stays open. */
  public static void write(Workbook content, OutputStream target) throws IOException {
    WorkbookWriter writer = new WorkbookWriter();
    ByteArrayOutputStream withoutRows = new ByteArrayOutputStream();
    try (XSSFWorkbook book = writer.book) {
      List<SheetLayout> layouts = content.sheets().stream().map(SheetLayout::of).toList();
      layouts.forEach(writer::add);
      layouts.forEach(writer::repeat);
      writer.describe(content);
      book.write(withoutRows);
    }
    writer.fill(withoutRows.toByteArray(), target);
  }

  private static XSSFFont letter(XSSFFont font, double points, boolean bold) {
    font.setFontName(FONT);
    font.setFontHeight(points);
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

  private static XSSFCellStyle indented(XSSFCellStyle style) {
    style.setIndention((short) 1);
    return style;
  }

  /** Everything of a sheet but its rows. */
  private void add(SheetLayout layout) {
    Sheet sheet = layout.sheet();
    XSSFSheet made = book.createSheet(sheet.name());
    layoutOfPart.put(made.getPackagePart().getPartName().getName().substring(1), layout);
    made.setDisplayGridlines(false);
    for (int c = 0; c < layout.widths().size(); c++) {
      made.setColumnWidth(c, layout.widths().get(c) * WIDTH_UNITS);
    }
    for (int r = 0; r < layout.rows().size(); r++) {
      List<Sheet.Cell> cells = layout.rows().get(r).cells();
      for (int c = 0; c < cells.size(); c++) {
        note(cells.get(c));
        if (cells.get(c) instanceof Sheet.Cell.Link(String text, String to)) {
          lead(made, new CellReference(r, c), to);
        }
      }
    }
    CellReference last = new CellReference(layout.rows().size() - 1, layout.widths().size() - 1);
    made.getCTWorksheet().getDimension().setRef("A1:" + last.formatAsString());
    sheet.table().ifPresent(table -> table(made, table, 1 + sheet.lines().size()));
    print(made, layout);
  }

  /** The texts of the book, each once, in order of appearance. */
  private void note(Sheet.Cell cell) {
    if (!(cell instanceof Sheet.Cell.Figure)) {
      strings.computeIfAbsent(
          SheetLayout.words(cell),
          text -> book.getSharedStringSource().addSharedStringItem(new XSSFRichTextString(text)));
    }
  }

  private void lead(XSSFSheet sheet, CellReference from, String to) {
    XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + to + "'!A1");
    link.setCellReference(from);
    sheet.addHyperlink(link);
  }

  private static void table(XSSFSheet sheet, Sheet.Table table, int firstRow) {
    List<Sheet.Column> columns = table.columns();
    CellReference from = new CellReference(firstRow, 0);
    CellReference to = new CellReference(firstRow + table.rows().size(), columns.size() - 1);
    XSSFTable made = sheet.createTable(new AreaReference(from, to, SpreadsheetVersion.EXCEL2007));
    made.setName(table.name());
    made.setDisplayName(table.name());
    for (int c = 0; c < columns.size(); c++) {
      made.getCTTable().getTableColumns().getTableColumnArray(c).setName(columns.get(c).head());
    }
    if (made.getCTTable().isSetAutoFilter()) {
      made.getCTTable().unsetAutoFilter();
    }
  }

  /** On A4 sheets lying down; the columns for programs are left out. */
  private void print(XSSFSheet sheet, SheetLayout layout) {
    PrintFit fit = layout.fit();
    book.setPrintArea(book.getSheetIndex(sheet), 0, fit.columns() - 1, 0, layout.rows().size() - 1);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) fit.beside());
    setup.setFitHeight((short) (fit.low() ? 1 : 0));
    sheet.setFitToPage(true);
    for (PageMargin side :
        List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
      sheet.setMargin(side, PrintFit.MARGIN_INCHES);
    }
  }

  /**
   * Repeats the heads of a table on each page and, where pages lie beside each other, the words of
   * its rows. When all sheets have a print area and not before, and only where it is needed: at
   * each of these, LibreOffice divides every sheet without an area, a million rows, into pages.
   */
  private void repeat(SheetLayout layout) {
    PrintFit fit = layout.fit();
    XSSFSheet sheet = book.getSheet(layout.sheet().name());
    if (layout.sheet().table().isPresent() && !fit.low()) {
      int head = 1 + layout.sheet().lines().size();
      sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
    }
    if (fit.beside() > 1 && fit.words() > 0) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, fit.words() - 1));
    }
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

  /** The same parts in the same order, with their rows and without the time of writing. */
  private void fill(byte[] withoutRows, OutputStream target) throws IOException {
    SheetData data = new SheetData(strings, looks, format -> requireNonNull(formats.get(format)));
    ZipOutputStream full = new ZipOutputStream(target);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(withoutRows))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(ENTRY_TIME);
        full.putNextEntry(entry);
        SheetLayout layout = layoutOfPart.get(part.getName());
        if (layout == null) {
          zip.transferTo(full);
        } else {
          fill(new String(zip.readAllBytes(), StandardCharsets.UTF_8), layout, data, full);
        }
        full.closeEntry();
      }
    }
    full.finish();
  }

  private static void fill(String part, SheetLayout layout, SheetData data, OutputStream target)
      throws IOException {
    int place = part.indexOf(NO_ROWS);
    if (place < 0) {
      throw new IllegalStateException("no place for the rows of " + layout.sheet().name());
    }
    target.write((part.substring(0, place) + "<sheetData>").getBytes(StandardCharsets.UTF_8));
    data.write(layout, target);
    String rest = "</sheetData>" + part.substring(place + NO_ROWS.length());
    target.write(rest.getBytes(StandardCharsets.UTF_8));
  }
}
