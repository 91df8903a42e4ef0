@NullMarked
package nl.peiling.report.html;

import org.jspecify.annotations.NullMarked;
