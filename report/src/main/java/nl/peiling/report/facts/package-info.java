/** The list of facts as a file: every number of the report, one a line. */
@NullMarked
package nl.peiling.report.facts;

import org.jspecify.annotations.NullMarked;
