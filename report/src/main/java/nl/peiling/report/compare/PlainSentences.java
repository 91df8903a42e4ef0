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

  private PlainSentences() {}

  static List<Sentence> of(byte[] text) {
    List<Sentence> sentences = new ArrayList<>();
    Map<String, Integer> taken = new HashMap<>();
    int line = 0;
    for (String one : new String(text, StandardCharsets.UTF_8).split("\n", -1)) {
      line++;
      String sentence = one.strip();
      boolean words = sentence.chars().anyMatch(Character::isLetter);
      if (words && !sentence.startsWith("|")) {
        String key = "tekst/" + Print.of(sentence);
        int number = taken.merge(key, 1, Integer::sum);
        sentences.add(
            new Sentence(
                number == 1 ? key : key + "-" + number,
                "",
                "",
                Sentence.Form.RUNNING,
                Version.TEXT,
                line,
                sentence,
                sentence,
                sentence));
      }
    }
    return sentences;
  }
}
