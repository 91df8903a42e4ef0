@NullMarked
package nl.peiling.report.workbook;

import org.jspecify.annotations.NullMarked;
