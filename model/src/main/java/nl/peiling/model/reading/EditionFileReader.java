package nl.peiling.model.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.edition.ClaimSettings;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Fieldwork;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.edition.Methods;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.edition.SourceGroup;
import nl.peiling.model.edition.SourcedNumber;
import nl.peiling.model.edition.Specialism;
import nl.peiling.model.edition.Strata;
import nl.peiling.model.edition.Weighting;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Reads {@code editie.yaml}: what the makers of an edition say about it. */
final class EditionFileReader {

  static final String FILE = "editie.yaml";
  static final String CODE = "editie";

  /**
   * What the file says.
   *
   * @param vocabulary all variables, asked and derived
   * @param dateOrders pairs of dates of which the first is never later than the second
   */
  record Result(Edition edition, Vocabulary vocabulary, List<DateOrder> dateOrders) {}

  /** The first date is never later than the second. */
  record DateOrder(String earlier, String later) {}

  private final Fields root;
  private final List<Integer> clusters;
  private final List<Specialism> specialisms;
  private final ProblemCollector problems;
  private final Set<String> numberKeys = new HashSet<>();
  private Vocabulary vocabulary;

  private EditionFileReader(
      Fields root, Vocabulary asked, List<Specialism> specialisms, ProblemCollector problems) {
    this.root = root;
    this.vocabulary = asked;
    this.specialisms = specialisms;
    this.clusters =
        specialisms.stream()
            .flatMapToInt(specialism -> specialism.cluster().stream())
            .distinct()
            .sorted()
            .boxed()
            .toList();
    this.problems = problems;
  }

  /** Returns the edition, if its file could be read. */
  static Optional<Result> read(
      TextFile file, Vocabulary asked, List<Specialism> specialisms, ProblemCollector problems) {
    ProblemCollector own = new ProblemCollector();
    Optional<Result> result =
        NodeReader.yaml(file, own)
            .flatMap(node -> Fields.of(node, CODE, own))
            .map(root -> new EditionFileReader(root, asked, specialisms, own).edition());
    problems.addAll(own.problems());
    return own.hasErrors() ? Optional.empty() : result;
  }

  private Result edition() {
    String key = root.text("editie");
    if (root.sound() && !key.matches("[a-z0-9][a-z0-9_-]*")) {
      root.error(
          "sleutel",
          root.place("editie"),
          "‘" + Visible.text(key) + "’ kan geen editie zijn; verwacht wordt een jaartal.");
    }
    String title = root.text("titel");
    String subtitle = root.text("ondertitel");
    Optional<String> publisher = root.optionalText("uitgever");
    boolean synthetic = root.flag("synthetisch");
    OptionalLong seed =
        root.optionalNumber("zaad")
            .map(n -> OptionalLong.of(n.longValue()))
            .orElse(OptionalLong.empty());
    Fieldwork fieldwork = fieldwork();
    List<SourcedNumber> population = numbers("populatie");
    List<SourcedNumber> invitations = numbers("uitnodigingen");
    List<SourcedNumber> exclusions = numbers("uitsluitingen");
    SettingsReader settings = new SettingsReader(root);
    ClaimSettings claims = settings.claims();
    List<Derivation> derivations = derivations();
    SmallCells smallCells = settings.smallCells(vocabulary);
    List<SourcedNumber> numbers =
        Stream.of(population, invitations, exclusions).flatMap(List::stream).toList();
    Optional<Strata> strata = new StrataReader(root, vocabulary, numbers).strata();
    Weighting weighting = new WeightingReader(root, vocabulary, problems).weighting();
    List<Ratio> ratios = ratios();
    Set<String> groupKeys = new HashSet<>();
    List<Group> groups = groups(groupKeys);
    List<SourceGroup> sourceGroups = sourceGroups(groupKeys);
    List<Banner> banners = banners(groups);
    List<String> bannerKeys = banners.stream().map(Banner::key).toList();
    Methods methods = settings.methods(bannerKeys);
    List<DateOrder> orders = dateOrders(derivations);
    List<Intake> intakes =
        new IntakeReader(root, vocabulary, groupKeys, bannerKeys, problems).intakes();
    List<Flow> flows = new FlowReader(vocabulary, specialisms, groupKeys, problems).flows(root);
    List<Breakdown> breakdowns =
        new BreakdownReader(vocabulary, groupKeys, problems).breakdowns(root);
    root.nothingElse();
    return new Result(
        new Edition(
            key,
            title,
            subtitle,
            publisher,
            synthetic,
            seed,
            fieldwork,
            population,
            invitations,
            exclusions,
            strata,
            weighting,
            smallCells,
            claims,
            methods,
            derivations,
            ratios,
            intakes,
            flows,
            breakdowns,
            groups,
            sourceGroups,
            banners),
        vocabulary,
        orders);
  }

