package nl.peiling.report.workbook;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.peiling.report.wording.ExactNumber;

/** The styles of an .ods: what letters, cells and pages look like. */
final class OdsStyles {

  private static final String FONT = "Arial";
  private static final String LINK_COLOUR = "#00458a";

  private final Xml xml;

  OdsStyles(Xml xml) {
    this.xml = xml;
  }

  /** The style of the pages on which a sheet comes. */
  static String page(PrintFit fit) {
    return "bladzijde" + fit.beside() + (fit.low() ? "laag" : "hoog");
  }

  /** The style of the cells that look like this. */
  static String name(SheetLayout.Look look) {
    return switch (look) {
      case TITLE -> "titel";
      case HEADING -> "kop";
      case TEXT -> "tekst";
      case WORDS -> "woord";
      case LINK -> "verwijzing";
      case HEAD_OF_NUMBERS -> "kopgetal";
      case HEAD_OF_WORDS -> "kopwoord";
      case CODE -> "code";
      case NUMBER -> "getal";
    };
  }

  /** The style of the cells with numbers. */
  static String name(Sheet.Format format) {
    return "getal" + format.name();
  }

  /** The part with the styles of the whole document: language, letter and pages. */
  void pages(List<SheetLayout> sheets) {
    SortedMap<String, PrintFit> pages = new TreeMap<>();
    sheets.forEach(sheet -> pages.put(page(sheet.fit()), sheet.fit()));
    xml.root("office:document-styles", "office", "style", "fo");
    xml.attribute("office:version", "1.3");
    xml.open("office:styles");
    xml.open("style:default-style", "style:family", "table-cell");
    xml.empty(
        "style:text-properties",
        "style:font-name",
        FONT,
        "fo:font-family",
        FONT,
        "fo:font-size",
        "10pt",
        "fo:language",
        "nl",
        "fo:country",
        "NL");
    xml.close();
    xml.close();
    xml.open("office:automatic-styles");
    for (Map.Entry<String, PrintFit> page : pages.entrySet()) {
      xml.open("style:page-layout", "style:name", "opmaak-" + page.getKey());
      xml.empty(
          "style:page-layout-properties",
          "fo:page-width",
          "29.7cm",
          "fo:page-height",
          "21cm",
          "style:print-orientation",
          "landscape",
          "fo:margin",
          ExactNumber.text(PrintFit.MARGIN_INCHES) + "in",
          "style:scale-to-X",
          Integer.toString(page.getValue().beside()),
          "style:scale-to-Y",
          page.getValue().low() ? "1" : "0");
      xml.close();
    }
    xml.close();
    xml.open("office:master-styles");
    for (String page : pages.keySet()) {
      xml.empty(
          "style:master-page", "style:name", page, "style:page-layout-name", "opmaak-" + page);
    }
    xml.close();
    xml.close();
  }

  /** The styles of cells. */
  void cells() {
    for (Sheet.Format format : Sheet.Format.values()) {
      number(format);
    }
    for (SheetLayout.Look look : SheetLayout.Look.values()) {
      String name = name(look);
      switch (look) {
        case TITLE ->
            cell(name, "start", true, 0, "fo:font-weight", "bold", "fo:font-size", "12pt");
        case HEADING -> cell(name, "start", true, 0, "fo:font-weight", "bold");
        case TEXT -> cell(name, "start", true, 0);
        case WORDS -> cell(name, "start", true, 1);
        case LINK ->
            cell(
                name,
                "start",
                true,
                0,
                "fo:color",
                LINK_COLOUR,
                "style:text-underline-style",
                "solid");
        case HEAD_OF_NUMBERS -> cell(name, "end", true, 0, "fo:font-weight", "bold");
        case HEAD_OF_WORDS -> cell(name, "start", true, 1, "fo:font-weight", "bold");
        case CODE -> cell(name, "end", true, 0);
        case NUMBER -> {}
      }
    }
    for (Sheet.Format format : Sheet.Format.values()) {
      cell(name(format), "end", false, 0);
    }
  }

  private void cell(String name, String align, boolean wrap, int indent, String... letter) {
    xml.open("style:style", "style:name", name, "style:family", "table-cell");
    if (name.startsWith("getal")) {
      xml.attribute("style:data-style-name", "vorm" + name.substring("getal".length()));
    }
    xml.empty(
        "style:table-cell-properties",
        "fo:wrap-option",
        wrap ? "wrap" : "no-wrap",
        "style:vertical-align",
        "top",
        "style:text-align-source",
        "fix");
    xml.empty(
        "style:paragraph-properties",
        "fo:text-align",
        align,
        "fo:margin-left",
        indent == 0 ? "0cm" : "0.35cm");
    xml.empty("style:text-properties", letter);
    xml.close();
  }

  private void number(Sheet.Format format) {
    boolean percentage =
        format == Sheet.Format.PER_CENT || format == Sheet.Format.PER_CENT_ONE_DECIMAL;
    String decimals =
        switch (format) {
          case COUNT, PER_CENT -> "0";
          case PER_CENT_ONE_DECIMAL, ONE_DECIMAL -> "1";
          case TWO_DECIMALS -> "2";
          case THREE_DECIMALS -> "3";
        };
    xml.open(
        percentage ? "number:percentage-style" : "number:number-style",
        "style:name",
        "vorm" + format.name());
    xml.empty(
        "number:number",
        "number:decimal-places",
        decimals,
        "number:min-decimal-places",
        decimals,
        "number:min-integer-digits",
        "1",
        "number:grouping",
        percentage ? "false" : "true");
    if (percentage) {
      xml.text("number:text", "%");
    }
    xml.close();
  }
}
