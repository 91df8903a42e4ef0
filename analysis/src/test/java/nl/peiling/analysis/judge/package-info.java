@NullMarked
package nl.peiling.analysis.judge;

import org.jspecify.annotations.NullMarked;
