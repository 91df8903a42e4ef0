/** The columns of the tabellenboek held against each other. */
@NullMarked
package nl.peiling.analysis.banner;

import org.jspecify.annotations.NullMarked;
