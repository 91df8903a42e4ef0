package nl.peiling.analysis.estimate;

/**
 * What the respondent on a row contributes to the error of an estimate, for each unit of weight:
 * the derivative of the estimate to that respondent's weight. Zero outside the estimate's domain.
 *
 * <p>For a mean ȳ over a domain with total weight W it is (y - ȳ)/W (Taylor linearisation; Särndal,
 * Swensson and Wretman 1992, section 5.5).
 */
@FunctionalInterface
public interface Influence {

  /** The contribution for each unit of weight. */
  double at(int row);
}
