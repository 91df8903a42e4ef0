/** The proof copy: every number and claim of the report with where it comes from. */
@NullMarked
package nl.peiling.report.proof;

import org.jspecify.annotations.NullMarked;
