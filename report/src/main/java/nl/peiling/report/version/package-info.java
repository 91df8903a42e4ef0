/**
 * What a run leaves for the next one to be compared with: the sentences with their templates, the
 * claims with their margins, the figures with their facts, and every definition.
 */
@NullMarked
package nl.peiling.report.version;

import org.jspecify.annotations.NullMarked;
