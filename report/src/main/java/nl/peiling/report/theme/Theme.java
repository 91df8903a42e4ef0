package nl.peiling.report.theme;

/**
 * The colours of the report. PDF, HTML and charts take them from here, so that a change of house
 * style is a change in one place. All text colours have a contrast of at least 4.5:1 on paper.
 *
 * @param ink running text
 * @param accent headings, rules on the cover, the first colour of a chart
 * @param accentSoft a light band of the accent behind a head or a cover
 * @param second the warm counterpart of the accent
 * @param muted captions, notes, running heads
 * @param link cross references and addresses
 * @param hairline thin rules of tables and charts
 * @param warning the line that says that answers are synthetic
 * @param paper the page
 */
public record Theme(
    Colour ink,
    Colour accent,
    Colour accentSoft,
    Colour second,
    Colour muted,
    Colour link,
    Colour hairline,
    Colour warning,
    Colour paper) {

  private static final Theme HOUSE =
      new Theme(
          Colour.ofHex("1d1f22"),
          Colour.ofHex("154273"),
          Colour.ofHex("e8eef5"),
          Colour.ofHex("b4531a"),
          Colour.ofHex("5a6068"),
          Colour.ofHex("01579b"),
          Colour.ofHex("b9c1ca"),
          Colour.ofHex("9a3412"),
          Colour.WHITE);

  private static final Theme NIGHT =
      new Theme(
          Colour.ofHex("e4e7ea"),
          Colour.ofHex("a5c8f0"),
          Colour.ofHex("1b2530"),
          Colour.ofHex("f0a36b"),
          Colour.ofHex("a9b2bc"),
          Colour.ofHex("8fbdf5"),
          Colour.ofHex("434c56"),
          Colour.ofHex("ffb48c"),
          Colour.ofHex("13171b"));

  /** The same style for a dark screen. */
  public static Theme night() {
    return NIGHT;
  }

  /** The style in which the report is published. */
  public static Theme house() {
    return HOUSE;
  }
}
