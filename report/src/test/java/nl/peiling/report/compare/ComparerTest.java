package nl.peiling.report.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.edition.Likeness;
import nl.peiling.model.problem.Place;
import nl.peiling.model.reading.Reasons;
import nl.peiling.report.compare.Change.DefinitionChange;
import nl.peiling.report.compare.Change.Kind;
import nl.peiling.report.compare.Change.NumberChange;
import nl.peiling.report.compare.Change.SentenceChange;
import nl.peiling.report.compare.Change.TextMove;
import nl.peiling.report.compare.Change.Way;
import nl.peiling.report.compare.Change.Who;
import nl.peiling.report.version.Definition;
import nl.peiling.report.version.StatedClaim;
import nl.peiling.report.version.TestedPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparerTest {

  private static Comparison compare(SmallVersion before, SmallVersion after) {
    return Comparer.compare(before.made(), after.made(), Concordance.NONE);
  }

  private static Comparison since(SmallVersion after) {
    return compare(SmallVersion.usual(), after);
  }

  @Test
  void findsNothingBetweenTheSameVersions() {
    Comparison comparison = since(SmallVersion.usual());

    assertThat(comparison.anything()).isFalse();
    assertThat(comparison.unchanged().facts()).isEqualTo(6);
    assertThat(comparison.unchanged().sentences()).isEqualTo(4);
    assertThat(comparison.unchanged().files()).allMatch(Comparison.FilePair::same);
  }

  @Test
  void keepsPrintedChangesApartFromUnroundedOnes() {
    Comparison comparison =
        since(
            SmallVersion.usual()
                .share("energie.anios.team", "0.3004", "2000", "30%")
                .share("energie.aios.regie", "0.41", "1001", "41%"));

    assertThat(comparison.numbers())
        .extracting(Change::key, NumberChange::printed, Change::kind)
        .containsExactly(
            tuple("feit:energie.aios.regie", true, Kind.DATA),
            tuple("feit:energie.anios.team", false, Kind.DATA));
    assertThat(comparison.changes()).hasSize(2);
    assertThat(ComparisonText.of(Account.of(comparison, Reasons.NONE)))
        .contains("energie.aios.regie: 40% werd 41% (+1 procentpunt), n 1000 werd 1001");
  }

  @ParameterizedTest
  @ValueSource(strings = {Definition.STRATA, Definition.CORRECTION, Definition.TESTED})
  void saysWhichSettingMadeATestComeOutOtherwise(String setting) {
    Comparison comparison =
        compare(
            SmallVersion.usual()
                .define(Definition.Kind.EDITION, "2023", setting, "zo")
                .chance("energie", "functie", "0.04")
                .share("energie.anios.regie", "0.5", "2000", "50%"),
            SmallVersion.usual()
                .define(Definition.Kind.EDITION, "2023", setting, "anders")
                .chance("energie", "functie", "0.06")
                .share("energie.anios.regie", "0.6", "2000", "60%"));

    assertThat(comparison.changes())
        .filteredOn(NumberChange.class::isInstance)
        .extracting(Change::key, change -> ((NumberChange) change).cause())
        .containsExactly(
            tuple("feit:energie.anios.regie", ""),
            tuple("feit:energie.functie.p_waarde", "editie:2023"));
  }

  @Test
  void tellsThatTheDataChangedASentence() {
    Comparison comparison =
        since(SmallVersion.usual().share("energie.anios.regie", "0.52", "2000", "52%"));

    assertThat(comparison.changes())
        .extracting(Change::key)
        .containsExactly("feit:energie.anios.regie");
    SentenceChange sentence = comparison.followers().getFirst();
    assertThat(sentence.who()).isEqualTo(Who.DATA);
    assertThat(sentence.wordsBefore()).contains("noemt 50%");
    assertThat(sentence.wordsAfter()).contains("noemt 52%");
    assertThat(sentence.numbers())
        .containsExactly(new Change.Trait("energie.anios.regie", "50%", "52%"));
  }

  @Test
  void tellsThatTheTemplateChangedASentenceWithTheClaimBehindIt() {
    Comparison comparison =
        since(
            SmallVersion.usual()
                .instead(
                    "Het team komt [daarna](meer:energie.anios.team, energie.anios.salaris).",
                    "Het team komt [ver daarna](meer:energie.anios.team,"
                        + " energie.anios.salaris)."));

    assertThat(comparison.followers()).isEmpty();
    assertThat(comparison.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            SentenceChange.class,
            change -> {
              assertThat(change.who()).isEqualTo(Who.TEMPLATE);
              assertThat(change.way()).isEqualTo(Way.CHANGED);
              assertThat(change.claims())
                  .containsExactly("meer:energie.anios.team, energie.anios.salaris");
            });
  }

  @Test
  void tellsThatBothChangedASentence() {
    Comparison comparison =
        since(
            SmallVersion.usual()
                .share("energie.anios.regie", "0.52", "2000", "52%")
                .instead(
                    "Van hen noemt ${energie.anios.regie} de regie.",
                    "Van hen noemt ${energie.anios.regie} nu de regie."));

    assertThat(comparison.changes())
        .filteredOn(SentenceChange.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            SentenceChange.class, one -> assertThat(one.who()).isEqualTo(Who.BOTH));
  }

  @Test
  void showsMovedTextAsMoved() {
    Comparison comparison =
        since(
            SmallVersion.usual()
                .unsay("De anios noemen regie.")
                .say("twee", "De anios noemen regie."));

    assertThat(comparison.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            TextMove.class,
            move -> {
              assertThat(move.from()).isEqualTo("een");
              assertThat(move.to()).isEqualTo("twee");
            });
  }

  @Test
  void showsOneMoveWhenOneSentenceOvertakesOthers() {
    Comparison comparison =
        since(
            SmallVersion.usual()
                .unsay("Het team komt [daarna](meer:energie.anios.team, energie.anios.salaris).")
                .say(
                    "twee",
                    "Het team komt [daarna](meer:energie.anios.team, energie.anios.salaris)."));

    assertThat(comparison.changes()).hasSize(1).allMatch(TextMove.class::isInstance);
  }

  @Test
  void blamesADefinitionForItsNumbers() {
    Comparison comparison =
        since(
            SmallVersion.usual()
                .define(Definition.Kind.GROUP, "anios", "label", "Anios", "regel", "functie = x")
                .share("energie.anios.team", "0.28", "1500", "28%")
                .share("energie.aios.team", "0.36", "1000", "36%"));

    assertThat(comparison.counts()).containsEntry(Kind.DEFINITION, 1).containsEntry(Kind.DATA, 1);
    assertThat(comparison.consequences()).containsExactly(Map.entry("groep:anios", 1));
  }

  @Test
  void tellsWordingFromData() {
    Comparison comparison =
        since(
            SmallVersion.usual()
                .define(
                    Definition.Kind.QUESTION,
                    "energie",
                    "label",
                    "Energie",
                    "tekst",
                    "Waar krijgt u energie van?",
                    "nummer",
                    "A1",
                    "blok",
                    "a"));

    assertThat(comparison.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            DefinitionChange.class,
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.QUESTIONNAIRE);
              assertThat(change.traits())
                  .containsExactly(
                      new Change.Trait(
                          "tekst", "Wat geeft u energie?", "Waar krijgt u energie van?"));
            });
  }

  @Test
  void reportsTheOrderOfAnswersOnce() {
    Comparison comparison =
        since(SmallVersion.usual().first(Definition.Kind.OPTION, "energie/salaris"));

    assertThat(comparison.changes())
        .extracting(Change::key)
        .containsExactly("antwoord:energie/salaris:plaats");
  }

  @Test
  void reportsAMovedFigureOnceAndNotTheNumbersThatFollow() {
    Comparison comparison =
        since(
            SmallVersion.usual()
                .define(
                    Definition.Kind.EXHIBIT,
                    "fig-energie",
                    "titel",
                    "Energie",
                    "nummer",
                    "figuur 1.2",
                    "hoofdstuk",
                    "een",
                    "groepen",
                    "anios, aios")
                .define(
                    Definition.Kind.EXHIBIT,
                    "fig-twee",
                    "titel",
                    "Twee",
                    "nummer",
                    "figuur 1.1",
                    "hoofdstuk",
                    "een")
                .first(Definition.Kind.EXHIBIT, "fig-twee"));

    assertThat(comparison.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            DefinitionChange.class,
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.LAYOUT);
              assertThat(change.way()).isEqualTo(Way.MOVED);
            });
  }

  @Test
  void recognisesARenamedAnswerAndComparesItsNumbers() {
    Comparison comparison =
        since(
            SmallVersion.usual()
                .undefine(Definition.Kind.OPTION, "energie/salaris")
                .define(Definition.Kind.OPTION, "energie/loon", "label", "salaris")
                .without("energie.anios.salaris")
                .without("energie.aios.salaris")
                .share("energie.anios.loon", "0.2", "2000", "20%")
                .share("energie.aios.loon", "0.12", "1000", "12%"));

    assertThat(comparison.changes())
        .filteredOn(DefinitionChange.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            DefinitionChange.class, one -> assertThat(one.way()).isEqualTo(Way.RENAMED));
    assertThat(comparison.numbers())
        .extracting(Change::key)
        .containsExactly("feit:energie.aios.loon");
  }

  @Test
  void saysOfNumbersInSentencesAndTablesThatTheyAreNotComparable() {
    Concordance concordance =
        new Concordance(
            List.of(
                new Concordance.Entry(
                    Optional.empty(),
                    "energie/regie",
                    "energie/regie",
                    Optional.of(Likeness.Degree.BROKEN),
                    Optional.empty(),
                    Place.file("concordantie.csv"))));
    SmallVersion after =
        SmallVersion.usual()
            .share("energie.anios.regie", "0.52", "2000", "52%")
            .share("energie.anios.team", "0.32", "2000", "32%");

    Account account =
        Account.of(
            Comparer.compare(SmallVersion.usual().made(), after.made(), concordance), Reasons.NONE);

    assertThat(ComparisonText.of(account))
        .contains(
            "energie.anios.regie: 50% werd 52% (+1,9 procentpunten), niet vergelijkbaar",
            "zin volgt de gegevens, energie.anios.regie is niet vergelijkbaar",
            "energie.anios.team: 30% werd 32% (+2 procentpunten)\n");
    assertThat(ComparisonPage.of(account))
        .contains(": 50% werd 52% <span class=\"merk\">niet vergelijkbaar</span>")
        .contains("energie.anios.regie</code> <span class=\"merk\">niet vergelijkbaar</span>");
  }

  @Test
  void followsTheConcordanceOfQuestions() {
    SmallVersion after =
        SmallVersion.usual()
            .undefine(Definition.Kind.QUESTION, "energie")
            .define(Definition.Kind.QUESTION, "kracht", "label", "Kracht", "tekst", "Waarvan?")
            .without("energie.anios.team")
            .share("kracht.anios.team", "0.31", "2000", "31%");

    Comparison comparison =
        Comparer.compare(SmallVersion.usual().made(), after.made(), renamed("energie", "kracht"));

    assertThat(comparison.numbers())
        .filteredOn(one -> one.key().equals("feit:kracht.anios.team"))
        .singleElement()
        .satisfies(one -> assertThat(one.before().printed()).isEqualTo("30%"));
  }

  @Test
  void doesNotMarkEveryRowForOneNewGroup() {
    Comparison comparison =
        since(
            SmallVersion.usual()
                .define(Definition.Kind.GROUP, "zij", "label", "Zij", "regel", "functie = zij")
                .share("energie.zij.regie", "0.4", "100", "40%")
                .share("energie.zij.team", "0.5", "100", "50%"));

    assertThat(comparison.numbers()).isEmpty();
    assertThat(comparison.counts()).containsEntry(Kind.DEFINITION, 1).containsEntry(Kind.DATA, 0);
  }

  @Test
  void putsTurnedConclusionsOnTop() {
    Comparison comparison =
        compare(
            SmallVersion.usual().claim("meer:a.b.c, d.e.f", StatedClaim.Outcome.HOLDS, 0.1),
            SmallVersion.usual()
                .claim("meer:a.b.c, d.e.f", StatedClaim.Outcome.CLOSE, 0.01)
                .share("energie.aios.regie", "0.2", "1000", "20%")
                .share("energie.aios.team", "0.29", "1000", "29%"));

    assertThat(comparison.flips()).hasAtLeastOneElementOfType(Flip.OfClaim.class);
    assertThat(comparison.flips())
        .contains(
            new Flip.OfSign("fig-energie", "team", "anios", "aios", "30% en 35%", "30% en 29%"),
            new Flip.OfRank("fig-energie", "aios", "team", 2, 1));
  }

  @Test
  void tellsWhenADifferenceBecomesCertain() {
    Comparison comparison =
        compare(
            SmallVersion.usual().tested(TestedPair.Standing.NEITHER),
            SmallVersion.usual().tested(TestedPair.Standing.LOWER));

    assertThat(comparison.flips())
        .containsExactly(
            new Flip.OfSignificance(
                "fig-energie",
                "team",
                "anios",
                "aios",
                TestedPair.Standing.NEITHER,
                TestedPair.Standing.LOWER));
  }

  @Test
  void neverTellsANumberThatEitherVersionKeepsBack() {
    Comparison comparison = since(SmallVersion.usual().share("energie.aios.salaris", "", "", ""));

    assertThat(comparison.disclosures())
        .containsExactly(new Disclosure("energie.aios.salaris", true, true));
    assertThat(ChangesCsv.of(Account.of(comparison, Reasons.NONE)))
        .asString(UTF_8)
        .contains("feit:energie.aios.salaris")
        .contains("afgeschermd")
        .doesNotContain("0.1,")
        .doesNotContain("10%");
    assertThat(ComparisonText.of(Account.of(comparison, Reasons.NONE))).doesNotContain("10%");
  }

  @Test
  void sortsClaimsByTheirMargin() {
    Comparison comparison =
        since(
            SmallVersion.usual()
                .claim("boven:a.b, 10%", StatedClaim.Outcome.HOLDS, 0.2)
                .claim("boven:a.c, 10%", StatedClaim.Outcome.HOLDS, 0.05)
                .claim("boven:a.d, 10%", StatedClaim.Outcome.CLOSE, 0.07));

    assertThat(comparison.claims())
        .extracting(one -> one.claim().claim())
        .containsExactly("boven:a.d, 10%", "boven:a.c, 10%", "boven:a.b, 10%");
  }

  @Test
  void carriesReasonsToTheirChanges() {
    Comparison comparison =
        since(
            SmallVersion.usual()
                .share("energie.aios.regie", "0.41", "1000", "41%")
                .share("energie.aios.team", "0.36", "1000", "36%"));
    Reasons one =
        new Reasons(
            List.of(
                new Reasons.Reason(
                    "feit:energie.aios.r*",
                    Optional.empty(),
                    Optional.of("41%"),
                    "Antwoord hersteld",
                    Optional.of("AB 2024-05-03"))));

    assertThat(Account.of(comparison, Reasons.NONE).withoutReason()).isEqualTo(2);
    assertThat(Account.of(comparison, one).withoutReason()).isEqualTo(1);
    assertThat(ComparisonText.of(Account.of(comparison, one)))
        .contains("[Antwoord hersteld, AB 2024-05-03]");
  }

  @Test
  void writesTheSameForTheSameVersions() {
    SmallVersion after = SmallVersion.usual().share("energie.aios.regie", "0.41", "1001", "41%");

    assertThat(ChangesCsv.of(Account.of(since(after), Reasons.NONE)))
        .isEqualTo(ChangesCsv.of(Account.of(since(after), Reasons.NONE)));
  }

  private static Concordance renamed(String old, String now) {
    return new Concordance(
        List.of(
            new Concordance.Entry(
                Optional.empty(),
                old,
                now,
                Optional.empty(),
                Optional.empty(),
                Place.file("concordantie.csv"))));
  }
}
