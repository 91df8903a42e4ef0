package nl.peiling.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.LinkedTable.Row;
import nl.peiling.analysis.disclosure.SuppressedTable.Audited;
import nl.peiling.analysis.disclosure.SuppressedTable.Reason;
import nl.peiling.analysis.estimate.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressorTest {

  private static final SmallCellRules RULES = SmallCellRules.usual();
  private static final List<Row> THREE =
      List.of(new Row("a", List.of(0)), new Row("b", List.of(1)), new Row("c", List.of(2)));

  private static Map<String, Domain> groups(Object... keysAndDomains) {
    Map<String, Domain> groups = new LinkedHashMap<>();
    groups.put("totaal", Domain.everyone());
    for (int i = 0; i < keysAndDomains.length; i += 2) {
      groups.put((String) keysAndDomains[i], (Domain) keysAndDomains[i + 1]);
    }
    return groups;
  }

  private static Domain below(int row) {
    return r -> r < row;
  }

  private static Domain from(int row) {
    return r -> r >= row;
  }

  private static Cell base(String group) {
    return new Cell(LinkedTable.BASE, group);
  }

  /** Options 0, 1, 2 in turn. */
  private static LinkedTable inTurn(int size, Map<String, Domain> groups) {
    return LinkedTable.of(size, groups, 3, row -> row % 3, THREE);
  }

  @Test
  void hidesNothingWhereAllIsLarge() {
    LinkedTable table = inTurn(300, groups("aios", below(150), "anios", from(100)));
    SuppressedTable result = new Suppressor(RULES).suppress(table);
    assertThat(result.hidden()).isEmpty();
    assertThat(result.audited()).isEmpty();
    assertThat(result.isSafe()).isTrue();
  }

  @Test
  void hidesASmallGroupWholeAndTheAnswersThatWouldGiveItsAnswersAway() {
    // total = man + vrouw + anders: with two shown, the third follows
    Domain man = below(60);
    Domain vrouw = row -> row >= 60 && row < 294;
    LinkedTable table = inTurn(300, groups("man", man, "vrouw", vrouw, "anders", from(294)));
    SuppressedTable result = new Suppressor(RULES).suppress(table);
    assertThat(result.hidden()).containsEntry(base("anders"), Reason.SMALL_BASE);
    assertThat(result.hidden()).containsEntry(new Cell("a", "man"), Reason.SECONDARY);
    assertThat(result.hides(new Cell("a", "anders"))).isTrue();
    assertThat(result.hiddenGroups()).as("a large base is no secret").containsExactly("anders");
    assertThat(result.isSafe()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void protectsWhatIsLeftOfAGroupAfterThoseBesideEachOther(boolean inOneBanner) {
    // six are neither man nor woman, and there is no column of them
    Domain vrouw = row -> row >= 60 && row < 294;
    LinkedTable table = inTurn(300, groups("man", below(60), "vrouw", vrouw));
    List<List<String>> banners =
        inOneBanner ? List.of(List.of("totaal", "man", "vrouw")) : List.of();
    SuppressedTable result = new Suppressor(RULES).knowing(banners, cell -> false).suppress(table);
    for (Row row : THREE) {
      assertThat(List.of("totaal", "man", "vrouw"))
          .anyMatch(group -> result.hides(new Cell(row.key(), group)));
    }
    assertThat(result.hiddenGroups()).isEmpty();
    assertThat(result.isSafe()).isTrue();
  }

  @Test
  void seesASmallGroupThatIsOnlyADifference() {
    // 'niet in opleiding' is not shown, but total less aios gives its 6 respondents
    LinkedTable table = inTurn(300, groups("aios", below(294)));
    SuppressedTable result = new Suppressor(RULES).suppress(table);
    assertThat(result.hiddenGroups()).isEmpty();
    for (Row row : THREE) {
      assertThat(List.of("aios", "totaal"))
          .anyMatch(group -> result.hides(new Cell(row.key(), group)));
    }
    assertThat(result.isSafe()).isTrue();
  }

  @Test
  void hidesASmallCellAndPartnersInItsRowAndColumn() {
    // option a has 3 of aios; 97 elsewhere; the rest spread
    LinkedTable table =
        LinkedTable.of(
            400,
            groups("aios", below(200), "overig", from(200)),
            3,
            row -> row < 3 ? 0 : row < 100 ? 1 : row < 200 ? 2 : row % 3,
            THREE);
    SuppressedTable result = new Suppressor(RULES).suppress(table);
    assertThat(result.hidden()).containsEntry(new Cell("a", "aios"), Reason.SMALL_CELL);
    assertThat(result.hidden().values()).contains(Reason.SECONDARY);
    assertThat(result.hiddenGroups()).isEmpty();
    assertThat(result.isSafe()).isTrue();
  }

  @Test
  void showsACellOfOneWhereTheEditionAllowsIt() {
    LinkedTable table =
        LinkedTable.of(100, groups("aios", below(50)), 3, row -> row == 0 ? 0 : 1, THREE);
    SmallCellRules open = new SmallCellRules(10, 30, 1, 10);
    assertThat(new Suppressor(open).suppress(table).hidden()).isEmpty();
    assertThat(new Suppressor(RULES).suppress(table).hidden()).isNotEmpty();
  }

  @Test
  void showsThatNobodyGaveAnAnswer() {
    LinkedTable table =
        LinkedTable.of(100, groups("aios", below(50)), 3, row -> 1 + row % 2, THREE);
    assertThat(new Suppressor(RULES).suppress(table).hidden()).isEmpty();
  }

  @Test
  void hidesTheSameGroupsOnAllOptionsOfAQuestion() {
    Domain vrouw = row -> row >= 60 && row < 294;
    Map<String, Domain> groups = groups("man", below(60), "vrouw", vrouw, "anders", from(294));
    List<LinkedTable> options =
        IntStream.of(2, 3, 7)
            .mapToObj(k ->
                LinkedTable.ofOption(
                    300, groups, Domain.everyone(), "optie" + k, row -> row % k == 0))
            .toList();
    List<SuppressedTable> results = new Suppressor(RULES).suppressOptions(options);
    assertThat(results)
        .allSatisfy(result -> assertThat(result.hiddenGroups()).containsExactly("anders"));
    assertThat(results).allSatisfy(result -> assertThat(result.isSafe()).isTrue());
  }

  @Test
  void hidesAQuestionWholeWhenNothingElseHelps() {
    LinkedTable table = inTurn(8, groups());
    SuppressedTable result = new Suppressor(RULES).suppress(table);
    assertThat(result.hidden().keySet()).containsAll(table.cells());
    assertThat(result.isSafe()).isTrue();
  }

  @Test
  void quotesNobodyFromASmallGroup() {
    assertThat(RULES.mayQuote(9)).isFalse();
    assertThat(RULES.mayQuote(10)).isTrue();
    assertThat(RULES.base(29)).isEqualTo(SmallCellRules.Base.LOW);
    assertThat(RULES.base(30)).isEqualTo(SmallCellRules.Base.SHOWN);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  private static LinkedTable random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 30 + random.nextInt(250);
    int categories = 2 + random.nextInt(4);
    int overlapping = 2 + random.nextInt(3);
    int[] groups = random.ints(size, 1, 1 << overlapping).toArray();
    int[] sex = random.ints(size, 0, 24).toArray();
    int[] answer = new int[size];
    for (int row = 0; row < size; row++) {
      answer[row] = Math.min(random.nextInt(categories), random.nextInt(categories));
    }
    Map<String, Domain> map = groups("man", (Domain) row -> sex[row] < 9);
    map.put("vrouw", row -> sex[row] >= 9 && sex[row] < 23);
    for (int g = 0; g < overlapping; g++) {
      int bit = g;
      map.put("groep" + g, row -> (groups[row] >> bit & 1) == 1);
    }
    List<Row> rows = new ArrayList<>();
    for (int c = 0; c < categories; c++) {
      rows.add(new Row("optie" + c, List.of(c)));
    }
    rows.add(new Row("net", List.of(0, 1)));
    return LinkedTable.of(size, map, categories, row -> answer[row], rows);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theAuditNeverWorksOutAHiddenNumber(long seed) {
    LinkedTable table = random(seed);
    SuppressedTable result = new Suppressor(RULES).suppress(table);
    assertThat(result.isSafe()).isTrue();
    for (Cell cell : table.cells()) {
      int count = table.count(cell);
      boolean base = cell.row().equals(LinkedTable.BASE);
      if (!result.hides(cell)) {
        assertThat(base ? count == 0 || count >= 10 : !RULES.isSmall(count)).isTrue();
      }
    }
    // the bounds hold the truth
    for (Audited audited : result.audited()) {
      int truth =
          table.count(audited.cell()) - audited.without().stream().mapToInt(table::count).sum();
      assertThat(truth).isGreaterThanOrEqualTo(audited.range().lower());
      audited.range().upper().ifPresent(u -> assertThat(truth).isLessThanOrEqualTo(u));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void suppressingMoreNeverReveals(long seed) {
    LinkedTable table = random(seed);
    SplittableRandom random = new SplittableRandom(seed + 500);
    List<Cell> cells = new ArrayList<>(table.cells());
    Set<Cell> shown = new LinkedHashSet<>(cells);
    List<Cell> watched = cells.stream().filter(c -> random.nextInt(4) == 0).toList();
    Map<Cell, DisclosureAudit.Range> before = new LinkedHashMap<>();
    while (shown.size() > 3) {
      DisclosureAudit audit = new DisclosureAudit(table, shown);
      for (Cell cell : watched) {
        DisclosureAudit.Range range = audit.range(cell);
        DisclosureAudit.Range earlier = before.put(cell, range);
        if (earlier != null) {
          assertThat(range.lower()).isLessThanOrEqualTo(earlier.lower());
          assertThat(top(range)).isGreaterThanOrEqualTo(top(earlier));
        }
      }
      List<Cell> left = new ArrayList<>(shown);
      for (int i = 0; i < 3 && shown.size() > 3; i++) {
        shown.remove(left.get(random.nextInt(left.size())));
      }
    }
  }

  private static int top(DisclosureAudit.Range range) {
    return range.upper().orElse(Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theAuditFindsWhatPlainSubtractionGives(long seed) {
    LinkedTable table = random(seed);
    Set<Cell> shown = new LinkedHashSet<>(table.cells());
    Cell hidden = new Cell("optie0", "man");
    shown.remove(hidden);
    // the net of options 0 and 1 less option 1 gives it exactly
    assertThat(new DisclosureAudit(table, shown).range(hidden))
        .satisfies(range -> {
          assertThat(range.lower()).isEqualTo(table.count(hidden));
          assertThat(range.upper()).isEqualTo(OptionalInt.of(table.count(hidden)));
          assertThat(range.pinning()).isNotEmpty();
        });
  }
}
