package nl.peiling.analysis.duration;

/**
 * How long someone waited, as far as it is known.
 *
 * @param time from graduation to the start of training, or to the survey for who had not started;
 *     not negative
 * @param started whether the wait ended in a start
 */
public record Spell(double time, boolean started) {

  public Spell {
    if (!(time >= 0) || Double.isInfinite(time)) {
      throw new IllegalArgumentException("a wait of " + time);
    }
  }
}
