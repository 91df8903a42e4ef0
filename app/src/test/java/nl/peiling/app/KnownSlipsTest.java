package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.language.Quantifier;
import nl.peiling.report.wording.DecimalsPolicy;
import nl.peiling.report.wording.FactWording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each slip that the published report of 2023 made, tried here: the program refuses it or makes it
 * visible. The answers are those of the edition to try things on, twelve doctors.
 */
class KnownSlipsTest {

  @TempDir private Path folder;

  private List<String> problems(String... chapters) throws IOException {
    return new TrialText(folder).problems(chapters);
  }

  @Test
  void aSoundTextHasNoProblems() throws IOException {
    assertThat(problems("[Zes op de tien](feit:zekerheid.totaal.zeker_wel) wist het zeker."))
        .isEmpty();
  }

  @Test
  void citesNoFigureByATypedNumberNorByAKeyThatIsNotThere() throws IOException {
    assertThat(problems("Zie figuur 2.3 en [](figuur:energie-naar-funktie)."))
        .anyMatch(problem -> problem.contains("getypt getal: ‘2.3’"))
        .anyMatch(problem -> problem.contains("energie-naar-funktie"));
  }

  @Test
  void addsUpInvitationsOrSaysWhatIsMissing() throws IOException {
    TrialText text = new TrialText(folder);

    assertThat(
            text.problems(
                "[Samen](som:populatie.pool.aantal, populatie.aangeschreven.aantal,"
                    + " populatie.specialisten.aantal)."))
        .isEmpty();
    text.change("editie.yaml", "aantal: 40", "aantal: 38");
    assertThat(
            text.problems(
                "[Samen](som:populatie.pool.aantal, populatie.aangeschreven.aantal,"
                    + " populatie.specialisten.aantal)."))
        .singleElement()
        .asString()
        .contains("‘Samen’ klopt niet met de gegevens", "er ontbreekt 2");
  }

  @Test
  void leavesNoAgeBetweenTwoClasses() throws IOException {
    TrialText text = new TrialText(folder);
    text.change("editie.yaml", "als: leeftijd <= 30", "als: leeftijd < 30");

    assertThat(text.problems("Tekst."))
        .anyMatch(problem ->
            problem.contains("‘leeftijdsklasse’ heeft geen klasse voor 1 respondent")
                && problem.contains("antwoord 6 in respons.csv"));
  }

  @Test
  void letsNoSummaryContradictItsChapter() throws IOException {
    assertThat(
            problems(
                "Anios noemen het [vaker](meer:energie.anios.patientcontact,"
                    + " energie.onderzoeker.patientcontact, marge 0%).",
                "Anios noemen het [minder vaak](minder:energie.anios.patientcontact,"
                    + " energie.onderzoeker.patientcontact, marge 0%)."))
        .anyMatch(problem -> problem.contains("‘minder vaak’ klopt niet met de gegevens"))
        .anyMatch(problem ->
            problem.contains("‘vaker’ (1.md, regel 3, kolom 18)")
                && problem.contains("spreken elkaar tegen"));
  }

  @Test
  void callsNothingTheLargestThatHardlyStandsOutAndShowsTheBase() throws IOException {
    assertThat(
            problems(
                """
                [Het grootste deel](feit:energie.totaal.patientcontact) noemt dit.

                [Bovenaan](hoogste:energie.totaal.patientcontact, energie.totaal.werksfeer).
                """))
        .anyMatch(problem ->
            problem.contains("‘Het grootste deel’ klopt niet met de gegevens")
                && problem.contains("energie.totaal.patientcontact = 50% (n = 10)")
                && problem.contains("Wel waar is: de helft"))
        .anyMatch(problem ->
            problem.contains("energie.totaal.regie is 40,0% (n = 10) en is niet genoemd")
                && problem.contains("nodig is"));
  }

  @Test
  void offersOnlyWhatWouldHold() throws IOException {
    TrialText text = new TrialText(folder);
    // with all doctors asked no difference is chance
    text.change("editie.yaml", "aantal: 40", "aantal: 12");

    assertThat(
            text.problems(
                "[Bovenaan](hoogste:energie.totaal.werksfeer, energie.totaal.patientcontact)."))
        .singleElement()
        .asString()
        .contains("Wel waar is: hoogste:energie.totaal.patientcontact.");
    assertThat(text.problems("[Bovenaan](hoogste:energie.totaal.patientcontact).")).isEmpty();
    assertThat(text.problems("[Eerst](volgorde:energie.totaal.werksfeer, energie.totaal.regie)."))
        .singleElement()
        .asString()
        .contains("klopt niet met de gegevens")
        .doesNotContain("Wel waar is");
  }

