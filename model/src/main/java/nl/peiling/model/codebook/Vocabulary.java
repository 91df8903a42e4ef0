package nl.peiling.model.codebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables that a rule can speak of, with the answers there can be. Immutable. */
public final class Vocabulary {

  private final Map<String, Form> forms;

  private Vocabulary(Map<String, Form> forms) {
    this.forms = Collections.unmodifiableMap(forms);
  }

  /** Returns a vocabulary without words. */
  public static Vocabulary empty() {
    return new Vocabulary(new LinkedHashMap<>());
  }

  /** Returns the vocabulary of a questionnaire. */
  public static Vocabulary of(Codebook codebook) {
    Map<String, Form> forms = new LinkedHashMap<>();
    codebook.variables().forEach(variable -> forms.put(variable.key(), variable.form()));
    return new Vocabulary(forms);
  }

  /** Returns this vocabulary with one more variable. */
  public Vocabulary with(String variable, Form form) {
    Map<String, Form> more = new LinkedHashMap<>(forms);
    more.put(variable, form);
    return new Vocabulary(more);
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
