@NullMarked
package nl.peiling.report.pdf;

import org.jspecify.annotations.NullMarked;
