package nl.peiling.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** For each rule a change to the written file that goes against it. */
final class Damages {

  private static final String STYLES = "xl/styles.xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String CORE = "docProps/core.xml";

  private final List<WrittenTablesTest.Damage> damages = new ArrayList<>();
  private final String sheet;
  private final String table;
  private final String notes;
  private final String contents;
  private final WrittenBook.Page page;

  private Damages(WrittenBook book) {
    // The last of the first sheets with a table: it has numbers and codes
    this.page = book.pages().get(6);
    this.sheet = book.partOf(page.name());
    this.notes = book.partOf("Noten");
    this.contents = book.partOf("Inhoud");
    this.table = tablePart(book, page.name());
  }

  static List<WrittenTablesTest.Damage> on(WrittenBook book) {
    Damages damages = new Damages(book);
    damages.tables();
    damages.words();
    damages.book();
    return damages.damages;
  }

  private static String tablePart(WrittenBook book, String page) {
    String name = book.page(page).tables().getFirst().table().getAttribute("displayName");
    return book.parts().keySet().stream()
        .filter(part -> part.startsWith("xl/tables/"))
        .filter(part -> book.part(part).getAttribute("displayName").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void add(int rule, String what, String part, UnaryOperator<String> change) {
    damages.add(new WrittenTablesTest.Damage(rule, what, part, change));
  }

  private void tables() {
    int last = page.tables().getFirst().bottom() + 1;
    String corner = page.tables().getFirst().table().getAttribute("ref");
    add(1, "no table", sheet, xml -> xml.replaceFirst("<tableParts.*</tableParts>", ""));
    add(
        1,
        "a table that is too small",
        table,
        xml -> xml.replace(corner, corner.replaceFirst("\\d+$", Integer.toString(last - 1))));
    add(
        2,
        "a name without meaning",
        table,
        xml -> xml.replaceFirst("displayName=\"[^\"]*\"", "displayName=\"Tabel1\""));
    add(
        3,
        "merged cells",
        sheet,
        xml ->
            xml.replace(
                "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"));
    add(4, "a blank row", sheet, xml -> withoutRow(xml, last));
    add(
        5,
        "another head in the table than in the cell",
        table,
        xml -> xml.replaceFirst("(<tableColumn [^>]*name=\")", "$1x"));
    add(
        5,
        "two rows of heads",
        table,
        xml -> xml.replaceFirst("displayName=", "headerRowCount=\"2\" displayName="));
    add(6, "not wrapped", STYLES, xml -> xml.replaceAll("wrapText=\"(true|1)\"", ""));
    add(
        6,
        "a column that is too narrow",
        sheet,
        xml -> xml.replaceFirst("width=\"[0-9.]+\"", "width=\"4.0\""));
    add(
        7,
        "filter buttons",
        table,
        xml -> xml.replace("<tableColumns", "<autoFilter ref=\"A1:B2\"/><tableColumns"));
    add(
        7,
        "frozen panes",
        sheet,
        xml ->
            xml.replaceFirst(
                "(<sheetView [^>]*?)/?>(</sheetView>)?", "$1><pane ySplit=\"1\"/></sheetView>"));
    add(8, "an empty cell", sheet, xml -> withoutLastCell(xml));
    add(
        8,
        "a code that is not explained",
        "xl/sharedStrings.xml",
        xml -> xml.replaceAll("\\[z\\] niet van toepassing", "Niets"));
    add(
        10,
        "a column as narrow as nothing",
        sheet,
        xml -> xml.replaceAll("width=\"[0-9.]+\"", "width=\"2.0\""));
    add(
        23,
        "something below the table",
        sheet,
        xml ->
            xml.replace(
                "</sheetData>",
                "<row r=\"900\"><c r=\"A900\" t=\"inlineStr\"><is><t>x</t></is></c></row>"
                    + "</sheetData>"));
    add(
        27,
        "a number as text",
        sheet,
        xml ->
            xml.replaceFirst(
                "<c r=\"C" + last + "\"[^>]*><v>[^<]*</v></c>",
                "<c r=\"C" + last + "\" t=\"inlineStr\"><is><t>12%</t></is></c>"));
    add(27, "numbers without a format", STYLES, xml -> xml.replaceAll("numFmtId=\"\\d+\"", ""));
  }

  private static String withoutRow(String xml, int row) {
    return xml.replaceFirst("(?s)<row r=\"" + row + "\".*?</row>", "<row r=\"" + row + "\"></row>");
  }

  private static String withoutLastCell(String xml) {
    int row = xml.lastIndexOf("</row>");
    return xml.substring(0, xml.lastIndexOf("<c ", row)) + xml.substring(row);
  }

  private void words() {
    String strings = "xl/sharedStrings.xml";
    add(
        11,
        "a raised mark",
        STYLES,
        xml -> xml.replaceFirst("<font>", "<font><vertAlign val=\"superscript\"/>"));
    add(11, "an asterisk", strings, xml -> xml.replaceFirst("\\[noot 1\\]", "*"));
    add(
        12,
        "a mark in a cell",
        sheet,
        xml ->
            xml.replaceFirst(
                "<c r=\"([A-Z]+\\d+)\"[^>]*><v>[^<]*</v></c>(\\s*</row>\\s*</sheetData>)",
                "<c r=\"$1\" t=\"inlineStr\"><is><t>12 [noot 1]</t></is></c>$2"));
    add(13, "a note without text", notes, xml -> xml.replaceFirst("<c r=\"B5\".*?</c>", ""));
    add(
        14,
        "a link that leads nowhere",
        sheet,
        xml -> xml.replaceAll("location=\"[^\"]*\"", "location=\"'Weg'!A1\""));
    add(
        14,
        "a bare address",
        strings,
        xml -> xml.replaceFirst("Terug naar de inhoud", "https://voorbeeld.nl"));
    add(15, "italics", STYLES, xml -> xml.replaceAll("<font>", "<font><i/>"));
    add(15, "small letters", STYLES, xml -> xml.replaceAll("<sz val=\"10.0\"", "<sz val=\"7.0\""));
    add(16, "no title", sheet, xml -> xml.replaceFirst("<c r=\"A1\".*?</c>", ""));
    add(17, "no source", strings, xml -> xml.replaceAll("Bron: ", "Uit "));
    add(
        19,
        "borders",
        STYLES,
        xml -> xml.replaceFirst("<border><left/>", "<border><left style=\"thin\"/>"));
    add(
        20,
        "pale letters",
        STYLES,
        xml -> xml.replaceAll("<color rgb=\"[0-9A-F]*\"", "<color rgb=\"FFCCCCCC\""));
    add(20, "links by colour alone", STYLES, xml -> xml.replaceAll("<u[^>]*/>", ""));
  }

  private void book() {
    add(9, "a hidden sheet", BOOK, xml -> xml.replaceFirst("<sheet ", "<sheet state=\"hidden\" "));
    add(9, "a hidden row", sheet, xml -> xml.replaceFirst("<row ", "<row hidden=\"1\" "));
    add(
        18,
        "a page header",
        sheet,
        xml ->
            xml.replace(
                "</worksheet>",
                "<headerFooter><oddHeader>n</oddHeader></headerFooter></worksheet>"));
    add(21, "an image", "xl/media/image1.png", xml -> "x");
    add(21, "macros", "xl/vbaProject.bin", xml -> "x");
    add(
        22,
        "a long name",
        BOOK,
        xml -> xml.replaceFirst("name=\"" + page.name() + "\"", "name=\"" + "x".repeat(32) + "\""));
    add(
        24,
        "another first sheet",
        BOOK,
        xml -> xml.replaceFirst("name=\"Leeswijzer\"", "name=\"Uitleg\""));
    add(
        24,
        "a sheet that is not in the contents",
        contents,
        xml -> xml.replaceAll("location=\"'" + page.name() + "'!A1\"", "location=\"\""));
    add(25, "no language", CORE, xml -> xml.replaceFirst("nl-NL", "en"));
    add(
        25,
        "the name of a user",
        CORE,
        xml -> xml.replaceFirst("<cp:lastModifiedBy>[^<]*", "<cp:lastModifiedBy>" + "gebruiker"));
    add(
        26,
        "opens on another sheet",
        BOOK,
        xml -> xml.replaceFirst("activeTab=\"\\d+\"", "activeTab=\"3\""));
    add(
        29,
        "a formula",
        sheet,
        xml ->
            xml.replaceFirst(
                "<c r=\"A1\".*?</c>", "<c r=\"A1\" t=\"str\"><f>1+1</f><v>Titel</v></c>"));
    add(30, "a part is lost", "docProps/app.xml", xml -> "");
  }
}
