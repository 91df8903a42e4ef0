package nl.peiling.report.pdf.layout;

/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that the report uses. */
public enum Role {
  DOCUMENT("Document"),
  SECTION("Sect"),
  DIVISION("Div"),
  HEADING_1("H1"),
  HEADING_2("H2"),
  HEADING_3("H3"),
  HEADING_4("H4"),
  HEADING_5("H5"),
  HEADING_6("H6"),
  PARAGRAPH("P"),
  LIST("L"),
  LIST_ITEM("LI"),
  LABEL("Lbl"),
  LIST_BODY("LBody"),
  QUOTATION("BlockQuote"),
  TABLE("Table"),
  TABLE_HEAD("THead"),
  TABLE_BODY("TBody"),
  ROW("TR"),
  HEADER_CELL("TH"),
  DATA_CELL("TD"),
  CAPTION("Caption"),
  FIGURE("Figure"),
  NOTE("Note"),
  REFERENCE("Reference"),
  LINK("Link"),
  CONTENTS("TOC"),
  CONTENTS_ITEM("TOCI"),
  SPAN("Span");

  private final String name;

  Role(String name) {
    this.name = name;
  }

  /** The name in the file. */
  public String pdfName() {
    return name;
  }

  /** The heading of a level, 1 to 6. */
  static Role heading(int level) {
    return valueOf("HEADING_" + level);
  }
}
