package nl.peiling.model.edition;

import java.util.List;

/**
 * Which part of the recent graduates has started training within one, two, ... years. Only of who
 * graduated no longer ago than the shortest training takes, everybody is still in the population:
 * of earlier graduates some have finished training and left it.
 *
 * @param key names it in facts: {@code instroom.totaal.binnen1}
 * @param label as printed
 * @param from the date that the wait begins
 * @param until the date that it ends
 * @param shortestTraining in years
 * @param groups the groups of respondents that it is given for
 * @param compared the banners whose groups are held against each other
 */
public record Intake(
    String key,
    String label,
    String from,
    String until,
    int shortestTraining,
    List<String> groups,
    List<String> compared) {

  public Intake {
    groups = List.copyOf(groups);
    compared = List.copyOf(compared);
    if (shortestTraining < 1) {
      throw new IllegalArgumentException("a training of " + shortestTraining + " years");
    }
  }

  /** Returns an intake without comparisons. */
  public Intake(
      String key,
      String label,
      String from,
      String until,
      int shortestTraining,
      List<String> groups) {
    this(key, label, from, until, shortestTraining, groups, List.of());
  }

  /** Returns the key of having started within a number of years. */
  public static String within(int years) {
    return "binnen" + years;
  }
}
