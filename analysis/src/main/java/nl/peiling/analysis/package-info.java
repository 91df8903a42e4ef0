/** Everything that computes a number from a survey. */
@NullMarked
package nl.peiling.analysis;

import org.jspecify.annotations.NullMarked;
