/** The Dutch words that carry a quantity, as values: which word is true of which share. */
@NullMarked
package nl.peiling.model.language;

import org.jspecify.annotations.NullMarked;
