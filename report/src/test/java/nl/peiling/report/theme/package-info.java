@NullMarked
package nl.peiling.report.theme;

import org.jspecify.annotations.NullMarked;
