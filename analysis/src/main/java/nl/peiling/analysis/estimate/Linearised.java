package nl.peiling.analysis.estimate;

/**
 * An estimate together with what each respondent contributes to its error, so that its variance,
 * and the variance of anything calculated from it, follows from one formula.
 *
 * <p>Differences, sums, multiples and quotients of estimates stay linearised: two overlapping
 * groups compared, a group against the rest, a sum of editions. The respondents that two estimates
 * share are taken into account by themselves, because each respondent's contributions are added
 * before they are squared.
 *
 * @param value the estimate
 * @param influence each respondent's contribution, for each unit of weight
 */
public record Linearised(double value, Influence influence) {

  /**
   * The weighted total of the values in the domain, Σ w y.
   *
   * @param design the survey
   * @param domain the respondents counted, with valid values
   * @param values their values
   */
  public static Linearised total(SurveyDesign design, Domain domain, Values values) {
    double total = 0;
    for (int row = 0; row < design.rows(); row++) {
      if (domain.contains(row)) {
        total += design.weight(row) * number(values, row);
      }
    }
    return new Linearised(total, row -> domain.contains(row) ? values.at(row) : 0);
  }

  /**
   * The weighted mean of the values in the domain, Σ w y / Σ w. With values 0 and 1 this is a
   * share.
   *
   * @param design the survey
   * @param domain the respondents counted, with valid values; their weights sum to more than zero
   * @param values their values
   */
  public static Linearised mean(SurveyDesign design, Domain domain, Values values) {
    double base = 0;
    double total = 0;
    for (int row = 0; row < design.rows(); row++) {
      if (domain.contains(row)) {
        double weight = design.weight(row);
        base += weight;
        total += weight * number(values, row);
      }
    }
    if (!(base > 0)) {
      throw new IllegalArgumentException("no mean of an empty domain");
    }
    double size = base;
    double mean = total / base;
    return new Linearised(mean, row -> domain.contains(row) ? (values.at(row) - mean) / size : 0);
  }

  /** The share of the domain that is also in {@code having}. */
  public static Linearised share(SurveyDesign design, Domain domain, Domain having) {
    return mean(design, domain, Values.indicating(having));
  }

  /** The difference between this estimate and another on the same survey. */
  public Linearised minus(Linearised other) {
    return new Linearised(value - other.value, row -> influence.at(row) - other.influence.at(row));
  }

  /** The sum of this estimate and another on the same survey. */
  public Linearised plus(Linearised other) {
    return new Linearised(value + other.value, row -> influence.at(row) + other.influence.at(row));
  }

  /** This estimate multiplied by a known number. */
  public Linearised times(double factor) {
    return new Linearised(factor * value, row -> factor * influence.at(row));
  }

  /**
   * The quotient R = a/b, linearised as (u_a - R u_b)/b. Fails to describe the uncertainty well
   * when the coefficient of variation of the denominator is large (above about 0.1).
   */
  public Linearised dividedBy(Linearised denominator) {
    if (denominator.value == 0) {
      throw new IllegalArgumentException("a ratio needs a denominator other than zero");
    }
    double ratio = value / denominator.value;
    return new Linearised(
        ratio,
        row -> (influence.at(row) - ratio * denominator.influence.at(row)) / denominator.value);
  }

  private static double number(Values values, int row) {
    double value = values.at(row);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("no valid value inside the domain on row " + row);
    }
    return value;
  }
}
