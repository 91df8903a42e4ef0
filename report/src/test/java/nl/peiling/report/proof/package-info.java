@NullMarked
package nl.peiling.report.proof;

import org.jspecify.annotations.NullMarked;
