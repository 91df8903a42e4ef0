/** Small surveys to try the analysis on. */
@NullMarked
package nl.peiling.analysis.sample;

import org.jspecify.annotations.NullMarked;
