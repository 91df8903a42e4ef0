package nl.peiling.report.prose;

import java.util.List;

/**
 * The sentences of one part of the report.
 *
 * @param title the title of the chapter or appendix
 */
public record Passage(String title, List<Sentence> sentences) {
  public Passage {
    sentences = List.copyOf(sentences);
  }
}
