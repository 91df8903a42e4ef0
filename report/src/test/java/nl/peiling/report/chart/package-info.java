@NullMarked
package nl.peiling.report.chart;

import org.jspecify.annotations.NullMarked;
