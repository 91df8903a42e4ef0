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
import java.util.TreeSet;
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
 * A question with many answers and the clusters of those answers: an outsider has the tables of
 * both, of the total, of each sex and of each region, and knows what respondents can have answered.
 */
class ManyAnswersDisclosureTest {

  private static final int MINIMUM_BASE = 10;
  private static final int MINIMUM_CELL = 5;
  private static final String EVERYBODY = "iedereen";
  private static final String CLUSTER = Derivation.ClusterOf.CLUSTER;

  /** What a respondent can answer: in each cluster one of the answers or none, or two of them. */
  private record Question(int regions, int clusters, int inCluster, boolean two) {

    List<String> answers() {
      return IntStream.range(0, clusters * inCluster).mapToObj(i -> "v" + i).toList();
    }

    List<String> rows() {
      List<String> rows = new ArrayList<>(answers());
      IntStream.range(0, clusters).forEach(cluster -> rows.add(CLUSTER + (cluster + 1)));
      rows.add(LinkedTable.BASE);
      return rows;
    }

    List<String> groups() {
      List<String> groups = new ArrayList<>(List.of("totaal", "man", "vrouw"));
      IntStream.range(0, regions).forEach(region -> groups.add("regio" + region));
      return groups;
    }

    /** What can be answered in one cluster. */
    private List<Set<Integer>> choices(int cluster) {
      List<Set<Integer>> choices = new ArrayList<>(List.of(Set.of()));
      for (int one = cluster * inCluster; one < (cluster + 1) * inCluster; one++) {
        choices.add(Set.of(one));
        for (int other = one + 1; two && other < (cluster + 1) * inCluster; other++) {
          choices.add(Set.of(one, other));
        }
      }
      return choices;
    }

    /** Every respondent that there could be. */
    List<Respondent> possible() {
      List<Set<Integer>> given = List.of(Set.of());
      for (int cluster = 0; cluster < clusters; cluster++) {
        List<Set<Integer>> choices = choices(cluster);
        given =
            given.stream()
                .flatMap(before -> choices.stream().map(choice -> joined(before, choice)))
                .toList();
      }
      List<Respondent> all = new ArrayList<>();
      for (Set<Integer> answers : given) {
        for (int region = 0; region < Math.max(1, regions); region++) {
          all.add(new Respondent(true, region, answers));
          all.add(new Respondent(false, region, answers));
        }
      }
      return all;
    }

    boolean counts(String row, Respondent one) {
      return row.equals(LinkedTable.BASE)
          || (row.startsWith(CLUSTER)
              ? one.answers().stream().anyMatch(a -> row.equals(CLUSTER + (1 + a / inCluster)))
              : one.answers().contains(answers().indexOf(row)));
    }
  }

