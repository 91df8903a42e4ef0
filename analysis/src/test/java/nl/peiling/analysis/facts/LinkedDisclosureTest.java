package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.peiling.analysis.disclosure.DisclosureAudit;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.LinkedTable.Row;
import nl.peiling.analysis.disclosure.SmallCellRules;
import nl.peiling.analysis.disclosure.SuppressedTable;
import nl.peiling.analysis.disclosure.Suppressor;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.analysis.tabulate.VariableTable;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An outsider who has all tables of all questions together, knows how groups and classes are
 * defined, and asks of every hidden number what it can be.
 */
class LinkedDisclosureTest {

  private static final int MINIMUM_BASE = 10;
  private static final int MINIMUM_CELL = 5;
  private static final String EVERYBODY = "iedereen";
  private static final List<String> SEXES = List.of("man", "vrouw");
  private static final List<String> YEARS = List.of("2018", "2019", "2020", "2021", "2022");
  private static final List<String> CERTAINTY = List.of("zeker", "twijfel", "niet");
  private static final List<String> JOBS = List.of("anios", "aios", "anios+onderzoek", "geen");

  /** A respondent: an answer to each of the four questions. */
  private record Answers(int sex, int year, int certain, int job) {}

  private static EditionFacts edition(List<Answers> all, int minimumBase, int minimumCell) {
    String[] sex = all.stream().map(one -> SEXES.get(one.sex())).toArray(String[]::new);
    String[] year = all.stream().map(one -> YEARS.get(one.year())).toArray(String[]::new);
    String[] certain = all.stream().map(one -> CERTAINTY.get(one.certain())).toArray(String[]::new);
    String[] job = all.stream().map(one -> JOBS.get(one.job())).toArray(String[]::new);
    return EditionFacts.of(
        new SampleEdition(
                new SampleSurvey(all.size())
                    .single("geslacht", "man vrouw", sex)
                    .number("jaar", "jaar", year)
                    .single("zekerheid", "zeker twijfel niet", certain)
                    .multiple("werk", "anios aios onderzoek", List.of(), job)
                    .build())
            .derivation(
                classes(
                    "klasse", before("tot2020", 2020), is("in2020", 2020), from("na2020", 2021)))
            .derivation(classes("cohort", before("oud", 2020), from("recent", 2020)))
            .derivation(
                classes(
                    "opleiding",
                    new Derivation.Case(
                        "ja", "ja", new Condition.Gave("werk", List.of("aios"), true)),
                    new Derivation.Case("nee", "nee", Condition.everyone())))
            .group("man", "geslacht", "man")
            .group("zeker", "zekerheid", "zeker")
            .group("anios", "werk", "anios")
            .group("recent", new Condition.Compares("jaar", Condition.Comparison.AT_LEAST, 2020))
            .smallCells(minimumBase, minimumCell)
            .build());
  }

  private static Derivation classes(String key, Derivation.Case... cases) {
    return new Derivation.Cases(
        new Derivation.Heading(key, key, key, Condition.everyone()),
        List.of(cases),
        false,
        List.of());
  }

  private static Derivation.Case before(String key, int year) {
    return year(key, Condition.Comparison.LESS, year);
  }

  private static Derivation.Case is(String key, int year) {
    return year(key, Condition.Comparison.EQUAL, year);
  }

  private static Derivation.Case from(String key, int year) {
    return year(key, Condition.Comparison.AT_LEAST, year);
  }

  private static Derivation.Case year(String key, Condition.Comparison comparison, int year) {
    return new Derivation.Case(key, key, new Condition.Compares("jaar", comparison, year));
  }

  /** Every respondent that there could be. */
  private static List<Answers> possible() {
    List<Answers> all = new ArrayList<>();
    for (int sex = 0; sex < SEXES.size(); sex++) {
      for (int year = 0; year < YEARS.size(); year++) {
        for (int certain = 0; certain < CERTAINTY.size(); certain++) {
          for (int job = 0; job < JOBS.size(); job++) {
            all.add(new Answers(sex, year, certain, job));
          }
        }
      }
    }
    return all;
  }

  private static final EditionFacts POSSIBLE = edition(possible(), 0, 0);

  /** A number that is printed, if it is not hidden. */
  private record Printed(String variable, String group, String row) {

    String key() {
      return variable + " " + group + " " + row;
    }

    Cell cell() {
      return new Cell(key(), EVERYBODY);
    }

    Cell ofQuestion() {
      return new Cell(row, group);
    }
  }

  /** Everything that is printed, as one system over all respondents that there could be. */
  private static final class Outsider {

    private final Map<Printed, Row> rows = new LinkedHashMap<>();
    private final LinkedTable table;

    Outsider(List<Answers> all) {
      for (VariableTable one : POSSIBLE.tables().values()) {
        String variable = one.variable().key();
        List<String> keys = new ArrayList<>(List.of(LinkedTable.BASE));
        one.variable().categories().forEach(category -> keys.add(category.key()));
        for (int group = 0; group < POSSIBLE.groups().size(); group++) {
          for (String row : keys) {
            Printed number =
                new Printed(variable, POSSIBLE.groups().groups().get(group).key(), row);
            rows.put(number, new Row(number.key(), counted(one, group, row)));
          }
        }
      }
      int[] counts = new int[possible().size()];
      all.forEach(one -> counts[possible().indexOf(one)]++);
      BitSet in = new BitSet();
      in.set(0);
      table =
          LinkedTable.ofPatterns(
              List.of(EVERYBODY), Map.of(in, counts), counts.length, List.copyOf(rows.values()));
    }

