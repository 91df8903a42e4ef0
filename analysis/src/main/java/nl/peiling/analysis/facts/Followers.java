package nl.peiling.analysis.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.SuppressedTable.Reason;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.edition.Weighting;

/**
 * What goes because numbers of a question are kept back that it is made of:
 *
 * <ul>
 *   <li>a number broken down by an answer, with that answer: its base is how many gave it;
 *   <li>a step of a flow, with any answer at one of its two places: classes of a flow are sums of
 *       answers that are no net of the question;
 *   <li>an intake, with any class of its dates, or where it tells about few others, and the tests
 *       of a banner with one of its groups;
 *   <li>all weighted numbers of a group, with any answer in it that was weighted on: from the
 *       weights, which are the same for all who gave the same answers, it could be counted back.
 * </ul>
 */
final class Followers {

  private final Edition edition;
  private final Families families;
  private final Map<String, Map<Cell, Reason>> hidden;

  Followers(Edition edition, Families families, Map<String, Map<Cell, Reason>> hidden) {
    this.edition = edition;
    this.families = families;
    this.hidden = hidden;
  }

  /** Hides groups whole of what is made of numbers that are kept back. */
  void hide(IntakeRests rests) {
    edition.breakdowns().forEach(this::hide);
    edition.flows().forEach(this::hide);
    edition
        .intakes()
        .forEach(intake -> {
          hide(intake, group -> hidesAny(intake.from(), group) || hidesAny(intake.until(), group));
          Map<Cell, Reason> known = hidden.getOrDefault(intake.key(), Map.of());
          Set<String> telling =
              rests.telling(intake, group -> !known.containsKey(new Cell(LinkedTable.BASE, group)));
          hide(intake, telling::contains);
        });
  }

  private void hide(Breakdown breakdown) {
    Map<Cell, Reason> answers = hidden.getOrDefault(breakdown.by(), Map.of());
    for (String group : breakdown.groups()) {
      for (String answer : breakdown.answers()) {
        if (answers.containsKey(new Cell(answer, group))) {
          hide(breakdown.variable(answer), group);
        }
      }
    }
  }

  private void hide(Flow flow) {
    for (int step = 0; step < flow.steps(); step++) {
      List<String> places =
          flow.places().subList(step, step + 2).stream()
              .map(place -> flow.from() + "." + place)
              .toList();
      for (String group : flow.groups()) {
        if (places.stream().anyMatch(place -> hidesAny(place, group))) {
          hide(flow.variable(step), group);
        }
      }
    }
  }

  private void hide(Intake intake, Predicate<String> some) {
    Stream.concat(intake.groups().stream(), intake.compared().stream())
        .filter(name -> groups(name).stream().anyMatch(some))
        .forEach(name -> hide(intake.key(), name));
  }

  /** The groups of a banner, or the group itself. */
  private List<String> groups(String name) {
    return edition.banners().stream()
        .filter(banner -> banner.key().equals(name))
        .map(Banner::groups)
        .findFirst()
        .orElse(List.of(name));
  }

  private void hide(String variable, String group) {
    hidden
        .computeIfAbsent(variable, key -> new HashMap<>())
        .putIfAbsent(new Cell(LinkedTable.BASE, group), Reason.SECONDARY);
  }

  /** Whether the weighted numbers of a group tell an answer that is kept back. */
  boolean weightsTell(String group) {
    return switch (edition.weighting()) {
      case Weighting.Unweighted none -> false;
      case Weighting.ToPopulation wanted ->
          wanted.characteristics().stream()
              .anyMatch(characteristic -> hidesAny(characteristic.variable(), group));
    };
  }

  /** Whether a cell is kept back of a question or of the classes of a number. */
  boolean hidesAny(String variable, String group) {
    return families.classesOf(variable).stream()
        .flatMap(key -> hidden.getOrDefault(key, Map.of()).keySet().stream())
        .anyMatch(cell -> cell.group().equals(group));
  }
}
