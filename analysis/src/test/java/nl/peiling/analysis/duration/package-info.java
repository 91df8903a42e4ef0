@NullMarked
package nl.peiling.analysis.duration;

import org.jspecify.annotations.NullMarked;
