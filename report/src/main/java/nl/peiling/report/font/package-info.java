/** The typefaces of the report, read from their TrueType files: widths, kerning, heights. */
@NullMarked
package nl.peiling.report.font;

import org.jspecify.annotations.NullMarked;
