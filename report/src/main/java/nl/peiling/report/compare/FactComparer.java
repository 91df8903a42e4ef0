package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.peiling.report.compare.Change.DefinitionChange;
import nl.peiling.report.compare.Change.Kind;
import nl.peiling.report.compare.Change.NumberChange;
import nl.peiling.report.compare.Change.NumbersChange;
import nl.peiling.report.compare.Change.Way;

/** Holds the facts of two versions beside each other, each with the fact of the same name. */
final class FactComparer implements FactLines.Pairs {

  private final Causes causes;
  private final Places places;
  private final List<DefinitionChange> definitions;
  private final List<NumberChange> numbers = new ArrayList<>();
  private final Map<String, Pending> pending = new TreeMap<>();
  private int elsewhere;

  private record Pending(Way way, FactLine first, Optional<String> cause, List<String> facts) {}

  private FactComparer(Version after, List<Change> definitions) {
    this.causes = Causes.of(after, definitions);
    this.places = Places.of(after);
    this.definitions =
        definitions.stream()
            .filter(DefinitionChange.class::isInstance)
            .map(DefinitionChange.class::cast)
            .toList();
  }

  /**
   * What came of it.
   *
   * @param numbers that differ, by name
   * @param sets numbers that only one version has
   * @param same how many are the same
   */
  record Outcome(List<NumberChange> numbers, List<NumbersChange> sets, int same) {}

  /**
   * Compares the facts.
   *
   * @param old the facts of the old version under the names of the new one
   */
  static Outcome of(FactLines old, Version after, List<Change> definitions) {
    FactComparer comparer = new FactComparer(after, definitions);
    int same = FactLines.pass(old, after.facts(), comparer);
    return new Outcome(comparer.numbers, comparer.sets(), same + comparer.elsewhere);
  }

  @Override
  public void both(FactLine before, FactLine now) {
    if (before.same(now)) {
      elsewhere++;
      return;
    }
    boolean number =
        before.value().equals(now.value())
            && before.n().equals(now.n())
            && before.status().equals(now.status());
    boolean print = number && !before.printed().equals(now.printed());
    Optional<String> cause =
        causes.of(now).or(() -> number && !print ? causes.intervals() : Optional.empty());
    boolean limits =
        cause.isEmpty()
            && before.suppressed() != now.suppressed()
            && causes.suppression().isPresent();
    numbers.add(
        new NumberChange(
            before,
            now,
            print ? Kind.LAYOUT : cause.isPresent() || limits ? Kind.DEFINITION : Kind.DATA,
            limits ? causes.suppression().orElseThrow() : cause.orElse(""),
            places.chapter(now),
            places.shows(now)));
  }

  @Override
  public void gone(FactLine before) {
    hold(Way.REMOVED, before);
  }

  @Override
  public void added(FactLine now) {
    hold(Way.ADDED, now);
  }

  private void hold(Way way, FactLine fact) {
    String subject = fact.variable() + "." + fact.group();
    pending
        .computeIfAbsent(
            way.word() + " " + subject,
            key -> new Pending(way, fact, explanation(way, fact), new ArrayList<>()))
        .facts()
        .add(fact.id());
  }

  /** The change by which facts came or went: of their group, their question or their answers. */
  private Optional<String> explanation(Way way, FactLine fact) {
    return definitions.stream()
        .filter(change -> change.way() == way)
        .filter(change ->
            switch (change.of()) {
              case GROUP -> change.name().equals(fact.group());
              case QUESTION, DERIVATION, RATIO -> change.name().equals(fact.question());
              case OPTION, NET, CASE, ITEM -> change.name().startsWith(fact.question() + "/");
              case EDITION, INPUT, CHAPTER, BLOCK, BANNER, EXHIBIT -> false;
            })
        .map(DefinitionChange::key)
        .findFirst()
        .or(() -> causes.of(fact));
  }

  private List<NumbersChange> sets() {
    return pending.values().stream()
        .map(one ->
            new NumbersChange(
                one.cause().isPresent() ? Kind.DEFINITION : Kind.DATA,
                one.way(),
                one.first().variable() + "." + one.first().group(),
                one.facts(),
                one.cause().orElse(""),
                places.chapter(one.first())))
        .toList();
  }
}
