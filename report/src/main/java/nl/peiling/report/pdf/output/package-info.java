/** Writes pages as PDF: the only place that knows the PDF library. */
@NullMarked
package nl.peiling.report.pdf.output;

import org.jspecify.annotations.NullMarked;
