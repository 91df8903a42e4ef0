package nl.peiling.model.codebook;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The variables that a rule can speak of, with the answers there can be. Immutable.
 *
 * <p>While files are read it also knows which names are not worth a complaint, because what is
 * wrong with them has been reported, and which come too late for the rule at hand.
 */
public final class Vocabulary {

  private final Map<String, Form> forms;
  private final Set<String> broken;
  private final Set<String> later;
  private final boolean complete;

  private Vocabulary(
      Map<String, Form> forms, Set<String> broken, Set<String> later, boolean complete) {
    this.forms = Collections.unmodifiableMap(forms);
    this.broken = Set.copyOf(broken);
    this.later = Set.copyOf(later);
    this.complete = complete;
  }

  /** Returns a vocabulary without words. */
  public static Vocabulary empty() {
    return new Vocabulary(new LinkedHashMap<>(), Set.of(), Set.of(), true);
  }

  /** Returns the vocabulary of a questionnaire that could not be read: any name may exist. */
  public static Vocabulary unknown() {
    return new Vocabulary(new LinkedHashMap<>(), Set.of(), Set.of(), false);
  }

  /** Returns the vocabulary of a questionnaire. */
  public static Vocabulary of(Codebook codebook) {
    Map<String, Form> forms = new LinkedHashMap<>();
    codebook.variables().forEach(variable -> forms.put(variable.key(), variable.form()));
    return new Vocabulary(forms, Set.of(), Set.of(), true);
  }

  /** Returns this vocabulary with one more variable. */
  public Vocabulary with(String variable, Form form) {
    Map<String, Form> more = new LinkedHashMap<>(forms);
    more.put(variable, form);
    return new Vocabulary(more, broken, later, complete);
  }

  /** Returns this vocabulary with a question or derivation of which only the key could be read. */
  public Vocabulary withBroken(String key) {
    Set<String> more = new HashSet<>(broken);
    more.add(key);
    return new Vocabulary(forms, more, later, complete);
  }

  /** Returns this vocabulary before these questions or derivations: rules cannot use them yet. */
  public Vocabulary before(Set<String> keys) {
    return new Vocabulary(forms, broken, keys, complete);
  }

  /** Returns which answers a variable can have. */
  public Optional<Form> form(String variable) {
    return Optional.ofNullable(forms.get(variable));
  }

  /** Returns the keys of all variables. */
  public Set<String> variables() {
    return forms.keySet();
  }

  /** Returns the variables that are the items of this grid; none if there is no such grid. */
  public List<String> items(String grid) {
    return forms.keySet().stream().filter(key -> key.startsWith(grid + ".")).toList();
  }

  /** Returns whether a name belongs to something that could not be read. */
  public boolean isBroken(String variable) {
    return !complete || broken.contains(owner(variable));
  }

  /** Returns whether a name belongs to something that only comes after the rule. */
  public boolean isLater(String variable) {
    return !forms.containsKey(variable) && later.contains(owner(variable));
  }

  private static String owner(String variable) {
    int dot = variable.indexOf('.');
    return dot < 0 ? variable : variable.substring(0, dot);
  }
}
