package nl.peiling.report.pdf.typography;

/** Where the lines of a paragraph stand. */
public enum Alignment {
  LEFT,
  JUSTIFIED,
  RIGHT,
  CENTRED
}
