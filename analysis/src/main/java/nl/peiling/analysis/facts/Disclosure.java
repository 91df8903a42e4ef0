package nl.peiling.analysis.facts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.SmallCellRules;
import nl.peiling.analysis.disclosure.SuppressedTable;
import nl.peiling.analysis.disclosure.Suppressor;
import nl.peiling.analysis.facts.Families.Family;
import nl.peiling.analysis.tabulate.VariableTable;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Provenance;
import nl.peiling.model.problem.Problems;
import nl.peiling.model.survey.Members;

/**
 * Keeps back what could tell something about one respondent: groups below the minimum base, cells
 * below the minimum cell, and what would give those away. Every product is made of the book that
 * comes out of this, so a number that is kept back is kept back in all of them.
 *
 * <ul>
 *   <li>With a base go all measures of that group, also how many did not answer and why.
 *   <li>With a cell goes its share and its number, and the places of all answers of that group: a
 *       place tells between which others the hidden one is.
 *   <li>Where a cell of a scale is kept back, the mean and its companions of that group go too:
 *       with them the cell could be worked out. So does the mean of a number of which a class is
 *       kept back.
 *   <li>A net over a question with more answers goes in all groups if one of its members is kept
 *       back in one: together with the other members it would limit the hidden one.
 *   <li>The moves between places are protected by {@link FlowTables}.
 *   <li>What tables of other questions would give away goes too (see {@link LinkedDisclosure}).
 *   <li>How many chose "weet niet" goes like any other answer, with how many passed the question
 *       over (see {@link HiddenMissing}).
 *   <li>A mean of a number goes where with it the answers of few could be worked out (see {@link
 *       HiddenMeans}).
 *   <li>The weighted numbers of a question go where an answer to it is kept back, and in a group
 *       where they would tell what few answered (see {@link WeightClasses}).
 *   <li>A quantile of fewer than the low base loses its interval, of which the ends are answers.
 *   <li>A ratio goes with either of its two numbers, and if it is of fewer than the minimum base.
 *   <li>The classes in the account of the weighting go with any answer of their characteristic.
 * </ul>
 *
 * <p>What comes from the files of the edition was public already.
 */
final class Disclosure {

  private final EditionFacts edition;
  private final Selection selection;
  private final LinkedTables linked;
  private final Families families;
  private final Followers followers;
  private final Twins twins;
  private final Map<String, Map<Cell, SuppressedTable.Reason>> hidden = new LinkedHashMap<>();
  private final Set<FactId> hiddenMeans = new HashSet<>();
  private final Set<FactId> tellingWeights = new HashSet<>();
  private final Set<FactId> hiddenMissing = new HashSet<>();
  private final Set<Unprotected> unprotected = new LinkedHashSet<>();
  private final Set<List<String>> untested = new LinkedHashSet<>();

  Disclosure(EditionFacts edition, Selection selection) {
    this.edition = edition;
    this.selection = selection;
    this.linked = new LinkedTables(edition.survey(), edition.groups());
    this.families = new Families(edition.survey(), edition.folder().edition().derivations());
    this.followers = new Followers(edition.folder().edition(), families, hidden);
    this.twins =
        new Twins(
            edition.survey(),
            edition.groups(),
            families,
            edition.folder().edition().smallCells().minimumBase());
    if (hidesSmallCells()) {
      addTwins();
    }
    // questions by themselves do not know each other; the order of the outcome is fixed
    List<Outcome> alone =
        List.copyOf(edition.tables().values()).parallelStream()
            .map(this::hiddenCells)
            .filter(outcome -> !outcome.cells().isEmpty())
            .toList();
    for (Outcome outcome : alone) {
      hidden.put(outcome.variable(), outcome.cells());
      unprotected.addAll(outcome.open());
    }
    // where one respondent may be a number, no number gives away one that must not be shown
    if (!hidden.isEmpty() && hidesSmallCells()) {
      hideLinked();
    }
    SmallCells limits = edition.folder().edition().smallCells();
    BreakdownFacts breakdowns = new BreakdownFacts(edition.survey(), edition.groups());
    for (Breakdown breakdown : edition.folder().edition().breakdowns()) {
      SmallCellRules rules = rules(limits, breakdown.from());
      // how many gave an answer is no size of a group, and is protected
      hidden.putAll(
          breakdowns.hidden(
              breakdown,
              new SmallCellRules(
                  rules.minimumBase(),
                  rules.lowBase(),
                  Math.min(1, rules.minimumCell()),
                  rules.protection())));
    }
    for (Flow flow : edition.folder().edition().flows()) {
      List<FlowStep> steps = FlowStep.of(flow, edition.survey());
      hidden.putAll(FlowTables.hidden(flow, steps, edition.groups(), rules(limits, flow.from())));
    }
    if (hidesSmallCells()) {
      followers.hide(
          new IntakeRests(
              edition.survey(),
              edition.groups(),
              YearMonth.from(edition.folder().edition().fieldwork().from()),
              limits.minimumBase()));
      edition
          .weighted()
          .map(design -> new WeightClasses(edition.survey(), design))
          .ifPresent(
              classes -> edition.tables().values().forEach(table -> hideWeighted(classes, table)));
      edition.tables().values().forEach(this::hideMissing);
    }
    hiddenMeans.addAll(new HiddenMeans(edition, this::isShown).all());
  }

