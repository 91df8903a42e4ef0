package nl.peiling.analysis.inference;

import java.util.List;

/**
 * Tests that are read together and therefore adjusted together, under a name that the tables and
 * the text state: one row of a banner block, the options of one question, the differences of a
 * chapter.
 *
 * @param name what the tests have in common, for the reader
 * @param adjustment how their p-values are adjusted
 */
public record Family(String name, Adjustment adjustment) {

  /** The adjusted p-values of the family's tests, in the order given. */
  public List<Double> adjust(List<Double> pValues) {
    return adjustment.adjust(pValues);
  }
}
