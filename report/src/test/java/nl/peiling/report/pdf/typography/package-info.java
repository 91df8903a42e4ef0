@NullMarked
package nl.peiling.report.pdf.typography;

import org.jspecify.annotations.NullMarked;
