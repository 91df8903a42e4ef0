/** Reads and checks the files of an edition; all problems at once. */
@NullMarked
package nl.peiling.model.reading;

import org.jspecify.annotations.NullMarked;
