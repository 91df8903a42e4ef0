package nl.peiling.model.codebook;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables that a rule can speak of, with the answers there can be. Immutable. */
public final class Vocabulary {

  private final Map<String, Form> forms;
  private final Set<String> broken;
  private final boolean complete;

  private Vocabulary(Map<String, Form> forms, Set<String> broken, boolean complete) {
    this.forms = Collections.unmodifiableMap(forms);
    this.broken = Set.copyOf(broken);
    this.complete = complete;
  }

  /** Returns a vocabulary without words. */
  public static Vocabulary empty() {
    return new Vocabulary(new LinkedHashMap<>(), Set.of(), true);
  }

  /** Returns the vocabulary of a questionnaire that could not be read: any name may exist. */
  public static Vocabulary unknown() {
    return new Vocabulary(new LinkedHashMap<>(), Set.of(), false);
  }

  /** Returns the vocabulary of a questionnaire. */
  public static Vocabulary of(Codebook codebook) {
    Map<String, Form> forms = new LinkedHashMap<>();
    codebook.variables().forEach(variable -> forms.put(variable.key(), variable.form()));
    return new Vocabulary(forms, Set.of(), true);
  }

  /** Returns this vocabulary with one more variable. */
  public Vocabulary with(String variable, Form form) {
    Map<String, Form> more = new LinkedHashMap<>(forms);
    more.put(variable, form);
    return new Vocabulary(more, broken, complete);
  }

  /**
   * Returns this vocabulary with a variable of which only the key could be read. Rules that use it
   * are not reported: the variable itself has been.
   */
  public Vocabulary withBroken(String variable) {
    Set<String> more = new HashSet<>(broken);
    more.add(variable);
    return new Vocabulary(forms, more, complete);
  }

  /** Returns whether a key belongs to a variable, or to a grid, that could not be read. */
  public boolean isBroken(String variable) {
    int dot = variable.indexOf('.');
    return !complete
        || broken.contains(variable)
        || (dot > 0 && broken.contains(variable.substring(0, dot)));
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
}
