package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.peiling.report.pdf.layout.Flow.Floating;

/**
 * Looks for the pages of a chapter with the fewest holes. At first every exhibit that does not fit
 * moves to the next page while the text goes on. Where that leaves a page half empty, takes a
 * figure out of its section or puts figures after all text, the exhibits near that place are tried
 * in their place in the text and, where they can be, somewhat lower; what makes the chapter better
 * stays.
 */
final class ChapterSearch {

  /** Most ways of setting one chapter that are tried. */
  private static final int MOST_TRIES = 200;

  /** How often all exhibits are looked at again. */
  private static final int ROUNDS = 3;

  private final PageFrame frame;
  private final List<Flow> parts;
  private final Squeeze squeeze;
  private final List<Floating> exhibits;
  private final Set<List<Way>> tried = new HashSet<>();

  /** How an exhibit is set. */
  private enum Way {
    FREE,
    HELD,
    LOW,
    HELD_LOW;

    private boolean isLow() {
      return this == LOW || this == HELD_LOW;
    }

    private Floating of(Floating exhibit) {
      Floating set = isLow() ? exhibit.lowered() : exhibit;
      return this == HELD || this == HELD_LOW ? set.holding() : set;
    }
  }

  /** The chapter set in one way. */
  private record Trial(List<Way> ways, ChapterFill fill, ChapterGrade grade, double cost) {}

  ChapterSearch(PageFrame frame, Squeeze squeeze, List<Flow> parts) {
    this.frame = frame;
    this.squeeze = squeeze;
    this.parts = List.copyOf(parts);
    this.exhibits =
        parts.stream().filter(Floating.class::isInstance).map(Floating.class::cast).toList();
  }

  /** The best pages that were found. */
  ChapterFill best() {
    Trial best = trial(Collections.nCopies(exhibits.size(), Way.FREE));
    boolean better = true;
    for (int round = 0; round < ROUNDS && better; round++) {
      Trial before = best;
      for (int exhibit = 0; exhibit < exhibits.size(); exhibit++) {
        if (best.grade().isFlawedNear(exhibit)) {
          best = better(best, exhibit);
        }
      }
      better = best.cost() < before.cost();
    }
    return best.fill();
  }

  /** The best of all ways to set one exhibit and, together with it, the next. */
  private Trial better(Trial start, int exhibit) {
    Trial best = start;
    for (Way way : ways(exhibit)) {
      List<Way> one = with(start.ways(), exhibit, way);
      best = cheaper(best, one);
      if (exhibit + 1 < one.size()) {
        for (Way next : ways(exhibit + 1)) {
          best = cheaper(best, with(one, exhibit + 1, next));
        }
      }
    }
    return best;
  }

  private List<Way> ways(int exhibit) {
    return exhibits.get(exhibit).canBeLowered()
        ? List.of(Way.values())
        : List.of(Way.FREE, Way.HELD);
  }

  private static List<Way> with(List<Way> ways, int exhibit, Way way) {
    List<Way> changed = new ArrayList<>(ways);
    changed.set(exhibit, way);
    return List.copyOf(changed);
  }

  private Trial cheaper(Trial best, List<Way> ways) {
    if (tried.size() >= MOST_TRIES || tried.contains(ways)) {
      return best;
    }
    Trial other = trial(ways);
    return other.cost() < best.cost() ? other : best;
  }

  private Trial trial(List<Way> ways) {
    tried.add(ways);
    List<Flow> set = new ArrayList<>(parts);
    int exhibit = 0;
    for (int i = 0; i < set.size(); i++) {
      if (set.get(i) instanceof Floating floating) {
        set.set(i, ways.get(exhibit++).of(floating));
      }
    }
    ChapterFill fill = new ChapterFill(frame, set, squeeze).fill();
    ChapterGrade grade = ChapterGrade.of(set, fill.filled());
    long low = ways.stream().filter(Way::isLow).count();
    return new Trial(ways, fill, grade, grade.cost() + low * ChapterGrade.LOWERED);
  }
}
