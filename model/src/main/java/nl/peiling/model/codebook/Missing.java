package nl.peiling.model.codebook;

import java.util.Optional;

/** Why a respondent has no answer to a question. The three reasons stay apart in every table. */
public enum Missing {
  /** The question was not asked of this respondent. */
  NOT_ROUTED("", "niet gesteld"),
  /** The question was asked and passed over. */
  NO_ANSWER("-9", "geen antwoord"),
  /** The respondent chose "weet niet", where that was offered. */
  DONT_KNOW("-8", "weet niet");

  private final String code;
  private final String label;

  Missing(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** Returns what stands in the file of answers. */
  public String code() {
    return code;
  }

  /** Returns the Dutch name of the reason. */
  public String label() {
    return label;
  }

  /** Returns the reason that a cell of the file of answers stands for; empty for an answer. */
  public static Optional<Missing> ofCode(String cell) {
    return switch (cell) {
      case "" -> Optional.of(NOT_ROUTED);
      case "-9" -> Optional.of(NO_ANSWER);
      case "-8" -> Optional.of(DONT_KNOW);
      default -> Optional.empty();
    };
  }
}
