package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.peiling.analysis.disclosure.DisclosureAudit;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.analysis.tabulate.VariableTable;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {

  private static final int MINIMUM_BASE = 10;
  private static final int MINIMUM_CELL = 5;

  /** So many that the table is large, and whole answers are hidden. */
  private static final int PLACES = 22;

  private static final String PLACE_KEYS =
      IntStream.range(0, PLACES).mapToObj(i -> "p" + i).collect(Collectors.joining(" "));

  /** What an outsider reads in a book: every cell of which the number or the share is printed. */
  private static Set<Cell> shown(FactBook book, String variable, LinkedTable table) {
    Set<Cell> shown = new LinkedHashSet<>();
    for (Cell cell : table.cells()) {
      boolean base = cell.row().equals(LinkedTable.BASE);
      List<FactId> ids =
          base
              ? List.of(FactId.of(variable, cell.group(), Measure.BASE))
              : List.of(
                  FactId.share(variable, cell.group(), cell.row()),
                  FactId.of(variable, cell.group(), cell.row(), Measure.COUNT));
      if (ids.stream().flatMap(id -> book.find(id).stream()).anyMatch(DisclosureTest::isShown)) {
        shown.add(cell);
      }
    }
    return shown;
  }

  private static boolean isShown(Fact fact) {
    return !(fact.value() instanceof FactValue.Suppressed);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noHiddenCellCanBeWorkedOutFromTheBook(long seed) {
    EditionFacts edition = random(seed, List.of());
    int hidden = 0;
    int told = 0;
    for (VariableTable table : edition.tables().values()) {
      String variable = table.variable().key();
      List<Integer> places = IntStream.range(0, edition.groups().size()).boxed().toList();
      BitSet all = new BitSet();
      all.set(0, table.variable().categories().size());
      LinkedTables linked = new LinkedTables(edition.survey(), edition.groups());
      for (LinkedTable one : linked.of(table, places, all)) {
        Set<Cell> shown = shown(edition.shown(), variable, one);
        DisclosureAudit audit = new DisclosureAudit(one, shown);
        for (Cell cell : one.cells()) {
          boolean base = cell.row().equals(LinkedTable.BASE);
          int count = one.count(cell);
          boolean small = count > 0 && count < (base ? MINIMUM_BASE : MINIMUM_CELL);
          if (small) {
            hidden++;
            assertThat(shown).as(variable + " " + cell).doesNotContain(cell);
            boolean ofHiddenGroup = !shown.contains(new Cell(LinkedTable.BASE, cell.group()));
            // how many there are in a group is no secret
            boolean uncertain =
                base || audit.range(cell).isAtLeast(ofHiddenGroup ? 1 : MINIMUM_BASE);
            told += uncertain ? 0 : 1;
            assertThat(uncertain || isTold(edition, variable, cell))
                .as("what an outsider finds out about %s %s", variable, cell)
                .isTrue();
          }
        }
      }
    }
    assertThat(hidden).as("the survey has something to hide").isPositive();
    assertThat(told).as("most can be protected").isLessThan(hidden / 4);
  }

  /** Whether the edition is refused because of a number, which is named. */
  private static boolean isTold(EditionFacts edition, String variable, Cell cell) {
    return edition.problems().list().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::message)
        .anyMatch(message ->
            message.contains("‘" + variable + "’")
                && message.contains("‘" + cell.row() + "’")
                && message.contains("‘" + cell.group() + "’"));
  }

  @Test
  void refusesTheEditionIfSizesOfGroupsGiveAnAnswerAway() {
    String[] sex = answers(60, "man", 57, "vrouw", 3, "anders");
    SampleEdition edition =
        new SampleEdition(new SampleSurvey(120).single("geslacht", "man vrouw anders", sex).build())
            .group("man", "geslacht", "man")
            .group("vrouw", "geslacht", "vrouw")
            .smallCells(MINIMUM_BASE, MINIMUM_CELL);

    assertThat(EditionFacts.of(edition.build()).problems().list())
        .extracting(Problem::text)
        .containsExactly(
            "fout: editie.yaml: Van ‘geslacht’ is het antwoord ‘anders’ niet af te schermen bij"
                + " ‘totaal’: minder dan 5 respondenten gaven het, en dat volgt uit de grootte van"
                + " ‘man’, ‘totaal’ en ‘vrouw’.\n"
                + "  Voeg ‘anders’ samen met een ander antwoord, in het codeboek of met een"
                + " afleiding, laat een van de groepen ‘man’ en ‘vrouw’ weg, of noem ‘geslacht’"
                + " onder ‘kleine_cellen.uitzonderingen’ als zulke aantallen openbaar mogen zijn.");
    assertThat(EditionFacts.of(edition.showsSmallCellsOf("geslacht").build()).problems().list())
        .isEmpty();
  }

  /** Three passed the question of the groups over: what they answered is the total less those. */
  @ParameterizedTest
  @ValueSource(strings = {"one banner", "two banners", "no banner"})
  void doesNotTellWhatFewAnsweredWhoAreInNoneOfTheGroups(String columns) {
    String[] sure = answers(30, "zeker", 30, "twijfel", 27, "zeker", 30, "twijfel", 3, "zeker");
    SampleEdition edition =
        new SampleEdition(
                new SampleSurvey(120)
                    .single("geslacht", "man vrouw", answers(60, "man", 57, "vrouw", 3, "-9"))
                    .single("zekerheid", "zeker twijfel", sure)
                    .build())
            .group("man", "geslacht", "man")
            .group("vrouw", "geslacht", "vrouw")
            .smallCells(MINIMUM_BASE, MINIMUM_CELL);
    switch (columns) {
      case "one banner" -> edition.banner("geslacht", "totaal", "man", "vrouw");
      case "two banners" -> edition.banner("een", "totaal", "man").banner("twee", "vrouw");
      default -> {}
    }
    FactBook book = EditionFacts.of(edition.build()).shown();

    assertThat(List.of("totaal", "man", "vrouw"))
        .as("the certain among the three are 60 - 30 - 27")
        .anyMatch(
            group -> !isShown(book.find(FactId.share("zekerheid", group, "zeker")).orElseThrow()));
    assertThat(List.of("totaal", "man", "vrouw"))
        .allMatch(
            group -> isShown(book.find(FactId.of("zekerheid", group, Measure.BASE)).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void doesNotTellTheMeanOfWhoIsLeftBetweenTwoNearlyEqualGroups(int minimumCell) {
    SampleEdition edition =
        new SampleEdition(
                new SampleSurvey(120)
                    .single("groep", "a b c", answers(80, "a", 17, "b", 23, "c"))
                    .single("lid", "ja nee", answers(93, "ja", 27, "nee"))
                    .number(
                        "uren",
                        "uur",
                        IntStream.range(0, 120).mapToObj(Integer::toString).toArray(String[]::new))
                    .build())
            .group("ab", new Condition.Gave("groep", List.of("a", "b"), false))
            .group("lid", "lid", "ja")
            .smallCells(10, minimumCell);
    FactBook book = EditionFacts.of(edition.build()).shown();

    // four are in the one and not in the other, and how many that are is known
    assertThat(isShown(book.find("uren.ab.gemiddelde").orElseThrow())).isTrue();
    assertThat(isShown(book.find("uren.totaal.gemiddelde").orElseThrow())).isTrue();
    assertThat(isShown(book.find("uren.lid.gemiddelde").orElseThrow())).isFalse();
    assertThat(isShown(book.find("uren.lid.sd").orElseThrow())).isFalse();
    if (minimumCell > 1) {
      assertThat(isShown(book.find("uren.lid.n").orElseThrow())).isTrue();
    }
  }

  private static String[] answers(Object... numbersAndAnswers) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < numbersAndAnswers.length; i += 2) {
      all.addAll(
          Collections.nCopies((int) numbersAndAnswers[i], (String) numbersAndAnswers[i + 1]));
    }
    return all.toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aMeanIsOnlyShownWhereAllItsCellsAre(long seed) {
    FactBook book = random(seed, List.of()).shown();
    for (Fact fact : book.facts()) {
      if (fact.id().measure() == Measure.MEAN && fact.number().isPresent()) {
        assertThat(book.alike(fact.id().variable(), fact.id().group()))
            .allMatch(DisclosureTest::isShown);
      }
    }
  }

  @Test
  void showsEveryCellOfAQuestionThatTheEditionExcepts() {
    EditionFacts strict = random(1, List.of());
    EditionFacts open = random(1, List.of("vak"));

    assertThat(keptBack(strict, "vak")).isPositive();
    assertThat(keptBack(open, "vak"))
        .as("only what rests on a small base")
        .isLessThan(keptBack(strict, "vak"));
    assertThat(
            open.shown().facts().stream()
                .filter(fact -> fact.id().variable().equals("vak"))
                .filter(fact -> fact.value() instanceof FactValue.Suppressed)
                .map(fact -> ((FactValue.Suppressed) fact.value()).reason()))
        .doesNotContain(FactValue.Reason.SMALL_CELL);
    assertThat(keptBack(open, "cijfer.werk")).isEqualTo(keptBack(strict, "cijfer.werk"));
  }

  @Test
  void hidesHowManyDidNotAnswerWithTheBase() {
    EditionFacts edition = random(3, List.of());
    for (Fact fact : edition.shown().facts()) {
      FactId id = fact.id();
      if (id.measure() == Measure.BASE && fact.value() instanceof FactValue.Suppressed) {
        assertThat(edition.shown().alike(id.variable(), id.group()))
            .noneMatch(other -> other.number().isPresent());
      }
    }
  }

  private static long keptBack(EditionFacts edition, String variable) {
    return edition.shown().facts().stream()
        .filter(fact -> fact.id().variable().equals(variable))
        .filter(fact -> !isShown(fact))
        .count();
  }

  /** A survey with overlapping groups, rare answers and a small group. */
  private static EditionFacts random(long seed, List<String> exceptions) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 90 + random.nextInt(120);
    String[] sex = new String[size];
    String[] work = new String[size];
    String[] field = new String[size];
    String[] grade = new String[size];
    String[] place = new String[size];
    for (int row = 0; row < size; row++) {
      sex[row] =
          List.of("man", "vrouw", "vrouw", "anders").get(random.nextInt(40) == 0 ? 3 : row % 3);
      work[row] = List.of("anios", "aios", "anios+onderzoek", "onderzoek").get(random.nextInt(4));
      int skewed = Math.min(random.nextInt(7), random.nextInt(7));
      field[row] = skewed == 6 ? "-9" : List.of("a", "b", "c", "d", "e", "f").get(skewed);
      place[row] = "p" + Math.min(random.nextInt(PLACES), random.nextInt(PLACES));
      grade[row] = "c" + (5 - Math.min(random.nextInt(5), random.nextInt(5)));
    }
    SampleEdition edition =
        new SampleEdition(
                new SampleSurvey(size)
                    .single("geslacht", "man vrouw anders", sex)
                    .multiple("werk", "anios aios onderzoek", List.of(), work)
                    .single("vak", "a b c d e f", field)
                    .single("plek", PLACE_KEYS, place)
                    .ratingGrid(
                        "cijfer", "c1 c2 c3 c4 c5", List.of(), Map.of("werk", List.of(grade)))
                    .build())
            .group("man", "geslacht", "man")
            .group("vrouw", "geslacht", "vrouw")
            .group("anders", "geslacht", "anders")
            .group("anios", "werk", "anios")
            .group("aios", "werk", "aios")
            .group("onderzoeker", "werk", "onderzoek")
            .group(
                "niet_aios", new Condition.Not(new Condition.Gave("werk", List.of("aios"), true)))
            .smallCells(MINIMUM_BASE, MINIMUM_CELL);
    exceptions.forEach(edition::showsSmallCellsOf);
    return EditionFacts.of(edition.build());
  }
}
