package nl.peiling.analysis.banner;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.estimate.Values;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.analysis.inference.ColumnLetters;
import nl.peiling.analysis.inference.LetterRules;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.facts.Comparisons;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.DateColumn;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.NumberColumn;
import nl.peiling.model.survey.TextColumn;

/**
 * Tests the columns of each banner against each other, for every share and mean of some questions
 * (see {@link ColumnLetters}). A number that is kept back takes no part: a letter would tell
 * something about it. A column that holds all respondents of another is not tested against it.
 */
public final class BannerTests {

  /** The most answers that are tested: lists of combinations are longer. */
  private static final int MOST_ANSWERS = 64;

  private final EditionFacts facts;
  private final LetterRules rules;
  private final SurveyDesign design;

  /** Prepares to test the columns of an edition. */
  public BannerTests(EditionFacts facts, LetterRules rules) {
    this.facts = facts;
    this.rules = rules;
    this.design = SurveyDesign.unweighted(facts.survey().size()).inPopulation(facts.population());
  }

  /** Returns what comes of testing these variables in these banners. */
  public Comparisons of(List<Variable> variables, List<Banner> banners) {
    Map<String, Map<FactId, Comparisons.Outcome>> outcomes = new HashMap<>();
    for (Banner banner : banners) {
      Map<FactId, Comparisons.Outcome> found = new HashMap<>();
      variables.forEach(variable -> found.putAll(row(variable, banner.groups())));
      outcomes.put(banner.key(), found);
    }
    return Comparisons.of(outcomes);
  }

  private Map<FactId, Comparisons.Outcome> row(Variable variable, List<String> all) {
    List<String> groups =
        all.stream().filter(group -> facts.groups().index(group).isPresent()).toList();
    Column column = facts.survey().column(variable.key());
    int[] columnsOf = columnsOf(groups, column.valid());
    int[] example = examples(column, columnsOf);
    SurveyDesign.Grouped alike = design.groupedBy(row -> example[row]);
    IntUnaryOperator respondent = alike.keyOfRow();
    ColumnLetters letters =
        letters(alike.design(), groups, row -> columnsOf[respondent.applyAsInt(row)]);
    Map<FactId, Comparisons.Outcome> outcomes = new HashMap<>();
    if (variable.categories().size() <= MOST_ANSWERS) {
      Stream.concat(
              variable.categories().stream().map(Category::key),
              variable.nets().stream().map(Net::key))
          .forEach(answer -> {
            Domain having = having(column, variable.codes(answer));
            outcomes.putAll(
                outcomes(
                    letters.shares(row -> having.contains(respondent.applyAsInt(row))),
                    groups,
                    group -> FactId.share(variable.key(), group, answer)));
          });
    }
    values(variable, column)
        .ifPresent(values ->
            outcomes.putAll(
                outcomes(
                    letters.means(row -> values.at(respondent.applyAsInt(row))),
                    groups,
                    group -> FactId.of(variable.key(), group, Measure.MEAN))));
    return outcomes;
  }

  /** For each respondent with a valid answer the columns that hold him, as bits. */
  private int[] columnsOf(List<String> groups, Members valid) {
    int[] columnsOf = new int[facts.survey().size()];
    for (int i = 0; i < groups.size(); i++) {
      Members base =
          facts.groups().members(facts.groups().index(groups.get(i)).orElseThrow()).and(valid);
      for (int row = 0; row < columnsOf.length; row++) {
        columnsOf[row] |= base.contains(row) ? 1 << i : 0;
      }
    }
    return columnsOf;
  }

  /**
   * For each respondent the first one in the same columns with the same answer: in the tests of a
   * question he can stand for all of them.
   */
  private static int[] examples(Column column, int[] columnsOf) {
    Map<Integer, Map<Long, Integer>> first = new HashMap<>();
    int[] example = new int[columnsOf.length];
    for (int row = 0; row < example.length; row++) {
      long answer = columnsOf[row] == 0 ? 0 : answer(column, row);
      Map<Long, Integer> alike = first.computeIfAbsent(columnsOf[row], columns -> new HashMap<>());
      example[row] = requireNonNullElse(alike.putIfAbsent(answer, row), row);
    }
    return example;
  }

  private static long answer(Column column, int row) {
    return switch (column) {
      case ChoiceColumn one -> one.code(row);
      case ChoicesColumn any -> any.mask(row);
      case NumberColumn numbers -> Double.doubleToLongBits(numbers.value(row));
      case DateColumn dates -> 0;
      case TextColumn texts -> 0;
    };
  }

  private ColumnLetters letters(
      SurveyDesign rows, List<String> groups, IntUnaryOperator columnsOf) {
    List<ColumnLetters.Column> columns = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      int bit = 1 << i;
      columns.add(
          new ColumnLetters.Column(letter(i), row -> (columnsOf.applyAsInt(row) & bit) != 0));
    }
    return new ColumnLetters(rows, columns, rules);
  }

  /** The outcomes of a row; a number that is kept back has none, and no other exceeds it. */
  private Map<FactId, Comparisons.Outcome> outcomes(
      List<ColumnLetters.Outcome> tested, List<String> groups, Function<String, FactId> fact) {
    Map<FactId, Comparisons.Outcome> outcomes = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      if (isShown(fact.apply(groups.get(i)))) {
        List<Comparisons.Exceeded> exceeded =
            tested.get(i).exceeded().stream()
                .map(mark -> exceeded(mark, groups))
                .filter(lower -> isShown(fact.apply(lower.group())))
                .toList();
        outcomes.put(
            fact.apply(groups.get(i)),
            switch (tested.get(i).tested()) {
              case YES -> new Comparisons.Outcome.Tested(exceeded);
              case SMALL_BASE -> new Comparisons.Outcome.SmallBase();
              case CERTAIN -> new Comparisons.Outcome.Certain();
            });
      }
    }
    return outcomes;
  }

  private boolean isShown(FactId id) {
    return facts.shown().find(id).filter(fact -> fact.number().isPresent()).isPresent();
  }

  private static Comparisons.Exceeded exceeded(ColumnLetters.Mark mark, List<String> groups) {
    String capital = mark.letter().toUpperCase(Locale.ROOT);
    return new Comparisons.Exceeded(
        groups.get(capital.charAt(0) - 'A'), mark.letter().equals(capital));
  }

  private static String letter(int column) {
    return Character.toString((char) ('A' + column));
  }

  private static Domain having(Column column, List<Integer> codes) {
    long mask = codes.stream().mapToLong(ChoicesColumn::bit).reduce(0, (a, b) -> a | b);
    return switch (column) {
      case ChoiceColumn one -> row -> codes.contains(one.code(row));
      case ChoicesColumn any -> row -> (any.mask(row) & mask) != 0;
      case NumberColumn numbers -> row -> false;
      case DateColumn dates -> row -> false;
      case TextColumn texts -> row -> false;
    };
  }

  private static Optional<Values> values(Variable variable, Column column) {
    if (column instanceof NumberColumn numbers) {
      return Optional.of(numbers::value);
    }
    if (column instanceof ChoiceColumn choices && variable.form() instanceof Form.Rating rating) {
      return Optional.of(row -> rating.scale().value(choices.code(row)));
    }
    return Optional.empty();
  }
}
