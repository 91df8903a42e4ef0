package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.SuppressedTable.Reason;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.analysis.tabulate.VariableTable;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * Numbers that stand in more than one table: the certain ones among men are the men among the
 * certain ones. Two numbers are the same if they are worked out from the same questions and count
 * the same respondents; two that count nobody, if they say the same.
 */
final class Twins {

  /** A number of a question; the base, if it is the base or how many were not asked. */
  record Count(String variable, Cell cell) {}

  private record Key(int count, Set<String> questions) {}

  private final Survey survey;
  private final GroupPatterns groups;
  private final Families families;
  private final int minimumBase;
  private final Map<String, List<String>> rows = new HashMap<>();
  private final Map<String, Set<String>> roots = new HashMap<>();
  private final Map<Key, List<Candidate>> candidates = new HashMap<>();
  private final Map<Count, Key> keys = new HashMap<>();
  private final Map<String, Members> members = new ConcurrentHashMap<>();
  private final Map<Count, Optional<Count>> sizes = new ConcurrentHashMap<>();
  private final Set<Count> done = new HashSet<>();

  /** A number; {@code size} if it is no answer but how many there are, or were asked, and shown. */
  private record Candidate(Count number, Condition rule, Count hide, boolean size) {}

  /**
   * Makes it without numbers.
   *
   * @param minimumBase from how many respondents on it is shown how many there are
   */
  Twins(Survey survey, GroupPatterns groups, Families families, int minimumBase) {
    this.survey = survey;
    this.groups = groups;
    this.families = families;
    this.minimumBase = minimumBase;
  }

  /**
   * Adds the numbers of a question.
   *
   * @param places the places of the groups in which it is shown
   * @param shown the answers and nets that are listed
   */
  void add(VariableTable table, List<Integer> places, List<String> shown) {
    String variable = table.variable().key();
    rows.put(variable, shown);
    Set<String> ofVariable = roots(variable);
    Set<String> ofBase = roots(table.variable().askedOf());
    for (int place : places) {
      String group = groups.groups().get(place).key();
      Set<String> ofGroup = roots(groups.groups().get(place).rule());
      Count base = new Count(variable, new Cell(LinkedTable.BASE, group));
      Set<String> asked = joined(ofBase, ofGroup);
      boolean tells = table.base(place) == 0 || table.base(place) >= minimumBase;
      Condition answered = new Condition.Answered(variable);
      add(new Candidate(base, answered, base, tells), new Key(table.base(place), asked));
      int notAsked = table.missing(place, Missing.NOT_ROUTED);
      if (notAsked > 0) {
        Count number = new Count(variable, new Cell(Missing.NOT_ROUTED.name(), group));
        Condition rule = new Condition.Not(table.variable().askedOf());
        add(new Candidate(number, rule, base, tells), new Key(notAsked, asked));
      }
      Set<String> questions = joined(ofVariable, ofGroup);
      for (String row : shown) {
        Count number = new Count(variable, new Cell(row, group));
        int count = table.count(place, table.indexOf(row).orElseThrow());
        add(new Candidate(number, gave(table, row), number, false), new Key(count, questions));
      }
    }
  }

  private static Condition gave(VariableTable table, String row) {
    return new Condition.Gave(
        table.variable().key(), List.of(row), table.variable().form() instanceof Form.AnyOf);
  }

  private void add(Candidate candidate, Key key) {
    candidates.computeIfAbsent(key, k -> new ArrayList<>()).add(candidate);
    keys.put(candidate.number(), key);
  }

  private Set<String> roots(Condition rule) {
    Set<String> roots = new TreeSet<>();
    rule.variables().forEach(variable -> roots.addAll(roots(variable)));
    return roots;
  }

  /** The questions that an answer tells of: also those that decide who is asked. */
  private Set<String> roots(String variable) {
    Set<String> known = roots.get(variable);
    if (known != null) {
      return known;
    }
    Set<String> found = new TreeSet<>(families.rootsOf(variable));
    // whose question it is cannot depend on the question itself
    roots.put(variable, found);
    for (String root : List.copyOf(found)) {
      if (survey.has(root)) {
        found.addAll(roots(survey.variable(root).askedOf()));
      }
    }
    return found;
  }