    private static List<Integer> counted(VariableTable table, int group, String row) {
      String variable = table.variable().key();
      boolean multiple = table.variable().form() instanceof Form.AnyOf;
      Condition rule =
          row.equals(LinkedTable.BASE)
              ? new Condition.Answered(variable)
              : new Condition.Gave(variable, List.of(row), multiple);
      return POSSIBLE
          .survey()
          .members(rule)
          .and(POSSIBLE.groups().members(group))
          .rows()
          .boxed()
          .toList();
    }

    List<Printed> smallCells() {
      return rows.keySet().stream()
          .filter(number -> !number.row().equals(LinkedTable.BASE))
          .filter(number -> count(number) > 0 && count(number) < MINIMUM_CELL)
          .toList();
    }

    int count(Printed number) {
      return table.count(number.cell());
    }

    DisclosureAudit with(Set<Printed> shown) {
      Set<Cell> cells = new LinkedHashSet<>();
      shown.forEach(number -> cells.add(number.cell()));
      return new DisclosureAudit(table, cells);
    }
  }

  private static Set<Printed> shown(Outsider outsider, EditionFacts edition) {
    Set<Printed> shown = new LinkedHashSet<>();
    for (Printed number : outsider.rows.keySet()) {
      FactId id =
          number.row().equals(LinkedTable.BASE)
              ? FactId.of(number.variable(), number.group(), Measure.BASE)
              : FactId.of(number.variable(), number.group(), number.row(), Measure.COUNT);
      if (edition.shown().find(id).orElseThrow().value() instanceof FactValue.Shown) {
        shown.add(number);
      }
    }
    return shown;
  }

  /** What is shown if each question is looked at by itself. */
  private static Set<Printed> shownQuestionByQuestion(Outsider outsider, EditionFacts edition) {
    Set<Printed> shown = new LinkedHashSet<>(outsider.rows.keySet());
    SmallCellRules rules =
        new SmallCellRules(MINIMUM_BASE, MINIMUM_BASE, MINIMUM_CELL, MINIMUM_BASE);
    List<Integer> places = IntStream.range(0, edition.groups().size()).boxed().toList();
    for (VariableTable table : edition.tables().values()) {
      BitSet all = new BitSet();
      all.set(0, table.variable().categories().size());
      for (SuppressedTable one :
          new Suppressor(rules)
              .suppressOptions(
                  new LinkedTables(edition.survey(), edition.groups()).of(table, places, all))) {
        shown.removeIf(number ->
            number.variable().equals(table.variable().key()) && one.hides(number.ofQuestion()));
      }
    }
    return shown;
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 16);
  }

  private static List<Answers> random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Answers> all = new ArrayList<>();
    int size = 250 + random.nextInt(500);
    for (int i = 0; i < size; i++) {
      all.add(
          new Answers(
              random.nextInt(2),
              random.nextInt(12) == 0 ? random.nextInt(5) : 3 * random.nextInt(2) + 1,
              random.nextInt(20) == 0 ? 2 : random.nextInt(2),
              random.nextInt(9) == 0 ? 2 + random.nextInt(2) : random.nextInt(2)));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noHiddenNumberFollowsFromAllTablesTogether(long seed) {
    List<Answers> all = random(seed);
    Outsider outsider = new Outsider(all);
    EditionFacts edition = edition(all, MINIMUM_BASE, MINIMUM_CELL);
    Set<Printed> shown = shown(outsider, edition);
    DisclosureAudit audit = outsider.with(shown);
    assertThat(edition.problems().list()).as("nothing that sizes of groups give away").isEmpty();
    for (Printed number : outsider.smallCells()) {
      assertThat(shown).doesNotContain(number);
      assertThat(audit.range(number.cell()).isAtLeast(1))
          .as("what an outsider finds out about %s: %s", number, audit.range(number.cell()))
          .isTrue();
    }
  }

  @Test
  void questionByQuestionSomeWouldFollow() {
    int found = 0;
    int closeNow = 0;
    int small = 0;
    for (long seed : seeds().toArray()) {
      List<Answers> all = random(seed);
      Outsider outsider = new Outsider(all);
      EditionFacts edition = edition(all, MINIMUM_BASE, MINIMUM_CELL);
      DisclosureAudit before = outsider.with(shownQuestionByQuestion(outsider, edition));
      DisclosureAudit now = outsider.with(shown(outsider, edition));
      for (Printed number : outsider.smallCells()) {
        found += before.range(number.cell()).isAtLeast(1) ? 0 : 1;
        small++;
        closeNow += now.range(number.cell()).isAtLeast(MINIMUM_BASE) ? 0 : 1;
      }
    }
    assertThat(found).as("worked out from the tables of other questions").isGreaterThan(5);
    assertThat(10 * closeNow)
        .as("known to within %s, ten times, of %s", MINIMUM_BASE, small)
        .isLessThan(small);
  }
}
