package nl.peiling.analysis.estimate;

/**
 * The category of every respondent on a question or split of which each has at most one answer.
 * Categories are numbered from 0; a negative number means no valid answer, and such respondents are
 * in no base.
 */
@FunctionalInterface
public interface Classification {

  /** The category of the respondent on this row, negative if there is none. */
  int of(int row);
}
