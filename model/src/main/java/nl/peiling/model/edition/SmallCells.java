package nl.peiling.model.edition;

/**
 * From how many respondents on numbers may be shown.
 *
 * @param minimumBase below this base nothing is shown
 * @param lowBase below this base numbers are shown with a warning
 * @param minimumCell below this number of respondents (but above none) a cell is not shown
 */
public record SmallCells(int minimumBase, int lowBase, int minimumCell) {
  public SmallCells {
    if (minimumBase < 0 || lowBase < minimumBase || minimumCell < 0) {
      throw new IllegalArgumentException("limits out of order");
    }
  }
}
