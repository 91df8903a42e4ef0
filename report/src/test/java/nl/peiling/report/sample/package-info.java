@NullMarked
package nl.peiling.report.sample;

import org.jspecify.annotations.NullMarked;
