@NullMarked
package nl.peiling.analysis.inference;

import org.jspecify.annotations.NullMarked;
