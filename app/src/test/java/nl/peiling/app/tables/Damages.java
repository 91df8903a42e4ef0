package nl.peiling.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** For each rule a change to the written file that goes against it. */
final class Damages {

  private static final String STYLES = "xl/styles.xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String CORE = "docProps/core.xml";

  /** Stands for the name of the file, where a damage names a part. */
  static final String NAME = "";

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

  private void add(int rule, String what, String says, String part, UnaryOperator<String> change) {
    damages.add(new WrittenTablesTest.Damage(rule, what, says, part, change));
  }

  private void tables() {
    WrittenBook.Area area = page.tables().getFirst();
    int last = area.bottom() + 1;
    String end = WrittenBook.reference(area.bottom(), area.right());
    String beside = WrittenBook.reference(area.bottom(), area.right() + 1);
    String corner = page.tables().getFirst().table().getAttribute("ref");
    add(
        1,
        "no table",
        "Representativiteit has 0 tables",
        sheet,
        xml -> xml.replaceFirst("<tableParts.*</tableParts>", ""));
    add(
        1,
        "a table that is too small",
        "outside the table: ",
        table,
        xml -> xml.replace(corner, corner.replaceFirst("\\d+$", Integer.toString(last - 1))));
    add(
        2,
        "a name without meaning",
        "says nothing: Tabel1",
        table,
        xml -> xml.replaceFirst("displayName=\"[^\"]*\"", "displayName=\"Tabel1\""));
    add(
        2,
        "a name twice",
        "twice respons_stappen",
        table,
        xml -> xml.replaceFirst("displayName=\"[^\"]*\"", "displayName=\"respons_stappen\""));
    add(
        3,
        "merged cells",
        "Representativiteit",
        sheet,
        xml ->
            xml.replace(
                "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"));
    add(4, "a blank row", "blank row " + last, sheet, xml -> withoutRow(xml, last));
    add(
        4,
        "a blank column",
        "blank column 6",
        sheet,
        xml -> xml.replaceAll("<c r=\"F\\d+\"[^>]*>.*?</c>", ""));
    add(
        5,
        "another head in the table than in the cell",
        "heads differ: [Kenmerk, ",
        table,
        xml -> xml.replaceFirst("(<tableColumn [^>]*name=\")", "$1x"));
    add(
        5,
        "two rows of heads",
        "not one row of heads",
        table,
        xml -> xml.replaceFirst("displayName=", "headerRowCount=\"2\" displayName="));
    add(
        6,
        "not wrapped",
        "not wrapped: ",
        STYLES,
        xml -> xml.replaceAll("wrapText=\"(true|1)\"", ""));
    add(
        6,
        "a column that is too narrow",
        "too narrow for ",
        sheet,
        xml -> xml.replaceFirst("width=\"[0-9.]+\"", "width=\"4.0\""));
    add(
        6,
        "a row that is too low",
        "cut off in row 1",
        sheet,
        xml -> xml.replaceFirst(" ht=\"[0-9.]+\"", " ht=\"5.0\""));
    add(
        7,
        "filter buttons",
        "filter buttons",
        table,
        xml -> xml.replace("<tableColumns", "<autoFilter ref=\"A1:B2\"/><tableColumns"));
    add(
        7,
        "frozen panes",
        "frozen panes",
        sheet,
        xml ->
            xml.replaceFirst(
                "(<sheetView [^>]*?)/?>(</sheetView>)?", "$1><pane ySplit=\"1\"/></sheetView>"));
    add(8, "an empty cell", "empty " + end, sheet, xml -> withoutLastCell(xml));
    add(
        8,
        "a code that is not explained",
        "unexplained [z]",
        "xl/sharedStrings.xml",
        xml -> xml.replaceAll("\\[z\\] niet van toepassing", "Niets"));
    add(
        10,
        "a column as narrow as nothing",
        " is 2.0 wide",
        sheet,
        xml -> xml.replaceAll("width=\"[0-9.]+\"", "width=\"2.0\""));
    add(
        10,
        "a column as wide as a page",
        "column 1 is 200.0 wide",
        sheet,
        xml -> xml.replaceFirst("width=\"[0-9.]+\"", "width=\"200.0\""));
    add(
        1,
        "a number beside the table",
        "outside the table: 7",
        sheet,
        xml ->
            xml.replaceFirst(
                "(<c r=\"" + end + "\".*?</c>)", "$1<c r=\"" + beside + "\"><v>7</v></c>"));
    add(
        23,
        "something below the table",
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
        "a number as text: 12%",
        sheet,
        xml ->
            xml.replaceFirst(
                "<c r=\"C" + last + "\"[^>]*><v>[^<]*</v></c>",
                "<c r=\"C" + last + "\" t=\"inlineStr\"><is><t>12%</t></is></c>"));
    add(
        27,
        "a percentage of a hundred",
        "not a fraction: 12",
        sheet,
        xml -> xml.replaceFirst("(<c r=\"C" + last + "\"[^>]*><v>)[^<]*</v>", "$1" + "12</v>"));
    add(
        27,
        "numbers without a format",
        "a number without a format: ",
        STYLES,
        xml -> xml.replaceAll("numFmtId=\"\\d+\"", ""));
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
        "raised letters",
        STYLES,
        xml -> xml.replaceFirst("<font>", "<font><vertAlign val=\"superscript\"/>"));
    add(11, "an asterisk", "Noten: *", strings, xml -> xml.replaceFirst("\\[noot 1\\]", "*"));
    add(
        12,
        "a mark in a cell",
        "a mark in a cell: 12 [noot 1]",
        sheet,
        xml ->
            xml.replaceFirst(
                "<c r=\"([A-Z]+\\d+)\"[^>]*><v>[^<]*</v></c>(\\s*</row>\\s*</sheetData>)",
                "<c r=\"$1\" t=\"inlineStr\"><is><t>12 [noot 1]</t></is></c>$2"));
    add(
        13,
        "a mark without a note",
        "without text: [noot 9]",
        strings,
        xml -> xml.replaceFirst(" \\[noot 1\\]", " [noot 9]"));
    add(
        13,
        "a note without a mark",
        "not used: [noot 1]",
        strings,
        xml -> xml.replaceAll(" \\[noot 1\\]", ""));
    add(
        13,
        "a note without text",
        "no text for [noot 1]",
        notes,
        xml -> xml.replaceFirst("<c r=\"B5\".*?</c>", ""));
    add(
        14,
        "a link that leads nowhere",
        "leads nowhere: 'Weg'!A1",
        sheet,
        xml -> xml.replaceAll("location=\"[^\"]*\"", "location=\"'Weg'!A1\""));
    add(
        14,
        "a bare address",
        "https://voorbeeld.nl",
        strings,
        xml -> xml.replaceFirst("Terug naar de inhoud", "https://voorbeeld.nl"));
    add(15, "italics", "italics", STYLES, xml -> xml.replaceAll("<font>", "<font><i/>"));
    add(
        15,
        "small letters",
        "a letter Arial of 7.0 points",
        STYLES,
        xml -> xml.replaceAll("<sz val=\"10.0\"", "<sz val=\"7.0\""));
    add(
        15,
        "letters with serifs",
        "a letter Times New Roman",
        STYLES,
        xml -> xml.replaceAll("val=\"Arial\"", "val=\"Times New Roman\""));
    add(
        16,
        "no title",
        "Representativiteit",
        sheet,
        xml -> xml.replaceFirst("<c r=\"A1\".*?</c>", ""));
    add(
        17,
        "no way back",
        "no link back to the contents",
        sheet,
        xml -> xml.replaceAll("location=\"'Inhoud'!A1\"", "location=\"'Noten'!A1\""));
    add(
        17,
        "nobody knows who was asked",
        "no line with ‘Basis: ’",
        strings,
        xml -> xml.replaceAll("Basis: ", "Gevraagd aan "));
    add(17, "no source", "no line with ‘Bron:’", strings, xml -> xml.replaceAll("Bron: ", "Uit "));
    add(
        19,
        "borders",
        "a border",
        STYLES,
        xml -> xml.replaceFirst("<border><left/>", "<border><left style=\"thin\"/>"));
    add(
        19,
        "stripes",
        "a style with stripes",
        table,
        xml ->
            xml.replace(
                "</tableColumns>",
                "</tableColumns><tableStyleInfo name=\"TableStyleMedium2\""
                    + " showRowStripes=\"1\"/>"));
    add(
        20,
        "colours that depend on the number",
        "colours that carry meaning",
        sheet,
        xml -> xml.replace("</sheetData>", "</sheetData><conditionalFormatting sqref=\"C9\"/>"));
    add(
        20,
        "pale letters",
        "too pale: FFCCCCCC",
        STYLES,
        xml -> xml.replaceAll("<color rgb=\"[0-9A-F]*\"", "<color rgb=\"FFCCCCCC\""));
    add(
        20,
        "links by colour alone",
        "a link without a line under it",
        STYLES,
        xml -> xml.replaceAll("<u[^>]*/>", ""));
  }

  private void book() {
    add(
        9,
        "a hidden sheet",
        "Voorblad is hidden",
        BOOK,
        xml -> xml.replaceFirst("<sheet ", "<sheet state=\"hidden\" "));
    add(
        9,
        "a hidden row",
        "a hidden row",
        sheet,
        xml -> xml.replaceFirst("<row ", "<row hidden=\"1\" "));
    add(
        9,
        "a hidden column",
        "a hidden col",
        sheet,
        xml -> xml.replaceFirst("<col ", "<col hidden=\"1\" "));
    add(
        18,
        "a floating object",
        "Representativiteit: drawing",
        sheet,
        xml -> xml.replace("</worksheet>", "<drawing/></worksheet>"));
    add(
        18,
        "a page header",
        "headerFooter",
        sheet,
        xml ->
            xml.replace(
                "</worksheet>",
                "<headerFooter><oddHeader>n</oddHeader></headerFooter></worksheet>"));
    add(21, "an image", "image1.png", "xl/media/image1.png", xml -> "x");
    add(21, "macros", "vbaProject.bin", "xl/vbaProject.bin", xml -> "x");
    add(
        22,
        "a long name",
        "not a name: xxx",
        BOOK,
        xml -> xml.replaceFirst("name=\"" + page.name() + "\"", "name=\"" + "x".repeat(32) + "\""));
    add(
        22,
        "two sheets with one name",
        "twice Respons",
        BOOK,
        xml -> xml.replaceFirst("name=\"" + page.name() + "\"", "name=\"Respons\""));
    add(
        24,
        "another first sheet",
        "begins with [Voorblad, Inhoud, Uitleg",
        BOOK,
        xml -> xml.replaceFirst("name=\"Leeswijzer\"", "name=\"Uitleg\""));
    add(
        24,
        "a sheet that is not in the contents",
        "not in the contents: Representativiteit",
        contents,
        xml -> xml.replaceAll("location=\"'" + page.name() + "'!A1\"", "location=\"\""));
    add(25, "no language", "not in nl-NL", CORE, xml -> xml.replaceFirst("nl-NL", "en"));
    add(
        25,
        "the name of a user",
        "changed by gebruiker",
        CORE,
        xml -> xml.replaceFirst("<cp:lastModifiedBy>[^<]*", "<cp:lastModifiedBy>" + "gebruiker"));
    add(
        25,
        "no title of the document",
        "no title",
        CORE,
        xml -> xml.replaceFirst("<dc:title>[^<]*", "<dc:title>"));
    add(
        26,
        "the cursor elsewhere",
        "the cursor is not in A1",
        sheet,
        xml ->
            xml.replaceFirst(
                "(<sheetView [^>]*?)/?>(</sheetView>)?",
                "$1><selection activeCell=\"D7\"/></sheetView>"));
    add(
        26,
        "opens on another sheet",
        "opens on sheet 3",
        BOOK,
        xml -> xml.replaceFirst("activeTab=\"\\d+\"", "activeTab=\"3\""));
    add(
        29,
        "a formula",
        "a formula: Titel",
        sheet,
        xml ->
            xml.replaceFirst(
                "<c r=\"A1\".*?</c>", "<c r=\"A1\" t=\"str\"><f>1+1</f><v>Titel</v></c>"));
    add(
        28,
        "a file name with capitals",
        "Tabellenboek 2023.xlsx",
        NAME,
        n -> "Tabellenboek 2023.xlsx");
    add(28, "a file name with an underscore", "tabellen_boek", NAME, n -> "tabellen_boek.xlsx");
    add(
        30,
        "cells out of order",
        "cells out of order",
        sheet,
        xml -> xml.replaceFirst("(<c r=\"A9\".*?</c>)(<c r=\"B9\".*?</c>)", "$2$1"));
    add(
        30,
        "two tables with one number",
        "a table with the number of another",
        table,
        xml -> xml.replaceFirst(" id=\"\\d+\"", " id=\"1\""));
    add(30, "a part is lost", "a part is lost: docProps/app.xml", "docProps/app.xml", xml -> "");
  }
}
