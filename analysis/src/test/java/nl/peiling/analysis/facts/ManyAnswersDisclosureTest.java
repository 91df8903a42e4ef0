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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peiling.analysis.disclosure.DisclosureAudit;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.LinkedTable.Row;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A question with so many answers that most respondents gave a combination of their own, and the
 * clusters of those answers: an outsider has the tables of both, of the total and of each sex, and
 * knows that nobody gave two answers in one cluster.
 */
class ManyAnswersDisclosureTest {

  private static final int MINIMUM_BASE = 10;
  private static final int MINIMUM_CELL = 5;
  private static final int CLUSTERS = 3;
  private static final int IN_CLUSTER = 8;
  private static final List<String> GROUPS = List.of("totaal", "man", "vrouw");

  /** A respondent: a sex and for each cluster the answer in it, {@link #IN_CLUSTER} for none. */
  private record Answers(boolean man, List<Integer> inCluster) {

    /** The answers and the clusters, by their keys. */
    Set<String> given() {
      Set<String> given = new LinkedHashSet<>(Set.of(LinkedTable.BASE));
      for (int cluster = 0; cluster < CLUSTERS; cluster++) {
        if (inCluster.get(cluster) < IN_CLUSTER) {
          given.add(key(cluster, inCluster.get(cluster)));
          given.add(Derivation.ClusterOf.CLUSTER + (cluster + 1));
        }
      }
      return given;
    }

    boolean isIn(String group) {
      return group.equals("totaal") || man == group.equals("man");
    }

    String cell() {
      return IntStream.range(0, CLUSTERS)
          .filter(cluster -> inCluster.get(cluster) < IN_CLUSTER)
          .mapToObj(cluster -> key(cluster, inCluster.get(cluster)))
          .collect(
              Collectors.collectingAndThen(
                  Collectors.joining("+"), given -> given.isEmpty() ? "geen" : given));
    }
  }

  private static String key(int cluster, int answer) {
    return "v" + cluster + answer;
  }

  private static List<String> keys() {
    return IntStream.range(0, CLUSTERS * IN_CLUSTER)
        .mapToObj(i -> key(i / IN_CLUSTER, i % IN_CLUSTER))
        .toList();
  }

