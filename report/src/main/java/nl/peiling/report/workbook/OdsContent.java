package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import nl.peiling.report.wording.ExactNumber;

/** The sheets of an .ods. */
final class OdsContent {

  private static final int PROSE_WIDTH = 100;
  // Of a digit in Arial of ten points, with the room that a cell keeps free
  private static final int MICRONS_PER_CHARACTER = 2050;
  private static final int MILLIPOINTS_PER_LINE = 12_750;

  private final Xml xml;

  OdsContent(Xml xml) {
    this.xml = xml;
  }

  void write(Workbook content) throws XMLStreamException {
    xml.root(
        "office:document-content", "office", "style", "text", "table", "number", "fo", "xlink");
    xml.attribute("office:version", "1.3");
    xml.open("office:automatic-styles");
    widths(content);
    heights(content);
    for (Sheet sheet : content.sheets()) {
      if (content.sheets().stream()
          .filter(other -> OdsStyles.page(other).equals(OdsStyles.page(sheet)))
          .findFirst()
          .filter(first -> first.name().equals(sheet.name()))
          .isPresent()) {
        sheetStyle(OdsStyles.page(sheet));
      }
    }
    new OdsStyles(xml).cells();
    xml.close();
    xml.open("office:body");
    xml.open("office:spreadsheet");
    for (Sheet sheet : content.sheets()) {
      sheet(sheet);
    }
    tables(content);
    xml.close();
    xml.close();
    xml.close();
  }

  private void sheetStyle(String page) throws XMLStreamException {
    xml.open(
        "style:style",
        "style:name",
        "blad-" + page,
        "style:family",
        "table",
        "style:master-page-name",
        page);
    xml.empty("style:table-properties", "table:display", "true");
    xml.close();
  }

  private void widths(Workbook content) throws XMLStreamException {
    SortedSet<Integer> widths = new TreeSet<>();
    content.sheets().forEach(sheet -> widths.addAll(widths(sheet)));
    for (int width : widths) {
      xml.open("style:style", "style:name", "breed" + width, "style:family", "table-column");
      xml.empty("style:table-column-properties", "style:column-width", millimetres(width) + "mm");
      xml.close();
    }
  }

  private static String millimetres(int characters) {
    int microns = characters * MICRONS_PER_CHARACTER;
    return microns / 1000 + "." + Integer.toString(1000 + microns % 1000).substring(1);
  }

  private static List<Integer> widths(Sheet sheet) {
    return sheet
        .table()
        .map(table -> table.columns().stream().map(Sheet.Column::width).toList())
        .orElse(List.of(PROSE_WIDTH));
  }

  private void heights(Workbook content) throws XMLStreamException {
    SortedSet<Integer> heights = new TreeSet<>();
    content.sheets().forEach(sheet -> rows(sheet).forEach(row -> heights.add(row.lines())));
    for (int lines : heights) {
      int millipoints = lines * MILLIPOINTS_PER_LINE + 1000;
      xml.open("style:style", "style:name", "hoog" + lines, "style:family", "table-row");
      xml.empty(
          "style:table-row-properties",
          "style:row-height",
          millipoints / 1000
              + "."
              + Integer.toString(1000 + millipoints % 1000).substring(1)
              + "pt",
          "style:use-optimal-row-height",
          "false");
      xml.close();
    }
  }

  /** A row of a sheet, whatever stands in it. */
  private record Row(int lines, Kind kind, List<Sheet.Cell> cells, List<String> styles) {}

  private enum Kind {
    LINE,
    HEAD,
    BODY
  }

  private static List<Row> rows(Sheet sheet) {
    List<Row> rows = new ArrayList<>();
    int width = widths(sheet).getFirst();
    rows.add(
        new Row(
            // Larger and bold: fewer characters on a line, and higher
            1 + RowHeight.lines(sheet.title(), width * 3 / 4),
            Kind.LINE,
            List.of(new Sheet.Cell.Text(sheet.title())),
            List.of("titel")));
    for (Sheet.Line line : sheet.lines()) {
      int lines = RowHeight.lines(line.text(), width);
      Sheet.Cell words =
          switch (line) {
            case Sheet.Line.Plain plain -> new Sheet.Cell.Text(plain.text());
            case Sheet.Line.Heading heading -> new Sheet.Cell.Text(heading.text());
            case Sheet.Line.Link link -> new Sheet.Cell.Link(link.text(), link.sheet());
          };
      String style = line instanceof Sheet.Line.Heading ? "kop" : style(words, 0);
      rows.add(new Row(lines, Kind.LINE, List.of(words), List.of(style)));
    }
    sheet.table().ifPresent(table -> rows.addAll(rows(table)));
    return rows;
  }

