/**
 * Estimates from the survey: shares, means, ratios, quantiles and their differences, each with the
 * uncertainty that fits the design.
 *
 * <p>Everything rests on one variance core, {@link
 * nl.peiling.analysis.estimate.SurveyDesign#variance}, which asks of an estimate only what each
 * respondent contributes to it ({@link nl.peiling.analysis.estimate.Influence}).
 */
@NullMarked
package nl.peiling.analysis.estimate;

import org.jspecify.annotations.NullMarked;
