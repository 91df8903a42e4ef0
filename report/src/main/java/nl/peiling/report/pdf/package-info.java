/** The report as a tagged PDF for print and for screen readers. */
@NullMarked
package nl.peiling.report.pdf;

import org.jspecify.annotations.NullMarked;
