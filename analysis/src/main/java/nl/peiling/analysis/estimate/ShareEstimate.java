package nl.peiling.analysis.estimate;

/**
 * The share of a base that has a property, with its uncertainty.
 *
 * @param value the share, 0 to 1, weighted if the survey is
 * @param standardError design-based; 0 where everybody or nobody has the property
 * @param interval confidence interval
 * @param count respondents with the property, unweighted
 * @param n respondents in the base, unweighted: asked, and with a valid answer
 * @param weightedBase sum of the weights in the base
 * @param effectiveBase (Σw)²/Σw², Kish: what the unequal weights leave of n
 * @param intervalBase n*, the number of independent answers that the interval rests on; larger than
 *     n where a good part of a finite population answered
 */
public record ShareEstimate(
    double value,
    double standardError,
    Interval interval,
    int count,
    int n,
    double weightedBase,
    double effectiveBase,
    double intervalBase) {}
