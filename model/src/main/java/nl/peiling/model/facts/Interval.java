package nl.peiling.model.facts;

/** A confidence interval, in the unit of its fact. */
public record Interval(double lower, double upper) {
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("lower limit above upper limit");
    }
  }
}
