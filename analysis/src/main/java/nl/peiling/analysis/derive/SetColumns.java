package nl.peiling.analysis.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.Specialism;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * Values made from the set of answers somebody gave to a question, or to all items of a grid: the
 * clusters of the specialisms, or the combination itself.
 *
 * <p>Items that were not put to somebody do not count. Who passed over an item that was, or
 * answered it with "weet niet", has no value: part of a set is another set.
 */
final class SetColumns {

  private final Survey survey;
  private final List<Variable> sources;
  private final Inputs inputs;
  private final Members asked;

  private SetColumns(Survey survey, String from, Derivation.Heading heading) {
    this.survey = survey;
    this.sources = Inputs.variables(from, survey);
    this.inputs = Inputs.of(survey, sources);
    this.asked = survey.members(heading.askedOf()).minus(inputs.notAsked());
  }

  /**
   * The clusters of the specialisms named. An answer without a cluster is counted as such where the
   * derived variable has a category for it; an answer that excludes all others names no specialism.
   */
  static Column clusters(
      Survey survey, Derivation.ClusterOf derivation, List<Specialism> specialisms) {
    SetColumns sets = new SetColumns(survey, derivation.from(), derivation.heading());
    int[] cluster = sets.clusterOfCode(derivation.variable(), specialisms);
    return derivation.multiple() ? sets.several(cluster) : sets.single(cluster);
  }

  private int[] clusterOfCode(Variable clusters, List<Specialism> specialisms) {
    Map<String, OptionalInt> known =
        specialisms.stream().collect(Collectors.toMap(Specialism::key, Specialism::cluster));
    return sources.getFirst().categories().stream()
        .mapToInt(category -> {
          OptionalInt number = known.getOrDefault(category.key(), OptionalInt.empty());
          String key =
              number.isPresent()
                  ? Derivation.ClusterOf.CLUSTER + number.getAsInt()
                  : Derivation.ClusterOf.NO_CLUSTER;
          return category.exclusive() ? -1 : clusters.codeOf(key).orElse(-1);
        })
        .toArray();
  }

  /** All different answers to the items of a grid. */
  static Column union(Survey survey, Derivation.Union derivation) {
    SetColumns sets = new SetColumns(survey, derivation.from(), derivation.heading());
    return sets.several(sets.codesIn(derivation.variable()));
  }

  /** The answers to one question that were not also given to another. */
  static Column without(Survey survey, Derivation.Without derivation) {
    SetColumns sets = new SetColumns(survey, derivation.from(), derivation.heading());
    SetColumns taken = new SetColumns(survey, derivation.without(), derivation.heading());
    int[] codes = sets.codesIn(derivation.variable());
    int[] takenCodes = taken.codesIn(derivation.variable());
    Members incomplete = sets.inputs.incomplete().or(taken.inputs.incomplete());
    ChoicesColumn.Builder column = ChoicesColumn.builder(survey.size());
    sets.asked
        .minus(incomplete)
        .forEach(row -> column.set(row, sets.mask(row, codes) & ~taken.mask(row, takenCodes)));
    sets.asked
        .and(sets.inputs.incomplete())
        .forEach(row -> column.set(row, sets.inputs.reason(row)));
    sets.asked
        .and(incomplete)
        .minus(sets.inputs.incomplete())
        .forEach(row -> column.set(row, taken.inputs.reason(row)));
    return column.build();
  }

  /** For each code of the source, the code of the same answer in the derived variable, or -1. */
  private int[] codesIn(Variable derived) {
    return sources.getFirst().categories().stream()
        .mapToInt(category -> derived.codeOf(category.key()).orElse(-1))
        .toArray();
  }

  private long mask(int row, int[] codes) {
    return answers(row).stream()
        .filter(code -> codes[code] >= 0)
        .mapToLong(code -> ChoicesColumn.bit(codes[code]))
        .reduce(0, (a, b) -> a | b);
  }

  private ChoicesColumn several(int[] codes) {
    ChoicesColumn.Builder column = ChoicesColumn.builder(survey.size());
    asked.and(inputs.incomplete()).forEach(row -> column.set(row, inputs.reason(row)));
    asked.minus(inputs.incomplete()).forEach(row -> column.set(row, mask(row, codes)));
    return column.build();
  }

  private ChoiceColumn single(int[] cluster) {
    ChoiceColumn.Builder column = ChoiceColumn.builder(survey.size());
    asked.forEach(row -> {
      int code = answers(row).nextSetBit(0);
      if (code < 0) {
        column.set(row, inputs.reason(row));
      } else if (cluster[code] < 0) {
        column.set(row, Missing.NO_ANSWER);
      } else {
        column.set(row, cluster[code]);
      }
    });
    return column.build();
  }

  /** A variable with its answers. */
  record Combined(Variable variable, ChoiceColumn column) {}

  /**
   * The set of different answers as one value. The values are those that occur, the most frequent
   * first; equally frequent ones in the order of their keys. No answers at all is no value.
   */
  static Combined combination(Survey survey, Derivation.Combination derivation) {
    SetColumns sets = new SetColumns(survey, derivation.from(), derivation.heading());
    Map<BitSet, Integer> count = new HashMap<>();
    Members complete = sets.asked.minus(sets.inputs.incomplete());
    complete.forEach(row -> count.merge(sets.answers(row), 1, Integer::sum));
    count.remove(new BitSet());
    List<Category> answers = sets.sources.getFirst().categories();
    List<BitSet> ordered = new ArrayList<>(count.keySet());
    ordered.sort(
        Comparator.<BitSet>comparingInt(set -> -count.getOrDefault(set, 0))
            .thenComparing(set -> key(set, answers)));
    Map<BitSet, Integer> codes = new HashMap<>();
    ordered.forEach(set -> codes.put(set, codes.size()));

    ChoiceColumn.Builder column = ChoiceColumn.builder(survey.size());
    sets.asked
        .and(sets.inputs.incomplete())
        .forEach(row -> column.set(row, sets.inputs.reason(row)));
    complete.forEach(row -> {
      int code = codes.getOrDefault(sets.answers(row), -1);
      if (code < 0) {
        column.set(row, Missing.NO_ANSWER);
      } else {
        column.set(row, code);
      }
    });
    List<Category> categories = ordered.stream().map(set -> category(set, answers)).toList();
    return new Combined(with(derivation, categories), column.build());
  }

  private static Variable with(Derivation.Combination derivation, List<Category> categories) {
    Variable variable = derivation.variable();
    return new Variable(
        variable.key(),
        variable.label(),
        variable.text(),
        new Form.OneOf(categories, List.of()),
        variable.askedOf(),
        variable.origin());
  }

  private static Category category(BitSet set, List<Category> answers) {
    String label =
        set.stream().mapToObj(code -> answers.get(code).label()).collect(Collectors.joining(" + "));
    return Category.of(key(set, answers), label);
  }

  private static String key(BitSet set, List<Category> answers) {
    return set.stream()
        .mapToObj(code -> answers.get(code).key())
        .collect(Collectors.joining(Derivation.Combination.JOINT));
  }

  /** The codes of all answers given, over all sources. */
  private BitSet answers(int row) {
    BitSet answers = new BitSet();
    for (Column column : inputs.columns()) {
      if (!column.isValid(row)) {
        continue;
      }
      if (column instanceof ChoiceColumn choice) {
        answers.set(choice.code(row));
      } else if (column instanceof ChoicesColumn choices) {
        answers.or(BitSet.valueOf(new long[] {choices.mask(row)}));
      } else {
        throw new IllegalArgumentException("no answers to choose from: " + sources.getFirst());
      }
    }
    return answers;
  }
}
