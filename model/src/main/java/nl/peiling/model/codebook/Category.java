package nl.peiling.model.codebook;

/**
 * One possible answer.
 *
 * @param key names the answer within its question
 * @param label the answer as the respondent reads it
 * @param pinnedLast whether it stays at the end when answers are sorted by size ("anders", "geen")
 * @param exclusive whether it excludes every other answer of a multiple-response question
 */
public record Category(String key, String label, boolean pinnedLast, boolean exclusive) {
  public Category {
    Keys.requireKey(key);
  }

  /** Returns an ordinary answer. */
  public static Category of(String key, String label) {
    return new Category(key, label, false, false);
  }
}
