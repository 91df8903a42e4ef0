/** The answers of all respondents, one column per variable. */
@NullMarked
package nl.peiling.model.survey;

import org.jspecify.annotations.NullMarked;
