package nl.peiling.analysis.inference;

/**
 * How two columns of a table are tested against each other.
 *
 * <p>With e = (Σw)²/Σw² the effective base of a column, e0 that of the respondents in both columns,
 * and p̄ = (e1 p1 + e2 p2)/(e1 + e2).
 */
public enum ColumnTest {
  /** The contrast of {@link GroupComparison}, for shares and means: the default. */
  LINEARISED,
  /**
   * z = (p1-p2)/√(p̄(1-p̄)(1/e1 + 1/e2)), as SPSS CTABLES does for unweighted columns that do not
   * overlap; without the overlap it is wrong, and without finite population. Shares only.
   */
  POOLED,
  /**
   * t = (p1-p2)/√(p̄(1-p̄)(1/e1 + 1/e2 - 2 e0/(e1 e2))) with e1+e2-e0-2 degrees of freedom, as IBM
   * Survey Reporter does: for comparison with tables from that program. Supposes that the shared
   * respondents answer like the others. Shares only.
   */
  REPORTER
}
