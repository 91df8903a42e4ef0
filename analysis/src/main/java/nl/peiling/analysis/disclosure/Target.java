package nl.peiling.analysis.disclosure;

import java.util.List;
import nl.peiling.analysis.disclosure.DisclosureAudit.Range;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;

/**
 * A number to protect: a cell, or what is left of it without others.
 *
 * @param without cells within it, of the same row
 * @param width how far apart the bounds of it have to be
 */
record Target(Cell cell, List<Cell> without, int width) {

  Target {
    without = List.copyOf(without);
  }

  Range range(DisclosureAudit audit) {
    return audit.difference(cell, without);
  }

  /** The range, or as much of it as shows that it is wide enough. */
  Range atLeast(DisclosureAudit audit) {
    return audit.atLeast(cell, without, width);
  }
}