  private Fieldwork fieldwork() {
    Fieldwork standIn = new Fieldwork(LocalDate.EPOCH, LocalDate.EPOCH);
    Optional<Fields> fields = root.mapping("veldwerk");
    if (fields.isEmpty()) {
      return standIn;
    }
    Optional<LocalDate> from = date(fields.get(), "van");
    Optional<LocalDate> to = date(fields.get(), "tot");
    fields.get().nothingElse();
    if (from.isEmpty() || to.isEmpty()) {
      return standIn;
    }
    if (to.get().isBefore(from.get())) {
      fields
          .get()
          .error(
              "veldwerk",
              fields.get().place("tot"),
              "Het veldwerk eindigt voor het begint.",
              Optional.of("Zet bij ‘van’ de eerste dag en bij ‘tot’ de laatste."));
      return standIn;
    }
    return new Fieldwork(from.get(), to.get());
  }

  private static Optional<LocalDate> date(Fields fields, String name) {
    String text = fields.text(name);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      fields.error(
          "datum",
          fields.place(name),
          "‘"
              + Visible.text(text)
              + "’ is geen datum; schrijf jaar, maand en dag, zoals 2023-11-15.");
      return Optional.empty();
    }
  }

  private List<SourcedNumber> numbers(String name) {
    List<SourcedNumber> numbers = new ArrayList<>();
    for (Node node : root.optionalList(name)) {
      Fields.of(node, CODE, problems)
          .ifPresent(fields -> {
            String key = fields.key("sleutel");
            String label = fields.text("label");
            BigDecimal number = fields.number("aantal");
            Optional<String> source = fields.optionalText("bron");
            fields.nothingElse();
            if (fields.sound() && (number.signum() < 0 || number.scale() > 0)) {
              fields.error(
                  "aantal",
                  fields.place("aantal"),
                  "Een aantal is een heel getal vanaf 0, en niet ‘" + number.toPlainString() + "’.",
                  Optional.of("Schrijf duizendtallen zonder punt, zoals 23730."));
            }
            unique(numberKeys, key, "Het getal", fields);
            if (fields.sound()) {
              numbers.add(new SourcedNumber(key, label, number.longValueExact(), source));
            }
          });
    }
    return numbers;
  }

  private List<Derivation> derivations() {
    List<Derivation> derivations = new ArrayList<>();
    List<Node> nodes = root.optionalList("afleidingen");
    vocabulary = vocabulary.before(Fields.keys(nodes));
    int clustered = 0;
    for (Node node : nodes) {
      Optional<Fields> fields = Fields.of(node, CODE, problems);
      if (fields.isEmpty()) {
        continue;
      }
      String key = fields.get().optionalText("sleutel").orElse("");
      Optional<Derivation> derivation =
          DerivationReader.read(fields.get(), vocabulary, clusters, problems);
      derivation.ifPresent(derivations::add);
      boolean ofCluster = fields.get().optionalText("soort").filter("cluster"::equals).isPresent();
      clustered += ofCluster && clusters.isEmpty() ? 1 : 0;
      vocabulary =
          derivation
              .map(d -> vocabulary.with(d.key(), d.form()))
              .orElseGet(() -> vocabulary.withBroken(key));
    }
    if (clustered > 0) {
      problems.add(noClusters(clustered));
    }
    return derivations;
  }

  private static Problem noClusters(int derivations) {
    return Problem.error(
            CODE + ".geen-clusters",
            Place.file(SourceTables.SPECIALISMS),
            "Dit bestand is er niet of bevat geen enkel specialisme met een cluster, terwijl "
                + FILE
                + " "
                + derivations
                + (derivations == 1 ? " afleiding" : " afleidingen")
                + " van de soort ‘cluster’ heeft.")
        .withHint("Zet elk specialisme op een eigen regel, met het nummer van zijn cluster.");
  }

  private List<Ratio> ratios() {
    List<Ratio> ratios = new ArrayList<>();
    for (Node node : root.optionalList("verhoudingen")) {
      Fields.of(node, CODE, problems).flatMap(this::ratio).ifPresent(ratios::add);
    }
    return ratios;
  }

  private Optional<Ratio> ratio(Fields fields) {
    String key = fields.key("sleutel");
    String label = fields.text("kop");
    String numerator = fields.text("teller");
    String denominator = fields.text("noemer");
    List<Fields.Item> categories = fields.texts("categorieen");
    fields.nothingElse();
    if (vocabulary.form(key).isPresent() || !vocabulary.items(key).isEmpty()) {
      fields.error(
          "dubbel", fields.place("sleutel"), "Er is al een vraag of afleiding ‘" + key + "’.");
    }
    for (String name : List.of("teller", "noemer")) {
      String variable = name.equals("teller") ? numerator : denominator;
      Optional<Form> form = vocabulary.form(variable);
      if (form.isEmpty() && !vocabulary.isBroken(variable) && !variable.isEmpty()) {
        fields.error(
            "onbekende-vraag",
            fields.place(name),
            "De vraag ‘" + Visible.text(variable) + "’ bestaat niet.",
            Spelling.hint(variable, vocabulary.variables()));
      }
      form.ifPresent(f -> {
        List<String> known = f.categories().stream().map(Category::key).toList();
        for (Fields.Item item : categories) {
          if (!known.contains(item.text())) {
            fields.error(
                "onbekend-antwoord",
                item.place(),
                "‘" + Visible.text(item.text()) + "’ is geen antwoord op ‘" + variable + "’.",
                Spelling.hint(item.text(), known));
          }
        }
      });
    }
    return fields.sound()
        ? Optional.of(
            new Ratio(
                key,
                label,
                numerator,
                denominator,
                categories.stream().map(Fields.Item::text).toList()))
        : Optional.empty();
  }

  private List<Group> groups(Set<String> keys) {
    List<Group> groups = new ArrayList<>();
    for (Node node : root.list("groepen")) {
      Fields.of(node, CODE, problems)
          .ifPresent(fields -> {
            String key = fields.key("sleutel");
            String label = fields.text("label");
            String plural = fields.optionalText("meervoud").orElse(label);
            Condition rule = fields.requiredRule("regel", vocabulary);
            fields.nothingElse();
            unique(keys, key, "De groep", fields);
            if (!key.isEmpty()) {
              groups.add(new Group(key, label, plural, rule));
            }
          });
    }
    return groups;
  }

  private List<SourceGroup> sourceGroups(Set<String> keys) {
    List<SourceGroup> groups = new ArrayList<>();
    for (Node node : root.optionalList("brongroepen")) {
      Fields.of(node, CODE, problems)
          .ifPresent(fields -> {
            String key = fields.key("sleutel");
            String label = fields.text("label");
            String plural = fields.optionalText("meervoud").orElse(label);
            fields.nothingElse();
            unique(keys, key, "De groep", fields);
            groups.add(new SourceGroup(key, label, plural));
          });
    }
    return groups;
  }

  private List<Banner> banners(List<Group> groups) {
    List<String> known = groups.stream().map(Group::key).toList();
    Set<String> keys = new HashSet<>();
    List<Banner> banners = new ArrayList<>();
    for (Node node : root.optionalList("kolommen")) {
      Fields.of(node, CODE, problems)
          .ifPresent(fields -> {
            String key = fields.key("sleutel");
            String label = fields.text("label");
            List<Fields.Item> columns = fields.texts("groepen");
            fields.nothingElse();
            unique(keys, key, "De kolomreeks", fields);
            for (Fields.Item column : columns) {
              if (!known.contains(column.text())) {
                fields.error(
                    "onbekende-groep",
                    column.place(),
                    "De groep ‘" + Visible.text(column.text()) + "’ bestaat niet.",
                    Spelling.hint(column.text(), known));
              }
            }
            banners.add(new Banner(key, label, columns.stream().map(Fields.Item::text).toList()));
          });
    }
    return banners;
  }

  /** The orders named in the file, and those that a time between two dates supposes. */
  private List<DateOrder> dateOrders(List<Derivation> derivations) {
    Set<DateOrder> orders = new LinkedHashSet<>();
    for (Derivation derivation : derivations) {
      if (derivation instanceof Derivation.Elapsed elapsed) {
        orders.add(new DateOrder(elapsed.from(), elapsed.to()));
      }
    }
    for (Node node : root.optionalList("datumvolgorde")) {
      Fields.of(node, CODE, problems)
          .ifPresent(fields -> {
            String earlier = dateKey(fields, "eerst");
            String later = dateKey(fields, "daarna");
            fields.nothingElse();
            orders.add(new DateOrder(earlier, later));
          });
    }
    return List.copyOf(orders);
  }

  private String dateKey(Fields fields, String name) {
    String key = fields.text(name);
    if (!key.isEmpty()
        && !vocabulary.isBroken(key)
        && !(vocabulary.form(key).orElse(null) instanceof Form.Month)) {
      fields.error(
          "onbekende-vraag",
          fields.place(name),
          "‘" + Visible.text(key) + "’ is geen vraag naar een datum.",
          Spelling.hint(key, vocabulary.variables()));
    }
    return key;
  }

  private static void unique(Set<String> keys, String key, String kind, Fields fields) {
    if (!key.isEmpty() && !keys.add(key)) {
      fields.error("dubbel", fields.place("sleutel"), kind + " ‘" + key + "’ staat er twee keer.");
    }
  }
}
