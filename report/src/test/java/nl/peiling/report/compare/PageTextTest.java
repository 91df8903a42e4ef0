package nl.peiling.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.reading.Reasons;
import nl.peiling.report.compare.Change.Kind;
import nl.peiling.report.compare.Change.SentenceChange;
import nl.peiling.report.compare.Change.Who;
import org.junit.jupiter.api.Test;

/** Pages of a PDF of which nothing is known but the words on them. */
class PageTextTest {

  private static final String FIRST =
      """
      2 De anios
      Peiling 2023 1
      Van de anios werkt 49% in een huisartsenprak-
      tijk of een BIG-geregistreerde instelling. De rest
      werkt elders, in een werk-privévriendelijke omgeving of
      """;

  private static final String SECOND =
      """
      2 De anios
      Peiling 2023 2
      in een ziekenhuis.
      2.1 Slot
      Dit is het einde van dit hoofdstuk over de anios.
      """;

  private static List<String> text(String... pages) {
    return PageText.of(List.of(pages)).stream().map(PageText.Line::text).toList();
  }

  @Test
  void makesSentencesWholeAgainAcrossLinesAndPages() {
    assertThat(PageText.of(List.of(FIRST, SECOND)))
        .containsExactly(
            new PageText.Line(
                1,
                "Van de anios werkt 49% in een huisartsenpraktijk of een BIG-geregistreerde"
                    + " instelling."),
            new PageText.Line(
                1,
                "De rest werkt elders, in een werk-privévriendelijke omgeving of in een"
                    + " ziekenhuis."),
            new PageText.Line(2, "2.1 Slot"),
            new PageText.Line(2, "Dit is het einde van dit hoofdstuk over de anios."));
  }

  @Test
  void readsTheSameWordsWhereverLinesAndPagesEnd() {
    String other =
        """
        2 De anios
        Peiling 2023 1
        Van de anios werkt 49% in een huisartsenpraktijk of een BIG-
        geregistreerde instelling. De rest werkt elders, in een werk-privé-
        vriendelijke omgeving of in een ziekenhuis.
        2.1 Slot
        """;
    String rest =
        """
        2 De anios
        Peiling 2023 2
        Dit is het einde van dit hoofdstuk over de
        anios. De term BIG-geregistreerde staat in de wet.
        """;

    assertThat(text(other, rest))
        .containsAll(text(FIRST, SECOND))
        .hasSize(text(FIRST, SECOND).size() + 1);
  }

  @Test
  void takesNoPageNumberForAChange() {
    String contents = "Inhoud\n2.1 Slot . . . . . . . . . . . . . . . . . . . . . . . . . . . 8\n";

    String page = "2.1 Slot\nDit is het einde van dit hoofdstuk over de anios.\n";
    assertThat(text(contents, page))
        .containsExactly(
            "Inhoud", "2.1 Slot", "2.1 Slot", "Dit is het einde van dit hoofdstuk over de anios.")
        .isEqualTo(text(contents.replace('8', '9'), page));
  }

  @Test
  void doesNotDropANumberThatStandsAtTheEdgeOfTwoPages() {
    assertThat(text("65% van de anios.\nTekst\n", "64% van de anios.\nTekst\n"))
        .containsExactly("65% van de anios.", "64% van de anios.");
  }

  @Test
  void tellsAChangedSentenceWithItsPageAndThatNothingElseIsKnown() {
    Comparison comparison =
        Comparer.compare(
            Version.ofPages("oud.pdf", List.of(FIRST, SECOND), Map.of()),
            Version.ofPages("nieuw.pdf", List.of(FIRST.replace("49%", "48%"), SECOND), Map.of()),
            Concordance.NONE);

    assertThat(comparison.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            SentenceChange.class,
            change -> {
              assertThat(change.who()).isEqualTo(Who.UNKNOWN);
              assertThat(change.kind()).isEqualTo(Kind.TEXT);
            });
    Account account = Account.of(comparison, Reasons.NONE);
    assertThat(account.withoutReason()).isEqualTo(1);
    assertThat(ComparisonText.of(account))
        .contains("Alleen de tekst op de bladzijden is vergeleken.", "bladzijde 1, zin gewijzigd")
        .doesNotContain("feiten zijn gelijk", "gegevens    ");
    assertThat(ComparisonPage.of(account))
        .contains("Alleen de tekst op de bladzijden is vergeleken.");
  }

  @Test
  void findsTheOneChangedWordInAPdfThatWasCutInOtherPieces() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      lines.add("In deel nummer " + i + " van het rapport staat dat het meevalt.");
    }
    String whole = String.join("\n", lines);
    String pieces =
        whole
            .replace("staat dat", "Staat dat")
            .replace("deel nummer 7 van", "deel nummer 70 van")
            .replace(". ", ".")
            .replace(" van het", "\n• Van het");

    Comparison comparison =
        Comparer.compare(
            Version.ofPages("heel.pdf", List.of(whole), Map.of()),
            Version.ofPages("stukken.pdf", List.of(pieces), Map.of()),
            Concordance.NONE);

    assertThat(comparison.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            SentenceChange.class,
            change -> {
              assertThat(change.wordsBefore()).contains("nummer 7");
              assertThat(change.wordsAfter()).contains("nummer 70");
            });
  }
}
