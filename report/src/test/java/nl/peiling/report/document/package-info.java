@NullMarked
package nl.peiling.report.document;

import org.jspecify.annotations.NullMarked;
