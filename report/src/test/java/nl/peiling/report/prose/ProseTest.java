package nl.peiling.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.language.DirectionWords;
import nl.peiling.model.language.Quantifier;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.language.ShareRange;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.document.Document;
import nl.peiling.report.document.FactMark;
import nl.peiling.report.document.Manuscript;
import nl.peiling.report.document.MarkdownReader;
import nl.peiling.report.prose.Sentence.Guard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

  private static final QuantifierLexicon WORDS =
      new QuantifierLexicon(
          List.of(
              new Quantifier(
                  List.of("de helft", "bijna de helft"),
                  ShareRange.closed(0.4, 0.6),
                  Quantifier.Kind.FRACTION,
                  0.5,
                  0)),
          DirectionWords.none(),
          List.of("vaker", "meer", "verschil*"),
          List.of("niet meer", "verschil van mening"));

  private static List<Passage> passages(String... files) {
    ProblemCollector problems = new ProblemCollector();
    List<Manuscript> manuscripts = new java.util.ArrayList<>();
    for (String file : files) {
      manuscripts.add(Manuscript.ofFile(manuscripts.size() + 1 + ".md", FactMark.marked(file)));
    }
    Document document = MarkdownReader.readAll(manuscripts, problems);
    assertThat(problems.problems().list()).isEmpty();
    return Prose.of(document, List.of(), WORDS.guard());
  }

  private static List<Sentence> sentences(String text) {
    return passages(text).getFirst().sentences();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zij werken buiten. | SILENT",
        "Van hen werkt ${a.b.vaker} buiten. | SILENT",
        "Zij werken vaker buiten. | UNGUARDED",
        "Bijna de helft werkt buiten. | UNGUARDED",
        "De groepen verschillen. | UNGUARDED",
        "Zij werken niet meer buiten. | SILENT",
        "Een verschil van mening. | SILENT",
        "Zij werken [vaker](meer:a.b.c, a.d.c) buiten. | GUARDED",
        "Zij werken [vaker](meer:a.b.c, a.d.c) buiten en meer thuis. | UNGUARDED",
        "Zij werken [**veel vaker** buiten](meer:a.b.c, a.d.c). | GUARDED",
        "Zij werken [vaker](vrij:uitleg) buiten. | ACCEPTED",
        "[De helft](feit:a.b.c) werkt [vaker](vrij:uitleg) buiten. | GUARDED"
      })
  void tellsWhetherASentenceIsGuarded(String text, Guard guard) {
    assertThat(sentences(text)).extracting(Sentence::guard).containsExactly(guard);
  }

  @Test
  void keepsASentenceAsItsAuthorWroteIt() {
    String first =
        "Van de *anios* is [de helft](feit:a.b.c), ${a.b.c}, tevreden (zie [](figuur:x)).";

    Sentence sentence = sentences("Begin. " + first + "[^n] Slot.\n\n[^n]: Noot.\n").get(1);

    assertThat(sentence.source()).isEqualTo(first.replace("*", ""));
    assertThat(sentence.facts()).extracting(Sentence.Named::fact).containsExactly("a.b.c");
    assertThat(sentence.claims()).hasSize(1);
    assertThat(sentence.place().column()).isEqualTo(8);
  }

  @Test
  void saysWhereALooseWordStands() {
    Sentence sentence = sentences("Een.\n\nDe een is vaker blij.").get(1);

    assertThat(sentence.loose()).hasSize(1);
    assertThat(sentence.loose().getFirst().place().text()).isEqualTo("1.md, regel 3, kolom 11");
  }

  @Test
  void readsEverythingThatAnAuthorWritesButNotTheWordsOfRespondents() {
    List<Passage> passages =
        passages(
            """
            # Kop vaker {#k}

            - punt vaker

            **Begrip**
            : uitleg vaker

            | vaker | b |
            |---|---|
            | vaker | d |

            > [](citaat:a.b.c)

            Noot.[^n]

            [^n]: vaker
            """,
            "# Twee {#t}\n\nTekst.\n");

    assertThat(passages).extracting(Passage::title).containsExactly("Kop vaker", "Twee");
    assertThat(passages.getFirst().sentences())
        .filteredOn(sentence -> sentence.guard() == Guard.UNGUARDED)
        .hasSize(6);
  }

  @Test
  void countsWhatTheTextSaysAboutTheData() {
    List<Fact> facts =
        TextFacts.of(
            passages(
                "[Vaker](meer:a.b.c, a.d.c). [De helft](feit:a.b.c). [Meer](vrij:zo). Vaker."
                    + " Niets."));

    assertThat(facts)
        .extracting(fact -> fact.id().text() + " " + fact.number().orElseThrow())
        .containsExactly(
            "tekst.beweringen.aantal 2.0",
            "tekst.zinnen.aantal 3.0",
            "tekst.vrij.aantal 1.0",
            "tekst.bewaakt.aantal 2.0",
            "tekst.bewaakt " + 2.0 / 3);
    assertThat(facts).extracting(fact -> fact.id().text()).isEqualTo(TextFacts.names());
  }
}
