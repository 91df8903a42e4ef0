package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.edition.SeriesPoint;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Provenance;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.survey.Survey;
import org.junit.jupiter.api.Test;

class EditionFactsTest {

  @Test
  void givesShareNumberAndBaseOfEveryAnswerInEveryGroup() {
    FactBook facts = EditionFacts.of(edition().build()).shown();

    assertThat(number(facts, "zekerheid.totaal.n")).hasValue(4);
    assertThat(number(facts, "zekerheid.totaal.wel.aantal")).hasValue(3);
    assertThat(number(facts, "zekerheid.totaal.wel")).hasValue(0.75);
    assertThat(number(facts, "zekerheid.anios.wel")).hasValue(0.5);
    assertThat(number(facts, "zekerheid.totaal.n_geen_antwoord")).hasValue(1);
    assertThat(number(facts, "zekerheid.totaal.n_weet_niet")).hasValue(1);
    assertThat(number(facts, "werk.totaal.n_niet_gesteld")).hasValue(0);
    assertThat(number(facts, "uren.totaal.gemiddelde")).hasValue(40);
    assertThat(number(facts, "uren.totaal.mediaan")).hasValue(40);
    assertThat(facts.get(id("uren.totaal.gemiddelde")).unit()).isEqualTo(Unit.HOUR);
  }

  @Test
  void givesAShareWilsonsIntervalCorrectedForTheFinitePopulation() {
    Fact share =
        EditionFacts.of(edition().invited(12).build()).shown().get(id("werk.totaal.anios"));

    // p = 4/6, n = 6 of N = 12: Var = 1/2 * 6/5 * (2/9)/6 = 1/45
    assertThat(share.standardError().orElseThrow()).isCloseTo(Math.sqrt(1 / 45.0), within(1e-15));
    // Wilson with n* = 10 and z = 1.959963985: (0.6667 + 0.19207 ± 0.37...)/(1.38415)
    double z = 1.959963984540054;
    double middle = 2 / 3.0 + z * z / 20;
    double half = z * Math.sqrt(2 / 9.0 / 10 + z * z / 400);
    assertThat(share.interval().orElseThrow().lower())
        .isCloseTo((middle - half) / (1 + z * z / 10), within(1e-12));
    assertThat(share.interval().orElseThrow().upper())
        .isCloseTo((middle + half) / (1 + z * z / 10), within(1e-12));
  }

  @Test
  void saysSoWhenNobodyInAGroupWasAsked() {
    FactBook facts = EditionFacts.of(edition().build()).shown();

    assertThat(facts.get(id("uren.onderzoeker.n")).value()).isEqualTo(new FactValue.NotAsked());
    assertThat(facts.get(id("uren.onderzoeker.gemiddelde")).value())
        .isEqualTo(new FactValue.NotAsked());
  }

  @Test
  void keepsBackWhatRestsOnTooFewRespondents() {
    EditionFacts edition = EditionFacts.of(edition().smallCells(3, 2).build());

    assertThat(edition.shown().get(id("zekerheid.anios.wel")).value())
        .as("base of 2")
        .isEqualTo(new FactValue.Suppressed(FactValue.Reason.SMALL_BASE));
    assertThat(edition.shown().get(id("zekerheid.totaal.niet")).value())
        .as("cell of 1")
        .isEqualTo(new FactValue.Suppressed(FactValue.Reason.SMALL_CELL));
    assertThat(edition.shown().get(id("zekerheid.totaal.wel")).value())
        .as("with the base of 4 it gives the cell of 1 away")
        .isEqualTo(new FactValue.Suppressed(FactValue.Reason.SECONDARY));
    assertThat(number(edition.computed(), "zekerheid.anios.wel")).hasValue(0.5);
  }

  @Test
  void hasTheColumnsOfTheTabellenboekAndWhatTheTextSpeaksOf() {
    EditionFolder folder = edition().banner("werk", "totaal", "anios").build();
    FactBook without = EditionFacts.of(folder).shown();
    FactBook with =
        EditionFacts.of(folder, Set.of(id("werk.onderzoeker.anios"), id("geen.groep"))).shown();

    assertThat(without.find("uren.anios.gemiddelde")).isPresent();
    assertThat(without.find("werk.onderzoeker.anios")).isEmpty();
    assertThat(with.find("werk.onderzoeker.onderzoek"))
        .as("all answers to a question that is named")
        .isPresent();
    assertThat(with.find("zekerheid.onderzoeker.wel")).isEmpty();
    assertThat(with.find("geen.groep")).isEmpty();
  }

