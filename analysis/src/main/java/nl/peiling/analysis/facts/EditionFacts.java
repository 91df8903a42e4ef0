package nl.peiling.analysis.facts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peiling.analysis.derive.Deriver;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.analysis.tabulate.Tabulator;
import nl.peiling.analysis.tabulate.VariableTable;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.GroupTest;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.Problems;
import nl.peiling.model.survey.Survey;

/**
 * Everything computed from an edition: from the folder that was read to the book of facts.
 *
 * <p>The base of a fact is everybody in its group who was asked and gave a valid answer. Intervals
 * are at 95% and take into account that a good part of a finite population answered.
 */
public final class EditionFacts {

  private static final double LEVEL = 0.95;

  private final EditionFolder folder;
  private final Selection selection;
  private final Survey survey;
  private final Sampling sampling;
  private final GroupPatterns groups;
  private final Map<String, VariableTable> tables;
  private final Problems problems;
  private final Optional<SurveyDesign> weighted;
  private final FactBook computed;
  private final FactBook shown;
  private final Trends trends;
  private final List<GroupTest> tests;

  private EditionFacts(EditionFolder folder, Collection<FactId> named) {
    this.folder = folder;
    this.selection = Selection.of(folder, named);
    this.survey = Deriver.derived(folder);
    this.sampling = new Sampling(folder.edition(), survey, LEVEL);
    this.groups = GroupPatterns.of(survey, folder.edition().groups());
    this.tables = new LinkedHashMap<>();
    Tabulator tabulator = new Tabulator(survey, groups);
    for (Variable variable : survey.variables()) {
      tables.put(variable.key(), tabulator.table(variable.key()));
    }
    WeightedFacts.Outcome weighing =
        new WeightedFacts(folder, survey, design(), LEVEL).of(tables, selection);
    List<Problem> intakeProblems = new ArrayList<>();
    List<Fact> facts = compute(intakeProblems);
    facts.addAll(weighing.facts());
    this.weighted = weighing.design();
    this.computed = FactBook.of(facts);
    Disclosure disclosure = new Disclosure(this, selection);
    this.problems =
        sampling
            .problems()
            .and(weighing.problems())
            .and(new Problems(intakeProblems))
            .and(disclosure.problems());
    FactBook kept = disclosure.keptBack(computed);
    this.trends = Trends.of(folder, selection, kept);
    List<Fact> compared = new ArrayList<>(trends.facts());
    List<GroupTestFacts.Made> made =
        new GroupTestFacts(folder.edition(), survey, groups, design(), kept).all();
    made.forEach(one -> compared.addAll(one.facts()));
    this.tests = made.stream().map(GroupTestFacts.Made::test).toList();
    this.shown = compared.isEmpty() ? kept : kept.with(compared);
  }

  /** Computes what the folder of an edition asks for. */
  public static EditionFacts of(EditionFolder folder) {
    return of(folder, List.of());
  }

  /**
   * Computes what the folder of an edition and a text ask for.
   *
   * @param named the facts that the text speaks of; names that no fact has do no harm
   */
  public static EditionFacts of(EditionFolder folder, Collection<FactId> named) {
    return new EditionFacts(folder, named);
  }

  private List<Fact> compute(List<Problem> intakeProblems) {
    Set<String> combinations = combinations();
    List<Fact> facts = new ArrayList<>(SourceFacts.of(folder));
    tables.forEach((key, table) -> {
      VariableFacts.Nature nature =
          new VariableFacts.Nature(combinations.contains(key), offersDontKnow(table));
      facts.addAll(VariableFacts.of(table, selection, sampling, nature));
    });
    IntakeFacts intakes =
        new IntakeFacts(
            survey,
            groups,
            YearMonth.from(folder.edition().fieldwork().from()),
            folder.edition().smallCells(),
            LEVEL);
    folder
        .edition()
        .intakes()
        .forEach(intake -> facts.addAll(intakes.of(intake, folder.edition().banners())));
    intakeProblems.addAll(intakes.problems());
    BreakdownFacts breakdowns = new BreakdownFacts(survey, groups);
    folder
        .edition()
        .breakdowns()
        .forEach(breakdown -> facts.addAll(breakdowns.of(breakdown, sampling)));
    FlowFacts flows = new FlowFacts(survey, groups, sampling);
    folder.edition().flows().forEach(flow -> facts.addAll(flows.of(flow)));
    facts.addAll(new AgreementFacts(survey, folder.edition().smallCells(), LEVEL).all());
    RatioFacts ratios = new RatioFacts(survey, sampling, folder.edition().smallCells());
    for (Ratio ratio : folder.edition().ratios()) {
      facts.addAll(ratios.of(ratio, selection, groups));
    }
    return facts;
  }

  /** A derived variable takes "weet niet" over from the questions that it follows from. */
  private boolean offersDontKnow(VariableTable table) {
    return survey
            .codebook()
            .question(Selection.topic(table.variable().key()))
            .map(question -> question.heading().offersDontKnow())
            .orElse(false)
        || table.occurs(Missing.DONT_KNOW);
  }

  /** Returns why not everything could be computed that the edition asks for. */
  public Problems problems() {
    return problems;
  }

  /** Returns the facts that may be printed: what rests on too few respondents is kept back. */
  public FactBook shown() {
    return shown;
  }

  /**
   * Returns the facts before anything was kept back. For checks within the analysis only: nothing
   * of it may be printed.
   */
  public FactBook computed() {
    return computed;
  }

  /** Returns how this edition compares with earlier ones. */
  public Trends trends() {
    return trends;
  }

  /** Returns which tests of whole banners were made; their outcomes are facts. */
  public List<GroupTest> tests() {
    return tests;
  }

  /** Returns the folder that the facts were computed from. */
  public EditionFolder folder() {
    return folder;
  }

  /** Returns the answers with the derived variables. */
  public Survey survey() {
    return survey;
  }

  /** Returns the groups of the edition with their members. */
  public GroupPatterns groups() {
    return groups;
  }

  /** Returns the survey as a sample from the doctors who were invited, everybody counting once. */
  public SurveyDesign design() {
    return sampling.design();
  }

  /** Returns from whom the respondents came. */
  Sampling sampling() {
    return sampling;
  }

  /** Returns the survey with the weights of the edition; empty if it does not weight. */
  public Optional<SurveyDesign> weighted() {
    return weighted;
  }

  /** Returns the tables behind the facts, by the key of the variable. */
  public Map<String, VariableTable> tables() {
    return java.util.Collections.unmodifiableMap(tables);
  }

  /** Returns the table of a variable, which must exist. */
  VariableTable table(String variable) {
    VariableTable table = tables.get(variable);
    if (table == null) {
      throw new IllegalArgumentException("no variable " + variable);
    }
    return table;
  }

  /** Returns the variables whose answers are combinations, which get a rank. */
  Set<String> combinations() {
    return folder.edition().derivations().stream()
        .filter(Derivation.Combination.class::isInstance)
        .map(Derivation::key)
        .collect(Collectors.toSet());
  }

  /** Returns for each figure and table which facts it shows, in the order of the edition. */
  public List<ExhibitFacts> exhibits() {
    ExhibitGrid grid = new ExhibitGrid(this);
    return folder.exhibits().stream().map(grid::of).toList();
  }
}
