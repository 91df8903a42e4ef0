package nl.peiling.model.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.ConditionParser;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.Derivation.Heading;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Reads one derived variable of an edition. */
final class DerivationReader {

  private static final String CODE = EditionFileReader.CODE;
  private static final String CATEGORIES = "categorieen";
  private static final List<String> KINDS =
      List.of("gevallen", "jaar", "duur", "cluster", "combinatie", "vereniging", "zonder");

  private final Fields fields;
  private final Vocabulary vocabulary;
  private final List<Integer> clusters;
  private final ProblemCollector problems;

  private DerivationReader(
      Fields fields, Vocabulary vocabulary, List<Integer> clusters, ProblemCollector problems) {
    this.fields = fields;
    this.vocabulary = vocabulary;
    this.clusters = clusters;
    this.problems = problems;
  }

  /**
   * Returns the derived variable, if it could be read.
   *
   * @param vocabulary the variables that it can be made from: those asked, and those derived before
   * @param clusters the clusters that specialisms belong to
   */
  static Optional<Derivation> read(
      Fields fields, Vocabulary vocabulary, List<Integer> clusters, ProblemCollector problems) {
    DerivationReader reader = new DerivationReader(fields, vocabulary, clusters, problems);
    Heading heading = reader.heading();
    Optional<Derivation> derivation =
        switch (fields.requiredChoice("soort", KINDS)) {
          case "gevallen" -> reader.cases(heading);
          case "jaar" -> reader.yearOf(heading);
          case "duur" -> reader.elapsed(heading);
          case "cluster" -> reader.cluster(heading);
          case "combinatie" -> reader.combination(heading);
          case "vereniging" -> reader.union(heading);
          default -> reader.without(heading);
        };
    fields.nothingElse();
    return fields.sound() ? derivation : Optional.empty();
  }

  private Heading heading() {
    String key = fields.key("sleutel");
    if (vocabulary.form(key).isPresent() || !vocabulary.items(key).isEmpty()) {
      fields.error(
          "dubbel", fields.place("sleutel"), "Er is al een vraag of afleiding ‘" + key + "’.");
    }
    if (ConditionParser.RESERVED.contains(key)) {
      fields.error(
          "sleutel",
          fields.place("sleutel"),
          "‘" + key + "’ is een woord van de regels en kan geen afleiding zijn.");
    }
    String label = fields.text("kop");
    return new Heading(
        key,
        label,
        fields.optionalText("tekst").orElse(label),
        fields.rule("gesteldAan", vocabulary),
        fields.optionalText("waarschuwing"));
  }