  private static Set<Integer> joined(Set<Integer> one, Set<Integer> other) {
    Set<Integer> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  private record Respondent(boolean man, int region, Set<Integer> answers) {

    boolean isIn(String group) {
      return group.equals("totaal")
          || group.equals(man ? "man" : "vrouw")
          || group.equals("regio" + region);
    }

    String cell() {
      return answers.isEmpty()
          ? "geen"
          : answers.stream().map(answer -> "v" + answer).collect(Collectors.joining("+"));
    }
  }

  private static EditionFacts edition(Question question, List<Respondent> all) {
    List<Category> clusters =
        question.rows().stream()
            .filter(row -> row.startsWith(CLUSTER))
            .map(key -> Category.of(key, key))
            .toList();
    int regions = Math.max(1, question.regions());
    SampleEdition edition =
        new SampleEdition(
                new SampleSurvey(all.size())
                    .single(
                        "geslacht",
                        "man vrouw",
                        all.stream().map(one -> one.man() ? "man" : "vrouw").toArray(String[]::new))
                    .single(
                        "regio",
                        IntStream.range(0, regions)
                            .mapToObj(region -> "r" + region)
                            .collect(Collectors.joining(" ")),
                        all.stream().map(one -> "r" + one.region()).toArray(String[]::new))
                    .multiple(
                        "vak",
                        String.join(" ", question.answers()),
                        List.of(),
                        all.stream().map(Respondent::cell).toArray(String[]::new))
                    .build())
            .group("man", "geslacht", "man")
            .group("vrouw", "geslacht", "vrouw");
    for (int region = 0; region < question.regions(); region++) {
      edition.group("regio" + region, "regio", "r" + region);
    }
    for (String key : question.answers()) {
      edition.specialism(key, 1 + question.answers().indexOf(key) / question.inCluster());
    }
    List<String> ofRegion = new ArrayList<>(question.groups());
    ofRegion.removeAll(List.of("man", "vrouw"));
    return EditionFacts.of(
        edition
            .derivation(
                new Derivation.ClusterOf(
                    new Derivation.Heading("cluster", "cluster", "cluster", Condition.everyone()),
                    "vak",
                    clusters,
                    true))
            .banner("geslacht", "totaal", "man", "vrouw")
            .banner("regio", ofRegion.toArray(String[]::new))
            .smallCells(MINIMUM_BASE, MINIMUM_CELL)
            .build());
  }

  /** What an outsider finds out about the small numbers, with everything that is shown. */
  private static final class Outsider {

    private final Map<Cell, DisclosureAudit.Range> found = new LinkedHashMap<>();
    private int numbers;
    private int shown;

    Outsider(Question question, List<Respondent> all, EditionFacts edition) {
      List<Respondent> possible = question.possible();
      Map<Respondent, Integer> place = new LinkedHashMap<>();
      possible.forEach(one -> place.put(one, place.size()));
      Map<Cell, Row> rows = new LinkedHashMap<>();
      for (String group : question.groups()) {
        for (String row : question.rows()) {
          List<Integer> counted =
              IntStream.range(0, possible.size())
                  .filter(i -> possible.get(i).isIn(group) && question.counts(row, possible.get(i)))
                  .boxed()
                  .toList();
          rows.put(new Cell(row, group), new Row(row + " " + group, counted));
        }
      }
      int[] counts = new int[possible.size()];
      all.forEach(one -> counts[place.getOrDefault(one, -1)]++);
      BitSet everybody = new BitSet();
      everybody.set(0);
      LinkedTable table =
          LinkedTable.ofPatterns(
              List.of(EVERYBODY),
              Map.of(everybody, counts),
              counts.length,
              List.copyOf(rows.values()));
      Set<Cell> printed = new LinkedHashSet<>();
      rows.forEach((cell, row) -> {
        if (isShown(edition, cell)) {
          printed.add(new Cell(row.key(), EVERYBODY));
        }
      });
      DisclosureAudit audit = new DisclosureAudit(table, printed);
      rows.forEach((cell, row) -> {
        Cell number = new Cell(row.key(), EVERYBODY);
        int count = table.count(number);
        if (count > 0 && count < MINIMUM_CELL) {
          assertThat(printed).doesNotContain(number);
          found.put(cell, audit.range(number));
        }
      });
      numbers = rows.size();
      shown = printed.size();
    }

    private static boolean isShown(EditionFacts edition, Cell cell) {
      String variable = cell.row().startsWith(CLUSTER) ? "cluster" : "vak";
      FactId id =
          cell.row().equals(LinkedTable.BASE)
              ? FactId.of(variable, cell.group(), Measure.BASE)
              : FactId.of(variable, cell.group(), cell.row(), Measure.COUNT);
      return edition.shown().find(id).orElseThrow().value() instanceof FactValue.Shown;
    }
  }

  /** Most answers are given by one in eight, the first of each cluster by very few. */
  private static List<Respondent> many(Question question, SplittableRandom random) {
    return IntStream.range(0, 3000)
        .mapToObj(i -> {
          Set<Integer> answers = new TreeSet<>();
          for (int cluster = 0; cluster < question.clusters(); cluster++) {
            int answer = random.nextInt(300) == 0 ? 0 : 1 + random.nextInt(question.inCluster());
            if (answer < question.inCluster()) {
              answers.add(cluster * question.inCluster() + answer);
            }
          }
          return new Respondent(random.nextInt(8) == 0, 0, answers);
        })
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = 1)
  void noHiddenAnswerFollowsFromTheClusters(long seed) {
    Question question = new Question(0, 3, 8, false);
    List<Respondent> all = many(question, new SplittableRandom(seed));
    EditionFacts edition = edition(question, all);
    assertThat(edition.problems().list()).isEmpty();
    Outsider outsider = new Outsider(question, all, edition);
    assertProtected(outsider);
    assertThat(2 * outsider.shown).as("not everything is gone").isGreaterThan(outsider.numbers);
  }

  /** Some give two answers in a cluster, so that its number is not the sum of those in it. */
  private static List<Respondent> spread(Question question, SplittableRandom random) {
    return IntStream.range(0, 1200)
        .mapToObj(i -> {
          Set<Integer> answers = new TreeSet<>();
          for (int cluster = 0; cluster < question.clusters(); cluster++) {
            int first = random.nextInt(60) == 0 ? 0 : 1 + random.nextInt(question.inCluster());
            int second =
                random.nextInt(400) == 0 ? 1 + random.nextInt(question.inCluster()) : first;
            for (int answer : List.of(first, second)) {
              if (answer < question.inCluster()) {
                answers.add(cluster * question.inCluster() + answer);
              }
            }
          }
          return new Respondent(
              random.nextInt(8) == 0, random.nextInt(question.regions()), answers);
        })
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = 7)
  void noHiddenAnswerFollowsFromTheClustersInGroupsBesideEachOther(long seed) {
    Question question = new Question(6, 2, 5, true);
    List<Respondent> all = spread(question, new SplittableRandom(seed));
    EditionFacts edition = edition(question, all);
    assertThat(edition.problems().list()).isEmpty();
    Outsider outsider = new Outsider(question, all, edition);
    assertProtected(outsider);
    assertThat(2 * outsider.shown).as("not everything is gone").isGreaterThan(outsider.numbers);
  }

  private static void assertProtected(Outsider outsider) {
    assertThat(outsider.found).isNotEmpty();
    outsider.found.forEach((cell, range) ->
        assertThat(range.isAtLeast(MINIMUM_BASE)).as("%s %s", cell, range).isTrue());
  }

  /**
   * Respondents who each gave another combination of twelve answers, and two of them a rare one.
   */
  private static EditionFacts allDifferent(int respondents) {
    List<Respondent> all =
        IntStream.range(0, respondents)
            .mapToObj(i ->
                new Respondent(
                    i % 3 == 0,
                    0,
                    IntStream.rangeClosed(0, 12)
                        .filter(bit -> bit == 12 ? i == 7 || i == 9 : (i >> bit & 1) == 1)
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new))))
            .toList();
    return edition(new Question(0, 1, 13, true), all);
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
