/** Everything that puts facts and prose on paper; nothing here computes a number. */
@NullMarked
package nl.peiling.report;

import org.jspecify.annotations.NullMarked;
