/**
 * What a survey is: its questions, its respondents, its edition and the facts that come out of it.
 */
@NullMarked
package nl.peiling.model;

import org.jspecify.annotations.NullMarked;
