package nl.peiling.analysis.estimate;

/**
 * A number for every respondent: a grade, hours a week, years of waiting, or 1 and 0 for having an
 * answer or not. Only rows inside the domain of the estimate are read; a missing number (NaN) there
 * is a fault of the caller and is refused.
 */
@FunctionalInterface
public interface Values {

  /** The number of the respondent on this row. */
  double at(int row);

  /** One for everybody: the values whose total is the number of people. */
  static Values ones() {
    return row -> 1;
  }

  /** One for respondents in the domain, zero for others. */
  static Values indicating(Domain domain) {
    return row -> domain.contains(row) ? 1 : 0;
  }
}
