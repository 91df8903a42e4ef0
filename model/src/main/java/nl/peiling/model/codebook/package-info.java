/** The questionnaire: blocks, questions, answer lists, scales and who is asked what. */
@NullMarked
package nl.peiling.model.codebook;

import org.jspecify.annotations.NullMarked;
