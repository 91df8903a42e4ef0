@NullMarked
package nl.peiling.report.font;

import org.jspecify.annotations.NullMarked;
