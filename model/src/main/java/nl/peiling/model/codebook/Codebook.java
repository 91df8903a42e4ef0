package nl.peiling.model.codebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The questionnaire of one edition.
 *
 * @param blocks its parts, in the order in which they are asked
 * @param idField the column of the file of answers that identifies the respondent
 */
public record Codebook(List<Block> blocks, String idField) {
  public Codebook {
    blocks = List.copyOf(blocks);
  }

  /** Returns all questions, in the order in which they are asked. */
  public List<Question> questions() {
    return blocks.stream().flatMap(block -> block.questions().stream()).toList();
  }

  /** Returns the question with this key. */
  public Optional<Question> question(String key) {
    return blocks.stream()
        .flatMap(block -> block.questions().stream())
        .filter(question -> question.key().equals(key))
        .findFirst();
  }

  /** Returns the keys of the questions with themes that a second coder gave again. */
  public Set<String> codedTwice() {
    return questions().stream()
        .filter(
            question -> question instanceof Question.MultipleChoice coded && coded.isCodedTwice())
        .map(Question::key)
        .collect(Collectors.toSet());
  }

  /** Returns everything asked that can be tabulated, in the order of the questionnaire. */
  public List<Variable> variables() {
    return questions().stream().flatMap(question -> question.variables().stream()).toList();
  }
}
