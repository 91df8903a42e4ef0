package nl.peiling.model.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.edition.Specialism;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Reads the moves between successive places: {@code stromen} in {@code editie.yaml}. */
final class FlowReader {

  private static final String CODE = EditionFileReader.CODE;
  private static final String CLASSES = "klassen";

  private final Vocabulary vocabulary;
  private final List<Specialism> specialisms;
  private final Set<String> groupKeys;
  private final ProblemCollector problems;
  private final Set<String> keys = new HashSet<>();

  FlowReader(
      Vocabulary vocabulary,
      List<Specialism> specialisms,
      Set<String> groupKeys,
      ProblemCollector problems) {
    this.vocabulary = vocabulary;
    this.specialisms = specialisms;
    this.groupKeys = groupKeys;
    this.problems = problems;
  }

  List<Flow> flows(Fields root) {
    List<Flow> flows = new ArrayList<>();
    for (Node node : root.optionalList("stromen")) {
      Fields.of(node, CODE, problems).flatMap(this::flow).ifPresent(flows::add);
    }
    return flows;
  }

  private Optional<Flow> flow(Fields fields) {
    String key = fields.key("sleutel");
    String label = fields.text("kop");
    String from = fields.text("van");
    boolean byCluster = fields.choice("indeling", List.of("antwoord", "cluster")).equals("cluster");
    List<Net> named = classes(fields);
    List<Fields.Item> groups = fields.texts("groepen");
    fields.nothingElse();
    if (vocabulary.form(key).isPresent() || !vocabulary.items(key).isEmpty() || !keys.add(key)) {
      fields.error(
          "dubbel",
          fields.place("sleutel"),
          "Er is al een vraag, afleiding of stroom ‘" + Visible.text(key) + "’.");
    }
    groups.stream()
        .filter(group -> !groupKeys.contains(group.text()))
        .forEach(group ->
            fields.error(
                "onbekende-groep",
                group.place(),
                "De groep ‘" + Visible.text(group.text()) + "’ bestaat niet.",
                Spelling.hint(group.text(), groupKeys)));
    Optional<List<Category>> answers = answers(fields, from);
    if (!fields.sound() || answers.isEmpty()) {
      return Optional.empty();
    }
    List<Net> classes = byCluster ? clusters(fields, answers.get()) : eachAnswer(answers.get());
    if (classes.isEmpty()) {
      return Optional.empty();
    }
    if (!named.isEmpty()) {
      checkMembers(fields, named, classes.stream().map(Net::key).toList());
      classes = together(named, classes);
    }
    List<String> places =
        vocabulary.items(from).stream().map(item -> item.substring(from.length() + 1)).toList();
    return fields.sound()
        ? Optional.of(
            new Flow(
                key, label, from, places, classes, groups.stream().map(Fields.Item::text).toList()))
        : Optional.empty();
  }

  /** The answers to each of the places. */
  private Optional<List<Category>> answers(Fields fields, String from) {
    if (from.isEmpty() || vocabulary.isBroken(from)) {
      return Optional.empty();
    }
    List<String> items = vocabulary.items(from);
    Optional<Form> form = items.size() < 2 ? Optional.empty() : vocabulary.form(items.getFirst());
    if (!(form.orElse(null) instanceof Form.OneOf oneOf)) {
      Set<String> grids = new HashSet<>();
      vocabulary.variables().stream()
          .filter(name -> name.indexOf('.') > 0)
          .forEach(name -> grids.add(name.substring(0, name.indexOf('.'))));
      fields.error(
          "stroom",
          fields.place("van"),
          "‘" + Visible.text(from) + "’ is geen rooster van opeenvolgende keuzes.",
          Spelling.hint(from, grids));
      return Optional.empty();
    }
    return Optional.of(oneOf.categories());
  }

  /** An answer that excludes the others is no place. */
  private static List<Net> eachAnswer(List<Category> answers) {
    return answers.stream()
        .filter(one -> !one.exclusive())
        .map(one -> new Net(one.key(), one.label(), List.of(one.key())))
        .toList();
  }

