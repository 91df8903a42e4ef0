/**
 * Comparisons between groups: whether a difference is more than chance, and whether it is large
 * enough to be named.
 *
 * <p>Groups may overlap (a doctor can be anios and onderzoeker at once): {@link
 * nl.peiling.analysis.inference.GroupComparison} takes the shared respondents into account. A group
 * is compared with the rest, never with a total that contains it.
 */
@NullMarked
package nl.peiling.analysis.inference;

import org.jspecify.annotations.NullMarked;