  /** Hides weighted numbers that tell more than those without weights. */
  private void hideWeighted(WeightClasses classes, VariableTable table) {
    String variable = table.variable().key();
    SmallCellRules rules = rules(edition.folder().edition().smallCells(), variable);
    classes
        .telling(table, places(variable), rules, hidesAnAnswer(variable))
        .forEach(group -> tellingWeights.add(FactId.of(variable, group, Measure.WEIGHTED_BASE)));
  }

  private void hideMissing(VariableTable table) {
    String variable = table.variable().key();
    SmallCellRules rules = rules(edition.folder().edition().smallCells(), variable);
    if (rules.basesAreKnown()) {
      hiddenMissing.addAll(
          new HiddenMissing(edition.groups(), suppressor(rules, cell -> false))
              .of(table, edition.survey().column(variable), places(variable)));
    }
  }

  /** Whether an answer is kept back of a group of which the base is shown. */
  private boolean hidesAnAnswer(String variable) {
    Set<Cell> cells = hidden.getOrDefault(variable, Map.of()).keySet();
    return cells.stream()
        .anyMatch(cell -> !cells.contains(new Cell(LinkedTable.BASE, cell.group())));
  }

  private boolean isShown(FactId id) {
    return edition.computed().find(id).filter(fact -> fact.number().isPresent()).isPresent()
        && reason(id).isEmpty();
  }

  private boolean hidesSmallCells() {
    return edition.folder().edition().smallCells().minimumCell() > 1;
  }

  private void addTwins() {
    edition
        .tables()
        .forEach((key, table) -> {
          List<Integer> places = places(key);
          BitSet shown = listed(table, places);
          List<String> rows =
              IntStream.range(0, table.answers().size())
                  .filter(answer -> table.answers().get(answer).net() || shown.get(answer))
                  .mapToObj(answer -> table.answers().get(answer).key())
                  .toList();
          twins.add(table, places, rows);
        });
    twins.addSizes();
  }

  /** Suppression that knows which groups stand beside each other and how many are in them. */
  private Suppressor suppressor(SmallCellRules rules, Predicate<Cell> known) {
    return new Suppressor(rules)
        .knowing(edition.folder().edition().banners().stream().map(Banner::groups).toList(), known);
  }

  private void hideLinked() {
    List<Family> all = new ArrayList<>(families.all());
    edition
        .tables()
        .forEach((key, table) -> all.addAll(families.alone(table.variable(), twins.rows(key))));
    SmallCells limits = edition.folder().edition().smallCells();
    FamilyTables tables =
        new FamilyTables(
            edition.survey(),
            edition.groups(),
            edition.folder().edition().banners().stream().map(Banner::groups).toList(),
            selection::has,
            (variable, answer) -> twins.rows(variable).contains(answer),
            (variable, answer) -> rules(limits, variable).minimumCell() <= 1);
    LinkedDisclosure disclosure =
        new LinkedDisclosure(
            all,
            tables,
            twins,
            (variable, cells) -> hideNets(edition.table(variable), places(variable), cells),
            suppressor(
                rules(limits, ""),
                cell -> twins.isSize(FamilyTables.variable(cell), FamilyTables.ofVariable(cell))),
            hidden);
    unprotected.addAll(disclosure.hide());
    untested.addAll(disclosure.untested());
  }

