package nl.peiling.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.peiling.analysis.disclosure.Exchanges.Room;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.LinkedTable.Row;
import nl.peiling.analysis.disclosure.SuppressedTable.Reason;
import nl.peiling.analysis.estimate.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangesTest {

  private static final int CATEGORIES = 4;
  private static final List<Row> ROWS =
      List.of(
          new Row("a", List.of(0)),
          new Row("b", List.of(1)),
          new Row("c", List.of(2)),
          new Row("d", List.of(3)),
          new Row("a_of_b", List.of(0, 1)));

  private static LinkedTable random(SplittableRandom random) {
    int size = 20 + random.nextInt(150);
    int[] groups = random.ints(size, 0, 16).toArray();
    int[] answer = random.ints(size, 0, CATEGORIES).toArray();
    Map<String, Domain> map = new LinkedHashMap<>();
    map.put("totaal", Domain.everyone());
    for (int g = 0; g < 4; g++) {
      int bit = g;
      map.put("groep" + g, row -> (groups[row] >> bit & 1) == 1);
    }
    return LinkedTable.of(size, map, CATEGORIES, row -> answer[row], ROWS);
  }

  private static Target cell(String row, String group, int width) {
    return new Target(new Cell(row, group), List.of(), width);
  }

  private static Room room(Exchanges exchanges, Target target, int answer, int other) {
    BitSet alike = exchanges.alike(answer, other);
    return exchanges.room(
        exchanges.domain(target),
        Exchanges.without(exchanges.exchange(answer, other, alike), Set.of(answer)));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  /** The bounds of linear programming are at least as wide: every exchange is a possible truth. */
  @ParameterizedTest
  @MethodSource("seeds")
  void neverPromisesMoreThanAnOutsiderHasToDoubt(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LinkedTable table = random(random);
    Set<Cell> visible = new LinkedHashSet<>(table.cells());
    visible.removeIf(cell -> !cell.row().equals(LinkedTable.BASE) && random.nextInt(3) > 0);
    Exchanges exchanges = new Exchanges(table, visible);
    DisclosureAudit audit = new DisclosureAudit(table, visible);
    int moved = 0;
    for (String group : table.groups()) {
      for (int answer = 0; answer < CATEGORIES; answer++) {
        Target target = cell(ROWS.get(answer).key(), group, 1);
        int truth = table.count(target.cell());
        DisclosureAudit.Range range = audit.range(target.cell());
        for (int other = 0; other < CATEGORIES; other++) {
          if (other != answer) {
            Room room = room(exchanges, target, answer, other);
            assertThat(truth - room.down()).isGreaterThanOrEqualTo(range.lower());
            assertThat(truth + room.up())
                .isLessThanOrEqualTo(range.upper().orElse(Integer.MAX_VALUE));
            moved += room.width();
          }
        }
      }
    }
    assertThat(moved).as("something can be exchanged").isPositive();
  }

  @Test
  void findsAnExchangeBetweenTwoWhoDifferInOneGroup() {
    // in the group 4 gave a and 6 b; outside it 5 gave a and 5 b
    LinkedTable table =
        LinkedTable.of(
            20,
            Map.of("groep", row -> row < 10),
            2,
            row -> row < 4 || row >= 15 ? 0 : 1,
            List.of(new Row("a", List.of(0)), new Row("b", List.of(1))));
    Exchanges exchanges = new Exchanges(table, Set.of(new Cell(LinkedTable.BASE, "groep")));
    assertThat(room(exchanges, cell("a", "groep", 1), 0, 1)).isEqualTo(new Room(4, 6));
  }

  @Test
  void keepsWhatIsShownInAGroupThatHoldsAll() {
    LinkedHashMap<String, Domain> groups = new LinkedHashMap<>();
    groups.put("totaal", Domain.everyone());
    groups.put("groep", row -> row < 10);
    LinkedTable table =
        LinkedTable.of(
            14,
            groups,
            2,
            row -> row < 4 || row == 13 ? 0 : 1,
            List.of(new Row("a", List.of(0)), new Row("b", List.of(1))));
    Set<Cell> visible = new LinkedHashSet<>(table.cells());
    visible.remove(new Cell("a", "groep"));
    visible.remove(new Cell("b", "groep"));
    // outside the group are one a and three b: no more than that can be exchanged
    assertThat(room(new Exchanges(table, visible), cell("a", "groep", 1), 0, 1))
        .isEqualTo(new Room(3, 1));
  }

  /** Whatever the table: what is said to be protected is, by the bounds of linear programming. */
  @ParameterizedTest
  @MethodSource("seeds")
  void protectsByHidingWhatItTakes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LinkedTable table = random(random);
    Map<Cell, Reason> hidden = new LinkedHashMap<>();
    Set<Cell> visible = new LinkedHashSet<>(table.cells());
    List<Target> targets =
        IntStream.range(0, 4)
            .mapToObj(i -> cell(ROWS.get(i).key(), "groep" + random.nextInt(4), 5))
            .toList();
    targets.forEach(target -> {
      hidden.put(target.cell(), Reason.SMALL_CELL);
      visible.remove(target.cell());
    });
    ExchangeProtection protection =
        new ExchangeProtection(table, hidden, visible, cell -> cell.row().equals(LinkedTable.BASE));
    List<Target> open = protection.protect(targets);
    protection.showUnneeded(targets, Set.copyOf(targets.stream().map(Target::cell).toList()));
    Set<Cell> shown = new LinkedHashSet<>(table.cells());
    shown.removeAll(hidden.keySet());
    DisclosureAudit audit = new DisclosureAudit(table, shown);
    for (Target target : targets) {
      assertThat(open.contains(target) || audit.range(target.cell()).isAtLeast(5)).isTrue();
      assertThat(hidden).containsKey(target.cell());
    }
    assertThat(open).as("only what is in too small a group").hasSizeLessThan(3);
    assertThat(hidden.size()).as("not everything").isLessThan(table.cells().size() - 5);
  }
}
