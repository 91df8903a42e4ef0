package nl.peiling.report.chart;

/** How much white there is between the rows of a figure. Letters and bars stay the same. */
public enum RowSpace {
  /** As the figure likes it. */
  USUAL(1),

  /** Where a somewhat lower figure fits on a page and the usual one does not. */
  TIGHT(0.5);

  private final double share;

  RowSpace(double share) {
    this.share = share;
  }

  /** White at the end of the rows, and between rows with nothing special. */
  double of(double usual) {
    return usual * share;
  }

  /** White below a row; names of more than one line would run into each other with less. */
  double below(RowLabels labels, int row, double usual) {
    return labels.isLong(row) && labels.isLong(row + 1) ? usual : of(usual);
  }
}
