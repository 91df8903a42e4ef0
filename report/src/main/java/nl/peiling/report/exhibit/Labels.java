package nl.peiling.report.exhibit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.SourceGroup;
import nl.peiling.report.wording.DutchNumber;

/** What groups, variables and answers are called in an exhibit. */
final class Labels {
  private static final String EVERYBODY = "totaal";

  private final Map<String, String> groups = new HashMap<>();
  private final Set<String> sources = new HashSet<>();
  private final Map<String, String> plurals = new HashMap<>();
  private final Map<String, Variable> variables = new HashMap<>();

  Labels(Edition edition, Collection<Variable> variables) {
    for (Group group : edition.groups()) {
      groups.put(group.key(), group.label());
      plurals.put(group.key(), group.plural());
    }
    for (SourceGroup group : edition.sourceGroups()) {
      sources.add(group.key());
      groups.put(group.key(), group.label());
      plurals.put(group.key(), group.plural());
    }
    variables.forEach(variable -> this.variables.put(variable.key(), variable));
  }

  Optional<Variable> variable(String key) {
    return Optional.ofNullable(variables.get(key));
  }

  /** Whether the numbers of a group come from files instead of from respondents. */
  boolean isFromSources(String key) {
    return sources.contains(key);
  }

  /** The label at the head of a column or bar. */
  String group(String key) {
    return groups.getOrDefault(key, key);
  }

  /** The label of a group inside a sentence: "anios", "2019–2023", "cluster 1". */
  String groupInSentence(String key) {
    return lowered(group(key));
  }

  /** A number of respondents of one group: "2.197 anios", "2.963 (niet in opleiding)". */
  String counted(String number, String group) {
    if (group.equals(EVERYBODY)) {
      return number + DutchNumber.NO_BREAK_SPACE + "respondenten";
    }
    String plural = plurals.getOrDefault(group, group);
    return plural.startsWith("wie ")
        ? number + " (" + groupInSentence(group) + ")"
        : number + " " + plural;
  }

  /** The label of an answer, or of the answers taken together under that key. */
  String answer(String variable, String key) {
    return variable(variable).flatMap(found -> found.labelOf(key)).orElse(key);
  }

  /** The first net of a scale: the points that count as agreement. */
  Optional<Net> firstNet(String variable) {
    return variable(variable).flatMap(found -> found.nets().stream().findFirst());
  }

  private static String lowered(String label) {
    boolean name =
        label.length() < 2
            || !Character.isUpperCase(label.charAt(0))
            || !Character.isLowerCase(label.charAt(1));
    return name ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }
}
