@NullMarked
package nl.peiling.analysis.weighting;

import org.jspecify.annotations.NullMarked;
