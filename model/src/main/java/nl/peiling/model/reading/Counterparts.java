package nl.peiling.model.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.Likeness;
import nl.peiling.model.edition.Likeness.Degree;

/**
 * Which question, answer or group of an earlier edition is which one now, and how alike they are.
 *
 * <p>What the concordance says of something holds. Otherwise its wording, its answers, its rule and
 * who was asked must be the same, and all that it rests on as well: a group is not the same if the
 * question changed that its rule looks at.
 */
final class Counterparts {

  private static final Likeness UNKNOWN =
      new Likeness(Degree.CHANGED, List.of("bestond toen niet"));

  private final Wordings wordings;
  private final Definitions then;
  private final Map<String, Concordance.Entry> byNow = new HashMap<>();
  private final Set<String> claimed = new HashSet<>();
  private final Map<String, Set<String>> restsOn = new HashMap<>();
  private final Map<String, Likeness> variables = new HashMap<>();
  private final Map<String, Likeness> groups = new HashMap<>();
  private final Set<String> busy = new HashSet<>();
  private final Map<String, List<String>> noticed = new LinkedHashMap<>();

  /**
   * Holds an edition against an earlier one.
   *
   * @param then what the earlier edition laid down
   * @param now what this edition lays down
   * @param entries the rows of the concordance for that earlier edition
   */
  Counterparts(Definitions then, Definitions now, List<Concordance.Entry> entries) {
    this.then = then;
    this.wordings = new Wordings(then, now, entries);
    for (Concordance.Entry entry : entries) {
      byNow.put(entry.now(), entry);
      claimed.add(entry.old());
    }
  }

  /** Tells what the questions, derived variables and groups of this edition rest on. */
  Counterparts restingOn(Codebook codebook, Edition edition) {
    for (Question question : codebook.questions()) {
      rests(question.key(), question.heading().askedOf().variables());
      if (question instanceof Question.Grid grid) {
        grid.items()
            .forEach(item -> rests(grid.key() + "." + item.key(), item.askedOf().variables()));
      }
    }
    for (Derivation derivation : edition.derivations()) {
      rests(derivation.key(), derivation.heading().askedOf().variables());
      rests(derivation.key(), sources(derivation));
    }
    for (Group group : edition.groups()) {
      rests(Concordance.GROUP + Concordance.PART + group.key(), group.rule().variables());
    }
    tables(edition);
    return this;
  }

  private void tables(Edition edition) {
    edition
        .intakes()
        .forEach(one -> rests(one.key(), new LinkedHashSet<>(List.of(one.from(), one.until()))));
    edition
        .breakdowns()
        .forEach(one -> rests(one.key(), new LinkedHashSet<>(List.of(one.from(), one.by()))));
    edition
        .ratios()
        .forEach(one ->
            rests(one.key(), new LinkedHashSet<>(List.of(one.numerator(), one.denominator()))));
    for (Flow flow : edition.flows()) {
      for (int step = 0; step < flow.steps(); step++) {
        String places = flow.from() + ".";
        rests(
            flow.variable(step),
            new LinkedHashSet<>(
                List.of(places + flow.places().get(step), places + flow.places().get(step + 1))));
      }
    }
  }

  /** The key then of an intake, flow, breakdown or ratio of this edition; empty if it had none. */
  Optional<String> table(String kind, String now) {
    String old = byNow.containsKey(now) ? entry(now).old() : now;
    boolean taken = old.equals(now) && isClaimed(now);
    return taken || !wordings.hasTable(kind, old) ? Optional.empty() : Optional.of(old);
  }

  /** How alike such a table is, as far as its own words and the questions under it go. */
  Likeness ofTable(String kind, String now) {
    Optional<Concordance.Entry> stated =
        Optional.ofNullable(byNow.get(now)).filter(entry -> entry.degree().isPresent());
    if (stated.isPresent()) {
      return said(stated.get());
    }
    Optional<String> old = table(kind, now);
    if (old.isEmpty()) {
      return UNKNOWN;
    }
    if (wordings.otherTable(kind, now, old.get())) {
      List<String> reasons = List.of("‘" + now + "’ is anders vastgelegd");
      noticed.put(now, reasons);
      return new Likeness(Degree.CHANGED, reasons).and(foundation(now));
    }
    return foundation(now);
  }

