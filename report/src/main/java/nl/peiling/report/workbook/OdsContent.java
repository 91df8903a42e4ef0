package nl.peiling.report.workbook;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.peiling.report.wording.ExactNumber;

/** The sheets of an .ods. */
final class OdsContent {

  private final Xml xml;

  OdsContent(Xml xml) {
    this.xml = xml;
  }

  void write(List<SheetLayout> sheets) {
    xml.root(
        "office:document-content", "office", "style", "text", "table", "number", "fo", "xlink");
    xml.attribute("office:version", "1.3");
    xml.open("office:automatic-styles");
    widths(sheets);
    heights(sheets);
    sheets.stream().map(sheet -> OdsStyles.page(sheet.fit())).distinct().forEach(this::sheetStyle);
    new OdsStyles(xml).cells();
    xml.close();
    xml.open("office:body");
    xml.open("office:spreadsheet");
    sheets.forEach(this::sheet);
    tables(sheets);
    xml.close();
    xml.close();
    xml.close();
  }

  private void sheetStyle(String page) {
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

  private void widths(List<SheetLayout> sheets) {
    SortedSet<Integer> widths = new TreeSet<>();
    sheets.forEach(sheet -> widths.addAll(sheet.widths()));
    for (int width : widths) {
      xml.open("style:style", "style:name", "breed" + width, "style:family", "table-column");
      xml.empty(
          "style:table-column-properties",
          "style:column-width",
          ExactNumber.text(width * SheetLayout.POINTS_PER_CHARACTER) + "pt");
      xml.close();
    }
  }

  private void heights(List<SheetLayout> sheets) {
    SortedSet<Double> heights = new TreeSet<>();
    sheets.forEach(sheet -> sheet.rows().forEach(row -> heights.add(row.height())));
    for (double height : heights) {
      xml.open("style:style", "style:name", high(height), "style:family", "table-row");
      xml.empty(
          "style:table-row-properties",
          "style:row-height",
          ExactNumber.text(height) + "pt",
          "style:use-optimal-row-height",
          "false");
      xml.close();
    }
  }

  private static String high(double points) {
    return "hoog" + Math.round(points * 4);
  }

  private void sheet(SheetLayout sheet) {
    PrintFit fit = sheet.fit();
    xml.open(
        "table:table",
        "table:name",
        sheet.sheet().name(),
        "table:style-name",
        "blad-" + OdsStyles.page(fit),
        "table:print-ranges",
        range(sheet.sheet(), 0, sheet.rows().size() - 1, fit.columns() - 1));
    int repeated = fit.beside() > 1 ? fit.words() : 0;
    for (int c = 0; c < sheet.widths().size(); c++) {
      if (c == 0 && repeated > 0) {
        xml.open("table:table-header-columns");
      }
      xml.empty("table:table-column", "table:style-name", "breed" + sheet.widths().get(c));
      if (c == repeated - 1) {
        xml.close();
      }
    }
    for (SheetLayout.Row row : sheet.rows()) {
      if (row.kind() == SheetLayout.Kind.HEAD) {
        xml.open("table:table-header-rows");
      }
      row(row);
      if (row.kind() == SheetLayout.Kind.HEAD) {
        xml.close();
      }
    }
    xml.close();
  }

  private void row(SheetLayout.Row row) {
    xml.open("table:table-row", "table:style-name", high(row.height()));
    for (int c = 0; c < row.cells().size(); c++) {
      cell(row.cells().get(c), row.looks().get(c));
    }
    xml.close();
  }

  private void cell(Sheet.Cell cell, SheetLayout.Look look) {
    switch (cell) {
      case Sheet.Cell.Figure(double number, Sheet.Format format) ->
          xml.empty(
              "table:table-cell",
              "table:style-name",
              OdsStyles.name(format),
              "office:value-type",
              format.pattern().endsWith("%") ? "percentage" : "float",
              "office:value",
              ExactNumber.text(number));
      case Sheet.Cell.Link link -> {
        words(look);
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
      case Sheet.Cell.Text text -> words(look, text.text());
      case Sheet.Cell.Letters letters -> words(look, letters.letters());
      case Sheet.Cell.Missing missing -> words(look, missing.code().sign());
    }
  }

  private void words(SheetLayout.Look look) {
    xml.open(
        "table:table-cell",
        "table:style-name",
        OdsStyles.name(look),
        "office:value-type",
        "string");
  }

  private void words(SheetLayout.Look look, String text) {
    words(look);
    xml.text("text:p", text);
    xml.close();
  }

  /** The tables by name, as a program for tables knows them. */
  private void tables(List<SheetLayout> sheets) {
    xml.open("table:database-ranges");
    for (SheetLayout layout : sheets) {
      Sheet sheet = layout.sheet();
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
