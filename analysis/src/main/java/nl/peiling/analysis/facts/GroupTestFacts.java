package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.estimate.Values;
import nl.peiling.analysis.inference.Adjustment;
import nl.peiling.analysis.inference.ChiSquaredTest;
import nl.peiling.analysis.inference.EffectSize;
import nl.peiling.analysis.inference.Family;
import nl.peiling.analysis.inference.KruskalWallisTest;
import nl.peiling.analysis.inference.Moments;
import nl.peiling.analysis.inference.OptionTests;
import nl.peiling.analysis.inference.SurveyMeansTest;
import nl.peiling.analysis.inference.WelchTest;
import nl.peiling.analysis.tabulate.DistinctAnswers;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.GroupTest;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * Whether the answers to each question depend on the group, for the banners that the edition wants
 * tested as a whole:
 *
 * <table>
 *   <caption>Which test</caption>
 *   <tr><th>answers</th><th>groups apart</th><th>groups that share respondents</th></tr>
 *   <tr><td>one of a few</td><td>{@link ChiSquaredTest}</td><td>each answer, {@link OptionTests}</td></tr>
 *   <tr><td>any of a few</td><td>each answer, {@link OptionTests}</td><td>the same</td></tr>
 *   <tr><td>a scale</td><td>{@link KruskalWallisTest}</td><td>{@link SurveyMeansTest#ranks}</td></tr>
 *   <tr><td>a number</td><td>{@link WelchTest}</td><td>{@link SurveyMeansTest#means}</td></tr>
 * </table>
 *
 * <p>The two tests in the middle for scales and numbers know no strata: with strata the tests at
 * the right stand in for them.
 *
 * <p>The base is who gave a valid answer in one of the groups. A group that holds all the others,
 * such as the total, is left out, and so is a group below the low base. The items of a grid are a
 * family, and so are the answers to a question that are tested one by one.
 *
 * <p>A question of which something is kept back in one of the groups is not tested. Groups that
 * share respondents are not tested either where a cell has a minimum, or where they share fewer
 * than the minimum base: how those answered could be worked out from the outcome.
 */
final class GroupTestFacts {

  /** The most answers of one question that are tested: lists of combinations are longer. */
  private static final int MOST_ANSWERS = 64;

  /** What no test uses: it may be kept back of a group that is tested. */
  private static final Set<Measure> UNTESTED =
      Set.of(
          Measure.DONT_KNOW,
          Measure.UNANSWERED,
          Measure.WEIGHTED_SHARE,
          Measure.WEIGHTED_MEAN,
          Measure.WEIGHTED_BASE,
          Measure.EFFECTIVE_BASE);

  private final Edition edition;
  private final Survey survey;
  private final GroupPatterns groups;
  private final FactBook shown;
  private final SurveyDesign design;
  private final Adjustment adjustment;

  /**
   * Tests the groups of one survey.
   *
   * @param design the survey, every respondent counting once
   * @param shown the facts that may be printed
   */
  GroupTestFacts(
      Edition edition, Survey survey, GroupPatterns groups, SurveyDesign design, FactBook shown) {
    this.edition = edition;
    this.survey = survey;
    this.groups = groups;
    this.shown = shown;
    this.design = design;
    this.adjustment = Adjustment.of(edition.methods().correction());
  }

  /** A test that was made, with what came of it. */
  record Made(GroupTest test, List<Fact> facts) {}

  /** Makes the tests, in the order of the survey; each question on whatever processor is free. */
  List<Made> all() {
    List<Banner> tested =
        edition.banners().stream()
            .filter(banner -> edition.methods().tested().contains(banner.key()))
            .toList();
    if (tested.isEmpty()) {
      return List.of();
    }
    Map<String, List<Variable>> questions = new LinkedHashMap<>();
    for (Variable variable : survey.variables()) {
      questions
          .computeIfAbsent(Selection.topic(variable.key()), key -> new ArrayList<>())
          .add(variable);
    }
    return List.copyOf(questions.values()).parallelStream()
        .map(items -> of(items, tested))
        .flatMap(List::stream)
        .toList();
  }

  private List<Made> of(List<Variable> question, List<Banner> banners) {
    List<Item> items =
        question.stream()
            .map(item -> new Item(item, DistinctAnswers.of(survey.column(item.key()))))
            .toList();
    return banners.stream().flatMap(banner -> of(items, banner).stream()).toList();
  }

  /** A question, or an item of a grid. */
  private record Item(Variable variable, DistinctAnswers answers) {}

  /** A test of all answers to a question together, with its facts but for the adjusted p-value. */
  private record Whole(GroupTest test, double p, List<Fact> facts) {}

  private List<Made> of(List<Item> items, Banner banner) {
    List<Made> made = new ArrayList<>();
    List<Whole> family = new ArrayList<>();
    for (Item item : items) {
      columns(item.variable(), banner)
          .map(columns -> new Tested(item, columns, banner.key()))
          .ifPresent(tested ->
              tested.whole().ifPresentOrElse(family::add, () -> made.addAll(tested.answers())));
    }
    List<Double> adjusted = adjustment.adjust(family.stream().map(Whole::p).toList());
    for (int i = 0; i < family.size(); i++) {
      Whole one = family.get(i);
      List<Fact> facts = new ArrayList<>(one.facts());
      facts.add(
          Fact.computed(
              one.test().fact(Measure.ADJUSTED_P_VALUE),
              adjusted.get(i),
              Unit.PROBABILITY,
              one.facts().getFirst().n().orElse(0)));
      made.add(new Made(one.test(), facts));
    }
    return made;
  }

  /**
   * The groups of a banner that a question is tested in.
   *
   * @param groups who gave a valid answer in each
   * @param overlap whether any respondent is in two of them
   */
  private record Columns(List<Members> groups, boolean overlap) {

    int n() {
      return groups.stream().reduce(Members::or).map(Members::count).orElse(0);
    }

    /** The columns that hold each respondent, as bits. */
    int[] bits(int respondents) {
      int[] bits = new int[respondents];
      for (int i = 0; i < groups.size(); i++) {
        int bit = 1 << i;
        groups.get(i).forEach(row -> bits[row] |= bit);
      }
      return bits;
    }
  }

  private Optional<Columns> columns(Variable variable, Banner banner) {
    SmallCells limits = edition.smallCells();
    Members valid = survey.column(variable.key()).valid();
    List<String> keys =
        banner.groups().stream().filter(key -> groups.index(key).isPresent()).toList();
    List<Members> tested = new ArrayList<>();
    for (String key : keys) {
      Members answered = members(key).and(valid);
      boolean holdsAll =
          keys.stream().allMatch(other -> members(other).minus(members(key)).isEmpty());
      if (!holdsAll && answered.count() >= Math.max(2, limits.lowBase())) {
        if (isKeptBack(variable, key)) {
          return Optional.empty();
        }
        tested.add(answered);
      }
    }
    List<Integer> shared = shared(tested);
    boolean tells =
        !shared.isEmpty()
            && (limits.minimumCell() > 1
                || shared.stream().anyMatch(count -> count < limits.minimumBase()));
    return tested.size() < 2 || tells
        ? Optional.empty()
        : Optional.of(new Columns(tested, !shared.isEmpty()));
  }

  private Members members(String group) {
    return groups.members(groups.index(group).orElseThrow());
  }

  private boolean isKeptBack(Variable variable, String group) {
    return shown.alike(variable.key(), group).stream()
        .filter(fact -> !UNTESTED.contains(fact.id().measure()))
        .anyMatch(fact -> fact.value() instanceof FactValue.Suppressed);
  }

  /** How many respondents each two groups share, where they share any. */
  private static List<Integer> shared(List<Members> groups) {
    List<Integer> shared = new ArrayList<>();
    for (int one = 0; one < groups.size(); one++) {
      for (int other = 0; other < one; other++) {
        int both = groups.get(one).and(groups.get(other)).count();
        if (both > 0) {
          shared.add(both);
        }
      }
    }
    return shared;
  }

  /** One variable in the groups of one banner. */
  private final class Tested {

    private final Variable variable;
    private final DistinctAnswers answers;
    private final Columns columns;
    private final String banner;
    private final int n;
    private final int[] inGroups;
    private final SurveyDesign rows;
    private final IntUnaryOperator respondent;
    private final List<Domain> domains;
    private final Domain base;
    private final int[] groupOfRow;

    /** Respondents with the same answer in the same groups are taken together, in one row. */
    Tested(Item item, Columns columns, String banner) {
      this.variable = item.variable();
      this.answers = item.answers();
      this.columns = columns;
      this.banner = banner;
      this.n = columns.n();
      this.inGroups = columns.bits(survey.size());
      int width = columns.groups().size();
      SurveyDesign.Grouped alike =
          design.groupedBy(row -> {
            int in = inGroups[row];
            return in == 0 ? 0 : answers.of(row) << width | in;
          });
      IntUnaryOperator key = alike.keyOfRow();
      this.rows = alike.design();
      this.respondent = row -> answers.example(key.applyAsInt(row) >>> width);
      this.domains =
          IntStream.range(0, width)
              .<Domain>mapToObj(i -> row -> (key.applyAsInt(row) & 1 << i) != 0)
              .toList();
      this.base = row -> (key.applyAsInt(row) & (1 << width) - 1) != 0;
      this.groupOfRow = firstOf(domains);
    }

    /** The test of all answers together; empty if they are tested one by one, or not at all. */
    Optional<Whole> whole() {
      Optional<Values> values = answers.values(variable);
      if (values.isPresent()) {
        Values ofRow = row -> values.get().at(respondent.applyAsInt(row));
        boolean scale = variable.form() instanceof Form.Rating;
        return columns.overlap() || rows.strata() > 1
            ? (scale
                    ? SurveyMeansTest.ranks(rows, domains, ofRow)
                    : SurveyMeansTest.means(rows, domains, ofRow))
                .map(test ->
                    f(
                        scale ? GroupTest.Kind.WALD_RANKS : GroupTest.Kind.WALD_MEANS,
                        test.statistic(),
                        test.numeratorDegrees(),
                        test.denominatorDegrees(),
                        test.pValue(),
                        largestD(values.get())))
            : scale ? kruskalWallis(values.get()) : welch(values.get());
      }
      if (!(variable.form() instanceof Form.OneOf) || columns.overlap() || isLong()) {
        return Optional.empty();
      }
      int[] answerOfRow = firstOf(options());
      return ChiSquaredTest.of(rows, base, row -> answerOfRow[row], row -> groupOfRow[row])
          .map(this::chiSquared);
    }

    private boolean isLong() {
      return variable.categories().size() > MOST_ANSWERS;
    }

    /** The first of these domains that holds each row; -1 if none does. */
    private int[] firstOf(List<Domain> some) {
      int[] first = new int[rows.rows()];
      Arrays.fill(first, -1);
      for (int domain = some.size() - 1; domain >= 0; domain--) {
        for (int row = 0; row < first.length; row++) {
          first[row] = some.get(domain).contains(row) ? domain : first[row];
        }
      }
      return first;
    }

    private List<Domain> options() {
      return variable.categories().stream().map(this::given).toList();
    }

    private Domain given(Category category) {
      Domain having = answers.having(variable.codes(category.key()));
      return row -> having.contains(respondent.applyAsInt(row));
    }

    private Whole chiSquared(ChiSquaredTest test) {
      Whole whole =
          f(
              GroupTest.Kind.RAO_SCOTT,
              test.f(),
              test.numeratorDegrees(),
              test.denominatorDegrees(),
              test.pValue(),
              test.cramersV());
      List<Fact> facts = new ArrayList<>(whole.facts());
      facts.add(fact(Measure.SMALLEST_EXPECTED, test.smallestExpected()));
      return new Whole(whole.test(), whole.p(), facts);
    }

    private Optional<Whole> kruskalWallis(Values values) {
      return KruskalWallisTest.of(
              survey.size(), row -> inGroups[row] != 0, values, this::groupOfRespondent)
          .map(test ->
              whole(
                  GroupTest.Kind.KRUSKAL_WALLIS,
                  test.pValue(),
                  List.of(
                      fact(Measure.CHI_SQUARED, test.statistic()),
                      fact(Measure.DEGREES_OF_FREEDOM, test.degreesOfFreedom())),
                  largestD(values)));
    }

    private int groupOfRespondent(int row) {
      return Integer.numberOfTrailingZeros(inGroups[row]);
    }

    private Optional<Whole> welch(Values values) {
      return WelchTest.of(moments(values))
          .map(test ->
              f(
                  GroupTest.Kind.WELCH,
                  test.statistic(),
                  test.numeratorDegrees(),
                  test.denominatorDegrees(),
                  test.pValue(),
                  largestD(values)));
    }

    private List<Moments> moments(Values values) {
      return columns.groups().stream()
          .map(group -> Moments.of(survey.size(), group::contains, values))
          .toList();
    }

    /** Cohen's d between the groups with the highest and the lowest mean. */
    private double largestD(Values values) {
      Comparator<Moments> byMean = Comparator.comparingDouble(Moments::mean);
      List<Moments> sorted = moments(values).stream().sorted(byMean).toList();
      return EffectSize.cohenD(sorted.getLast(), sorted.getFirst());
    }

    private Whole f(
        GroupTest.Kind kind,
        double f,
        double numerator,
        double denominator,
        double p,
        double effect) {
      return whole(
          kind,
          p,
          List.of(
              fact(Measure.F_VALUE, f),
              fact(Measure.DEGREES_OF_FREEDOM, numerator),
              fact(Measure.DENOMINATOR_DEGREES, denominator)),
          effect);
    }

    private Whole whole(GroupTest.Kind kind, double p, List<Fact> statistic, double effect) {
      GroupTest test = new GroupTest(variable.key(), banner, Optional.empty(), kind);
      List<Fact> facts = new ArrayList<>(statistic);
      facts.add(Fact.computed(test.fact(Measure.P_VALUE), p, Unit.PROBABILITY, n));
      if (Double.isFinite(effect)) {
        facts.add(fact(Measure.EFFECT_SIZE, effect));
      }
      return new Whole(test, p, facts);
    }

    private Fact fact(Measure measure, double number) {
      return Fact.computed(FactId.of(variable.key(), banner, measure), number, Unit.NUMBER, n);
    }

    /** The tests of each answer by itself. */
    List<Made> answers() {
      boolean any = variable.form() instanceof Form.AnyOf;
      boolean one = variable.form() instanceof Form.OneOf && columns.overlap();
      if (!(any || one) || isLong()) {
        return List.of();
      }
      OptionTests tests = new OptionTests(rows, new Family(variable.key(), adjustment));
      List<Optional<OptionTests.Outcome>> outcomes =
          columns.overlap()
              ? tests.acrossOverlapping(domains, options())
              : tests.acrossGroups(base, options(), row -> groupOfRow[row]);
      GroupTest.Kind kind =
          columns.overlap() ? GroupTest.Kind.WALD_SHARES : GroupTest.Kind.RAO_SCOTT;
      List<Made> made = new ArrayList<>();
      for (int i = 0; i < outcomes.size(); i++) {
        Optional<String> answer = Optional.of(variable.categories().get(i).key());
        GroupTest test = new GroupTest(variable.key(), banner, answer, kind);
        outcomes.get(i).ifPresent(outcome -> made.add(of(test, outcome)));
      }
      return made;
    }

    private Made of(GroupTest test, OptionTests.Outcome outcome) {
      return new Made(
          test,
          List.of(
              Fact.computed(
                  test.fact(Measure.ANSWER_P_VALUE), outcome.pValue(), Unit.PROBABILITY, n),
              Fact.computed(
                  test.fact(Measure.ANSWER_ADJUSTED_P_VALUE),
                  outcome.adjustedP(),
                  Unit.PROBABILITY,
                  n),
              Fact.computed(
                  test.fact(Measure.ANSWER_EFFECT_SIZE), outcome.effect(), Unit.NUMBER, n)));
    }
  }
}
