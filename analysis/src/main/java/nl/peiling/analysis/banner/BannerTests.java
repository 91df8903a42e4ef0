package nl.peiling.analysis.banner;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import nl.peiling.analysis.estimate.Domain;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.analysis.inference.ColumnLetters;
import nl.peiling.analysis.inference.LetterRules;
import nl.peiling.analysis.tabulate.DistinctAnswers;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.facts.Comparisons;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.Members;

/**
 * Tests the columns of each banner against each other, for every share and mean of some questions
 * (see {@link ColumnLetters}). A number that is kept back takes no part: a letter would tell
 * something about it. A column that holds all respondents of another is not tested against it, and
 * a number with no shown number to test it against is not tested at all.
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
    this.design = facts.design();
  }

  /** Returns what comes of testing these variables in these banners. */
  public Comparisons of(List<Variable> variables, List<Banner> banners) {
    Map<String, Map<FactId, Comparisons.Outcome>> outcomes = new HashMap<>();
    banners.forEach(banner -> outcomes.put(banner.key(), new HashMap<>()));
    for (Variable variable : variables) {
      Column column = facts.survey().column(variable.key());
      DistinctAnswers answers = DistinctAnswers.of(column);
      Members valid = column.valid();
      for (Banner banner : banners) {
        requireNonNull(outcomes.get(banner.key()))
            .putAll(row(variable, answers, columns(banner, valid)));
      }
    }
    return Comparisons.of(outcomes);
  }

  /**
   * The columns of a banner.
   *
   * @param groups a column each
   * @param ofRow for each respondent with a valid answer the columns that hold him, as bits
   */
  private record Columns(List<String> groups, IntUnaryOperator ofRow) {}

  private Columns columns(Banner banner, Members valid) {
    List<String> groups =
        banner.groups().stream().filter(group -> facts.groups().index(group).isPresent()).toList();
    int[] ofRow = new int[facts.survey().size()];
    for (int i = 0; i < groups.size(); i++) {
      int bit = 1 << i;
      facts
          .groups()
          .members(facts.groups().index(groups.get(i)).orElseThrow())
          .and(valid)
          .forEach(row -> ofRow[row] |= bit);
    }
    return new Columns(groups, row -> ofRow[row]);
  }

  private Map<FactId, Comparisons.Outcome> row(
      Variable variable, DistinctAnswers answers, Columns columns) {
    int bits = columns.groups().size();
    SurveyDesign.Grouped alike =
        design.groupedBy(row -> {
          int in = columns.ofRow().applyAsInt(row);
          return in == 0 ? 0 : answers.of(row) << bits | in;
        });
    IntUnaryOperator respondent = row -> answers.example(alike.keyOfRow().applyAsInt(row) >>> bits);
    IntUnaryOperator columnsOf = row -> alike.keyOfRow().applyAsInt(row) & (1 << bits) - 1;
    Map<FactId, Comparisons.Outcome> outcomes = new HashMap<>();
    if (variable.categories().size() <= MOST_ANSWERS) {
      Stream.concat(
              variable.categories().stream().map(Category::key),
              variable.nets().stream().map(Net::key))
          .forEach(answer -> {
            Domain having = answers.having(variable.codes(answer));
            outcomes.putAll(
                outcomes(
                    shares(
                        alike.design(),
                        columns.groups(),
                        columnsOf,
                        row -> having.contains(respondent.applyAsInt(row))),
                    columns.groups(),
                    group -> FactId.share(variable.key(), group, answer)));
          });
    }
    answers
        .values(variable)
        .ifPresent(values ->
            outcomes.putAll(
                outcomes(
                    letters(alike.design(), columns.groups(), columnsOf)
                        .means(row -> values.at(respondent.applyAsInt(row))),
                    columns.groups(),
                    group -> FactId.of(variable.key(), group, Measure.MEAN))));
    return outcomes;
  }

  /** Tests one answer: who is in the same columns differs only in giving it or not. */
  private List<ColumnLetters.Outcome> shares(
      SurveyDesign rows, List<String> groups, IntUnaryOperator columnsOf, Domain having) {
    SurveyDesign.Grouped alike =
        rows.groupedBy(row -> columnsOf.applyAsInt(row) << 1 | (having.contains(row) ? 1 : 0));
    IntUnaryOperator key = alike.keyOfRow();
    return letters(alike.design(), groups, row -> key.applyAsInt(row) >>> 1)
        .shares(row -> (key.applyAsInt(row) & 1) == 1);
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
              case YES ->
                  tested.get(i).against().stream()
                          .anyMatch(other -> isShown(fact.apply(group(other, groups))))
                      ? new Comparisons.Outcome.Tested(exceeded)
                      : new Comparisons.Outcome.NoOther();
              case NO_OTHER -> new Comparisons.Outcome.NoOther();
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
    return new Comparisons.Exceeded(group(capital, groups), mark.letter().equals(capital));
  }

  private static String group(String capital, List<String> groups) {
    return groups.get(capital.charAt(0) - 'A');
  }

  private static String letter(int column) {
    return Character.toString((char) ('A' + column));
  }
}
