package nl.peiling.report.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.document.Document;
import nl.peiling.report.document.Inline;
import nl.peiling.report.document.Manuscript;
import nl.peiling.report.document.MarkdownReader;
import nl.peiling.report.document.PlainText;
import org.junit.jupiter.api.Test;

class TermMarkerTest {

  private static final String GLOSSARY =
      """

      # Begrippen

      **Anios**
      : Arts. Een anios werkt.

      **Fit**
      : Wat past.

      **Persoonlijke fit**
      : Wat bij de arts past.
      """;

  @Test
  void marksTheFirstUseInEachSection() {
    assertThat(uses("# Een\n\nDe anios en de anios.\n\n## Deel\n\n- Een Anios.\n"))
        .containsExactly("anios:anios", "anios:Anios");
  }

  @Test
  void prefersTheLongerTermAtTheSamePlace() {
    assertThat(uses("# Een\n\nDe persoonlijke fit telt, en fit ook.\n"))
        .containsExactly("persoonlijke-fit:persoonlijke fit", "fit:fit");
  }

  @Test
  void doesNotMarkPartsOfWords() {
    assertThat(uses("# Een\n\nDe aniosperiode, outfit en fit-test.\n")).isEmpty();
  }

  @Test
  void countsWhatTheAuthorMarked() {
    assertThat(uses("# Een\n\nEen [arts](begrip:anios) en een anios.\n"))
        .containsExactly("anios:arts");
  }

  @Test
  void losesNoWords() {
    String text = "Anios, *anios* en **aios**: de anios.";
    Document marked = TermMarker.marked(read("# Een\n\n" + text + "\n" + GLOSSARY));
    List<String> plain = new ArrayList<>();
    InlineWalk.over(
        marked.blocks().subList(1, 2),
        inline -> {
          if (inline instanceof Inline.Text leaf) {
            plain.add(leaf.text());
          }
        });
    assertThat(String.join("", plain)).isEqualTo("Anios, anios en aios: de anios.");
  }

  private static List<String> uses(String text) {
    List<String> uses = new ArrayList<>();
    InlineWalk.over(
        TermMarker.marked(read(text + GLOSSARY)).blocks(),
        inline -> {
          if (inline instanceof Inline.TermUse use) {
            uses.add(use.key() + ":" + PlainText.of(use.content()));
          }
        });
    return uses;
  }

  private static Document read(String text) {
    return MarkdownReader.read(Manuscript.ofFile("proef.md", text), new ProblemCollector());
  }
}
