package nl.peiling.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumbersTest {

  private static List<String> found(String text) {
    ProblemCollector problems = new ProblemCollector();
    TypedNumbers.check("3-anios.md", text, problems);
    return problems.problems().list().stream().map(Problem::text).toList();
  }

  @Test
  void saysWhereTheNumberStandsAndWhatToWriteInstead() {
    assertThat(found("# Kop {#kop-2}\n\nVan de anios noemt 62% dit, van ${a.b.n} artsen.\n"))
        .containsExactly(
            """
            fout: 3-anios.md, regel 3, kolom 20: Hier staat een getypt getal: ‘62%’.
              Schrijf het feit waar het vandaan komt, zoals ${energie.anios.regie}; de namen staan \
            in feiten.csv. Een jaartal, een datum en het nummer van een vraag, hoofdstuk of artikel \
            mogen wel.\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "62%",
        "ruim 62 procent van de anios",
        "Een 7,4 voor de werksfeer.",
        "3,7 jaar",
        "5.778 artsen",
        "2815 aios",
        "2023 artsen deden mee",
        "2019 basisartsen",
        "10-15 uur",
        "[ruim 40](boven:a.b.gemiddelde, 40) uur",
        "figuur 2.3",
        "tabel 6",
        "paragraaf 3.2",
        "in 45 januari",
        "**44**",
        "> 12",
        "½ van de artsen",
        "2½ jaar",
        "ruim ⅔ van hen",
        "٣ artsen"
      })
  void refusesATypedNumber(String text) {
    assertThat(found(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in 2023",
        "de jaren 2009 tot en met 2018",
        "cohort 2019-2023",
        "31 december 2023",
        "vraag B2",
        "cluster 3",
        "[jonger dan 30 jaar](vrij:zo staat het in de bron)",
        "vraag 12",
        "vraag C3 en D14",
        "artikel 3 van de Wet BIG",
        "hoofdstuk 6",
        "1. Eerste punt",
        "${cohort.totaal.v2}",
        "[vaker](boven:a.b.c, 30%)",
        "[vaker](meer:a.b.c1,\n a.b.c2)",
        "## Kop {#kop-3}",
        "tekst[^noot1]",
        "[^noot1]: uitleg",
        "`bestand-2.csv`",
        "zie https://example.org/2/3"
      })
  void allowsANumberThatIsNoOutcome(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void reportsEveryTypedNumber() {
    assertThat(found("Van 12 anios en 13 aios\nwerkt 44%.")).hasSize(3);
  }
}
