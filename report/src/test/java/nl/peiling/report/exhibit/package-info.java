@NullMarked
package nl.peiling.report.exhibit;

import org.jspecify.annotations.NullMarked;
