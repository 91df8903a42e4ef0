/** The appendix with all questions, made from the codebook. */
@NullMarked
package nl.peiling.report.questionnaire;

import org.jspecify.annotations.NullMarked;
