package nl.peiling.analysis.estimate;

/**
 * The respondents that an estimate is about: a column of the banner, the base of a question, or the
 * respondents who gave an answer.
 *
 * <p>Rows are numbered from 0 as in the {@link SurveyDesign}. A domain says nothing about weights.
 * Respondents who were not asked or gave no valid answer do not belong to the base of a question:
 * leaving them out is done here, by the caller, and nowhere else.
 */
@FunctionalInterface
public interface Domain {

  /** Whether the respondent on this row belongs to the domain. */
  boolean contains(int row);

  /** Everybody in the survey. */
  static Domain everyone() {
    return row -> true;
  }

  /** Respondents in both domains. */
  default Domain and(Domain other) {
    return row -> contains(row) && other.contains(row);
  }

  /** Respondents in at least one of the two domains. */
  default Domain or(Domain other) {
    return row -> contains(row) || other.contains(row);
  }

  /** Respondents in this domain who are not in the other: a group against "the rest". */
  default Domain except(Domain other) {
    return row -> contains(row) && !other.contains(row);
  }
}
