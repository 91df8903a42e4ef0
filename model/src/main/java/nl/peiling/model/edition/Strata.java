package nl.peiling.model.edition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parts in which doctors were invited, or in which it is known how many there are: numbers of
 * the answers follow from all parts together, and their errors from each part by itself.
 *
 * @param variable the question or derived variable with one answer that tells the parts apart
 * @param populations for each of its answers the number of doctors, by its key
 */
public record Strata(String variable, Map<String, String> populations) {

  public Strata {
    populations = Collections.unmodifiableMap(new LinkedHashMap<>(populations));
  }
}
