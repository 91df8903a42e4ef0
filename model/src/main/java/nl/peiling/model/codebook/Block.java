package nl.peiling.model.codebook;

import java.util.List;

/** A part of the questionnaire about one subject. */
public record Block(String key, String title, List<Question> questions) {
  public Block {
    Keys.requireKey(key);
    questions = List.copyOf(questions);
  }
}
