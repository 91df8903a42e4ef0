package nl.peiling.model.edition;

/** How respondents count in the printed numbers. */
public sealed interface Weighting {
  /** Every respondent counts once. */
  record Unweighted() implements Weighting {}
}
