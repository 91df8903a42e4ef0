package nl.peiling.report.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.edition.ClaimSettings;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.edition.Methods;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.edition.Strata;
import nl.peiling.model.edition.Weighting;
import nl.peiling.report.version.Definition.Kind;
import nl.peiling.report.wording.ExactNumber;

/** What an edition lays down beside its questionnaire: groups, derived variables, limits. */
final class EditionRules {

  private final List<Definition> definitions = new ArrayList<>();

  private EditionRules() {}

  static List<Definition> of(Edition edition, List<PopulationMargin> margins) {
    EditionRules all = new EditionRules();
    Map<String, String> settings = settings(edition);
    margins.forEach(one ->
        settings.put(
            Definition.MARGIN + one.variable() + "/" + one.category(),
            ExactNumber.text(one.percent())
                + "%"
                + one.population().map(number -> " van " + number).orElse("")));
    all.add(Kind.EDITION, edition.key(), 1, settings);
    int place = 0;
    for (Group group : edition.groups()) {
      Map<String, String> traits = new LinkedHashMap<>();
      traits.put(Definition.LABEL, group.label());
      traits.put("meervoud", group.plural());
      traits.put("regel", group.rule().text());
      all.add(Kind.GROUP, group.key(), ++place, traits);
    }
    place = 0;
    for (Derivation derivation : edition.derivations()) {
      all.derivation(derivation, ++place);
    }
    place = 0;
    for (Ratio ratio : edition.ratios()) {
      Map<String, String> traits = new LinkedHashMap<>();
      traits.put(Definition.LABEL, ratio.label());
      traits.put("teller", ratio.numerator());
      traits.put("noemer", ratio.denominator());
      traits.put("antwoorden", String.join(", ", ratio.categories()));
      all.add(Kind.RATIO, ratio.key(), ++place, traits);
    }
    place = 0;
    for (Banner banner : edition.banners()) {
      all.add(
          Kind.BANNER,
          banner.key(),
          ++place,
          Map.of(Definition.LABEL, banner.label(), "groepen", String.join(", ", banner.groups())));
    }
    return List.copyOf(all.definitions);
  }

  private static Map<String, String> settings(Edition edition) {
    Map<String, String> traits = new LinkedHashMap<>();
    traits.put("titel", edition.title());
    traits.put("ondertitel", edition.subtitle());
    traits.put("veldwerk", edition.fieldwork().from() + " tot en met " + edition.fieldwork().to());
    traits.put("synthetische antwoorden", Questionnaire.yes(edition.synthetic()));
    traits.put(
        Definition.LIMIT + "kleinste basis", Integer.toString(edition.smallCells().minimumBase()));
    traits.put(Definition.LIMIT + "lage basis", Integer.toString(edition.smallCells().lowBase()));
    traits.put(
        Definition.LIMIT + "kleinste cel", Integer.toString(edition.smallCells().minimumCell()));
    ClaimSettings claims = edition.claims();
    traits.put(Definition.LEVEL, ExactNumber.text(claims.level()));
    traits.put("toets: kleinste verschil", ExactNumber.text(claims.points()));
    traits.put("toets: kleinste h", ExactNumber.text(claims.cohenH()));
    traits.put("toets: kleinste d", ExactNumber.text(claims.cohenD()));
    traits.put("toets: ongeveer", ExactNumber.text(claims.about()));
    Methods methods = edition.methods();
    traits.put(
        Definition.POPULATION, methods.finitePopulation() ? Methods.FINITE : Methods.ENDLESS);
    traits.put(Definition.INTERVAL, methods.interval().key());
    traits.put(Definition.CORRECTION, methods.correction().key());
    traits.put(Definition.TESTED, String.join(", ", methods.tested()));
    traits.put(Definition.STRATA, edition.strata().map(EditionRules::strata).orElse(""));
    weighting(edition.weighting(), traits);
    traits.put(
        Definition.LIMIT + "uitzonderingen", String.join(", ", edition.smallCells().exceptions()));
    Stream.of(edition.population(), edition.invitations(), edition.exclusions())
        .flatMap(List::stream)
        .forEach(one -> traits.put(Definition.NUMBER_OF + one.key(), Long.toString(one.number())));
    edition
        .sourceGroups()
        .forEach(one ->
            traits.put("groep uit een bron " + one.key(), one.label() + " (" + one.plural() + ")"));
    for (Intake one : edition.intakes()) {
      traits.put(
          Definition.INTAKE + one.key(),
          "van "
              + one.from()
              + " tot "
              + one.until()
              + ", opleiding minstens "
              + one.shortestTraining()
              + " jaar, voor "
              + String.join(", ", one.groups())
              + (one.compared().isEmpty()
                  ? ""
                  : ", vergeleken: " + String.join(", ", one.compared())));
    }
    for (Breakdown one : edition.breakdowns()) {
      traits.put(
          Definition.BREAKDOWN + one.key(),
          one.from()
              + " naar "
              + one.by()
              + ", antwoorden "
              + String.join(", ", one.answers())
              + ", voor "
              + String.join(", ", one.groups()));
    }
    for (Flow one : edition.flows()) {
      traits.put(
          Definition.FLOW + one.key(),
          "van "
              + one.from()
              + " over "
              + String.join(", ", one.places())
              + ", in "
              + one.classes().stream()
                  .map(net -> net.key() + " (" + String.join(", ", net.members()) + ")")
                  .collect(Collectors.joining(", "))
              + ", voor "
              + String.join(", ", one.groups()));
    }
    return traits;
  }

