package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.peiling.report.compare.Disclosure.Way;
import nl.peiling.report.version.Definition;
import nl.peiling.report.version.Definition.Kind;

/**
 * What two versions give away that neither gives away by itself.
 *
 * <p>If both rest on the same answers, the numbers that they print of a question are one system:
 * with other limits, groups or classes other numbers are kept back, and a total of one version less
 * the cells of the other can be a cell that both keep back. For each number that neither shows it
 * is worked out between which bounds it lies, with one version and with both. It is told if both
 * bring the bounds closer together than the minimum base, and closer than either does.
 *
 * <p>If the answers differ, an outsider who knows who came or went compares the same group in both
 * versions. It is told where at most two came or went and the shown cells did not take them all:
 * then these respondents are among what is kept back.
 *
 * <p>How groups lie in each other is read from their rules, as far as they can be taken apart; two
 * characteristics at a time. Numbers of different questions are not combined.
 */
public final class JointDisclosure {

  private static final int MOST_WAYS = 64;
  private static final int FEW = 2;

  private final Version before;
  private final Version after;
  private final SumBounds bounds;
  private final int protection;
  private final Set<String> exclusive;

  private JointDisclosure(Version before, Version after, SumBounds bounds) {
    this.before = before;
    this.after = after;
    this.bounds = bounds;
    this.protection = protection(after);
    this.exclusive = QuestionSheet.exclusive(after);
    this.exclusive.retainAll(QuestionSheet.exclusive(before));
  }

  /**
   * What two versions give away together.
   *
   * @param found by the names of the facts
   * @param untested the questions of which not all could be worked out, as they are called
   */
  public record Outcome(List<Disclosure> found, List<String> untested) {

    /** Nothing, and all of it was worked out. */
    public static final Outcome NOTHING = new Outcome(List.of(), List.of());

    public Outcome {
      found = List.copyOf(found);
      untested = List.copyOf(untested);
    }
  }

  /** What is found of one question. */
  private static final class Findings {
    private final QuestionSheet sheet;
    private final Map<String, Disclosure> found = new TreeMap<>();
    private boolean untested;

    Findings(QuestionSheet sheet) {
      this.sheet = sheet;
    }

    void tell(JointSystem.Outcome outcome) {
      untested |= !outcome.tested();
      for (JointSystem.Found one : outcome.found()) {
        boolean certain = one.bounds().width() == 0;
        Disclosure known = found.get(one.fact());
        if (known == null || (certain && !known.certain())) {
          found.put(one.fact(), new Disclosure(one.fact(), one.hiddenNow(), certain, Way.SUMS));
        }
      }
    }
  }

  /** Returns what the two give away together, and what could not be worked out. */
  public static Outcome of(Version before, Version after, SumBounds bounds) {
    JointDisclosure joint = new JointDisclosure(before, after, bounds);
    boolean same = joint.sameAnswers();
    Set<String> variables = same ? joint.changed() : joint.keepingBack();
    if (variables.isEmpty()) {
      return Outcome.NOTHING;
    }
    Map<String, QuestionSheet> old = QuestionSheet.of(before, variables);
    Map<String, QuestionSheet> now = QuestionSheet.of(after, variables);
    // questions are not combined, so each can be worked out beside the others
    List<Findings> all =
        old.values().parallelStream()
            .filter(sheet -> now.containsKey(sheet.variable()))
            .map(sheet -> joint.findings(sheet, now.getOrDefault(sheet.variable(), sheet), same))
            .toList();
    Map<String, Disclosure> found = new TreeMap<>();
    Set<String> untested = new LinkedHashSet<>();
    for (Findings one : all) {
      found.putAll(one.found);
      if (one.untested) {
        untested.add(joint.name(one.sheet.topic()));
      }
    }
    return new Outcome(List.copyOf(found.values()), untested.stream().sorted().toList());
  }

  private String name(String topic) {
    Kind kind =
        after.definition(Kind.QUESTION, topic).isPresent() ? Kind.QUESTION : Kind.DERIVATION;
    return after.label(kind, topic);
  }