  /** Returns the book with what must not be shown kept back. */
  FactBook keptBack(FactBook computed) {
    return computed.withEach(this::keptBack);
  }

  /** Returns what can be worked out whatever is kept back, so that nothing may leave. */
  Problems problems() {
    return new UnprotectedProblems(edition.folder().edition().smallCells(), twins, families)
        .of(unprotected)
        .and(UnprotectedProblems.ofUntested(untested));
  }

  /** The limits for a variable: a question may be excepted from the minimum of a cell. */
  static SmallCellRules rules(SmallCells limits, String variable) {
    boolean excepted = limits.exceptions().contains(Selection.topic(variable));
    return new SmallCellRules(
        limits.minimumBase(),
        limits.lowBase(),
        excepted ? 1 : limits.minimumCell(),
        Math.max(1, limits.minimumBase()));
  }

  /** What is kept back of a question by itself, and what can be worked out all the same. */
  private record Outcome(
      String variable, Map<Cell, SuppressedTable.Reason> cells, List<Unprotected> open) {}

  private Outcome hiddenCells(VariableTable table) {
    String variable = table.variable().key();
    SmallCells limits = edition.folder().edition().smallCells();
    SmallCellRules rules = rules(limits, variable);
    List<Integer> places = places(variable);
    BitSet listed = listed(table, places);
    Members valid = edition.survey().column(variable).valid();
    Map<Cell, SuppressedTable.Reason> cells = new LinkedHashMap<>();
    List<Unprotected> open = new ArrayList<>();
    if (!hidesSmallCells() && !new Sensitive(table, valid, places, listed, rules).any()) {
      return new Outcome(variable, cells, open);
    }
    for (SuppressedTable suppressed :
        suppressor(rules, cell -> twins.isSize(variable, cell))
            .suppressOptions(linked.of(table, places, listed))) {
      cells.putAll(suppressed.hidden());
      open.addAll(Unprotected.of(variable, suppressed));
    }
    hideNets(table, places, cells);
    return new Outcome(variable, cells, open);
  }

  private List<Integer> places(String variable) {
    return IntStream.range(0, edition.groups().size())
        .filter(place -> selection.has(variable, edition.groups().groups().get(place).key()))
        .boxed()
        .toList();
  }

  /** The answers listed: of combinations only the most frequent of each group. */
  private BitSet listed(VariableTable table, List<Integer> places) {
    BitSet listed = new BitSet();
    int answers = table.variable().categories().size();
    if (!edition.combinations().contains(table.variable().key())) {
      listed.set(0, answers);
      return listed;
    }
    for (int answer = 0; answer < answers; answer++) {
      int code = answer;
      listed.set(code, places.stream().anyMatch(group -> VariableFacts.listed(table, group, code)));
    }
    return listed;
  }

  private void hideNets(
      VariableTable table, List<Integer> places, Map<Cell, SuppressedTable.Reason> cells) {
    Set<String> rows = new HashSet<>();
    cells.keySet().stream()
        .filter(cell -> !cells.containsKey(new Cell(LinkedTable.BASE, cell.group())))
        .forEach(cell -> rows.add(cell.row()));
    if (!(table.variable().form() instanceof Form.AnyOf)) {
      return;
    }
    for (Net net : table.variable().nets()) {
      if (net.members().stream().anyMatch(rows::contains)) {
        places.forEach(place ->
            cells.putIfAbsent(
                new Cell(net.key(), edition.groups().groups().get(place).key()),
                SuppressedTable.Reason.SECONDARY));
      }
    }
  }

  private Fact keptBack(Fact fact) {
    if (fact.provenance() == Provenance.EDITION || !(fact.value() instanceof FactValue.Shown)) {
      return fact;
    }
    if (fact.id().measure() == Measure.RATIO
        && fact.n().orElse(0) < edition.folder().edition().smallCells().minimumBase()) {
      return fact.suppressed(FactValue.Reason.SMALL_BASE);
    }
    return reason(fact.id()).map(fact::suppressed).orElseGet(() -> withoutAnswersOfFew(fact));
  }

