package nl.peiling.report.pdf.layout;

/** Marks that a screen reader passes over. */
public enum Artifact implements Owner {
  /** Rules, leaders, repeated heads of tables. */
  LAYOUT,
  /** The running head. */
  HEADER,
  /** The line at the foot of the page. */
  FOOTER
}
