/** The command line: wires the stages, owns the clock, the streams and the exit codes. */
@NullMarked
package nl.peiling.app;

import org.jspecify.annotations.NullMarked;
