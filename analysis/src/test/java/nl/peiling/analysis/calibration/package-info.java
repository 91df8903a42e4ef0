@NullMarked
package nl.peiling.analysis.calibration;

import org.jspecify.annotations.NullMarked;
