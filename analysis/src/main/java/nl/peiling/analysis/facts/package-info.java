/** Makes the book of facts of an edition: every number that may be printed, and what shows it. */
@NullMarked
package nl.peiling.analysis.facts;

import org.jspecify.annotations.NullMarked;
