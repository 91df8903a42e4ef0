/** Works out the derived variables of an edition: classes, durations, clusters, combinations. */
@NullMarked
package nl.peiling.analysis.derive;

import org.jspecify.annotations.NullMarked;
