package nl.peiling.model.edition;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.model.codebook.Net;

/**
 * How respondents move from each of some successive places to the next: from the first anios place
 * to the second, and so on. A step of the flow goes from one place to the next, so there is one
 * fewer than there are places.
 *
 * @param key names it in facts: {@code aniosstroom.p1.totaal.cluster1__cluster2}
 * @param label as printed
 * @param from the key of the grid whose items are the places
 * @param places the keys of the items, in order
 * @param classes what the answers are taken together in; every answer is in at most one
 * @param groups the groups of respondents that it is given for
 */
public record Flow(
    String key,
    String label,
    String from,
    List<String> places,
    List<Net> classes,
    List<String> groups) {

  /** The destination of all who had a next place. */
  public static final String NEXT = "volgende";

  /** The destination of who had no next place. */
  public static final String NONE = "geen_volgende";

  public Flow {
    places = List.copyOf(places);
    classes = List.copyOf(classes);
    groups = List.copyOf(groups);
    if (places.size() < 2) {
      throw new IllegalArgumentException("no next place: " + key);
    }
  }

  /** Returns the number of steps. */
  public int steps() {
    return places.size() - 1;
  }

  /** Returns the variable of the facts about a step, numbered from 0: named after its start. */
  public String variable(int step) {
    return key + "." + places.get(step);
  }

  /** Returns the category of a move from one class to another, or to one of the ends. */
  public static String move(String from, String to) {
    return from + Derivation.Combination.JOINT + to;
  }

  /** Returns the categories of all moves. */
  public List<String> moves() {
    List<String> moves = new ArrayList<>();
    for (Net from : classes) {
      classes.forEach(to -> moves.add(move(from.key(), to.key())));
      moves.add(move(from.key(), NEXT));
      moves.add(move(from.key(), NONE));
    }
    return List.copyOf(moves);
  }
}
