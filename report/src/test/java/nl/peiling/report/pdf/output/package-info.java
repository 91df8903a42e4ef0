@NullMarked
package nl.peiling.report.pdf.output;

import org.jspecify.annotations.NullMarked;
