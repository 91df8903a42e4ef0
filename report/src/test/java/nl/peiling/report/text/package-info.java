@NullMarked
package nl.peiling.report.text;

import org.jspecify.annotations.NullMarked;
