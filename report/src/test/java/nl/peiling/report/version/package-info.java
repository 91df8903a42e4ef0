@NullMarked
package nl.peiling.report.version;

import org.jspecify.annotations.NullMarked;
