/** The seeded generator of the synthetic respondents of an edition. */
@NullMarked
package nl.peiling.generator;

import org.jspecify.annotations.NullMarked;
