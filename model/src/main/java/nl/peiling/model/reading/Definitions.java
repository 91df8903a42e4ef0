package nl.peiling.model.reading;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.problem.ProblemCollector;

/**
 * What an edition lays down about its questions, answers, derived variables and groups, as far as
 * it decides whether two editions ask the same. In the words of {@code definities.csv}.
 */
final class Definitions {

  static final String QUESTION = "vraag";
  static final String ANSWER = "antwoord";
  static final String ITEM = "onderdeel";
  static final String NET = "net";
  static final String DERIVATION = "afleiding";
  static final String CASE = "geval";
  static final String GROUP = "groep";
  static final String EDITION = "editie";
  static final String RATIO = "verhouding";
  static final String INTAKE = "instroom";
  static final String FLOW = "stroom";
  static final String BREAKDOWN = "uitsplitsing";

  /** What an edition lays down among its settings, with where the words end that matter. */
  private static final Map<String, String> TABLES =
      Map.of(INTAKE, ", voor ", FLOW, ", voor ", BREAKDOWN, ", antwoorden ");

  static final String LABEL = "label";
  static final String TEXT = "tekst";
  static final String ASKED_OF = "gesteld aan";
  static final String RULE = "regel";
  static final String MEMBERS = "leden";
  static final String SYNTHETIC = "synthetische antwoorden";

  private static final List<String> COLUMNS =
      List.of("soort", "sleutel", "plaats", "kenmerk", "waarde");

  private final Map<String, Map<String, Map<String, String>>> byKind = new HashMap<>();

  private Definitions() {}

  /** Reads what an earlier edition laid down. */
  static Definitions read(Path folder, String name, ProblemCollector problems) {
    Definitions definitions = new Definitions();
    for (Table.Row row : Table.read(folder, name, COLUMNS, problems)) {
      String kind = row.text("soort");
      String key = row.text("sleutel");
      String trait = row.text("kenmerk");
      if (row.sound()) {
        definitions.put(kind, key, trait, row.cell("waarde"));
        if (kind.equals(EDITION)) {
          definitions.table(trait, row.cell("waarde"));
        }
      }
    }
    return definitions;
  }

  /** Returns what this edition lays down. */
  static Definitions of(Codebook codebook, Edition edition) {
    Definitions definitions = new Definitions();
    codebook.questions().forEach(definitions::question);
    edition.derivations().forEach(definitions::derivation);
    edition
        .groups()
        .forEach(group -> definitions.put(GROUP, group.key(), RULE, group.rule().text()));
    definitions.tables(edition);
    return definitions;
  }

  /** A setting that lays down an intake, a flow or a breakdown: {@code instroom KEY}. */
  private void table(String setting, String words) {
    TABLES.forEach((kind, end) -> {
      if (setting.startsWith(kind + " ")) {
        int until = words.lastIndexOf(end);
        put(
            kind,
            setting.substring(kind.length() + 1),
            RULE,
            until < 0 ? words : words.substring(0, until));
      }
    });
  }

  private void tables(Edition edition) {
    for (Intake one : edition.intakes()) {
      put(
          INTAKE,
          one.key(),
          RULE,
          "van "
              + one.from()
              + " tot "
              + one.until()
              + ", opleiding minstens "
              + one.shortestTraining()
              + " jaar");
    }
    for (Breakdown one : edition.breakdowns()) {
      put(BREAKDOWN, one.key(), RULE, one.from() + " naar " + one.by());
    }
    for (Flow one : edition.flows()) {
      put(
          FLOW,
          one.key(),
          RULE,
          "van "
              + one.from()
              + " over "
              + String.join(", ", one.places())
              + ", in "
              + one.classes().stream()
                  .map(net -> net.key() + " (" + String.join(", ", net.members()) + ")")
                  .collect(Collectors.joining(", ")));
    }
    for (Ratio one : edition.ratios()) {
      put(RATIO, one.key(), "teller", one.numerator());
      put(RATIO, one.key(), "noemer", one.denominator());
    }
  }

  /** Whether something is laid down. */
  boolean has(String kind, String key) {
    return all(kind).containsKey(key);
  }

  /** What is laid down, by the name of the trait. */
  Map<String, String> traits(String kind, String key) {
    return all(kind).getOrDefault(key, Map.of());
  }

  /** The keys of everything of a kind. */
  java.util.Set<String> keys(String kind) {
    return all(kind).keySet();
  }

  /** The parts of a question: for the key of an answer, item, net or case its traits. */
  Map<String, Map<String, String>> parts(String kind, String whole) {
    String start = whole + "/";
    return all(kind).entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(start))
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().substring(start.length()),
                Map.Entry::getValue,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** The kind of thing that has a variable of this name: a question or a derived variable. */
  Optional<String> kindOf(String topic) {
    return has(QUESTION, topic)
        ? Optional.of(QUESTION)
        : has(DERIVATION, topic) ? Optional.of(DERIVATION) : Optional.empty();
  }

