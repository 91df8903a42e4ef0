package nl.peiling.app;

/** How a run ended, as the number that the shell sees. A number never changes meaning. */
public enum ExitCode {
  /** Everything worked and everything holds. */
  GOOD(0),
  /** The run worked, but something does not hold: a claim, a check, a difference found. */
  DOES_NOT_HOLD(1),
  /** The command was not understood. */
  WRONG_USAGE(2),
  /** The input cannot be used or the output cannot be written. */
  UNUSABLE(3),
  /** The program itself is wrong. */
  BUG(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** Returns the number for the shell. */
  public int number() {
    return number;
  }
}
