package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.peiling.analysis.disclosure.DisclosureAudit;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.survey.Members;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Moves from one place to the next. */
class FlowFactsTest {

  private static final int MINIMUM_BASE = 10;
  private static final int MINIMUM_CELL = 4;

  private static final Flow FLOW =
      new Flow(
          "stroom",
          "Stroom",
          "plek",
          List.of("p1", "p2", "p3"),
          List.of(
              new Net("ziekenhuis", "ziekenhuis", List.of("groot", "klein")),
              new Net("huisarts", "huisarts", List.of("huisarts")),
              new Net("ggz", "ggz", List.of("ggz"))),
          List.of("totaal"));

  /** Fills the columns of a survey row by row. */
  private static final class Careers {
    private final List<String> number = new ArrayList<>();
    private final List<List<String>> places =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    void add(int respondents, String count, String... path) {
      for (int i = 0; i < respondents; i++) {
        number.add(count);
        for (int place = 0; place < 3; place++) {
          places.get(place).add(place < path.length ? path[place] : "");
        }
      }
    }

    SampleEdition edition() {
      return new SampleEdition(
              new SampleSurvey(number.size())
                  .number("hoeveel", "plekken", number.toArray(String[]::new))
                  .places("plek", "groot klein huisarts ggz", "hoeveel", places)
                  .build())
          .flow(FLOW);
    }
  }

  private static Careers known() {
    Careers careers = new Careers();
    careers.add(10, "1", "groot");
    careers.add(6, "2", "groot", "klein");
    careers.add(3, "2", "klein", "huisarts");
    careers.add(1, "3", "groot", "huisarts", "ggz");
    careers.add(5, "1", "huisarts");
    careers.add(7, "-9", "groot");
    careers.add(2, "2", "groot", "-9");
    careers.add(4, "", "");
    return careers;
  }

  private static double number(FactBook book, String name) {
    return book.find(name).orElseThrow().number().orElseThrow();
  }

  @Test
  void countsMovesAmongWhoHadANextPlace() {
    FactBook book = EditionFacts.of(known().edition().build()).shown();

    assertThat(number(book, "stroom.p1.totaal.ziekenhuis__ziekenhuis.aantal")).isEqualTo(6);
    assertThat(number(book, "stroom.p1.totaal.ziekenhuis__huisarts.aantal")).isEqualTo(4);
    assertThat(number(book, "stroom.p1.totaal.ziekenhuis__huisarts")).isCloseTo(0.4, within(1e-12));
    Fact move = book.find("stroom.p1.totaal.ziekenhuis__huisarts").orElseThrow();
    assertThat(move.n()).hasValue(10);
    assertThat(move.standardError()).isPresent();
    assertThat(move.interval()).isPresent();
    assertThat(number(book, "stroom.p2.totaal.huisarts__ggz.aantal")).isEqualTo(1);
  }

  @Test
  void countsWhoHadNoNextPlaceButNotWhoPassedTheNumberOver() {
    FactBook book = EditionFacts.of(known().edition().build()).shown();

    Fact none = book.find("stroom.p1.totaal.ziekenhuis__geen_volgende").orElseThrow();
    assertThat(none.number().orElseThrow()).isCloseTo(0.5, within(1e-12));
    assertThat(none.n()).as("without the nine of whom it is not known").hasValue(20);
    assertThat(number(book, "stroom.p1.totaal.ziekenhuis__volgende.aantal")).isEqualTo(10);
    assertThat(number(book, "stroom.p1.totaal.huisarts__geen_volgende")).isEqualTo(1);
    assertThat(book.find("stroom.p1.totaal.huisarts__ggz").orElseThrow().value())
        .as("nobody had a next place")
        .isEqualTo(new FactValue.NotAsked());
    assertThat(book.find("stroom.p3.totaal.ggz__ggz")).isEmpty();
  }

  @Test
  void sharesOfARowAreTogetherEverybody() {
    FactBook book = EditionFacts.of(random(4).edition().build()).shown();

    for (String from : List.of("ziekenhuis", "huisarts")) {
      double sum =
          Stream.of("ziekenhuis", "huisarts", "ggz")
              .mapToDouble(to -> number(book, "stroom.p1.totaal." + from + "__" + to))
              .sum();
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 12);
  }

