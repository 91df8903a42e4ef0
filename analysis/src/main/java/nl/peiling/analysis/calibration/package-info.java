/** Holds what was computed against what was published ("ijken"). */
@NullMarked
package nl.peiling.analysis.calibration;

import org.jspecify.annotations.NullMarked;
