package nl.peiling.model.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.ConditionParser;
import nl.peiling.model.codebook.Keys;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.problem.Parsed;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/**
 * Takes the named values out of a mapping of a JSON or YAML file. What is missing or of the wrong
 * kind is reported; a stand-in is then returned, and {@link #sound} becomes false, so that the
 * reader can go on and find the other problems before it gives up this mapping.
 */
final class Fields {

  private final Node.Mapping mapping;
  private final ProblemCollector problems;
  private final String code;
  private final Set<String> asked = new LinkedHashSet<>();
  private boolean sound = true;

  /**
   * Opens a mapping.
   *
   * @param code the first part of the codes of problems
   */
  Fields(Node.Mapping mapping, String code, ProblemCollector problems) {
    this.mapping = mapping;
    this.code = code;
    this.problems = problems;
  }

  /** Opens a value that should be a mapping, or reports that it is something else. */
  static Optional<Fields> of(Node node, String code, ProblemCollector problems) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(new Fields(mapping, code, problems));
    }
    problems.add(
        Problem.error(
            code + ".soort",
            node.place(),
            "Hier werd een groep eigenschappen verwacht, maar er staat " + node.kindName() + "."));
    return Optional.empty();
  }

  boolean sound() {
    return sound;
  }

  /** Returns the keys of mappings in a list, as far as they have one. */
  static Set<String> keys(List<Node> nodes) {
    Set<String> keys = new LinkedHashSet<>();
    for (Node node : nodes) {
      if (node instanceof Node.Mapping mapping) {
        Node.Entry entry = mapping.entries().get("sleutel");
        if (entry != null && entry.value() instanceof Node.Scalar scalar) {
          keys.add(scalar.text());
        }
      }
    }
    return keys;
  }

  /** Returns the keys of the mappings in a list that each mapping of another list has. */
  static Set<String> keysWithin(List<Node> nodes, String name) {
    Set<String> keys = new LinkedHashSet<>();
    for (Node node : nodes) {
      if (node instanceof Node.Mapping mapping) {
        Node.Entry entry = mapping.entries().get(name);
        if (entry != null && entry.value() instanceof Node.Items items) {
          keys.addAll(keys(items.nodes()));
        }
      }
    }
    return keys;
  }

  /** Gives this mapping up because of something within it that was reported already. */
  void unsound() {
    sound = false;
  }

  Place place() {
    return mapping.place();
  }

  /** Returns the place of a value, or of the whole mapping if it is not there. */
  Place place(String name) {
    Node.Entry entry = mapping.entries().get(name);
    return entry == null ? mapping.place() : entry.value().place();
  }

  boolean has(String name) {
    asked.add(name);
    Node.Entry entry = mapping.entries().get(name);
    return entry != null
        && !(entry.value() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING);
  }

  void error(String kind, Place place, String message) {
    error(kind, place, message, Optional.empty());
  }

  void error(String kind, Place place, String message, Optional<String> hint) {
    sound = false;
    Problem problem = Problem.error(code + "." + kind, place, message);
    problems.add(hint.map(problem::withHint).orElse(problem));
  }

  private Optional<Node> node(String name) {
    return has(name)
        ? Optional.ofNullable(mapping.entries().get(name)).map(Node.Entry::value)
        : Optional.empty();
  }

  private Optional<Node> required(String name) {
    Optional<Node> node = node(name);
    if (node.isEmpty()) {
      error("ontbreekt", mapping.place(), "‘" + name + "’ ontbreekt of is leeg.");
    }
    return node;
  }

  private Optional<Node.Scalar> scalar(String name, Node node, String expected) {
    if (node instanceof Node.Scalar scalar) {
      return Optional.of(scalar);
    }
    wrongKind(name, node, expected);
    return Optional.empty();
  }

  private void wrongKind(String name, Node node, String expected) {
    error(
        "soort",
        node.place(),
        "Bij ‘" + name + "’ hoort " + expected + ", maar er staat " + node.kindName() + ".");
  }

  /** Returns a text that must be there and not be empty. */
  String text(String name) {
    return required(name).map(node -> text(name, node)).orElse("");
  }

  /** Returns a text that may be there. */
  Optional<String> optionalText(String name) {
    return node(name).map(node -> text(name, node));
  }

  private String text(String name, Node node) {
    Optional<Node.Scalar> scalar = scalar(name, node, "een tekst");
    if (scalar.isPresent() && scalar.get().text().isBlank()) {
      error("leeg", node.place(), "‘" + name + "’ is leeg.");
    }
    return scalar.map(s -> s.text().strip()).orElse("");
  }

  /** Returns a key that must be there: a well-formed name that is not also a measure. */
  String key(String name) {
    String key = text(name);
    if (!key.isEmpty()) {
      checkKey(key, place(name));
    }
    return key;
  }

  private void checkKey(String key, Place place) {
    if (!Keys.isKey(key)) {
      error(
          "sleutel",
          place,
          "‘" + Visible.text(key) + "’ is geen sleutel.",
          Optional.of(
              "Een sleutel begint met een kleine letter en bestaat uit kleine letters zonder"
                  + " accent, cijfers en _."));
    } else if (Measure.ofKey(key).isPresent()) {
      error("sleutel", place, "‘" + key + "’ is de naam van een maat en kan geen sleutel zijn.");
    }
  }

  /** Returns one of a few words; the first if none is given. */
  String choice(String name, List<String> allowed) {
    Optional<String> written = optionalText(name);
    // no text at all is a problem that is already told
    if (written.isEmpty() || written.get().isEmpty()) {
      return allowed.getFirst();
    }
    return chosen(name, written.get(), place(name), allowed);
  }

  /** Returns one of a few words, which must be given. */
  String requiredChoice(String name, List<String> allowed) {
    String written = text(name);
    return written.isEmpty() ? allowed.getFirst() : chosen(name, written, place(name), allowed);
  }

  String chosen(String name, String written, Place place, List<String> allowed) {
    if (!allowed.contains(written)) {
      error(
          "keuze",
          place,
          "‘" + Visible.text(written) + "’ kan niet bij ‘" + name + "’.",
          Spelling.hint(written, allowed)
              .or(() -> Optional.of("Kies uit: " + Visible.list(allowed) + ".")));
      return allowed.getFirst();
    }
    return written;
  }

  /** Returns whether something is so; not so if nothing is said. */
  boolean flag(String name) {
    Optional<Node> node = node(name);
    if (node.isEmpty()) {
      return false;
    }
    if (node.get() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.FLAG) {
      return Boolean.parseBoolean(scalar.text());
    }
    wrongKind(name, node.get(), "true of false");
    return false;
  }

  /** Returns a number that must be there. */
  BigDecimal number(String name) {
    return required(name).flatMap(node -> number(name, node)).orElse(BigDecimal.ZERO);
  }

  /** Returns a number that may be there. */
  Optional<BigDecimal> optionalNumber(String name) {
    return node(name).flatMap(node -> number(name, node));
  }

  private Optional<BigDecimal> number(String name, Node node) {
    Optional<BigDecimal> number =
        node instanceof Node.Scalar scalar ? Numbers.decimal(scalar.text()) : Optional.empty();
    if (number.isEmpty()) {
      wrongKind(name, node, "een getal");
    }
    return number;
  }

  /** Returns a whole number that must be there. */
  int whole(String name) {
    return required(name).map(node -> wholeOf(name, node)).orElse(0);
  }

  /** Returns a whole number that may be there. */
  OptionalInt optionalWhole(String name) {
    Optional<Node> node = node(name);
    return node.isPresent() ? OptionalInt.of(wholeOf(name, node.get())) : OptionalInt.empty();
  }

  private int wholeOf(String name, Node node) {
    Optional<Integer> whole =
        node instanceof Node.Scalar scalar ? Numbers.whole(scalar.text()) : Optional.empty();
    if (whole.isEmpty()) {
      wrongKind(name, node, "een heel getal");
    }
    return whole.orElse(0);
  }

  /** Returns a list that must be there. */
  List<Node> list(String name) {
    return required(name).map(node -> listOf(name, node)).orElse(List.of());
  }

  /** Returns a list that may be there. */
  List<Node> optionalList(String name) {
    return node(name).map(node -> listOf(name, node)).orElse(List.of());
  }

  private List<Node> listOf(String name, Node node) {
    if (node instanceof Node.Items items) {
      return items.nodes();
    }
    wrongKind(name, node, "een lijst");
    return List.of();
  }

  /** A text of a list, with its place. */
  record Item(String text, Place place) {}

  /** Returns a list of texts that must be there. */
  List<Item> texts(String name) {
    return items(name, list(name));
  }

  /** Returns a list of texts that may be there; a single text counts as a list of one. */
  List<Item> optionalTexts(String name) {
    Optional<Node> node = node(name);
    if (node.isPresent() && node.get() instanceof Node.Scalar) {
      return items(name, List.of(node.get()));
    }
    return items(name, optionalList(name));
  }

  private List<Item> items(String name, List<Node> nodes) {
    List<Item> items = new ArrayList<>();
    for (Node node : nodes) {
      Optional<Node.Scalar> scalar = scalar(name, node, "een lijst van teksten");
      if (scalar.isPresent() && scalar.get().text().isBlank()) {
        error("leeg", node.place(), "In ‘" + name + "’ is een plaats leeg.");
      } else {
        scalar.ifPresent(s -> items.add(new Item(s.text().strip(), s.place())));
      }
    }
    return items;
  }

  /** Returns whether a property is one value, and not a list or a group of properties. */
  boolean isOneValue(String name) {
    return node(name).filter(Node.Scalar.class::isInstance).isPresent();
  }

  /** Returns a mapping that must be there. */
  Optional<Fields> mapping(String name) {
    return required(name).flatMap(node -> mappingOf(name, node));
  }

  /** Returns a mapping that may be there. */
  Optional<Fields> optionalMapping(String name) {
    return node(name).flatMap(node -> mappingOf(name, node));
  }

  private Optional<Fields> mappingOf(String name, Node node) {
    if (node instanceof Node.Mapping inner) {
      return Optional.of(new Fields(inner, code, problems));
    }
    wrongKind(name, node, "een groep eigenschappen");
    return Optional.empty();
  }

  /** Returns a rule; everybody if none is given. */
  Condition rule(String name, Vocabulary vocabulary) {
    return node(name).map(node -> ruleOf(name, node, vocabulary)).orElse(Condition.everyone());
  }

  /** Returns a rule that must be there. */
  Condition requiredRule(String name, Vocabulary vocabulary) {
    return required(name).map(node -> ruleOf(name, node, vocabulary)).orElse(Condition.everyone());
  }

  private Condition ruleOf(String name, Node node, Vocabulary vocabulary) {
    Optional<Node.Scalar> scalar = scalar(name, node, "een regel");
    if (scalar.isEmpty()) {
      return Condition.everyone();
    }
    Parsed<Condition> parsed = ConditionParser.parse(scalar.get().text(), vocabulary);
    parsed
        .flaws()
        .forEach(flaw ->
            error(
                "regel",
                node.place(),
                "In de regel bij ‘"
                    + name
                    + "’, teken "
                    + (flaw.offset() + 1)
                    + " van ‘"
                    + Visible.text(scalar.get().text())
                    + "’: "
                    + flaw.message(),
                flaw.hint()));
    return parsed.value().orElse(Condition.everyone());
  }

  /** Reports the names in the mapping that nobody asked for. */
  void nothingElse() {
    mapping
        .entries()
        .forEach((name, entry) -> {
          if (!asked.contains(name)) {
            error(
                "onbekend",
                entry.key(),
                "De eigenschap ‘" + Visible.text(name) + "’ bestaat hier niet.",
                Spelling.hint(name, asked)
                    .or(() -> Optional.of("Mogelijk zijn: " + String.join(", ", asked) + ".")));
          }
        });
  }
}