  /**
   * The outsider knows every shown move, and the distribution over each place from elsewhere unless
   * a number in it is too small itself.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void noHiddenMoveCanBeWorkedOut(long seed) {
    EditionFacts edition =
        EditionFacts.of(random(seed).edition().smallCells(MINIMUM_BASE, MINIMUM_CELL).build());
    int hidden = 0;
    for (FlowStep step : FlowStep.of(FLOW, edition.survey())) {
      LinkedTable table = table(step, edition.survey().everyone());
      Set<Cell> shown = shown(edition.shown(), step, table);
      DisclosureAudit audit = new DisclosureAudit(table, shown);
      for (Cell cell : table.cells()) {
        int count = table.count(cell);
        if (count > 0 && count < MINIMUM_CELL && !cell.group().equals("alle")) {
          hidden++;
          assertThat(shown).as(step.variable() + " " + cell).doesNotContain(cell);
          assertThat(audit.range(cell).isAtLeast(1))
              .as("what an outsider finds out about %s %s: %s", step.variable(), cell, count)
              .isTrue();
        }
      }
    }
    assertThat(hidden).as("the flow has something to hide").isPositive();
  }

  @Test
  void hidesAClassWithTooFewToFollow() {
    Careers careers = known();
    careers.add(40, "2", "ggz", "ggz");
    careers.add(30, "2", "groot", "ggz");
    careers.add(20, "1", "huisarts");
    careers.add(8, "2", "huisarts", "ggz");
    FactBook book = EditionFacts.of(careers.edition().smallCells(MINIMUM_BASE, 1).build()).shown();

    for (String to : List.of("ggz", "volgende", "geen_volgende")) {
      assertThat(book.find("stroom.p1.totaal.huisarts__" + to + ".aantal").orElseThrow().value())
          .as("eight had a next place, which stands in both parts of the table: " + to)
          .isInstanceOf(FactValue.Suppressed.class);
    }
    assertThat(book.facts().stream().filter(fact -> fact.id().variable().equals("stroom.p1")))
        .as("another class is hidden with it")
        .filteredOn(fact -> fact.id().category().orElseThrow().endsWith("__volgende"))
        .filteredOn(fact -> fact.value() instanceof FactValue.Suppressed)
        .hasSizeGreaterThan(2);
  }

  private static LinkedTable table(FlowStep step, Members everyone) {
    Map<String, Domain> columns = new LinkedHashMap<>();
    columns.put("alle", everyone::contains);
    List<LinkedTable.Row> rows = new ArrayList<>();
    for (int c = 0; c < step.classes().size(); c++) {
      int from = c;
      columns.put(step.classes().get(c).key(), row -> step.from(row) == from);
      rows.add(new LinkedTable.Row(step.classes().get(c).key(), List.of(c)));
    }
    rows.add(new LinkedTable.Row(Flow.NEXT, List.of(0, 1, 2)));
    rows.add(new LinkedTable.Row(Flow.NONE, List.of(3)));
    return LinkedTable.of(
        step.size(), columns, 4, row -> step.from(row) < 0 ? -1 : step.to(row).orElse(3), rows);
  }

  private static Set<Cell> shown(FactBook book, FlowStep step, LinkedTable table) {
    Set<Cell> shown = new LinkedHashSet<>();
    for (Cell cell : table.cells()) {
      boolean known;
      if (cell.group().equals("alle")) {
        known = table.count(cell) == 0 || table.count(cell) >= MINIMUM_CELL;
      } else {
        String to = cell.row().equals(LinkedTable.BASE) ? Flow.NEXT : cell.row();
        known =
            book.find(step.variable() + ".totaal." + Flow.move(cell.group(), to) + ".aantal")
                .filter(fact -> !(fact.value() instanceof FactValue.Suppressed))
                .isPresent();
      }
      if (known) {
        shown.add(cell);
      }
    }
    return shown;
  }

  private static Careers random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Careers careers = new Careers();
    List<String> kinds = List.of("groot", "klein", "huisarts", "ggz");
    for (int row = 0; row < 250; row++) {
      int places = 1 + Math.min(random.nextInt(3), random.nextInt(3));
      String[] path = new String[places];
      Arrays.setAll(path, i -> kinds.get(Math.min(random.nextInt(4), random.nextInt(4))));
      careers.add(1, Integer.toString(places), path);
    }
    return careers;
  }
}
