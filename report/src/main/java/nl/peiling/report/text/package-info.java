/** The report as plain text, one sentence a line. */
@NullMarked
package nl.peiling.report.text;

import org.jspecify.annotations.NullMarked;
