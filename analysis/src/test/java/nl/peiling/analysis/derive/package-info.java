@NullMarked
package nl.peiling.analysis.derive;

import org.jspecify.annotations.NullMarked;
