package nl.peiling.model.facts;

/** The number of a fact, or why there is none to be shown. */
public sealed interface FactValue {

  /** A number that may be shown, at full precision; a share is a fraction from 0 to 1. */
  record Shown(double number) implements FactValue {
    public Shown {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("not a number: " + number);
      }
    }
  }

  /** There is a number, but showing it could tell something about one respondent. */
  record Suppressed(Reason reason) implements FactValue {}

  /** There is no number: nobody in the group was asked, or nobody answered. */
  record NotAsked() implements FactValue {}

  /** Why a number is kept back. */
  enum Reason {
    /** Too few respondents in the base. */
    SMALL_BASE("er zijn te weinig respondenten"),
    /** Too few respondents in the cell. */
    SMALL_CELL("te weinig respondenten geven dit antwoord"),
    /** Another number that is kept back could be worked out from it. */
    SECONDARY("een ander klein aantal zou er anders uit volgen"),
    /** Not said by the file it was read from. */
    NOT_STATED("dat was in die peiling al zo");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** Returns why, as it goes on after ‘wordt niet getoond: ’. */
    public String words() {
      return words;
    }
  }
}
