package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.pdf.layout.Flow.Floating;
import nl.peiling.report.pdf.layout.Flow.Slab;

/**
 * How well a chapter fills its pages: what a good typesetter would rather not see, in points.
 *
 * @param cost of the whole chapter
 * @param flawed for each exhibit whether a flaw is near it
 */
record ChapterGrade(double cost, List<Boolean> flawed) {

  /** Cost of a figure that is set lower than it likes to be. */
  static final double LOWERED = 60;

  private static final double PAGE = 1_500;

  /** Cost of a page that is empty; part of it grows with the square of the empty share. */
  private static final double EMPTY = 4_000;

  /** Cost of a page with exhibits only. */
  private static final double WITHOUT_TEXT = 600;

  /** Cost of an exhibit that comes below the heading of a next section. */
  private static final double PAST_SECTION = 250;

  /** The same for the heading of a part of a section. */
  private static final double PAST_SUBSECTION = 60;

  /** Cost of an exhibit on the page after its place in the text, and on a page after that. */
  private static final double NEXT_PAGE = 30;

  private static final double LATER_PAGE = 400;

  /** What is not worth setting anything otherwise. */
  private static final double FLAW = 100;

  public ChapterGrade {
    flawed = List.copyOf(flawed);
  }

  /**
   * What stands on a page.
   *
   * @param empty share of the height that is empty
   * @param textEnd how many parts of the strip stand on this page or an earlier one, but for
   *     exhibits that wait
   * @param exhibits how many exhibits stand on it
   */
  record Filled(double empty, boolean hasText, int textEnd, int exhibits) {}

  /** Grades a chapter of these parts on these pages. */
  static ChapterGrade of(List<Flow> parts, List<Filled> pages) {
    List<Integer> exhibitPages = new ArrayList<>();
    double[] costs = new double[pages.size() + 1];
    for (int page = 0; page < pages.size(); page++) {
      Filled filled = pages.get(page);
      boolean last = page == pages.size() - 1;
      costs[page] = last ? 0 : EMPTY * filled.empty() * filled.empty();
      costs[page] += filled.hasText() ? 0 : WITHOUT_TEXT;
      for (int i = 0; i < filled.exhibits(); i++) {
        exhibitPages.add(page);
      }
    }
    List<Double> moves = moves(parts, pages, exhibitPages);
    List<Boolean> flawed = new ArrayList<>();
    double cost = PAGE * pages.size();
    for (double one : costs) {
      cost += one;
    }
    for (int exhibit = 0; exhibit < moves.size(); exhibit++) {
      int page = exhibitPages.get(exhibit);
      double near = moves.get(exhibit);
      cost += near;
      for (int other = Math.max(0, page - 1); other <= page + 1; other++) {
        near += other < costs.length ? costs[other] : 0;
      }
      flawed.add(near >= FLAW);
    }
    return new ChapterGrade(cost, flawed);
  }

  /** What it costs that each exhibit stands where it stands. */
  private static List<Double> moves(
      List<Flow> parts, List<Filled> pages, List<Integer> exhibitPages) {
    List<Double> moves = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      if (parts.get(at) instanceof Floating) {
        int page = exhibitPages.get(moves.size());
        int away = page - pageOf(at, pages);
        double cost = away > 0 ? NEXT_PAGE + (away - 1) * LATER_PAGE : 0;
        int before = page == 0 ? 0 : pages.get(page - 1).textEnd();
        for (int passed = at + 1; passed < before; passed++) {
          cost += headingCost(parts.get(passed));
        }
        moves.add(cost);
      }
    }
    return moves;
  }

  private static int pageOf(int part, List<Filled> pages) {
    for (int page = 0; page < pages.size(); page++) {
      if (part < pages.get(page).textEnd()) {
        return page;
      }
    }
    return pages.size() - 1;
  }

  private static double headingCost(Flow part) {
    if (part instanceof Slab slab) {
      for (Cue cue : slab.cues()) {
        if (cue instanceof Cue.Bookmark heading) {
          return heading.level() <= 2 ? PAST_SECTION : PAST_SUBSECTION;
        }
      }
    }
    return 0;
  }

  /** Whether a flaw is near this exhibit: on its page or the pages beside it. */
  boolean isFlawedNear(int exhibit) {
    return flawed.get(exhibit);
  }
}