  private Findings findings(QuestionSheet old, QuestionSheet now, boolean same) {
    Findings findings = new Findings(old);
    if (!old.askedOf().equals(now.askedOf())) {
      findings.untested = same && (old.keepsBack() || now.keepsBack());
    } else if (same) {
      join(old, now, findings);
    } else {
      moves(old, now, findings.found);
    }
    return findings;
  }

  /** The questions of which something is printed otherwise. */
  private Set<String> changed() {
    Set<String> variables = new TreeSet<>();
    FactLines.pass(
        before.facts(),
        after.facts(),
        new FactLines.Pairs() {
          @Override
          public void both(FactLine was, FactLine is) {
            if (!was.value().equals(is.value()) || was.suppressed() != is.suppressed()) {
              variables.add(is.variable());
            }
          }

          @Override
          public void gone(FactLine was) {
            variables.add(was.variable());
          }

          @Override
          public void added(FactLine is) {
            variables.add(is.variable());
          }
        });
    return variables;
  }

  /** The questions of which something is kept back: what came or went can be told of no others. */
  private Set<String> keepingBack() {
    Set<String> variables = new TreeSet<>(before.facts().keepingBack());
    variables.addAll(after.facts().keepingBack());
    return variables;
  }

  private boolean sameAnswers() {
    Map<String, String> was = answers(before);
    return !was.isEmpty() && was.equals(answers(after));
  }

  /** The prints of the files with the answers. */
  private static Map<String, String> answers(Version version) {
    Map<String, String> prints = new LinkedHashMap<>();
    for (Definition file : version.definitions(Kind.INPUT)) {
      if (file.key().endsWith("respons.csv")) {
        prints.put(file.key(), file.trait("sha256"));
      }
    }
    return prints;
  }

  private void join(QuestionSheet old, QuestionSheet now, Findings findings) {
    if (!old.keepsBack() && !now.keepsBack()) {
      return;
    }
    Map<String, String> rules = new LinkedHashMap<>();
    Map<String, String> oldNames = names(old, now, "@oud", rules);
    Map<String, String> newNames = names(now, old, "@nieuw", rules);
    GroupRules groups = new GroupRules(rules, exclusive);
    for (Set<String> aspects : aspects(groups)) {
      List<String> some = groups.within(aspects);
      Optional<List<BitSet>> patterns = groups.patterns(some, aspects, MOST_WAYS);
      if (patterns.isEmpty()) {
        findings.untested = true;
        continue;
      }
      if (old.addsUp() && now.addsUp()) {
        JointSystem system = new JointSystem(patterns.get(), some, answers(old, now));
        system.add(old, oldNames, true, List.of());
        system.add(now, newNames, false, List.of());
        findings.tell(system.worksOut(bounds, protection));
      } else {
        oneByOne(old, now, some, patterns.get(), oldNames, newNames, findings);
      }
    }
  }

  /** Of a question with more answers, each answer by itself: given or not. */
  private void oneByOne(
      QuestionSheet old,
      QuestionSheet now,
      List<String> some,
      List<BitSet> patterns,
      Map<String, String> oldNames,
      Map<String, String> newNames,
      Findings findings) {
    for (String answer : old.answers()) {
      if (now.answers().contains(answer) && old.meaning(answer).equals(now.meaning(answer))) {
        List<JointSystem.Answer> given =
            List.of(new JointSystem.Answer(answer, answer), new JointSystem.Answer("", ""));
        JointSystem system = new JointSystem(patterns, some, given);
        List<String> rows = List.of(QuestionSheet.BASE, answer);
        system.add(old, oldNames, true, rows);
        system.add(now, newNames, false, rows);
        findings.tell(system.worksOut(bounds, protection));
      }
    }
  }

