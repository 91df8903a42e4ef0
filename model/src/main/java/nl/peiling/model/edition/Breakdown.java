package nl.peiling.model.edition;

import java.util.List;

/**
 * A number for each answer to another question, such as the time until training for each
 * specialism: its mean, spread and quartiles.
 *
 * @param key names it in facts: {@code duur_naar_specialisme.cardiologie.aios.gemiddelde}
 * @param label as printed
 * @param from the key of the number
 * @param by the key of the question with one answer
 * @param answers the keys of its answers
 * @param groups the groups of respondents that it is given for
 */
public record Breakdown(
    String key, String label, String from, String by, List<String> answers, List<String> groups) {

  public Breakdown {
    answers = List.copyOf(answers);
    groups = List.copyOf(groups);
  }

  /** Returns the variable of the facts about an answer. */
  public String variable(String answer) {
    return key + "." + answer;
  }
}
