/**
 * Programs that measure the methods, run by hand and not by the build: how fast tables are made and
 * how often intervals and tests are right. Their figures are in {@code docs/statistiek.md}.
 */
@NullMarked
package nl.peiling.analysis.measure;

import org.jspecify.annotations.NullMarked;
