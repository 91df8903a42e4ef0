package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.facts.Measure;
import nl.peiling.report.compare.Change.DefinitionChange;
import nl.peiling.report.compare.Change.Way;
import nl.peiling.report.version.Definition;
import nl.peiling.report.version.Definition.Kind;

/**
 * Which change of a definition made a number different: of its group, of its variable, of its
 * answer, or of anything that one of these is worked out from.
 */
final class Causes {

  /** Traits on which a number rests; labels and wordings are none of them. */
  private static final Set<String> RESTS_ON =
      Set.of(
          "regel",
          "gesteld aan",
          "leden",
          "van",
          "tot",
          "zonder",
          "antwoorden",
          "teller",
          "noemer",
          "soort",
          "eenheid",
          "laagste waarde",
          "hoogstens");

  /** How the measures of weighted numbers end. */
  private static final String WEIGHTED = "_gewogen";

  /** The variables of the facts about the population and about who took part. */
  private static final String POPULATION = "populatie";

  private static final String RESPONSE = "respons";

  private static final Set<String> ERROR_SETTINGS =
      Set.of(Definition.LEVEL, Definition.INTERVAL, Definition.STRATA, Definition.POPULATION);

  private static final Set<String> TEST_SETTINGS =
      Set.of(Definition.STRATA, Definition.POPULATION, Definition.CORRECTION, Definition.TESTED);

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, String> categories = new HashMap<>();
  private Optional<String> limits = Optional.empty();
  private Optional<String> weights = Optional.empty();
  private Optional<String> level = Optional.empty();
  private Optional<String> tests = Optional.empty();

  private Causes() {}

  static Causes of(Version after, List<Change> changes) {
    Causes causes = new Causes();
    for (Change change : changes) {
      if (change instanceof DefinitionChange definition) {
        causes.add(definition);
      }
    }
    causes.spread(after);
    return causes;
  }

  private void add(DefinitionChange change) {
    boolean whole = change.way() == Way.ADDED || change.way() == Way.REMOVED;
    boolean rests = change.traits().stream().anyMatch(trait -> RESTS_ON.contains(trait.name()));
    switch (change.of()) {
      case GROUP -> put(groups, change.name(), change, whole || rests);
      case QUESTION, DERIVATION, RATIO -> put(variables, change.name(), change, whole || rests);
      case OPTION, NET -> put(categories, change.name(), change, whole || rests);
      case CASE -> put(variables, change.name().split("/", 2)[0], change, whole || rests);
      case ITEM -> put(variables, change.name().replace('/', '.'), change, whole || rests);
      case EDITION -> change.traits().forEach(trait -> setting(trait.name(), change.key()));
      case INPUT, CHAPTER, BLOCK, BANNER, EXHIBIT -> {}
    }
  }

  /** Which numbers rest on a setting of the edition. */
  private void setting(String name, String change) {
    boolean margin = name.startsWith(Definition.MARGIN);
    if (TEST_SETTINGS.contains(name)) {
      tests = Optional.of(change);
    }
    if (name.startsWith(Definition.LIMIT)) {
      limits = Optional.of(change);
    } else if (margin || name.startsWith(Definition.WEIGHTING)) {
      weights = Optional.of(change);
    } else if (ERROR_SETTINGS.contains(name)) {
      level = Optional.of(change);
    } else if (name.startsWith(Definition.NUMBER_OF)) {
      variables.putIfAbsent(POPULATION, change);
      variables.putIfAbsent(RESPONSE, change);
    } else if (name.startsWith(Definition.INTAKE)) {
      variables.putIfAbsent(name.substring(Definition.INTAKE.length()), change);
    } else if (name.startsWith(Definition.BREAKDOWN)) {
      variables.putIfAbsent(name.substring(Definition.BREAKDOWN.length()), change);
    } else if (name.startsWith(Definition.FLOW)) {
      variables.putIfAbsent(name.substring(Definition.FLOW.length()), change);
    }
    if (margin) {
      groups.putIfAbsent(PopulationMargin.GROUP, change);
    }
  }

  private static void put(
      Map<String, String> where, String name, DefinitionChange change, boolean holds) {
    if (holds) {
      where.putIfAbsent(name, change.key());
    }
  }

  /** What is worked out from something that changed has changed too. */
  private void spread(Version after) {
    boolean more = !variables.isEmpty() || !categories.isEmpty();
    List<Definition> all = new ArrayList<>();
    for (Kind kind : List.of(Kind.QUESTION, Kind.DERIVATION, Kind.CASE, Kind.RATIO, Kind.GROUP)) {
      all.addAll(after.definitions(kind));
    }
    while (more) {
      more = false;
      for (Definition one : all) {
        Map<String, String> where = one.kind() == Kind.GROUP ? groups : variables;
        Optional<String> cause = restsOn(one);
        if (cause.isPresent() && !where.containsKey(one.whole())) {
          where.put(one.whole(), cause.get());
          more = true;
        }
      }
    }
  }

  private Optional<String> restsOn(Definition one) {
    for (Map.Entry<String, String> trait : one.traits().entrySet()) {
      if (RESTS_ON.contains(trait.getKey())) {
        List<String> words =
            WORD.matcher(trait.getValue()).results().map(MatchResult::group).toList();
        for (String word : words) {
          String cause = variables.get(word);
          if (cause != null) {
            return Optional.of(cause);
          }
          for (String other : words) {
            String answer = categories.get(word + "/" + other);
            if (answer != null) {
              return Optional.of(answer);
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the key of the change that made a fact different; empty if no definition did. */
  Optional<String> of(FactLine fact) {
    if (none()) {
      return Optional.empty();
    }
    return weights
        .filter(change -> fact.measure().endsWith(WEIGHTED))
        .or(() -> tests.filter(change -> isOfTest(fact)))
        .or(() -> Optional.ofNullable(groups.get(fact.group())))
        .or(() -> Optional.ofNullable(variables.get(fact.variable())))
        .or(() -> Optional.ofNullable(variables.get(fact.question())))
        .or(() -> Optional.ofNullable(categories.get(fact.question() + "/" + fact.category())));
  }

  private static boolean isOfTest(FactLine fact) {
    return Measure.ofKey(fact.measure())
        .map(Measure::kind)
        .filter(kind -> kind == Measure.Kind.TEST || kind == Measure.Kind.CHANCE)
        .isPresent();
  }

  private boolean none() {
    return weights.isEmpty()
        && tests.isEmpty()
        && groups.isEmpty()
        && variables.isEmpty()
        && categories.isEmpty();
  }

  /** Returns the key of the change that made intervals wider or narrower. */
  Optional<String> intervals() {
    return level;
  }

  /**
   * Returns the key of the change by which other numbers are kept back: of the limits, or of a
   * group, for what is kept back in one group protects those that overlap it.
   */
  Optional<String> suppression() {
    return limits.or(() -> groups.values().stream().sorted().findFirst());
  }
}
