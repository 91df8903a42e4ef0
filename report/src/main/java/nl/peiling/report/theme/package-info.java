/** The look of the house: colours and measures that every rendering of the report shares. */
@NullMarked
package nl.peiling.report.theme;

import org.jspecify.annotations.NullMarked;
