package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import nl.peiling.report.version.Definition;
import nl.peiling.report.version.Definition.Kind;

/** What one version prints of one question: numbers of respondents by group and answer. */
final class QuestionSheet {

  /** The row of everybody with a valid answer. */
  static final String BASE = "n";

  private final Version version;
  private final String variable;
  private final String topic;
  private final Map<String, Map<String, OptionalInt>> numbers = new LinkedHashMap<>();
  private final Map<String, List<String>> nets = new LinkedHashMap<>();
  private final Map<String, String> meanings = new HashMap<>();
  private Set<String> answers = Set.of();

  private QuestionSheet(Version version, String variable) {
    this.version = version;
    this.variable = variable;
    this.topic = variable.contains(".") ? variable.substring(0, variable.indexOf('.')) : variable;
    for (Definition net : version.definitions(Kind.NET)) {
      if (net.whole().equals(topic)) {
        nets.put(net.part(), List.of(net.trait("leden").split(", ", -1)));
      }
    }
    List<String> cases = new ArrayList<>();
    for (Definition one : version.definitions(Kind.CASE)) {
      if (one.whole().equals(topic)) {
        cases.add(one.trait("regel"));
        meanings.putIfAbsent(one.part(), String.join("; ", cases));
      }
    }
  }

  /** Returns the sheets of some questions, by question. */
  static Map<String, QuestionSheet> of(Version version, Set<String> variables) {
    Map<String, QuestionSheet> sheets = new LinkedHashMap<>();
    for (FactLine fact : version.facts().of(variables, Set.of(BASE, "aantal"))) {
      boolean base = fact.measure().equals(BASE);
      if (base || fact.measure().equals("aantal")) {
        sheets
            .computeIfAbsent(fact.variable(), key -> new QuestionSheet(version, key))
            .numbers
            .computeIfAbsent(fact.group(), key -> new LinkedHashMap<>())
            .put(
                base ? BASE : fact.category(),
                fact.number().isPresent()
                    ? OptionalInt.of(fact.number().get().intValue())
                    : OptionalInt.empty());
      }
    }
    sheets.values().forEach(QuestionSheet::complete);
    return sheets;
  }

  private void complete() {
    Set<String> all = new LinkedHashSet<>();
    numbers.values().forEach(rows -> all.addAll(rows.keySet()));
    all.remove(BASE);
    all.removeAll(nets.keySet());
    answers = Collections.unmodifiableSet(all);
  }

  String topic() {
    return topic;
  }

  String variable() {
    return variable;
  }

  Set<String> groups() {
    return numbers.keySet();
  }

  /** The rows of a group; a number that is kept back is empty. */
  Map<String, OptionalInt> rows(String group) {
    return numbers.getOrDefault(group, Map.of());
  }

  /** The answers, without nets. */
  Set<String> answers() {
    return answers;
  }

  /** The answers that a row counts. */
  List<String> members(String row) {
    return row.equals(BASE) ? List.copyOf(answers()) : nets.getOrDefault(row, List.of(row));
  }

  /** Whether the answers of every group that is shown whole add up to its base. */
  boolean addsUp() {
    Set<String> answers = answers();
    int whole = 0;
    for (Map<String, OptionalInt> rows : numbers.values()) {
      OptionalInt base = rows.getOrDefault(BASE, OptionalInt.empty());
      List<OptionalInt> all =
          answers.stream().map(one -> rows.getOrDefault(one, OptionalInt.empty())).toList();
      if (base.isPresent()
          && base.getAsInt() > 0
          && all.stream().allMatch(OptionalInt::isPresent)) {
        whole++;
        if (all.stream().mapToInt(OptionalInt::getAsInt).sum() != base.getAsInt()) {
          return false;
        }
      }
    }
    return whole > 0;
  }

  /** What the group is in this version. */
  String rule(String group) {
    String rule = version.definition(Kind.GROUP, group).map(one -> one.trait("regel")).orElse("");
    return rule.isEmpty() ? group : rule;
  }

  /** What an answer means in this version: of a class also which classes come before it. */
  String meaning(String answer) {
    return meanings.getOrDefault(answer, answer);
  }

  /** Whether a number is kept back. */
  boolean keepsBack() {
    return numbers.values().stream()
        .anyMatch(rows -> rows.values().stream().anyMatch(OptionalInt::isEmpty));
  }

  /** Who is asked the question in this version. */
  String askedOf() {
    return version
        .definition(Kind.QUESTION, topic)
        .or(() -> version.definition(Kind.DERIVATION, topic))
        .map(one -> one.trait("gesteld aan") + " " + one.trait("van"))
        .orElse("");
  }

  /** The questions with one answer. */
  static Set<String> exclusive(Version version) {
    Set<String> all = new LinkedHashSet<>();
    for (Definition one : version.definitions(Kind.QUESTION)) {
      if (one.trait("soort").equals("één antwoord")) {
        all.add(one.key());
      }
    }
    for (Definition one : version.definitions(Kind.DERIVATION)) {
      if (one.trait("soort").equals("eerste geval")) {
        all.add(one.key());
      }
    }
    return all;
  }
}