  private static Set<String> joined(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  /** Adds how many there are in each group: it follows from every question. */
  void addSizes() {
    for (int place = 0; place < groups.size(); place++) {
      Condition rule = groups.groups().get(place).rule();
      int count = groups.members(place).count();
      if (count >= minimumBase) {
        Count size = new Count("", new Cell(LinkedTable.BASE, groups.groups().get(place).key()));
        Condition everyone = Condition.everyone();
        add(new Candidate(size, everyone, size, true), new Key(count, roots(rule)));
      }
    }
  }

  /** Whether a number is how many there are in a group, or how many were asked a question. */
  boolean isSize(String variable, Cell cell) {
    return size(variable, cell).isPresent();
  }

  /**
   * Returns what a number is the size of: a base, or how many were not asked; of no question, if it
   * is how many there are in a group.
   */
  Optional<Count> size(String variable, Cell cell) {
    return sizes.computeIfAbsent(
        new Count(variable, cell),
        number ->
            Optional.ofNullable(keys.get(number)).filter(key -> key.count() > 0).stream()
                .flatMap(key -> candidates.getOrDefault(key, List.of()).stream())
                .filter(other -> other.size() && same(number, other))
                .map(Candidate::number)
                .min(Comparator.comparing(Count::variable)));
  }

  private static boolean isBase(Candidate candidate) {
    return candidate.hide().cell().row().equals(LinkedTable.BASE);
  }

  /** Returns the answers and nets of a question that are listed. */
  List<String> rows(String variable) {
    return rows.getOrDefault(variable, List.of());
  }

  /** Returns the numbers that are the same as a hidden one and are not hidden. */
  Map<Count, Reason> of(Map<String, Map<Cell, Reason>> hidden) {
    Map<Count, Reason> twins = new LinkedHashMap<>();
    hidden.forEach((variable, cells) ->
        cells.forEach((cell, reason) -> {
          Count number = new Count(variable, cell);
          Key key = keys.get(number);
          if (key == null || cell.row().equals(LinkedTable.BASE) || !done.add(number)) {
            return;
          }
          boolean whole = cells.containsKey(new Cell(LinkedTable.BASE, cell.group()));
          if (key.count() == 0 && (whole || reason != Reason.SECONDARY)) {
            return;
          }
          for (Candidate other : candidates.getOrDefault(key, List.of())) {
            boolean known =
                hidden
                    .getOrDefault(other.hide().variable(), Map.of())
                    .containsKey(other.hide().cell());
            if (!known && !isBase(other) && same(number, other)) {
              twins.putIfAbsent(other.hide(), reason);
            }
          }
        }));
    return twins;
  }

  private boolean same(Count number, Candidate other) {
    // within a question the tables of that question see to it
    boolean base = other.hide().cell().row().equals(LinkedTable.BASE);
    if (number.variable().equals(other.number().variable()) && !base) {
      return false;
    }
    Candidate one =
        candidates
            .getOrDefault(Optional.ofNullable(keys.get(number)).orElseThrow(), List.of())
            .stream()
            .filter(candidate -> candidate.number().equals(number))
            .findFirst()
            .orElseThrow();
    return words(one).equals(words(other))
        || (isAnybody(number) && members(one).equals(members(other)));
  }

  private boolean isAnybody(Count number) {
    return Optional.ofNullable(keys.get(number)).filter(key -> key.count() > 0).isPresent();
  }

  /** What a number says, whichever of it is the group and which the answer. */
  private Set<String> words(Candidate candidate) {
    Set<String> words = new TreeSet<>();
    parts(rule(candidate.number().cell().group())).forEach(part -> words.add(part.text()));
    words.add(candidate.rule().text());
    return words;
  }

  private static List<Condition> parts(Condition rule) {
    return switch (rule) {
      case Condition.And(List<Condition> parts) ->
          parts.stream().map(Twins::parts).flatMap(List::stream).toList();
      case Condition.Everyone everyone -> List.of();
      case Condition other -> List.of(other);
    };
  }

  private Condition rule(String group) {
    return groups.groups().get(groups.index(group).orElseThrow()).rule();
  }

  private Members members(Candidate candidate) {
    Members in = groups.members(groups.index(candidate.number().cell().group()).orElseThrow());
    return in.and(
        members.computeIfAbsent(candidate.rule().text(), text -> survey.members(candidate.rule())));
  }
}