  private Optional<Derivation> cases(Heading heading) {
    List<Derivation.Case> cases = new ArrayList<>();
    List<Category> categories = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Node node : fields.list("gevallen")) {
      Fields.of(node, CODE, problems)
          .ifPresent(one -> {
            String key = one.key("sleutel");
            String label = one.text("label");
            Condition rule = one.requiredRule("als", vocabulary);
            one.nothingElse();
            if (!key.isEmpty() && !keys.add(key)) {
              one.error(
                  "dubbel", one.place("sleutel"), "Het geval ‘" + key + "’ staat er twee keer.");
            }
            if (one.sound()) {
              cases.add(new Derivation.Case(key, label, rule));
              categories.add(Category.of(key, label));
            } else {
              fields.unsound();
            }
          });
    }
    boolean multiple = fields.flag("meer");
    List<Net> nets = new AnswerLists(fields, CODE, problems, keys).nets(categories);
    if (cases.isEmpty() && fields.sound()) {
      fields.error("gevallen", fields.place("gevallen"), "Er is minstens één geval nodig.");
    }
    if (multiple && cases.size() > Form.AnyOf.MOST) {
      fields.error(
          "gevallen",
          fields.place("gevallen"),
          "Er zijn hoogstens " + Form.AnyOf.MOST + " gevallen mogelijk als er meer kunnen gelden.");
    }
    return fields.sound()
        ? Optional.of(new Derivation.Cases(heading, cases, multiple, nets))
        : Optional.empty();
  }

  private Optional<Derivation> yearOf(Heading heading) {
    return date("van").map(from -> new Derivation.YearOf(heading, from));
  }

  private Optional<Derivation> elapsed(Heading heading) {
    Optional<String> from = date("van");
    Optional<String> to = date("tot");
    String unit = fields.requiredChoice("eenheid", List.of("jaar", "maand"));
    return from.isPresent() && to.isPresent()
        ? Optional.of(
            new Derivation.Elapsed(heading, from.get(), to.get(), Unit.ofKey(unit).orElseThrow()))
        : Optional.empty();
  }

  private Optional<String> date(String name) {
    return source(name, "een datum", form -> form instanceof Form.Month).map(Source::key);
  }

  /** A variable, or a grid with the answers to its items. */
  private record Source(String key, Form form, boolean grid) {
    boolean several() {
      return grid || form instanceof Form.AnyOf;
    }
  }

  private interface Wanted {
    boolean is(Form form);
  }

  private Optional<Source> source(String name, String what, Wanted wanted) {
    String key = fields.text(name);
    if (key.isEmpty() || vocabulary.isBroken(key)) {
      fields.unsound();
      return Optional.empty();
    }
    List<String> items = vocabulary.items(key);
    Optional<Form> form = vocabulary.form(items.isEmpty() ? key : items.getFirst());
    if (form.isEmpty() && vocabulary.isLater(key)) {
      fields.error(
          "onbekende-vraag",
          fields.place(name),
          "‘" + key + "’ is hier nog niet bekend: een afleiding komt alleen uit wat eerder komt.");
      return Optional.empty();
    }
    if (form.isEmpty()) {
      fields.error(
          "onbekende-vraag",
          fields.place(name),
          "De vraag ‘" + Visible.text(key) + "’ bestaat niet.",
          Spelling.hint(key, vocabulary.variables()));
      return Optional.empty();
    }
    if (!wanted.is(form.get())) {
      fields.error(
          "soort-vraag",
          fields.place(name),
          "Bij ‘" + name + "’ hoort " + what + "; ‘" + key + "’ is dat niet.");
      return Optional.empty();
    }
    return Optional.of(new Source(key, form.get(), !items.isEmpty()));
  }

  private static boolean hasAnswers(Form form) {
    return form instanceof Form.OneOf || form instanceof Form.AnyOf;
  }

  private Optional<Derivation> cluster(Heading heading) {
    if (clusters.isEmpty()) {
      // said once, of the file with the specialisms; what is made of it is broken
      fields.unsound();
    }
    List<Category> categories = new ArrayList<>();
    for (int cluster : clusters) {
      categories.add(Category.of(Derivation.ClusterOf.CLUSTER + cluster, "cluster " + cluster));
    }
    categories.add(new Category(Derivation.ClusterOf.NO_CLUSTER, "geen cluster", true, false));
    return source("van", "een vraag naar specialismen", DerivationReader::hasAnswers)
        .map(source ->
            new Derivation.ClusterOf(heading, source.key(), categories, source.several()));
  }

  private Optional<Derivation> combination(Heading heading) {
    return source("van", "een vraag met meer antwoorden of een rooster", f -> hasAnswers(f))
        .filter(this::severalOnly)
        .map(source -> new Derivation.Combination(heading, source.key()));
  }

  private Optional<Derivation> union(Heading heading) {
    fields.has(CATEGORIES);
    return source("van", "een rooster met een keuze per onderdeel", DerivationReader::hasAnswers)
        .filter(this::severalOnly)
        .flatMap(source -> categories(source, heading))
        .map(
            answers -> new Derivation.Union(heading, answers.source().key(), answers.categories()));
  }

  private Optional<Derivation> without(Heading heading) {
    fields.has(CATEGORIES);
    Optional<Source> without =
        source("zonder", "een vraag met dezelfde antwoorden", DerivationReader::hasAnswers);
    Optional<Answers> from =
        source("van", "een vraag met antwoorden", DerivationReader::hasAnswers)
            .flatMap(source -> categories(source, heading));
    return from.isPresent() && without.isPresent()
        ? Optional.of(
            new Derivation.Without(
                heading, from.get().source().key(), without.get().key(), from.get().categories()))
        : Optional.empty();
  }

  private boolean severalOnly(Source source) {
    if (!source.several()) {
      fields.error(
          "soort-vraag",
          fields.place("van"),
          "‘" + source.key() + "’ heeft één antwoord; hier horen er meer te kunnen zijn.");
    }
    return source.several();
  }

  private record Answers(Source source, List<Category> categories) {}

  /** The answers named, or all answers to the source. */
  private Optional<Answers> categories(Source source, Heading heading) {
    List<Category> all = source.form().categories();
    List<String> keys = all.stream().map(Category::key).toList();
    List<Category> chosen = new ArrayList<>();
    for (Fields.Item item : fields.optionalTexts(CATEGORIES)) {
      String key = fields.chosen(CATEGORIES, item.text(), item.place(), keys);
      chosen.add(all.get(keys.indexOf(key)));
    }
    if (new HashSet<>(chosen).size() < chosen.size() && fields.sound()) {
      fields.error(
          "dubbel", fields.place(CATEGORIES), "Een antwoord staat twee keer in deze lijst.");
    }
    List<Category> result = chosen.isEmpty() ? all : chosen;
    if (result.size() > Form.AnyOf.MOST) {
      fields.error(
          "categorieen",
          fields.place("van"),
          "‘" + heading.key() + "’ kan hoogstens " + Form.AnyOf.MOST + " antwoorden hebben.");
    }
    return fields.sound() ? Optional.of(new Answers(source, result)) : Optional.empty();
  }
}
