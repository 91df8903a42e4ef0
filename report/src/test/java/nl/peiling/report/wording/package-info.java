@NullMarked
package nl.peiling.report.wording;

import org.jspecify.annotations.NullMarked;
