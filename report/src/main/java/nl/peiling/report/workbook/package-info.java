/** The tabellenboek: what stands on its sheets, and the writer that makes a workbook of it. */
@NullMarked
package nl.peiling.report.workbook;

import org.jspecify.annotations.NullMarked;
