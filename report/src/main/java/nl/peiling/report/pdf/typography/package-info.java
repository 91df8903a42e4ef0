/** Setting lines: hyphenation, spacing, the choice of line ends. Knows nothing of pages. */
@NullMarked
package nl.peiling.report.pdf.typography;

import org.jspecify.annotations.NullMarked;
