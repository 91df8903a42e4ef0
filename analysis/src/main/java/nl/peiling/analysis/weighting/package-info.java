/**
 * Weights that make the respondents match what is known of the population: sex, age, in training or
 * not. The report of 2023 prints unweighted numbers; the weights are for showing beside them.
 *
 * <p>Weights repair differences between those who answered and those who did not only as far as the
 * margins explain them.
 */
@NullMarked
package nl.peiling.analysis.weighting;

import org.jspecify.annotations.NullMarked;
