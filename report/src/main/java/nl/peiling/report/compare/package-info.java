/**
 * Two versions of a report held beside each other, by identity: what changed, why, and whether the
 * text still stands.
 */
@NullMarked
package nl.peiling.report.compare;

import org.jspecify.annotations.NullMarked;
