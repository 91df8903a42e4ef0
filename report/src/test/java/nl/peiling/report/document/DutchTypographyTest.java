package nl.peiling.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import nl.peiling.model.problem.ProblemCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchTypographyTest {

  /** A tilde in the expected text is a space at which no line may end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'Zo is het', zei ze.              | ‘Zo is het’, zei~ze.
          Zij zei: 'ja'.                    | Zij zei: ‘ja’.
          's Ochtends en 's avonds laat wel | ’s Ochtends en ’s avonds laat~wel
          de foto's van anios' collega's    | de foto’s van anios’ collega’s
          zo'n antwoord uit '98 gegeven     | zo’n antwoord uit ’98 gegeven
          "Dubbel" en ("ook") goed genoeg   | “Dubbel” en (“ook”) goed genoeg
          van 2009-2018 en daarna           | van 2009–2018 en daarna
          op 2023-11-15 verstuurd           | op 2023-11-15 verstuurd
          werk - en privé gaan samen        | werk~– en privé gaan samen
          werk--privé gaan altijd samen     | werk–privé gaan altijd samen
          werk- en privéleven gaan samen    | werk- en privéleven gaan samen
          en zo voort... nog even           | en zo voort… nog~even
          na 3 jaar en 15 november wordt    | na 3~jaar en 15~november wordt
          zie figuur 3 of Bijlage A verder  | zie figuur~3 of Bijlage~A verder
          met n = 40 en p < 0,05 berekend   | met n~=~40 en p~<~0,05 berekend
          ongeveer € 5 per maand betaald    | ongeveer €~5 per maand betaald
          volgens dr. Jansen is dat anders  | volgens dr.~Jansen is dat anders
          """)
  void setsDutchSigns(String typed, String printed) {
    assertThat(read(typed).replace('\u00A0', '~')).isEqualTo(printed);
  }

  @Test
  void looksThroughStressedWordsAndNumbers() {
    assertThat(read("'*Ja*' na " + FactMark.of("uren.totaal") + " uur wordt gezegd"))
        .isEqualTo("‘Ja’ na ${uren.totaal}\u00A0uur wordt gezegd");
  }

  @Test
  void startsASentenceAfterANoteThatIsCalledBehindTheFullStop() {
    ProblemCollector problems = new ProblemCollector();
    Document document =
        MarkdownReader.read(
            Manuscript.ofFile(
                "proef.md",
                """
                Zo staat het.[^een] [](figuur:een) laat het zien, en [](figuur:twee) ook.

                [^een]: Een noot.
                """),
            problems);
    assertThat(((Block.Paragraph) document.blocks().getFirst()).content())
        .filteredOn(Inline.CrossRef.class::isInstance)
        .extracting(inline -> ((Inline.CrossRef) inline).startsSentence())
        .containsExactly(true, false);
  }

  private static String read(String markdown) {
    ProblemCollector problems = new ProblemCollector();
    Document document =
        MarkdownReader.read(Manuscript.ofFile("proef.md", markdown + "\n"), problems);
    assertThat(problems.problems().list()).isEmpty();
    return PlainText.of(((Block.Paragraph) document.blocks().getFirst()).content());
  }
}
