/** Counts answers per group, in one pass over the respondents for each variable. */
@NullMarked
package nl.peiling.analysis.tabulate;

import org.jspecify.annotations.NullMarked;
