package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rules of groups say of how groups lie in each other, from their words alone: "a en b" is
 * within "a", and "v = x" and "v = y" have nobody in common. Of a rule that it cannot take apart it
 * knows nothing but that it holds or not.
 */
final class GroupRules {

  private static final Pattern ONE = Pattern.compile("([a-z0-9_.]+) = ([a-z0-9_]+)");
  private static final Pattern SOME = Pattern.compile("([a-z0-9_.]+) in \\(([a-z0-9_, ]+)\\)");

  private final Map<String, List<Literal>> groups = new LinkedHashMap<>();
  private final Set<String> exclusive;

  /** That an aspect of a respondent is one of some values. */
  private record Literal(String aspect, Set<String> values, boolean holds) {}

  /**
   * @param rules the rule of each group
   * @param exclusive the questions with one answer
   */
  GroupRules(Map<String, String> rules, Set<String> exclusive) {
    this.exclusive = exclusive;
    rules.forEach((group, rule) -> groups.put(group, literals(rule)));
  }

  private List<Literal> literals(String rule) {
    if (rule.equals("iedereen")) {
      return List.of();
    }
    if (rule.contains(" of ") || rule.contains("niet (")) {
      return List.of(new Literal(rule, Set.of("ja"), true));
    }
    List<Literal> all = new ArrayList<>();
    for (String part : rule.split(" en ", -1)) {
      boolean holds = !part.startsWith("niet ");
      String word = holds ? part : part.substring("niet ".length());
      Matcher one = ONE.matcher(word);
      Matcher some = SOME.matcher(word);
      if (one.matches() && exclusive.contains(one.group(1))) {
        all.add(new Literal(one.group(1), Set.of(one.group(2)), holds));
      } else if (some.matches() && exclusive.contains(some.group(1))) {
        all.add(new Literal(some.group(1), Set.of(some.group(2).split(", ", -1)), holds));
      } else {
        all.add(new Literal(word, Set.of("ja"), holds));
      }
    }
    return all;
  }

  /** The aspects that the rules of groups speak of, together for each group. */
  Set<Set<String>> aspects() {
    Set<Set<String>> all = new LinkedHashSet<>();
    groups
        .values()
        .forEach(literals -> {
          Set<String> of = new LinkedHashSet<>();
          literals.forEach(literal -> of.add(literal.aspect()));
          all.add(of);
        });
    return all;
  }

  /** The groups whose rules speak of nothing but these aspects. */
  List<String> within(Set<String> aspects) {
    return groups.entrySet().stream()
        .filter(group ->
            group.getValue().stream().allMatch(literal -> aspects.contains(literal.aspect())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Every way in which a respondent can be in some of these groups: their places in the list. Empty
   * if there are more ways than this.
   */
  Optional<List<BitSet>> patterns(List<String> some, Set<String> aspects, int most) {
    List<Map<String, String>> respondents = List.of(Map.of());
    for (String aspect : aspects) {
      Set<String> values = new LinkedHashSet<>();
      for (String group : some) {
        literals(group, aspect).forEach(literal -> values.addAll(literal.values()));
      }
      values.add("");
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> one : respondents) {
        for (String value : values) {
          Map<String, String> next = new LinkedHashMap<>(one);
          next.put(aspect, value);
          more.add(next);
        }
      }
      if (more.size() > most) {
        return Optional.empty();
      }
      respondents = more;
    }
    Set<BitSet> patterns = new LinkedHashSet<>();
    for (Map<String, String> one : respondents) {
      BitSet in = new BitSet();
      for (int i = 0; i < some.size(); i++) {
        in.set(
            i,
            groups.getOrDefault(some.get(i), List.of()).stream()
                .allMatch(literal ->
                    literal.values().contains(one.getOrDefault(literal.aspect(), ""))
                        == literal.holds()));
      }
      if (!in.isEmpty()) {
        patterns.add(in);
      }
    }
    return Optional.of(List.copyOf(patterns));
  }

  private List<Literal> literals(String group, String aspect) {
    return groups.getOrDefault(group, List.of()).stream()
        .filter(literal -> literal.aspect().equals(aspect))
        .toList();
  }
}
