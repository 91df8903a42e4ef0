/** Facts: every number that may be printed, with its identity; and claims in words about them. */
@NullMarked
package nl.peiling.model.facts;

import org.jspecify.annotations.NullMarked;
