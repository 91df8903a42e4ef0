package nl.peiling.report.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peiling.report.version.Print;
import nl.peiling.report.version.Sentence;

/** The sentences of a plain text, for a version that left no record of its templates. */
final class PlainSentences {

  private final List<Sentence> sentences = new ArrayList<>();
  private final Map<String, Integer> taken = new HashMap<>();

  private PlainSentences() {}

  /** The sentences of a {@code rapport.txt}; its tables are left out, for they are facts. */
  static List<Sentence> of(byte[] text) {
    PlainSentences all = new PlainSentences();
    int line = 0;
    for (String one : new String(text, StandardCharsets.UTF_8).split("\n", -1)) {
      line++;
      String sentence = one.strip();
      if (sentence.chars().anyMatch(Character::isLetter) && !sentence.startsWith("|")) {
        all.add(Version.TEXT, line, sentence);
      }
    }
    return List.copyOf(all.sentences);
  }

  /** The sentences of pages of which nothing else is known. */
  static List<Sentence> of(List<PageText.Line> lines) {
    PlainSentences all = new PlainSentences();
    lines.forEach(line -> all.add(Version.PAGES, line.page(), line.text()));
    return List.copyOf(all.sentences);
  }

  private void add(String file, int line, String sentence) {
    String key = "tekst/" + Print.of(sentence);
    int number = taken.merge(key, 1, Integer::sum);
    sentences.add(
        new Sentence(
            number == 1 ? key : key + "-" + number,
            "",
            "",
            Sentence.Form.RUNNING,
            file,
            line,
            sentence,
            sentence,
            sentence));
  }
}