  /** How alike an answer to a question is, all respondents together. */
  Likeness ofAnswer(String variable, String answer) {
    return ofAnswer(variable, answer, ofVariable(variable));
  }

  private void rests(String what, Set<String> on) {
    restsOn.computeIfAbsent(what, key -> new LinkedHashSet<>()).addAll(on);
  }

  private static Set<String> sources(Derivation derivation) {
    return switch (derivation) {
      case Derivation.Cases cases -> {
        Set<String> all = new LinkedHashSet<>();
        cases.cases().stream()
            .map(Derivation.Case::rule)
            .map(Condition::variables)
            .forEach(all::addAll);
        yield all;
      }
      case Derivation.YearOf year -> Set.of(year.from());
      case Derivation.Elapsed elapsed -> new LinkedHashSet<>(List.of(elapsed.from(), elapsed.to()));
      case Derivation.ClusterOf cluster -> Set.of(cluster.from());
      case Derivation.Combination combination -> Set.of(combination.from());
      case Derivation.Union union -> Set.of(union.from());
      case Derivation.Without without ->
          new LinkedHashSet<>(List.of(without.from(), without.without()));
    };
  }

  /** What was found to differ and the concordance says nothing about: names, with the reasons. */
  Map<String, List<String>> noticed() {
    return noticed;
  }

  /** The name then of a variable of this edition; empty if it was not asked. */
  Optional<String> variable(String now) {
    String topic = topic(now);
    String item = now.substring(topic.length());
    String old =
        byNow.containsKey(now)
            ? entry(now).old()
            : byNow.containsKey(topic) ? entry(topic).old() + item : now;
    boolean taken = old.equals(now) && !byNow.containsKey(now) && isClaimed(topic);
    return taken || !wordings.asked(old) ? Optional.empty() : Optional.of(old);
  }

  private boolean isClaimed(String topic) {
    return claimed.contains(topic) && !byNow.containsKey(topic);
  }

  private Concordance.Entry entry(String now) {
    return Optional.ofNullable(byNow.get(now)).orElseThrow();
  }

  /** The key then of an answer or net of this edition; empty if it was not there. */
  Optional<String> answer(String variable, String answer) {
    Optional<Concordance.Entry> stated = statedAnswer(variable, answer);
    Optional<String> topic = variable(variable).map(Counterparts::topic);
    if (topic.isEmpty()) {
      return Optional.empty();
    }
    String old =
        stated.map(e -> e.old().substring(e.old().indexOf(Concordance.PART) + 1)).orElse(answer);
    boolean taken = stated.isEmpty() && claimed.contains(topic.get() + Concordance.PART + answer);
    return taken || !wordings.answered(topic.get(), old) ? Optional.empty() : Optional.of(old);
  }

