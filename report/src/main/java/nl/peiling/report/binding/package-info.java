/** Joins text, facts and exhibits: every mark a number, every reference a place, or problems. */
@NullMarked
package nl.peiling.report.binding;

import org.jspecify.annotations.NullMarked;