  /** Most answers are given by one in eight, the first of each cluster by very few. */
  private static List<Answers> random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, 3000)
        .mapToObj(i ->
            new Answers(
                random.nextInt(8) == 0,
                IntStream.range(0, CLUSTERS)
                    .mapToObj(
                        cluster -> random.nextInt(300) == 0 ? 0 : 1 + random.nextInt(IN_CLUSTER))
                    .toList()))
        .toList();
  }

  private static EditionFacts edition(List<String> sexes, List<String> answers, List<String> keys) {
    List<Category> clusters =
        IntStream.rangeClosed(1, CLUSTERS)
            .mapToObj(number -> Derivation.ClusterOf.CLUSTER + number)
            .map(key -> Category.of(key, key))
            .toList();
    SampleEdition edition =
        new SampleEdition(
            new SampleSurvey(sexes.size())
                .single("geslacht", "man vrouw", sexes.toArray(String[]::new))
                .multiple("vak", String.join(" ", keys), List.of(), answers.toArray(String[]::new))
                .build());
    for (String key : keys) {
      edition.specialism(key, 1 + keys.indexOf(key) / IN_CLUSTER);
    }
    return EditionFacts.of(
        edition
            .derivation(
                new Derivation.ClusterOf(
                    new Derivation.Heading("cluster", "cluster", "cluster", Condition.everyone()),
                    "vak",
                    clusters,
                    true))
            .group("man", "geslacht", "man")
            .group("vrouw", "geslacht", "vrouw")
            .smallCells(MINIMUM_BASE, MINIMUM_CELL)
            .build());
  }

  private static EditionFacts edition(List<Answers> all) {
    return edition(
        all.stream().map(one -> one.man() ? "man" : "vrouw").toList(),
        all.stream().map(Answers::cell).toList(),
        keys());
  }

  /** Every respondent that there could be. */
  private static List<Answers> possible() {
    List<Answers> all = new ArrayList<>();
    int choices = IN_CLUSTER + 1;
    for (int i = 0; i < 2 * choices * choices * choices; i++) {
      int rest = i / 2;
      all.add(
          new Answers(
              i % 2 == 0,
              List.of(rest % choices, rest / choices % choices, rest / choices / choices)));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void noHiddenAnswerFollowsFromTheClusters(long seed) {
    List<Answers> all = random(seed);
    EditionFacts edition = edition(all);
    assertThat(edition.problems().list()).isEmpty();
    List<Answers> possible = possible();
    Map<Cell, Row> rows = new LinkedHashMap<>();
    List<String> printed = new ArrayList<>(keys());
    IntStream.rangeClosed(1, CLUSTERS).forEach(c -> printed.add(Derivation.ClusterOf.CLUSTER + c));
    printed.add(LinkedTable.BASE);
    for (String group : GROUPS) {
      for (String row : printed) {
        List<Integer> counted =
            IntStream.range(0, possible.size())
                .filter(i -> possible.get(i).isIn(group) && possible.get(i).given().contains(row))
                .boxed()
                .toList();
        rows.put(new Cell(row, group), new Row(row + " " + group, counted));
      }
    }
    Map<Answers, Integer> place = new LinkedHashMap<>();
    possible.forEach(one -> place.put(one, place.size()));
    int[] counts = new int[possible.size()];
    all.forEach(one -> counts[place.getOrDefault(one, -1)]++);
    BitSet everybody = new BitSet();
    everybody.set(0);
    LinkedTable table =
        LinkedTable.ofPatterns(
            List.of("iedereen"),
            Map.of(everybody, counts),
            counts.length,
            List.copyOf(rows.values()));
    Set<Cell> shown = new LinkedHashSet<>();
    Set<Cell> small = new LinkedHashSet<>();
    rows.forEach((cell, row) -> {
      Cell number = new Cell(row.key(), "iedereen");
      if (isShown(edition, cell)) {
        shown.add(number);
      }
      if (table.count(number) > 0 && table.count(number) < MINIMUM_CELL) {
        small.add(number);
      }
    });
    DisclosureAudit audit = new DisclosureAudit(table, shown);
    assertThat(small).isNotEmpty().doesNotContainAnyElementsOf(shown);
    for (Cell number : small) {
      assertThat(audit.range(number).isAtLeast(MINIMUM_BASE))
          .as("what an outsider finds out about %s: %s", number, audit.range(number))
          .isTrue();
    }
    // not because everything is gone
    assertThat(2 * shown.size()).isGreaterThan(rows.size());
  }

  private static boolean isShown(EditionFacts edition, Cell cell) {
    String variable = cell.row().startsWith(Derivation.ClusterOf.CLUSTER) ? "cluster" : "vak";
    FactId id =
        cell.row().equals(LinkedTable.BASE)
            ? FactId.of(variable, cell.group(), Measure.BASE)
            : FactId.of(variable, cell.group(), cell.row(), Measure.COUNT);
    return edition.shown().find(id).orElseThrow().value() instanceof FactValue.Shown;
  }

  /**
   * Respondents who each gave another combination of twelve answers, and two of them a rare one.
   */
  private static EditionFacts allDifferent(int respondents) {
    List<String> keys = keys().subList(0, 13);
    List<String> answers =
        IntStream.range(0, respondents)
            .mapToObj(i ->
                IntStream.rangeClosed(0, 12)
                    .filter(bit -> bit == 12 ? i == 7 || i == 9 : (i >> bit & 1) == 1)
                    .mapToObj(keys::get)
                    .collect(Collectors.joining("+")))
            .map(given -> given.isEmpty() ? "geen" : given)
            .toList();
    List<String> sexes =
        IntStream.range(0, respondents).mapToObj(i -> i % 3 == 0 ? "man" : "vrouw").toList();
    return edition(sexes, answers, keys);
  }

  @Test
  void warnsOfQuestionsWithMoreCombinationsThanCanBeLookedAt() {
    assertThat(allDifferent(FamilyTables.MOST + 1).problems().list())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).hasToString("afscherming.niet-getoetst");
          assertThat(problem.message()).contains("‘vak’ en ‘cluster’");
        });
  }

  @Test
  void looksAtManyCombinationsWithoutWarning() {
    assertThat(allDifferent(FamilyTables.MOST / 2).problems().list()).isEmpty();
  }
}