  private Map<String, Map<String, String>> all(String kind) {
    return byKind.getOrDefault(kind, Map.of());
  }

  private void put(String kind, String key, String trait, String value) {
    Map<String, String> traits =
        byKind
            .computeIfAbsent(kind, k -> new LinkedHashMap<>())
            .computeIfAbsent(key, k -> new LinkedHashMap<>());
    if (!value.isEmpty()) {
      traits.put(trait, value);
    }
  }

  private void question(Question question) {
    String key = question.key();
    put(QUESTION, key, LABEL, question.heading().title());
    put(QUESTION, key, TEXT, question.heading().text());
    put(QUESTION, key, ASKED_OF, question.heading().askedOf().text());
    put(QUESTION, key, "weet niet", question.heading().offersDontKnow() ? "ja" : "");
    put(QUESTION, key, "achteraf gecodeerd", question.heading().codedAfterwards() ? "ja" : "");
    Form form =
        switch (question) {
          case Question.SingleChoice single -> kind(key, "één antwoord", single.form());
          case Question.MultipleChoice multiple -> kind(key, "meer antwoorden", multiple.form());
          case Question.RatingScale rating -> kind(key, "schaal", rating.form());
          case Question.Grid grid -> kind(key, "rooster", grid.form());
          case Question.Quantity quantity -> kind(key, "getal", quantity.form());
          case Question.DateQuestion date -> kind(key, "datum", date.form());
          case Question.OpenText open -> kind(key, "open", new Form.FreeText());
        };
    switch (form) {
      case Form.AnyOf any ->
          put(
              QUESTION,
              key,
              "hoogstens",
              any.atMost().isPresent() ? Integer.toString(any.atMost().getAsInt()) : "");
      case Form.Amount amount -> put(QUESTION, key, "eenheid", amount.unit());
      case Form.Rating rating ->
          put(QUESTION, key, "laagste waarde", Integer.toString(rating.scale().from()));
      case Form.Month month -> {}
      case Form.OneOf one -> {}
      case Form.FreeText free -> {}
    }
    for (Category answer : form.categories()) {
      put(ANSWER, key + "/" + answer.key(), LABEL, answer.label());
    }
    nets(key, form.nets());
    if (question instanceof Question.Grid grid) {
      for (Question.GridItem item : grid.items()) {
        put(ITEM, key + "/" + item.key(), LABEL, item.label());
        put(ITEM, key + "/" + item.key(), ASKED_OF, item.askedOf().text());
      }
    }
  }

  private Form kind(String key, String word, Form form) {
    put(QUESTION, key, "soort", word);
    return form;
  }

  private void nets(String whole, List<Net> nets) {
    for (Net net : nets) {
      put(NET, whole + "/" + net.key(), MEMBERS, String.join(", ", net.members()));
    }
  }

  private void derivation(Derivation derivation) {
    String key = derivation.key();
    put(DERIVATION, key, LABEL, derivation.heading().label());
    put(DERIVATION, key, ASKED_OF, derivation.heading().askedOf().text());
    switch (derivation) {
      case Derivation.Cases cases -> {
        made(key, cases.multiple() ? "alle gevallen die gelden" : "eerste geval", "");
        cases.cases().forEach(one -> put(CASE, key + "/" + one.key(), RULE, one.rule().text()));
        nets(key, cases.nets());
      }
      case Derivation.YearOf year -> made(key, "jaar", year.from());
      case Derivation.Elapsed elapsed -> {
        made(key, "duur", elapsed.from());
        put(DERIVATION, key, "tot", elapsed.to());
        put(DERIVATION, key, "eenheid", elapsed.unit().key());
      }
      case Derivation.ClusterOf cluster -> {
        made(key, "cluster", cluster.from());
        put(DERIVATION, key, "antwoorden", keys(cluster.clusters()));
      }
      case Derivation.Combination combination -> made(key, "combinatie", combination.from());
      case Derivation.Union union -> {
        made(key, "vereniging", union.from());
        put(DERIVATION, key, "antwoorden", keys(union.categories()));
      }
      case Derivation.Without without -> {
        made(key, "zonder", without.from());
        put(DERIVATION, key, "zonder", without.without());
        put(DERIVATION, key, "antwoorden", keys(without.categories()));
      }
    }
  }

  private void made(String key, String kind, String from) {
    put(DERIVATION, key, "soort", kind);
    put(DERIVATION, key, "van", from);
  }

  private static String keys(List<Category> categories) {
    return categories.stream().map(Category::key).collect(Collectors.joining(", "));
  }
}