  @Test
  void countsWhoDoesNotKnowOnlyWhereThatWasAnAnswer() {
    FactBook facts = EditionFacts.of(edition().build()).shown();

    assertThat(number(facts, "zekerheid.anios.n_weet_niet")).hasValue(1);
    assertThat(facts.find("uren.anios.n_weet_niet")).isEmpty();
    assertThat(number(facts, "uren.anios.n_geen_antwoord")).hasValue(0);
  }

  @Test
  void countsTheResponseOnWhoWereInvited() {
    FactBook facts = EditionFacts.of(edition().invited(24).build()).shown();

    assertThat(number(facts, "respons.totaal.aantal")).hasValue(6);
    assertThat(number(facts, "respons.totaal")).hasValue(0.25);
    assertThat(number(facts, "populatie.aangeschreven.aantal")).hasValue(24);
    assertThat(facts.get(id("populatie.aangeschreven.aantal")).provenance())
        .isEqualTo(Provenance.EDITION);
  }

  @Test
  void takesOverThePopulationAndEarlierEditions() {
    FactBook facts =
        EditionFacts.of(
                edition()
                    .margin(
                        new PopulationMargin(
                            "geslacht",
                            "man",
                            "man",
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            new BigDecimal("38"),
                            Optional.empty(),
                            Optional.empty(),
                            "bron",
                            Optional.empty()))
                    .series(point("2.3", "jaar", "duur.peiling2009.gemiddelde"))
                    .series(point("48", "% van populatie", "wil.eerdere_peiling.ja"))
                    .series(point("26.8", "maanden", "maanden.peiling2009.gemiddelde"))
                    .build())
            .shown();

    assertThat(number(facts, "geslacht.aangeschreven.man")).hasValue(0.38);
    assertThat(number(facts, "duur.peiling2009.gemiddelde")).hasValue(2.3);
    assertThat(number(facts, "wil.eerdere_peiling.ja")).hasValue(0.48);
    assertThat(facts.get(id("maanden.peiling2009.gemiddelde")).unit()).isEqualTo(Unit.MONTH);
  }

  @Test
  void ranksCombinationsAndCountsRatios() {
    FactBook facts =
        EditionFacts.of(
                edition()
                    .derivation(
                        new Derivation.Combination(
                            new Derivation.Heading("combi", "combi", "", Condition.everyone()),
                            "werk"))
                    .ratio(new Ratio("verh", "verh", "werk", "vorig", List.of("anios", "aios")))
                    .build())
            .shown();

    assertThat(number(facts, "combi.totaal.anios.rang")).hasValue(1);
    assertThat(number(facts, "combi.totaal.anios__onderzoek.aantal")).hasValue(1);
    assertThat(number(facts, "combi.totaal.anios__onderzoek.rang")).hasValue(3);
    assertThat(number(facts, "verh.totaal.anios.verhouding")).hasValue(2);
    assertThat(facts.get(id("verh.totaal.aios.verhouding")).value())
        .as("nobody was aios before")
        .isEqualTo(new FactValue.NotAsked());
  }

  private static SeriesPoint point(String value, String unit, String fact) {
    return new SeriesPoint(
        "reeks",
        "2009",
        "totaal",
        new BigDecimal(value),
        unit,
        "bron",
        OptionalInt.empty(),
        OptionalDouble.empty(),
        Optional.of(id(fact)),
        Optional.empty());
  }

  private static OptionalDouble number(FactBook facts, String name) {
    return facts.get(id(name)).number();
  }

  private static FactId id(String name) {
    return FactId.parse(name).value().orElseThrow();
  }

  private static SampleEdition edition() {
    Survey survey =
        new SampleSurvey(6)
            .multiple(
                "werk",
                "anios onderzoek aios",
                List.of(),
                "anios",
                "anios",
                "anios",
                "anios+onderzoek",
                "aios",
                "aios")
            .single("zekerheid", "wel niet", "wel", "-9", "-8", "niet", "wel", "wel")
            .number("uren", "uur per week", "36", "40", "44", "", "40", "-9")
            .single(
                "vorig", "anios onderzoek aios", "anios", "anios", "onderzoek", "-9", "-9", "-9")
            .build();
    return new SampleEdition(survey)
        .group("anios", "werk", "anios")
        .group("onderzoeker", "werk", "onderzoek");
  }
}
