package nl.peiling.model.codebook;

import java.util.Optional;

/**
 * What every question has.
 *
 * @param key names the question in facts, rules and templates
 * @param number the number in the questionnaire, such as {@code B2}
 * @param title a few words, for tables and figures
 * @param text the full wording, as the respondent reads it
 * @param askedOf who is asked
 * @param offersDontKnow whether "weet niet" can be chosen
 * @param randomOrder whether every respondent saw the answers in an order of their own
 * @param codedAfterwards whether the answers were given by coders, to an open question
 * @param defect what went wrong with this question during fieldwork, as a Dutch sentence
 */
public record QuestionHeading(
    String key,
    String number,
    String title,
    String text,
    Condition askedOf,
    boolean offersDontKnow,
    boolean randomOrder,
    boolean codedAfterwards,
    Optional<String> defect) {
  public QuestionHeading {
    Keys.requireKey(key);
  }
}
