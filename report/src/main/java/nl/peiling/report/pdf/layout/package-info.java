/**
 * From blocks to pages: what stands where, and which part of the structure it belongs to. Knows
 * nothing of the PDF format.
 */
@NullMarked
package nl.peiling.report.pdf.layout;

import org.jspecify.annotations.NullMarked;
