package nl.peiling.report.font;

/** One style of one family. The sans family serves headings, captions, tables and charts. */
public enum Face {
  SERIF("SourceSerif4-Regular.ttf", Family.SERIF, 400, false),
  SERIF_ITALIC("SourceSerif4-It.ttf", Family.SERIF, 400, true),
  SERIF_BOLD("SourceSerif4-Semibold.ttf", Family.SERIF, 600, false),
  SERIF_BOLD_ITALIC("SourceSerif4-SemiboldIt.ttf", Family.SERIF, 600, true),
  SANS("SourceSans3-Regular.ttf", Family.SANS, 400, false),
  SANS_ITALIC("SourceSans3-It.ttf", Family.SANS, 400, true),
  SANS_BOLD("SourceSans3-Semibold.ttf", Family.SANS, 600, false),
  SANS_BOLD_ITALIC("SourceSans3-SemiboldIt.ttf", Family.SANS, 600, true);

  /** The two families of the house style. */
  public enum Family {
    SERIF("Source Serif 4", "serif"),
    SANS("Source Sans 3", "sans-serif");

    private final String title;
    private final String generic;

    Family(String title, String generic) {
      this.title = title;
      this.generic = generic;
    }

    /** The name by which style sheets know the family. */
    public String title() {
      return title;
    }

    /** The family that a reader's own fonts stand in for. */
    public String generic() {
      return generic;
    }
  }

  private final String file;
  private final Family family;
  private final int weight;
  private final boolean italic;

  Face(String file, Family family, int weight, boolean italic) {
    this.file = file;
    this.family = family;
    this.weight = weight;
    this.italic = italic;
  }

  /** The TrueType file in the folder {@code lettertypen} of the templates. */
  public String file() {
    return file;
  }

  public Family family() {
    return family;
  }

  /** Weight as style sheets count it, 400 is regular. */
  public int weight() {
    return weight;
  }

  public boolean italic() {
    return italic;
  }

  /** The same family and slant in the heavier weight. */
  public Face bold() {
    return of(family, true, italic);
  }

  /** The same family and weight in italics. */
  public Face slanted() {
    return of(family, weight > 400, true);
  }

  private static Face of(Family family, boolean bold, boolean italic) {
    return switch (family) {
      case SERIF ->
          bold ? (italic ? SERIF_BOLD_ITALIC : SERIF_BOLD) : (italic ? SERIF_ITALIC : SERIF);
      case SANS -> bold ? (italic ? SANS_BOLD_ITALIC : SANS_BOLD) : (italic ? SANS_ITALIC : SANS);
    };
  }
}