  /** The ends of the interval of a quantile are answers: with a low base almost the outermost. */
  private Fact withoutAnswersOfFew(Fact fact) {
    return fact.id().measure().isQuantile()
            && fact.n().orElse(0) < edition.folder().edition().smallCells().lowBase()
        ? Fact.computed(fact.id(), fact.number().orElseThrow(), fact.unit(), fact.n().orElseThrow())
        : fact;
  }

  private Optional<FactValue.Reason> reason(FactId id) {
    for (Ratio ratio : edition.folder().edition().ratios()) {
      if (ratio.key().equals(id.variable())) {
        return ofRatio(ratio, id);
      }
    }
    if (id.isOfWeighting()) {
      return ofWeighting(id);
    }
    Map<Cell, SuppressedTable.Reason> cells = hidden.getOrDefault(id.variable(), Map.of());
    Optional<FactValue.Reason> base = reason(cells, LinkedTable.BASE, id.group());
    if (base.isPresent()) {
      return base;
    }
    if (isWeighted(id.measure())
        && hidesSmallCells()
        && (followers.weightsTell(id.group())
            || tellingWeights.contains(
                FactId.of(id.variable(), id.group(), Measure.WEIGHTED_BASE)))) {
      return Optional.of(FactValue.Reason.SECONDARY);
    }
    return switch (id.measure().kind()) {
      case ANSWER ->
          id.measure() == Measure.RANK
              ? ofAllAnswers(id)
              : id.category().flatMap(category -> reason(cells, category, id.group()));
      case NUMBER ->
          hiddenMeans.contains(
                  FactId.of(
                      id.variable(),
                      id.group(),
                      isWeighted(id.measure()) ? Measure.WEIGHTED_MEAN : Measure.MEAN))
              ? Optional.of(FactValue.Reason.SECONDARY)
              : ofAllAnswers(id);
      case BASE ->
          hiddenMissing.contains(id) ? Optional.of(FactValue.Reason.SECONDARY) : Optional.empty();
      case TEST, CHANGE, CHANCE -> Optional.empty();
    };
  }

  private Optional<FactValue.Reason> ofAllAnswers(FactId id) {
    return followers.hidesAny(id.variable(), id.group())
        ? Optional.of(FactValue.Reason.SECONDARY)
        : Optional.empty();
  }

  /** The classes of a characteristic go where one of its answers in the total goes. */
  private Optional<FactValue.Reason> ofWeighting(FactId id) {
    int dot = id.variable().indexOf('.');
    return hidden.getOrDefault(id.variable().substring(dot + 1), Map.of()).keySet().stream()
            .anyMatch(cell -> dot >= 0 && cell.group().equals(Selection.TOTAL))
        ? Optional.of(FactValue.Reason.SECONDARY)
        : Optional.empty();
  }

  private static boolean isWeighted(Measure measure) {
    return measure.isWeighted()
        || measure == Measure.WEIGHTED_BASE
        || measure == Measure.EFFECTIVE_BASE;
  }

  private Optional<FactValue.Reason> ofRatio(Ratio ratio, FactId id) {
    List<Optional<FactValue.Reason>> reasons = new ArrayList<>();
    for (String variable : List.of(ratio.denominator(), ratio.numerator())) {
      if (hidesSmallCells() && !selection.has(variable, id.group())) {
        // nothing else is shown of it there, and nothing was protected
        return Optional.of(FactValue.Reason.SECONDARY);
      }
      reasons.add(
          reason(FactId.of(variable, id.group(), id.category().orElseThrow(), Measure.COUNT)));
    }
    return reasons.stream().flatMap(Optional::stream).findFirst();
  }

  private static Optional<FactValue.Reason> reason(
      Map<Cell, SuppressedTable.Reason> cells, String row, String group) {
    return Optional.ofNullable(cells.get(new Cell(row, group)))
        .map(why ->
            switch (why) {
              case SMALL_BASE -> FactValue.Reason.SMALL_BASE;
              case SMALL_CELL -> FactValue.Reason.SMALL_CELL;
              case SECONDARY -> FactValue.Reason.SECONDARY;
            });
  }
}
