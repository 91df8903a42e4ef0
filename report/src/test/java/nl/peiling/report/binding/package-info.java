@NullMarked
package nl.peiling.report.binding;

import org.jspecify.annotations.NullMarked;