  private Optional<Concordance.Entry> statedAnswer(String variable, String answer) {
    return Stream.of(variable, topic(variable))
        .map(name -> byNow.get(name + Concordance.PART + answer))
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  /** The key then of a group of this edition; empty if there was no such group. */
  Optional<String> group(String now) {
    String name = Concordance.GROUP + Concordance.PART + now;
    Optional<Concordance.Entry> stated = Optional.ofNullable(byNow.get(name));
    String old = stated.map(e -> e.old().substring(Concordance.GROUP.length() + 1)).orElse(now);
    boolean taken = stated.isEmpty() && claimed.contains(name);
    return taken || !then.has(Definitions.GROUP, old) ? Optional.empty() : Optional.of(old);
  }

  /** How alike the numbers of an answer, or of a whole variable, are in a group. */
  Likeness likeness(String variable, Optional<String> answer, String group) {
    Likeness asked = ofVariable(variable);
    Likeness answered = answer.map(key -> ofAnswer(variable, key, asked)).orElse(asked);
    return answered.and(ofGroup(group));
  }

  /** How alike the response of a group is: what was asked does not matter to it. */
  Likeness likenessOfResponse(String group) {
    return ofGroup(group);
  }

  private Likeness ofAnswer(String variable, String answer, Likeness asked) {
    Optional<Concordance.Entry> stated =
        statedAnswer(variable, answer).filter(entry -> entry.degree().isPresent());
    if (stated.isPresent()) {
      return said(stated.get());
    }
    boolean otherNet =
        answer(variable, answer)
            .filter(old -> wordings.otherNet(topic(variable), answer, topicThen(variable), old))
            .isPresent();
    if (!otherNet) {
      return asked;
    }
    List<String> reasons = List.of("het net telt andere antwoorden");
    noticed.put(topic(variable) + Concordance.PART + answer, reasons);
    return asked.and(new Likeness(Degree.CHANGED, reasons));
  }

  private String topicThen(String variable) {
    return variable(variable).map(Counterparts::topic).orElse(topic(variable));
  }

  private static Likeness said(Concordance.Entry entry) {
    return new Likeness(entry.degree().orElseThrow(), entry.note().stream().toList());
  }

  /** How alike a question or a derived variable is, all respondents together. */
  Likeness ofVariable(String now) {
    Likeness known = variables.get(now);
    if (known != null) {
      return known;
    }
    if (!busy.add(now)) {
      return Likeness.equal();
    }
    Likeness likeness =
        Stream.of(now, topic(now))
            .map(byNow::get)
            .flatMap(Stream::ofNullable)
            .filter(entry -> entry.degree().isPresent())
            .findFirst()
            .map(Counterparts::said)
            .orElseGet(() -> worked(now));
    variables.put(now, likeness);
    return likeness;
  }

  private Likeness worked(String now) {
    Optional<String> old = variable(now);
    if (old.isEmpty()) {
      return UNKNOWN;
    }
    String topic = topic(now);
    List<String> reasons = new ArrayList<>(wordings.differences(topic, topic(old.get())));
    if (!reasons.isEmpty()) {
      noticed.put(topic, List.copyOf(reasons));
    }
    if (!now.equals(topic)) {
      List<String> ofItem = wordings.differencesOfItem(now, old.get());
      if (!ofItem.isEmpty()) {
        noticed.put(now, ofItem);
      }
      reasons.addAll(ofItem);
    }
    Likeness own = reasons.isEmpty() ? Likeness.equal() : new Likeness(Degree.CHANGED, reasons);
    Likeness routed = own.and(foundation(topic));
    return now.equals(topic) ? routed : routed.and(foundation(now));
  }

  /** How alike everything is that something rests on. */
  Likeness foundation(String what) {
    Likeness worst = Likeness.equal();
    for (String variable : restsOn.getOrDefault(what, Set.of())) {
      Degree degree = ofVariable(variable).degree();
      if (degree != Degree.EQUAL) {
        worst =
            worst.and(
                new Likeness(degree, List.of("hangt af van ‘" + variable + "’, en die is anders")));
      }
    }
    return worst;
  }

  private Likeness ofGroup(String now) {
    return groups.computeIfAbsent(now, this::workedGroup);
  }

  private Likeness workedGroup(String now) {
    String name = Concordance.GROUP + Concordance.PART + now;
    Optional<Concordance.Entry> stated =
        Optional.ofNullable(byNow.get(name)).filter(entry -> entry.degree().isPresent());
    if (stated.isPresent()) {
      return said(stated.get());
    }
    Optional<String> old = group(now);
    if (old.isEmpty()) {
      return UNKNOWN;
    }
    if (wordings.otherRule(now, old.get())) {
      List<String> reasons = List.of("de groep ‘" + now + "’ heeft een andere regel");
      noticed.put(name, reasons);
      return new Likeness(Degree.CHANGED, reasons).and(foundation(name));
    }
    return foundation(name);
  }

  static String topic(String variable) {
    int dot = variable.indexOf('.');
    return dot < 0 ? variable : variable.substring(0, dot);
  }
}
