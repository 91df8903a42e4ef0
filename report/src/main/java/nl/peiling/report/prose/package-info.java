/** The text as its author wrote it, sentence by sentence, and what guards each sentence. */
@NullMarked
package nl.peiling.report.prose;

import org.jspecify.annotations.NullMarked;
