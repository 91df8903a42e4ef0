package nl.peiling.model.edition;

import java.util.List;

/**
 * From how many respondents on numbers may be shown.
 *
 * @param minimumBase below this base nothing is shown
 * @param lowBase below this base numbers are shown with a warning
 * @param minimumCell below this number of respondents (but above none) a cell is not shown
 * @param exceptions questions, grids or derived variables of which every cell is shown all the
 *     same: the same number stands in a figure, in the tabellenboek and in the file of facts, so an
 *     exception is about a question and not about a figure
 */
public record SmallCells(int minimumBase, int lowBase, int minimumCell, List<String> exceptions) {
  public SmallCells {
    if (minimumBase < 0 || lowBase < minimumBase || minimumCell < 0) {
      throw new IllegalArgumentException("limits out of order");
    }
    exceptions = List.copyOf(exceptions);
  }

  /** Limits that hold for every question. */
  public SmallCells(int minimumBase, int lowBase, int minimumCell) {
    this(minimumBase, lowBase, minimumCell, List.of());
  }
}
