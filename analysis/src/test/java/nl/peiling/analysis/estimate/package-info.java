@NullMarked
package nl.peiling.analysis.estimate;

import org.jspecify.annotations.NullMarked;