  private static String strata(Strata strata) {
    return strata.variable()
        + ": "
        + strata.populations().entrySet().stream()
            .map(one -> one.getKey() + " van " + one.getValue())
            .collect(Collectors.joining(", "));
  }

  private static void weighting(Weighting weighting, Map<String, String> traits) {
    switch (weighting) {
      case Weighting.Unweighted unweighted -> traits.put(Definition.WEIGHTING, "geen");
      case Weighting.ToPopulation population -> {
        traits.put(
            Definition.WEIGHTING,
            population.characteristics().stream()
                .map(one -> one.variable() + (one.ordered() ? " (geordend)" : ""))
                .collect(Collectors.joining(", ")));
        traits.put(
            Definition.WEIGHTING + ": gewogen naast ongewogen",
            population.beside().isEmpty() ? "alles" : String.join(", ", population.beside()));
      }
    }
  }

  private void derivation(Derivation derivation, int place) {
    Map<String, String> traits = new LinkedHashMap<>();
    traits.put(Definition.LABEL, derivation.heading().label());
    traits.put("tekst", derivation.heading().text());
    traits.put("gesteld aan", derivation.heading().askedOf().text());
    traits.put(Definition.WARNING, derivation.heading().warning().orElse(""));
    List<Definition> parts = new ArrayList<>();
    switch (derivation) {
      case Derivation.Cases cases -> {
        traits.put("soort", cases.multiple() ? "alle gevallen die gelden" : "eerste geval");
        parts.addAll(cases(cases));
        parts.addAll(Questionnaire.nets(derivation.key(), cases.nets()));
      }
      case Derivation.YearOf year -> from(traits, "jaar", year.from());
      case Derivation.Elapsed elapsed -> {
        from(traits, "duur", elapsed.from());
        traits.put("tot", elapsed.to());
        traits.put("eenheid", elapsed.unit().key());
      }
      case Derivation.ClusterOf cluster -> {
        from(traits, "cluster", cluster.from());
        traits.put("antwoorden", keys(cluster.clusters()));
      }
      case Derivation.Combination combination -> from(traits, "combinatie", combination.from());
      case Derivation.Union union -> {
        from(traits, "vereniging", union.from());
        traits.put("antwoorden", keys(union.categories()));
      }
      case Derivation.Without without -> {
        from(traits, "zonder", without.from());
        traits.put("zonder", without.without());
        traits.put("antwoorden", keys(without.categories()));
      }
    }
    add(Kind.DERIVATION, derivation.key(), place, traits);
    definitions.addAll(parts);
  }

  private static List<Definition> cases(Derivation.Cases cases) {
    List<Definition> all = new ArrayList<>();
    for (Derivation.Case one : cases.cases()) {
      all.add(
          Definition.of(
              Kind.CASE,
              Questionnaire.part(cases.key(), one.key()),
              all.size() + 1,
              Map.of(Definition.LABEL, one.label(), "regel", one.rule().text())));
    }
    return all;
  }

  private static void from(Map<String, String> traits, String kind, String from) {
    traits.put("soort", kind);
    traits.put("van", from);
  }

  private static String keys(List<Category> categories) {
    return categories.stream().map(Category::key).collect(Collectors.joining(", "));
  }

  private void add(Kind kind, String key, int place, Map<String, String> traits) {
    definitions.add(Definition.of(kind, key, place, traits));
  }
}
