package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.survey.Survey;

/**
 * Which questions follow from each other, by the definitions of an edition: classes of one number,
 * a variable and what it is sorted from, a specialism and its cluster, applications and places.
 * Numbers of such questions add up across their tables.
 */
final class Families {

  private final Survey survey;
  private final Map<String, Derivation> derivations = new LinkedHashMap<>();
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<String, Set<String>> roots = new LinkedHashMap<>();

  /**
   * A question of a family.
   *
   * @param variable its key
   * @param answers the answers that matter, all others being one; all of them, or just one
   */
  record Part(String variable, List<String> answers) {
    Part {
      answers = List.copyOf(answers);
    }
  }

  /** Questions that follow from each other. */
  record Family(List<Part> parts) {
    Family {
      parts = List.copyOf(parts);
    }

    boolean has(String variable) {
      return parts.stream().anyMatch(part -> part.variable().equals(variable));
    }
  }

  Families(Survey survey, List<Derivation> derivations) {
    this.survey = survey;
    derivations.forEach(one -> this.derivations.put(one.key(), one));
  }

  /** Returns the families of the edition. */
  List<Family> all() {
    Map<Set<String>, Set<String>> sorted = new LinkedHashMap<>();
    Map<String, Set<String>> classes = new LinkedHashMap<>();
    List<Family> families = new ArrayList<>();
    for (Derivation derivation : derivations.values()) {
      switch (derivation) {
        case Derivation.Cases cases -> {
          Set<String> from = sources(derivation);
          Set<String> choices = new LinkedHashSet<>();
          from.stream().filter(this::isChoice).forEach(choices::add);
          if (!choices.isEmpty()) {
            sorted.computeIfAbsent(choices, key -> new LinkedHashSet<>(key)).add(cases.key());
          }
          from.stream()
              .filter(key -> !isChoice(key))
              .forEach(key ->
                  rootsOf(key)
                      .forEach(root ->
                          classes
                              .computeIfAbsent(root, r -> new LinkedHashSet<>())
                              .add(cases.key())));
        }
        case Derivation.ClusterOf cluster -> {
          if (cluster.multiple()) {
            families.addAll(clusters(cluster));
          } else {
            Set<String> from = sources(derivation);
            sorted.computeIfAbsent(from, key -> new LinkedHashSet<>(key)).add(cluster.key());
          }
        }
        case Derivation.Union union -> families.addAll(answerByAnswer(union, union.categories()));
        case Derivation.Without without ->
            families.addAll(answerByAnswer(without, without.categories()));
        case Derivation.Combination combination -> families.addAll(combinations(combination));
        case Derivation.YearOf year -> {}
        case Derivation.Elapsed elapsed -> {}
      }
    }
    sorted.values().forEach(keys -> families.add(whole(keys)));
    classes.values().stream()
        .filter(keys -> keys.size() > 1)
        .map(this::whole)
        .forEach(families::add);
    return List.copyOf(new LinkedHashSet<>(families));
  }

  /** Returns a question by itself: its listed answers, or each of them if there can be several. */
  List<Family> alone(Variable variable, List<String> listed) {
    List<String> answers = listed.stream().filter(key -> variable.codeOf(key).isPresent()).toList();
    return switch (variable.form()) {
      case Form.OneOf one -> List.of(new Family(List.of(new Part(variable.key(), answers))));
      case Form.Rating rating -> List.of(new Family(List.of(new Part(variable.key(), answers))));
      case Form.AnyOf any ->
          answers.stream()
              .map(answer -> new Family(List.of(new Part(variable.key(), List.of(answer)))))
              .toList();
      case Form.Amount amount -> List.of();
      case Form.Month month -> List.of();
      case Form.FreeText text -> List.of();
    };
  }

  /** Returns a variable and, of a number, those that sort it into classes and nothing else. */
  Set<String> classesOf(String variable) {
    return classes.computeIfAbsent(
        variable,
        key -> {
          Set<String> found = new LinkedHashSet<>(Set.of(key));
          if (survey.has(key) && !isChoice(key)) {
            derivations.values().stream()
                .filter(one -> one instanceof Derivation.Cases)
                .map(Derivation::key)
                .filter(one -> rootsOf(one).equals(rootsOf(key)))
                .forEach(found::add);
          }
          return found;
        });
  }

