/**
 * One edition of the peiling: its title, groups, derived variables, exhibits and published numbers.
 */
@NullMarked
package nl.peiling.model.edition;

import org.jspecify.annotations.NullMarked;
