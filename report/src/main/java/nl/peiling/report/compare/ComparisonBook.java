package nl.peiling.report.compare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.peiling.report.html.Markup;

/**
 * {@code vergelijking.xlsx}: a comparison as a workbook, to sort and filter. Written part by part
 * (ECMA-376, SpreadsheetML with inline strings): a workbook library takes longer to start than the
 * comparison itself.
 */
public final class ComparisonBook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
  private static final int MOST_CHARACTERS = 32_767;
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,20})?");

  private ComparisonBook() {}

  /** A sheet: a head and rows of texts; a text that is all number becomes a number. */
  private record Sheet(
      String name, List<String> head, List<Integer> widths, List<List<String>> rows) {}

  /** Writes the workbook; the same comparison gives the same bytes. */
  public static byte[] of(Account account) {
    List<Sheet> sheets =
        List.of(summary(account), changes(account), claims(account), same(account));
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types(sheets.size()));
    parts.put("_rels/.rels", relations(List.of("officeDocument xl/workbook.xml")));
    parts.put("xl/workbook.xml", workbook(sheets));
    List<String> relations = new ArrayList<>();
    for (int i = 1; i <= sheets.size(); i++) {
      relations.add("worksheet worksheets/sheet" + i + ".xml");
    }
    relations.add("styles styles.xml");
    parts.put("xl/_rels/workbook.xml.rels", relations(relations));
    parts.put("xl/styles.xml", styles());
    for (int i = 0; i < sheets.size(); i++) {
      parts.put("xl/worksheets/sheet" + (i + 1) + ".xml", sheet(sheets.get(i)));
    }
    return zip(parts);
  }

  private static Sheet summary(Account account) {
    Comparison comparison = account.comparison();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Oud", comparison.before(), ""));
    rows.add(List.of("Nieuw", comparison.after(), ""));
    Summary.limits(comparison).forEach(limit -> rows.add(List.of("let op", "", limit)));
    for (Change.Kind kind : Summary.kinds(comparison)) {
      Integer count = comparison.counts().getOrDefault(kind, 0);
      rows.add(List.of(kind.word(), Integer.toString(count), Summary.of(comparison, kind)));
    }
    rows.add(
        List.of(
            "zonder reden",
            Long.toString(account.withoutReason()),
            "afgedrukte getallen die veranderd zijn"));
    long unseen = account.rows().stream().filter(row -> !isSeen(row)).count();
    rows.add(
        List.of(
            "niet op het blad Wijzigingen",
            Long.toString(unseen),
            "getallen buiten het rapport die alleen onafgerond anders zijn; zie vergelijking.csv"));
    comparison.cautions().forEach(one -> rows.add(List.of("twee edities", "", one)));
    comparison
        .disclosures()
        .forEach(one -> rows.add(List.of("Afscherming", one.fact(), Summary.disclosure(one))));
    comparison
        .flips()
        .forEach(flip ->
            rows.add(List.of(Summary.title(flip), flip.exhibit(), Summary.flip(comparison, flip))));
    return new Sheet(
        "Samenvatting",
        List.of("Wat", "Aantal of plaats", "Toelichting"),
        List.of(18, 30, 100),
        rows);
  }

  private static Sheet changes(Account account) {
    List<List<String>> rows = new ArrayList<>();
    for (ChangeRow row : account.rows().stream().filter(ComparisonBook::isSeen).toList()) {
      rows.add(
          List.of(
              row.change().kind().word(),
              row.size(),
              row.inReport() ? "ja" : "nee",
              account.comparison().chapter(row.change().chapter()),
              row.subject(),
              row.detail(),
              row.before(),
              row.after(),
              row.difference(),
              row.exactBefore(),
              row.exactAfter(),
              row.exactDifference(),
              row.baseBefore(),
              row.baseAfter(),
              row.size().equals(ChangeRow.PRINTED)
                      && row.change() instanceof Change.NumberChange number
                      && !number.hidden()
                  ? "[r]"
                  : "",
              row.who(),
              row.claims(),
              row.reason(),
              row.accepted(),
              row.change().key()));
    }
    return new Sheet(
        "Wijzigingen",
        List.of(
            "Soort",
            "Grootte",
            "In rapport",
            "Hoofdstuk",
            "Onderwerp",
            "Wat",
            "Oud",
            "Nieuw",
            "Verschil",
            "Waarde oud",
            "Waarde nieuw",
            "Verschil onafgerond",
            "n oud",
            "n nieuw",
            "Herzien",
            "Door",
            "Bewering",
            "Reden",
            "Akkoord",
            "Sleutel"),
        List.of(12, 12, 10, 24, 40, 20, 40, 40, 20, 14, 14, 16, 9, 9, 9, 20, 30, 30, 16, 40),
        rows);
  }

  /** What nobody sees in print only stands in the file for machines. */
  private static boolean isSeen(ChangeRow row) {
    return row.size().equals(ChangeRow.PRINTED) || row.inReport();
  }

  private static Sheet claims(Account account) {
    List<List<String>> rows = new ArrayList<>();
    for (ClaimComparer.Standing one : account.comparison().claims()) {
      rows.add(
          List.of(
              one.claim().words(),
              one.claim().claim(),
              one.claim().file(),
              Integer.toString(one.claim().line()),
              Summary.margin(one.claim()),
              Summary.margin(one),
              one.claim().outcome().word().replace('_', ' '),
              one.claim().explanation()));
    }
    return new Sheet(
        "Beweringen",
        List.of("Woorden", "Bewering", "Bestand", "Regel", "Marge", "Was", "Stand", "Uitleg"),
        List.of(30, 50, 30, 8, 18, 18, 16, 80),
        rows);
  }

  private static Sheet same(Account account) {
    List<List<String>> rows = new ArrayList<>();
    Summary.unchanged(account.comparison()).forEach(line -> rows.add(List.of(line)));
    account.comparison().unchanged().files().forEach(file -> rows.add(List.of(Summary.file(file))));
    account
        .comparison()
        .unchanged()
        .inputs()
        .forEach(file -> rows.add(List.of(Summary.file(file))));
    return new Sheet("Ongewijzigd", List.of("Wat gelijk bleef"), List.of(110), rows);
  }

  private static String types(int sheets) {
    Markup out = new Markup().open("Types", "xmlns", TYPES);
    out.open(
            "Default",
            "Extension",
            "rels",
            "ContentType",
            "application/vnd.openxmlformats-package.relationships+xml")
        .close();
    out.open("Default", "Extension", "xml", "ContentType", "application/xml").close();
    override(out, "/xl/workbook.xml", "sheet.main+xml");
    override(out, "/xl/styles.xml", "styles+xml");
    for (int i = 1; i <= sheets; i++) {
      override(out, "/xl/worksheets/sheet" + i + ".xml", "worksheet+xml");
    }
    return out.close().written();
  }

  private static void override(Markup out, String part, String type) {
    out.open("Override", "PartName", part, "ContentType", SHEET_TYPE + type).close();
  }

  private static String relations(List<String> targets) {
    Markup out = new Markup().open("Relationships", "xmlns", PACKAGE);
    for (int i = 0; i < targets.size(); i++) {
      String[] target = targets.get(i).split(" ", 2);
      out.open(
              "Relationship",
              "Id",
              "rId" + (i + 1),
              "Type",
              OFFICE + "/" + target[0],
              "Target",
              target[1])
          .close();
    }
    return out.close().written();
  }

  private static String workbook(List<Sheet> sheets) {
    Markup out = new Markup().open("workbook", "xmlns", MAIN, "xmlns:r", OFFICE).open("sheets");
    for (int i = 1; i <= sheets.size(); i++) {
      out.open(
              "sheet",
              "name",
              sheets.get(i - 1).name(),
              "sheetId",
              Integer.toString(i),
              "r:id",
              "rId" + i)
          .close();
    }
    return out.close().close().written();
  }

  /** Style 0 wraps its text at the top of the cell, style 1 is the bold head, 2 a number. */
  private static String styles() {
    String font = "<font>%s<sz val=\"10\"/><name val=\"Arial\"/></font>";
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><fonts count=\"2\">"
        + font.replace("%s", "")
        + font.replace("%s", "<b/>")
        + "</fonts><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
        + "<borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\">"
        + "<xf applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf fontId=\"1\" applyFont=\"1\" applyAlignment=\"1\">"
        + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
        + "</cellXfs></styleSheet>";
  }

  private static String sheet(Sheet sheet) {
    Markup out = new Markup().open("worksheet", "xmlns", MAIN);
    out.open("sheetViews").open("sheetView", "workbookViewId", "0");
    out.open(
            "pane",
            "ySplit",
            "1",
            "topLeftCell",
            "A2",
            "activePane",
            "bottomLeft",
            "state",
            "frozen")
        .close();
    out.close().close().open("cols");
    for (int i = 0; i < sheet.widths().size(); i++) {
      String place = Integer.toString(i + 1);
      out.open(
              "col",
              "min",
              place,
              "max",
              place,
              "width",
              Integer.toString(sheet.widths().get(i)),
              "customWidth",
              "1")
          .close();
    }
    out.close().open("sheetData");
    row(out, sheet.head(), "1");
    sheet.rows().forEach(row -> row(out, row, "0"));
    out.close();
    String last =
        (char) ('A' + sheet.head().size() - 1) + Integer.toString(sheet.rows().size() + 1);
    out.open("autoFilter", "ref", "A1:" + last).close();
    return out.close().written();
  }

  private static void row(Markup out, List<String> cells, String style) {
    String start = "<c s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">";
    out.open("row");
    for (String cell : cells) {
      if (cell.isEmpty()) {
        out.raw("<c></c>");
      } else if (isNumber(cell)) {
        out.raw("<c s=\"2\"><v>").text(cell).raw("</v></c>");
      } else {
        out.raw(start).text(cut(cell)).raw("</t></is></c>");
      }
    }
    out.close();
  }

  private static boolean isNumber(String cell) {
    char first = cell.charAt(0);
    return (first == '-' || (first >= '0' && first <= '9')) && NUMBER.matcher(cell).matches();
  }

  private static String cut(String text) {
    String plain = text.replace('\u00A0', ' ');
    return plain.length() > MOST_CHARACTERS ? plain.substring(0, MOST_CHARACTERS) : plain;
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(DECLARATION.getBytes(StandardCharsets.UTF_8));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
