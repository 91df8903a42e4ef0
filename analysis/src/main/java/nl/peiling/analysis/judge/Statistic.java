package nl.peiling.analysis.judge;

import java.util.Optional;
import nl.peiling.analysis.estimate.Linearised;
import nl.peiling.analysis.facts.Contribution;
import nl.peiling.analysis.inference.Moments;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.survey.Members;

/**
 * A fact, with what each respondent contributes to it: what is needed to hold it against another
 * fact of the same survey.
 *
 * @param number the number of the fact
 * @param linearised how it rests on the respondents; empty if no test is known for it
 * @param base the respondents it rests on
 * @param moments the spread of the values behind a mean
 * @param separate its uncertainty, if it rests on other respondents than those of this edition
 * @param sample what its error is that of
 */
record Statistic(
    Fact fact,
    double number,
    Optional<Linearised> linearised,
    Members base,
    Optional<Moments> moments,
    Optional<Separate> separate,
    Sample sample) {

  /** What the respondents are taken for. */
  enum Sample {
    /** A sample from the doctors who were invited. */
    FINITE,
    /** The same, with the weights of the edition. */
    WEIGHTED,
    /** A sample from doctors without end. */
    ENDLESS
  }

  /** A number of this edition, or one that is taken as known. */
  Statistic(
      Fact fact,
      double number,
      Optional<Linearised> linearised,
      Members base,
      Optional<Moments> moments) {
    this(fact, number, linearised, base, moments, Optional.empty(), Sample.FINITE);
  }

  /** The same for another number, which has the same respondents behind it. */
  Statistic with(Fact other, double otherNumber) {
    Optional<Moments> spread =
        moments.map(known -> new Moments(known.n(), otherNumber, known.variance()));
    return new Statistic(other, otherNumber, linearised, base, spread, separate, sample);
  }

  /** A number of a flow, an intake or a breakdown. */
  Statistic(Fact fact, double number, Contribution contribution) {
    this(
        fact,
        number,
        contribution.linearised(),
        contribution.base(),
        contribution.moments(),
        Optional.empty(),
        contribution.finite() ? Sample.FINITE : Sample.ENDLESS);
  }
}