  private Family whole(Set<String> variables) {
    return new Family(variables.stream().map(this::whole).toList());
  }

  private Part whole(String variable) {
    return new Part(
        variable, survey.variable(variable).categories().stream().map(Category::key).toList());
  }

  /** For each answer who gave it to each of the questions. */
  private List<Family> answerByAnswer(Derivation derivation, List<Category> answers) {
    List<Family> families = new ArrayList<>();
    for (Category answer : answers) {
      List<Part> parts = new ArrayList<>();
      parts.add(new Part(derivation.key(), List.of(answer.key())));
      for (String source : sources(derivation)) {
        if (survey.variable(source).codeOf(answer.key()).isPresent()) {
          parts.add(new Part(source, List.of(answer.key())));
        }
      }
      families.add(new Family(parts));
    }
    return families;
  }

  /** A cluster of several answers is a net over the answers in it. */
  private List<Family> clusters(Derivation.ClusterOf cluster) {
    return List.of(whole(with(sources(cluster), cluster.key())));
  }

  /** For each answer the combinations with it, beside the union of all answers. */
  private List<Family> combinations(Derivation.Combination combination) {
    List<Family> families = new ArrayList<>();
    for (Derivation other : derivations.values()) {
      if (other instanceof Derivation.Union union && union.from().equals(combination.from())) {
        for (Category answer : union.categories()) {
          List<String> holding =
              survey.variable(combination.key()).categories().stream()
                  .map(Category::key)
                  .filter(key ->
                      List.of(key.split(Derivation.Combination.JOINT, -1)).contains(answer.key()))
                  .toList();
          families.add(
              new Family(
                  List.of(
                      new Part(union.key(), List.of(answer.key())),
                      new Part(combination.key(), holding))));
        }
      }
    }
    return families;
  }

  private static Set<String> with(Set<String> keys, String key) {
    Set<String> all = new LinkedHashSet<>(keys);
    all.add(key);
    return all;
  }

  /** What a derived variable is worked out from at once. */
  private Set<String> sources(Derivation derivation) {
    Set<String> sources = new LinkedHashSet<>();
    switch (derivation) {
      case Derivation.Cases cases ->
          cases.cases().forEach(one -> sources.addAll(one.rule().variables()));
      case Derivation.YearOf year -> sources.add(year.from());
      case Derivation.Elapsed elapsed -> {
        sources.add(elapsed.from());
        sources.add(elapsed.to());
      }
      case Derivation.ClusterOf cluster -> sources.addAll(items(cluster.from()));
      case Derivation.Combination combination -> sources.addAll(items(combination.from()));
      case Derivation.Union union -> sources.addAll(items(union.from()));
      case Derivation.Without without -> {
        sources.addAll(items(without.from()));
        sources.addAll(items(without.without()));
      }
    }
    return sources;
  }

  private List<String> items(String key) {
    if (survey.has(key)) {
      return List.of(key);
    }
    return survey.variables().stream()
        .filter(variable ->
            variable.origin() instanceof Variable.Origin.Item item && item.grid().equals(key))
        .map(Variable::key)
        .toList();
  }

  private boolean isChoice(String variable) {
    return switch (survey.variable(variable).form()) {
      case Form.OneOf one -> true;
      case Form.AnyOf any -> true;
      case Form.Rating rating -> true;
      case Form.Amount amount -> false;
      case Form.Month month -> false;
      case Form.FreeText text -> false;
    };
  }

  /** Returns the questions of the questionnaire that a variable is worked out from in the end. */
  Set<String> rootsOf(String variable) {
    Set<String> known = roots.get(variable);
    if (known != null) {
      return known;
    }
    Set<String> found = new LinkedHashSet<>();
    Derivation derivation = derivations.get(variable);
    if (derivation == null) {
      found.add(variable);
    } else {
      sources(derivation).forEach(source -> found.addAll(rootsOf(source)));
    }
    roots.put(variable, found);
    return found;
  }
}
