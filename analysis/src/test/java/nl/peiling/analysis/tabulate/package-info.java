@NullMarked
package nl.peiling.analysis.tabulate;

import org.jspecify.annotations.NullMarked;
