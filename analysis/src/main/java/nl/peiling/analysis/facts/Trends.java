package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peiling.analysis.inference.Adjustment;
import nl.peiling.analysis.inference.ChangeTest;
import nl.peiling.analysis.inference.Contrast;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.edition.PastEdition;
import nl.peiling.model.facts.Changes;
import nl.peiling.model.facts.Changes.Outcome;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Provenance;
import nl.peiling.model.facts.Unit;

/**
 * This edition against earlier ones: their numbers, and for what is comparable and shown in both
 * the change with its test ({@link ChangeTest}).
 *
 * <p>A weighted number is only held against a weighted one. The tests of one variable in one group
 * against one edition are a family (Holm 1979), the weighted ones apart. As with the letters of the
 * tabellenboek a base below the low base is not tested, and neither is an answer that nobody or
 * everybody gave.
 */
public final class Trends {

  private static final double LEVEL = 0.95;
  private static final double SIGNIFICANT = 0.05;
  private static final double STRICT = 0.01;
  private static final String TOTAL = "totaal";

  private final FactBook shown;
  private final int lowBase;
  private final Set<String> intakes;
  private final Set<String> tables = new HashSet<>();
  private final Map<FactId, PastEdition.Counterpart> numbers = new HashMap<>();
  private final Map<FactId, String> editionOf = new HashMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private final Changes changes;

  private Trends(EditionFolder folder, Selection selection, FactBook shown) {
    this.shown = shown;
    this.lowBase = folder.edition().smallCells().lowBase();
    this.intakes = folder.edition().intakes().stream().map(Intake::key).collect(Collectors.toSet());
    tables.addAll(intakes);
    folder.edition().flows().forEach(flow -> tables.add(flow.key()));
    folder.edition().breakdowns().forEach(breakdown -> tables.add(breakdown.key()));
    Set<String> groups = new HashSet<>(Set.of(TOTAL));
    folder.edition().banners().stream().limit(1).map(Banner::groups).forEach(groups::addAll);
    List<Changes.Edition> editions = new ArrayList<>();
    for (PastEdition past : folder.past()) {
      List<PastEdition.Counterpart> chosen =
          past.numbers().stream().filter(number -> chosen(number, groups, selection)).toList();
      for (PastEdition.Counterpart number : chosen) {
        numbers.put(number.fact().id(), number);
        editionOf.put(number.fact().id(), past.key());
        facts.add(number.fact());
      }
      editions.add(new Changes.Edition(past.key(), changes(chosen)));
    }
    this.changes = Changes.of(editions);
  }

  /** Holds an edition against the earlier ones beside it. */
  static Trends of(EditionFolder folder, Selection selection, FactBook shown) {
    return new Trends(folder, selection, shown);
  }

  /** Tables of their own are given for few groups; of those all are held against each other. */
  private boolean chosen(PastEdition.Counterpart number, Set<String> groups, Selection selection) {
    FactId then = number.fact().id();
    return groups.contains(number.now().group())
        || selection.has(then.variable(), then.group())
        || (tables.contains(Selection.topic(number.now().variable()))
            && shown.find(number.now()).isPresent());
  }

  /** Returns the numbers of earlier editions, and by how much those of this one differ. */
  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  /** Returns what came of the tests. */
  public Changes changes() {
    return changes;
  }

  /** Returns the number of an earlier edition with this name. */
  public Optional<PastEdition.Counterpart> number(FactId id) {
    return Optional.ofNullable(numbers.get(id));
  }

  /** Returns the earlier edition that a number is from. */
  public Optional<String> edition(FactId id) {
    return Optional.ofNullable(editionOf.get(id));
  }

  /** Tests that are read together. */
  private record Family(String variable, String group, boolean weighted) {}

  /** A number that is tested, with what came of it. */
  private record Tested(PastEdition.Counterpart number, Contrast contrast) {}

  private Map<FactId, Changes.Change> changes(List<PastEdition.Counterpart> chosen) {
    Map<FactId, Changes.Change> found = new HashMap<>();
    Map<Family, List<Tested>> families = new LinkedHashMap<>();
    for (PastEdition.Counterpart number : chosen) {
      Optional<Fact> now = shown.find(number.now());
      Outcome untested = untested(number, now);
      if (untested == Outcome.ALIKE) {
        families
            .computeIfAbsent(family(number.now()), family -> new ArrayList<>())
            .add(new Tested(number, contrast(now.orElseThrow(), number.fact())));
      } else {
        found.put(number.now(), change(number, untested));
      }
    }
    families.values().forEach(family -> found.putAll(tested(family)));
    return found;
  }