  @Test
  void takesTheSameWordsForAnotherBaseOnlyIfTheyAreTrueThere() throws IOException {
    assertThat(
            problems(
                "Samen noemt [de helft](feit:energie.totaal.patientcontact) dit.",
                "Van de anios noemt [de helft](feit:energie.anios.patientcontact) dit."))
        .singleElement()
        .asString()
        .contains("2.md", "energie.anios.patientcontact = 60% (n = 5)", "drievijfde");
  }

  @Test
  void holdsAllWordsForOneNumberAgainstEachOther() throws IOException {
    assertThat(
            problems(
                "[Meer dan de helft](feit:zekerheid.totaal.zeker_wel) wist het.",
                "[Zes op de tien](feit:zekerheid.totaal.zeker_wel) wist het."))
        .singleElement()
        .asString()
        .contains("gaan over hetzelfde getal", "58,5% tot 61,5%");
    assertThat(words(0.69))
        .contains("meer dan tweederde")
        .doesNotContain("meer dan zeven op de tien");
    assertThat(words(0.72)).contains("meer dan tweederde", "meer dan zeven op de tien");
  }

  private static List<String> words(double share) throws IOException {
    return TrialText.lexicon().fitting(share).stream()
        .map(Quantifier::forms)
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void printsNoZeroForWhatIsNotZero() {
    Fact few = Fact.computed(FactId.share("vraag", "totaal", "ja"), 0.004, Unit.FRACTION, 5000);

    FactWording wording = new FactWording(DecimalsPolicy.usual());

    assertThat(wording.inSentence(few).orElseThrow()).isNotEqualTo("0%").contains("minder dan");
    assertThat(wording.inCell(few)).isNotEqualTo("0");
  }

  @Test
  void givesOneStatisticTheSameDecimalsInTextAndFigure() throws IOException {
    TrialText text = new TrialText(folder);
    text.change(
        "figuren.yaml",
        "  vraag: zekerheid\n  basis: totaal\n",
        "  vraag: zekerheid\n  basis: totaal\n  decimalen: 1\n");

    Composition composition =
        text.composed("${zekerheid.totaal.zeker_wel} en ${energie.totaal.patientcontact}.");

    assertThat(
            composition
                .wording()
                .inSentence(composition.book().find("zekerheid.totaal.zeker_wel").orElseThrow()))
        .contains("60,0%");
    assertThat(
            composition
                .wording()
                .inSentence(composition.book().find("energie.totaal.patientcontact").orElseThrow()))
        .contains("50%");
  }

  @Test
  void quotesAnEarlierEditionOnlyByAFactThatNamesIt() throws IOException {
    assertThat(
            problems(
                """
                Het was ${duur_tot_opleiding.peiling2019.gemiddelde}.[^n]

                [^n]: In 2019 was dat 48%.
                """))
        .anyMatch(problem -> problem.contains("getypt getal: ‘48%’"))
        .anyMatch(
            problem -> problem.contains("Er is geen feit") && problem.contains("peiling2022"));
  }

  @Test
  void callsNumbersOfDifferentEditionsNoTrend() throws IOException {
    assertThat(
            problems(
                "De duur [neemt toe](stijgt:duur_tot_opleiding.peiling2022.gemiddelde,"
                    + " duur_tot_opleiding.aios.gemiddelde)."))
        .singleElement()
        .asString()
        .contains("kan niet worden getoetst", "elk een eigen doelgroep en weging");
  }

  @Test
  void holdsTheWordsOfFiguresToTheSameRules() throws IOException {
    TrialText text = new TrialText(folder);
    text.change("figuren.yaml", "titel: Groepen in de pool", "titel: De meeste van 12 groepen");

    assertThat(text.problems("Tekst."))
        .anyMatch(problem ->
            problem.startsWith("fout: figuren.yaml, regel 2")
                && problem.contains("getypt getal: ‘12’"))
        .anyMatch(problem ->
            problem.startsWith("fout: figuren.yaml, regel 2") && problem.contains("‘De meeste’"));
  }

  @Test
  void letsNoComparisonStandOutsideAClaim() throws IOException {
    assertThat(problems("Anios zijn vaker tevreden dan aios."))
        .singleElement()
        .asString()
        .contains("1.md, regel 3, kolom 12", "‘vaker’", "[vaker](vrij:reden)");
  }
}
