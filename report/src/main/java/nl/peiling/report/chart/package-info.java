/** Figures drawn: a small drawing surface, the painters on it, and the figure's own style. */
@NullMarked
package nl.peiling.report.chart;

import org.jspecify.annotations.NullMarked;
