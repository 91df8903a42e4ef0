package nl.peiling.model.edition;

import java.util.List;

/**
 * For each of some answers: how many gave it to one question, for each who gave it to another. Such
 * as the number of aios who were anios in a field, for each aios in that field.
 *
 * @param numerator the key of the variable that is counted
 * @param denominator the key of the variable that it is held against, with the same answers
 * @param categories the answers
 */
public record Ratio(
    String key, String label, String numerator, String denominator, List<String> categories) {
  public Ratio {
    categories = List.copyOf(categories);
  }
}
