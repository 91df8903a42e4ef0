package nl.peiling.analysis.estimate;

/**
 * The mean of a base, with its uncertainty and the spread of the values.
 *
 * @param value weighted mean
 * @param standardError design-based
 * @param interval t interval; infinitely wide with one respondent
 * @param n respondents in the base, unweighted: asked, and with a valid answer
 * @param weightedBase sum of the weights in the base
 * @param effectiveBase (Σw)²/Σw², Kish
 * @param degreesOfFreedom respondents less strata, both within the base
 * @param deviation standard deviation of the values, √(Σw(y-ȳ)²/Σw · n/(n-1)): does not change with
 *     the scale of the weights; NaN with one respondent
 * @param frequencyDeviation the same as SPSS calculates it, √(Σw(y-ȳ)²/(Σw-1)): equal when the
 *     weights sum to n; NaN where the weights sum to at most one
 */
public record MeanEstimate(
    double value,
    double standardError,
    Interval interval,
    int n,
    double weightedBase,
    double effectiveBase,
    int degreesOfFreedom,
    double deviation,
    double frequencyDeviation) {}
