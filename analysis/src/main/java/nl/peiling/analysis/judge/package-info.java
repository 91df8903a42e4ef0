/** Judges what the text says about the facts, and proposes what could truly be said instead. */
@NullMarked
package nl.peiling.analysis.judge;

import org.jspecify.annotations.NullMarked;
