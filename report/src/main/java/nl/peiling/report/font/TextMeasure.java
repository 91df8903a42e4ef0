package nl.peiling.report.font;

/** Knows how wide a text becomes, in points, with kerning. */
public interface TextMeasure {

  /** Width of a text set on one line in a face at a size in points. */
  double width(String text, Face face, double size);

  /** Height of a capital above the baseline. */
  double capHeight(Face face, double size);
}
