/** Figures and tables of the report as values: what is shown, before it is drawn or set. */
@NullMarked
package nl.peiling.report.exhibit;

import org.jspecify.annotations.NullMarked;
