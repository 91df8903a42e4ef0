/** Words of respondents that may be printed. */
@NullMarked
package nl.peiling.analysis.quotation;

import org.jspecify.annotations.NullMarked;
