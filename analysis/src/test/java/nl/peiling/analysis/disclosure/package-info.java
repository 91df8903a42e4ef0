@NullMarked
package nl.peiling.analysis.disclosure;

import org.jspecify.annotations.NullMarked;