  /** The characteristics that rules speak of, one and two at a time, and as the rules do. */
  private static Set<Set<String>> aspects(GroupRules groups) {
    Set<Set<String>> all = new LinkedHashSet<>(groups.aspects());
    List<String> single = all.stream().filter(one -> one.size() == 1).flatMap(Set::stream).toList();
    for (int i = 0; i < single.size(); i++) {
      for (int j = i + 1; j < single.size(); j++) {
        all.add(new LinkedHashSet<>(List.of(single.get(i), single.get(j))));
      }
    }
    all.removeIf(Set::isEmpty);
    if (all.isEmpty()) {
      all.add(Set.of());
    }
    return all;
  }

  /** A group that is another in the other version gets another name. */
  private static Map<String, String> names(
      QuestionSheet sheet, QuestionSheet other, String mark, Map<String, String> rules) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String group : sheet.groups()) {
      boolean another =
          other.groups().contains(group) && !other.rule(group).equals(sheet.rule(group));
      names.put(group, another ? group + mark : group);
      rules.put(another ? group + mark : group, sheet.rule(group));
    }
    return names;
  }

  private static List<JointSystem.Answer> answers(QuestionSheet old, QuestionSheet now) {
    List<JointSystem.Answer> answers = new ArrayList<>();
    List<String> onlyOld = new ArrayList<>();
    List<String> onlyNew = new ArrayList<>(now.answers());
    for (String answer : old.answers()) {
      if (onlyNew.contains(answer) && old.meaning(answer).equals(now.meaning(answer))) {
        answers.add(new JointSystem.Answer(answer, answer));
        onlyNew.remove(answer);
      } else {
        onlyOld.add(answer);
      }
    }
    for (String was : onlyOld) {
      for (String is : onlyNew.isEmpty() ? List.of("") : onlyNew) {
        answers.add(new JointSystem.Answer(was, is));
      }
    }
    if (onlyOld.isEmpty()) {
      onlyNew.forEach(is -> answers.add(new JointSystem.Answer("", is)));
    }
    return answers;
  }

  /** How far apart bounds have to be: the smallest base of the new version. */
  private static int protection(Version after) {
    String limit =
        after.definitions(Kind.EDITION).stream()
            .map(one -> one.trait(Definition.LIMIT + "kleinste basis"))
            .findFirst()
            .orElse("");
    return limit.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(limit)) : 1;
  }

  /** Groups in which at most two came or went, not all of them into a cell that is shown. */
  private static void moves(QuestionSheet old, QuestionSheet now, Map<String, Disclosure> found) {
    if (!old.addsUp() || !now.addsUp() || !old.answers().equals(now.answers())) {
      return;
    }
    for (String group : old.groups()) {
      if (!now.groups().contains(group) || !old.rule(group).equals(now.rule(group))) {
        continue;
      }
      int moved = 0;
      int left = change(old, now, group, QuestionSheet.BASE).orElse(0);
      List<String> hidden = new ArrayList<>();
      for (String answer : old.answers()) {
        OptionalInt change = change(old, now, group, answer);
        left -= change.orElse(0);
        moved += Math.abs(change.orElse(0));
        if (change.isEmpty()) {
          hidden.add(answer);
        }
      }
      boolean base = change(old, now, group, QuestionSheet.BASE).isPresent();
      if (base && !hidden.isEmpty() && left != 0 && Math.abs(left) + moved <= FEW) {
        for (String answer : hidden) {
          String fact = old.variable() + "." + group + "." + answer;
          found.putIfAbsent(fact, new Disclosure(fact, true, hidden.size() == 1, Way.MOVED));
        }
      }
    }
  }

  private static OptionalInt change(
      QuestionSheet old, QuestionSheet now, String group, String row) {
    OptionalInt was = old.rows(group).getOrDefault(row, OptionalInt.empty());
    OptionalInt is = now.rows(group).getOrDefault(row, OptionalInt.empty());
    return was.isPresent() && is.isPresent()
        ? OptionalInt.of(is.getAsInt() - was.getAsInt())
        : OptionalInt.empty();
  }
}
