package nl.peiling.model.codebook;

import java.util.Optional;

/**
 * One possible answer.
 *
 * @param key names the answer within its question
 * @param label the answer as the respondent reads it
 * @param pinnedLast whether it stays at the end when answers are sorted by size ("anders", "geen")
 * @param exclusive whether it excludes every other answer of a multiple-response question
 * @param description what belongs to it and what does not, for who codes open answers
 */
public record Category(
    String key, String label, boolean pinnedLast, boolean exclusive, Optional<String> description) {
  public Category {
    Keys.requireKey(key);
  }

  /** An answer without a description. */
  public Category(String key, String label, boolean pinnedLast, boolean exclusive) {
    this(key, label, pinnedLast, exclusive, Optional.empty());
  }

  /** Returns an ordinary answer. */
  public static Category of(String key, String label) {
    return new Category(key, label, false, false);
  }
}
