/**
 * Time from graduation to the start of training, honestly about who is missing.
 *
 * <p>The pool is a cross-section: doctors who finished their training have left it. Kaplan-Meier on
 * everybody in the pool is therefore badly wrong, and the mean among those in training moves with
 * the size of the cohorts. What is valid is a curve for those who graduated so recently that nobody
 * can have left: {@link nl.peiling.analysis.duration.RecentGraduates}.
 */
@NullMarked
package nl.peiling.analysis.duration;

import org.jspecify.annotations.NullMarked;
