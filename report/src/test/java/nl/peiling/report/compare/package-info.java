@NullMarked
package nl.peiling.report.compare;

import org.jspecify.annotations.NullMarked;