  private static Changes.Change change(PastEdition.Counterpart number, Outcome outcome) {
    return new Changes.Change(number.fact().id(), outcome, number.likeness().reasons());
  }

  private static Family family(FactId now) {
    return new Family(now.variable(), now.group(), now.measure().isWeighted());
  }

  /** Why a number is not tested; {@link Outcome#ALIKE} if it is. */
  private Outcome untested(PastEdition.Counterpart number, Optional<Fact> now) {
    switch (number.likeness().degree()) {
      case BROKEN -> {
        return Outcome.BROKEN;
      }
      case CHANGED -> {
        return Outcome.CHANGED;
      }
      case EQUAL -> {}
    }
    Fact then = number.fact();
    if (now.isEmpty()
        || then.id().measure().change().isEmpty()
        || now.get().number().isEmpty()
        || then.number().isEmpty()
        || now.get().unit() != then.unit()) {
      return Outcome.NOT_TESTED;
    }
    int least = Math.max(2, lowBase);
    if (now.get().n().orElse(0) < least || then.n().orElse(0) < least) {
      return Outcome.SMALL_BASE;
    }
    return isUncertain(now.get()) && isUncertain(then) ? Outcome.ALIKE : Outcome.NOT_TESTED;
  }

  /**
   * Whether it is known how far chance reaches, and not of nobody or everybody; the interval of a
   * quantile may well be a single number.
   */
  private static boolean isUncertain(Fact fact) {
    return fact.id().measure().isTestedByInterval()
        ? fact.interval().isPresent()
        : fact.standardError().orElse(0) > 0;
  }

  private Contrast contrast(Fact now, Fact then) {
    if (now.id().measure().isTestedByInterval()) {
      return ChangeTest.bounded(bounded(now), bounded(then), LEVEL);
    }
    boolean student = now.id().measure().isMean() && !intakes.contains(now.id().variable());
    return student
        ? ChangeTest.means(estimate(now), estimate(then), LEVEL)
        : ChangeTest.shares(estimate(now), estimate(then), LEVEL);
  }

  private static ChangeTest.Bounded bounded(Fact fact) {
    Interval interval = fact.interval().orElseThrow();
    return new ChangeTest.Bounded(
        fact.number().orElseThrow(),
        new nl.peiling.analysis.estimate.Interval(interval.lower(), interval.upper(), LEVEL),
        fact.n().orElseThrow());
  }

  private static ChangeTest.Estimate estimate(Fact fact) {
    return new ChangeTest.Estimate(
        fact.number().orElseThrow(), fact.standardError().orElseThrow(), fact.n().orElseThrow());
  }

  private Map<FactId, Changes.Change> tested(List<Tested> family) {
    List<Double> chances =
        Adjustment.HOLM.adjust(family.stream().map(one -> one.contrast().pValue()).toList());
    Map<FactId, Changes.Change> found = new HashMap<>();
    for (int i = 0; i < family.size(); i++) {
      Tested one = family.get(i);
      double chance = chances.get(i);
      found.put(one.number().now(), change(one.number(), outcome(one.contrast(), chance)));
      state(one, chance);
    }
    return found;
  }

  private static Outcome outcome(Contrast contrast, double chance) {
    if (!(chance < SIGNIFICANT)) {
      return Outcome.ALIKE;
    }
    boolean clearly = chance < STRICT;
    return contrast.difference() > 0
        ? clearly ? Outcome.CLEARLY_HIGHER : Outcome.HIGHER
        : clearly ? Outcome.CLEARLY_LOWER : Outcome.LOWER;
  }

  /** The change and its chance as facts. */
  private void state(Tested one, double chance) {
    List<FactId> names = one.number().changes();
    if (names.isEmpty()) {
      return;
    }
    Contrast contrast = one.contrast();
    Fact then = one.number().fact();
    int n = shown.get(one.number().now()).n().orElseThrow();
    Unit unit = then.unit() == Unit.FRACTION ? Unit.POINT : then.unit();
    Fact change = earlier(names.getFirst(), contrast.difference(), unit, n);
    Interval interval = new Interval(contrast.interval().lower(), contrast.interval().upper());
    facts.add(
        then.id().measure().isTestedByInterval()
            ? change.between(interval)
            : change.within(contrast.standardError(), interval));
    facts.add(earlier(names.getLast(), chance, Unit.PROBABILITY, n));
  }

  private static Fact earlier(FactId id, double number, Unit unit, int n) {
    Fact plain = Fact.computed(id, number, unit, n);
    return new Fact(
        id,
        plain.value(),
        unit,
        plain.n(),
        plain.standardError(),
        plain.interval(),
        Provenance.EARLIER);
  }
}