  private static List<Row> rows(Sheet.Table table) {
    List<Row> rows = new ArrayList<>();
    List<Sheet.Cell> heads = new ArrayList<>();
    List<String> headStyles = new ArrayList<>();
    int headLines = 1;
    for (int c = 0; c < table.columns().size(); c++) {
      Sheet.Column column = table.columns().get(c);
      int place = c;
      heads.add(new Sheet.Cell.Text(column.head()));
      boolean numbers =
          table.rows().stream().anyMatch(row -> row.get(place) instanceof Sheet.Cell.Figure);
      headStyles.add(numbers ? "kopgetal" : c > 0 ? "kopwoord" : "kop");
      headLines = Math.max(headLines, RowHeight.lines(column.head(), column.width() - 2));
    }
    rows.add(new Row(headLines, Kind.HEAD, heads, headStyles));
    List<Boolean> letters = IntStream.range(0, heads.size()).mapToObj(table::hasLetters).toList();
    for (List<Sheet.Cell> cells : table.rows()) {
      List<String> styles = new ArrayList<>();
      int lines = 1;
      for (int c = 0; c < cells.size(); c++) {
        boolean amongLetters = cells.get(c) instanceof Sheet.Cell.Missing && letters.get(c);
        styles.add(amongLetters ? "woord" : style(cells.get(c), c));
        lines =
            Math.max(
                lines, RowHeight.lines(words(cells.get(c)), table.columns().get(c).width() - 1));
      }
      rows.add(new Row(lines, Kind.BODY, cells, styles));
    }
    return rows;
  }

  private static String style(Sheet.Cell cell, int column) {
    return switch (cell) {
      case Sheet.Cell.Text words -> column > 0 ? "woord" : "tekst";
      case Sheet.Cell.Letters letters -> "woord";
      case Sheet.Cell.Missing missing -> "code";
      case Sheet.Cell.Link link -> "verwijzing";
      case Sheet.Cell.Figure(double number, Sheet.Format format) -> OdsStyles.name(format);
    };
  }

  private static String words(Sheet.Cell cell) {
    return switch (cell) {
      case Sheet.Cell.Text words -> words.text();
      case Sheet.Cell.Letters letters -> letters.letters();
      case Sheet.Cell.Missing missing -> missing.code().sign();
      case Sheet.Cell.Link link -> link.text();
      case Sheet.Cell.Figure figure -> "";
    };
  }

  private void sheet(Sheet sheet) throws XMLStreamException {
    PrintFit fit = PrintFit.of(sheet.table());
    List<Row> rows = rows(sheet);
    xml.open(
        "table:table",
        "table:name",
        sheet.name(),
        "table:style-name",
        "blad-" + OdsStyles.page(sheet),
        "table:print-ranges",
        range(sheet, 0, rows.size() - 1, fit.columns() - 1));
    List<Integer> widths = widths(sheet);
    for (int c = 0; c < widths.size(); c++) {
      if (c == 0 && fit.pages() > 1 && fit.words() > 0) {
        xml.open("table:table-header-columns");
      }
      xml.empty("table:table-column", "table:style-name", "breed" + widths.get(c));
      if (c == fit.words() - 1 && fit.pages() > 1) {
        xml.close();
      }
    }
    for (Row row : rows) {
      if (row.kind() == Kind.HEAD) {
        xml.open("table:table-header-rows");
      }
      row(row);
      if (row.kind() == Kind.HEAD) {
        xml.close();
      }
    }
    xml.close();
  }

  private void row(Row row) throws XMLStreamException {
    xml.open("table:table-row", "table:style-name", "hoog" + row.lines());
    for (int c = 0; c < row.cells().size(); c++) {
      cell(row.cells().get(c), row.styles().get(c));
    }
    xml.close();
  }

  private void cell(Sheet.Cell cell, String style) throws XMLStreamException {
    switch (cell) {
      case Sheet.Cell.Figure(double number, Sheet.Format format) ->
          xml.empty(
              "table:table-cell",
              "table:style-name",
              style,
              "office:value-type",
              format.pattern().endsWith("%") ? "percentage" : "float",
              "office:value",
              ExactNumber.text(number));
      case Sheet.Cell.Link link -> {
        words(style);
        xml.open("text:p");
        xml.text(
            "text:a",
            link.text(),
            "xlink:type",
            "simple",
            "xlink:href",
            "#'" + link.sheet() + "'.A1");
        xml.close();
        xml.close();
      }
      case Sheet.Cell.Text text -> words(style, text.text());
      case Sheet.Cell.Letters letters -> words(style, letters.letters());
      case Sheet.Cell.Missing missing -> words(style, missing.code().sign());
    }
  }

  private void words(String style) throws XMLStreamException {
    xml.open("table:table-cell", "table:style-name", style, "office:value-type", "string");
  }

  private void words(String style, String text) throws XMLStreamException {
    words(style);
    xml.text("text:p", text);
    xml.close();
  }

  /** The tables by name, as a program for tables knows them. */
  private void tables(Workbook content) throws XMLStreamException {
    xml.open("table:database-ranges");
    for (Sheet sheet : content.sheets()) {
      Optional<Sheet.Table> table = sheet.table();
      if (table.isPresent()) {
        int top = 1 + sheet.lines().size();
        xml.empty(
            "table:database-range",
            "table:name",
            table.get().name(),
            "table:target-range-address",
            range(sheet, top, top + table.get().rows().size(), table.get().columns().size() - 1),
            "table:display-filter-buttons",
            "false");
      }
    }
    xml.close();
  }

  private static String range(Sheet sheet, int top, int bottom, int right) {
    String name = "'" + sheet.name() + "'";
    return name + ".A" + (top + 1) + ":" + name + "." + letters(right) + (bottom + 1);
  }

  private static String letters(int column) {
    int alphabet = 26;
    String last = Character.toString((char) ('A' + column % alphabet));
    return column < alphabet ? last : letters(column / alphabet - 1) + last;
  }
}
