/** The tabellenboek as it was written, held against the rules of an accessible workbook. */
@NullMarked
package nl.peiling.app.tables;

import org.jspecify.annotations.NullMarked;
