/** Tests of how text, exhibits and notes are divided over pages. */
@NullMarked
package nl.peiling.report.pdf.layout;

import org.jspecify.annotations.NullMarked;
