/** The only place where numbers become characters: Dutch numbers, number words and lists. */
@NullMarked
package nl.peiling.report.wording;

import org.jspecify.annotations.NullMarked;