  /** The classes asked for, with the answers of the finer classes that they name. */
  private static List<Net> together(List<Net> named, List<Net> finer) {
    List<Net> classes = new ArrayList<>();
    for (Net one : named) {
      List<String> members =
          finer.stream()
              .filter(part -> one.members().contains(part.key()))
              .flatMap(part -> part.members().stream())
              .toList();
      if (!members.isEmpty()) {
        classes.add(new Net(one.key(), one.label(), members));
      }
    }
    return classes;
  }

  private List<Net> classes(Fields fields) {
    List<Net> classes = new ArrayList<>();
    Set<String> seen = new HashSet<>(List.of(Flow.NEXT, Flow.NONE));
    for (Node node : fields.optionalList(CLASSES)) {
      Fields.of(node, CODE, problems)
          .ifPresent(one -> {
            String key = one.key("sleutel");
            String label = one.text("label");
            List<Fields.Item> members = one.texts("leden");
            one.nothingElse();
            if (!key.isEmpty() && !seen.add(key)) {
              one.error(
                  "dubbel",
                  one.place("sleutel"),
                  "De klasse ‘" + Visible.text(key) + "’ is er al, of betekent hier iets anders.");
            }
            if (members.isEmpty() && one.sound()) {
              one.error("stroom", one.place("leden"), "Deze klasse heeft geen leden.");
            }
            if (one.sound()) {
              classes.add(new Net(key, label, members.stream().map(Fields.Item::text).toList()));
            } else {
              fields.unsound();
            }
          });
    }
    return classes;
  }

  /** The clusters of the specialisms among the answers; the others are in no cluster. */
  private List<Net> clusters(Fields fields, List<Category> answers) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    specialisms.stream()
        .flatMapToInt(one -> one.cluster().stream())
        .distinct()
        .sorted()
        .forEach(number -> members.put(Derivation.ClusterOf.CLUSTER + number, new ArrayList<>()));
    List<String> others = new ArrayList<>();
    for (Category answer : answers) {
      if (!answer.exclusive()) {
        specialisms.stream()
            .filter(one -> one.key().equals(answer.key()) && one.cluster().isPresent())
            .map(one -> Derivation.ClusterOf.CLUSTER + one.cluster().getAsInt())
            .findFirst()
            .map(cluster -> members.computeIfAbsent(cluster, key -> new ArrayList<>()))
            .orElse(others)
            .add(answer.key());
      }
    }
    List<Net> classes = new ArrayList<>();
    members.forEach((key, keysOfAnswers) -> {
      if (!keysOfAnswers.isEmpty()) {
        String label = "cluster " + key.substring(Derivation.ClusterOf.CLUSTER.length());
        classes.add(new Net(key, label, keysOfAnswers));
      }
    });
    if (classes.isEmpty()) {
      fields.error(
          "stroom",
          fields.place("indeling"),
          "Geen van de antwoorden is een specialisme uit specialismen.csv met een cluster.");
    } else if (!others.isEmpty()) {
      classes.add(new Net(Derivation.ClusterOf.NO_CLUSTER, "geen cluster", others));
    }
    return classes;
  }

  /** Every answer belongs to one class: who is left out would vanish from the flow. */
  private static void checkMembers(Fields fields, List<Net> classes, List<String> known) {
    Set<String> seen = new HashSet<>();
    for (Net one : classes) {
      for (String member : one.members()) {
        if (!known.contains(member)) {
          fields.error(
              "stroom",
              fields.place(CLASSES),
              "‘" + Visible.text(member) + "’ in klasse ‘" + one.key() + "’ is geen antwoord.",
              Spelling.hint(member, known));
        } else if (!seen.add(member)) {
          fields.error(
              "stroom", fields.place(CLASSES), "‘" + member + "’ staat in meer dan één klasse.");
        }
      }
    }
    List<String> left = known.stream().filter(answer -> !seen.contains(answer)).toList();
    if (!left.isEmpty() && fields.sound()) {
      fields.error(
          "stroom",
          fields.place(CLASSES),
          "In geen enkele klasse: " + Visible.list(left) + ".",
          Optional.of("Zet elk antwoord in één klasse, bijvoorbeeld ‘overig’."));
    }
  }
}
