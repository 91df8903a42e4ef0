package nl.peiling.model.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.edition.SourceGroup;
import nl.peiling.model.edition.SourcedNumber;
import nl.peiling.model.edition.Weighting;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.problem.Flaw;
import nl.peiling.model.problem.Spelling;

/** Which facts an edition can have: the numbers that files and claims may name. */
final class KnownFacts {

  /** The variable of numbers about the population. */
  private static final String POPULATION = "populatie";

  /** What a test between groups says. */
  private static final Set<Measure> TESTED =
      Set.of(Measure.CHI_SQUARED, Measure.DEGREES_OF_FREEDOM, Measure.P_VALUE);

  /** What is about an answer but not of a question by itself. */
  private static final Set<Measure> OF_OTHER_TABLES =
      Set.of(Measure.RATIO, Measure.AGREEMENT, Measure.KAPPA);

  /** What a breakdown says of a number. */
  private static final Set<Measure> OF_NUMBERS =
      Set.of(
          Measure.BASE,
          Measure.MEAN,
          Measure.STANDARD_DEVIATION,
          Measure.FIRST_QUARTILE,
          Measure.MEDIAN,
          Measure.THIRD_QUARTILE);

  /** The group of everybody. */
  private static final String TOTAL = "totaal";

  /** The variable of the response. */
  private static final String RESPONSE = "respons";

  private final Vocabulary vocabulary;
  private final Map<String, Ratio> ratios = new HashMap<>();
  private final Map<String, Intake> intakes = new HashMap<>();
  private final Map<String, Flow> flows = new HashMap<>();
  private final Map<String, Breakdown> breakdowns = new HashMap<>();
  private final List<String> groups;
  private final List<String> sourceGroups;
  private final List<String> tested;
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> fromFiles = new HashSet<>();
  private final boolean filesComplete;
  private final boolean weighted;
  private final Map<String, String> combinations = new HashMap<>();
  private final Set<String> codedTwice;
  private final Concordance concordance;

  /**
   * Knows the facts of an edition.
   *
   * @param fromFiles the facts that population and series files give
   * @param codedTwice the questions with themes that a second coder gave again
   * @param concordance what facts are called now that had another name in an earlier edition
   * @param filesComplete whether those files could be read whole; otherwise there may be more
   */
  KnownFacts(
      Vocabulary vocabulary,
      Edition edition,
      Set<String> codedTwice,
      Concordance concordance,
      Set<FactId> fromFiles,
      boolean filesComplete) {
    this.codedTwice = Set.copyOf(codedTwice);
    this.concordance = concordance;
    this.filesComplete = filesComplete;
    this.vocabulary = vocabulary;
    this.groups = edition.groups().stream().map(Group::key).toList();
    this.sourceGroups = edition.sourceGroups().stream().map(SourceGroup::key).toList();
    this.tested = edition.methods().tested();
    this.weighted = edition.weighting() instanceof Weighting.ToPopulation;
    edition.intakes().forEach(intake -> intakes.put(intake.key(), intake));
    edition.breakdowns().forEach(one -> breakdowns.put(one.key(), one));
    edition.flows().forEach(flow -> flows.put(flow.key(), flow));
    edition.ratios().forEach(ratio -> ratios.put(ratio.key(), ratio));
    Stream.of(edition.population(), edition.invitations(), edition.exclusions())
        .flatMap(List::stream)
        .map(SourcedNumber::key)
        .forEach(numbers::add);
    fromFiles.forEach(fact -> this.fromFiles.add(fact.text()));
    for (Derivation derivation : edition.derivations()) {
      if (derivation instanceof Derivation.Combination combination) {
        combinations.put(combination.key(), combination.from());
      }
    }
  }

  List<String> groups() {
    return groups;
  }

  List<String> sourceGroups() {
    return sourceGroups;
  }

  List<String> variables() {
    Set<String> names = new HashSet<>(vocabulary.variables());
    for (String variable : vocabulary.variables()) {
      int dot = variable.indexOf('.');
      if (dot > 0) {
        names.add(variable.substring(0, dot));
      }
    }
    return names.stream().sorted().toList();
  }

  boolean isBroken(String variable) {
    return vocabulary.isBroken(variable);
  }

  /** Returns the forms of a variable, or of the items of a grid. */
  List<Form> forms(String variableOrGrid) {
    List<String> items = vocabulary.items(variableOrGrid);
    List<String> names = items.isEmpty() ? List.of(variableOrGrid) : items;
    return names.stream().flatMap(name -> vocabulary.form(name).stream()).toList();
  }

  /** Returns whether the answers are only known once the respondents are read. */
  static boolean isOpen(Form form) {
    return form instanceof Form.OneOf && form.categories().isEmpty();
  }

  /** Returns the keys of the answers and the nets. */
  static List<String> answers(Form form) {
    List<String> keys = new ArrayList<>();
    form.categories().stream().map(Category::key).forEach(keys::add);
    form.nets().stream().map(Net::key).forEach(keys::add);
    return keys;
  }

  /** Returns whether a measure can be taken of these answers. */
  static boolean fits(Form form, Measure measure) {
    boolean ofNumbers = form instanceof Form.Amount || form instanceof Form.Rating;
    boolean ofAnswers =
        !(form instanceof Form.Amount
            || form instanceof Form.Month
            || form instanceof Form.FreeText);
    return switch (measure.kind()) {
      case ANSWER -> ofAnswers && !OF_OTHER_TABLES.contains(measure);
      case NUMBER -> ofNumbers;
      case BASE -> true;
      case TEST, CHANGE, CHANCE -> false;
    };
  }

  /** Returns why there cannot be such a fact; empty if there can. */
  Optional<Flaw> flaw(FactId fact) {
    return unlikely(fact).map(flaw -> new Flaw(0, flaw.message(), renamed(fact).or(flaw::hint)));
  }

  /** What a fact is called now that has the name of an earlier edition. */
  private Optional<String> renamed(FactId fact) {
    return concordance
        .factNow(fact.text())
        .filter(
            name -> FactId.parse(name).value().filter(now -> unlikely(now).isEmpty()).isPresent())
        .map(name -> "Volgens concordantie.csv heet het nu ‘" + name + "’.");
  }

  private Optional<Flaw> unlikely(FactId fact) {
    if (fromFiles.contains(fact.text()) || vocabulary.isBroken(fact.variable())) {
      return Optional.empty();
    }
    if (fact.variable().equals(POPULATION)) {
      return number(fact);
    }
    if (fact.isOfWeighting()) {
      return weighted
          ? Optional.empty()
          : flaw("De editie weegt niet; ‘" + fact.text() + "’ bestaat niet.", Optional.empty());
    }
    if (sourceGroups.contains(fact.group())) {
      return !filesComplete
          ? Optional.empty()
          : flaw(
              fact.measure().isOfChange()
                  ? "‘"
                      + fact.text()
                      + "’ bestaat niet: alleen wat gelijk is gebleven, is te toetsen."
                  : "‘" + fact.text() + "’ staat niet in populatie.csv of reeksen.csv.",
              Spelling.hint(fact.text(), fromFiles));
    }
    Intake intake = intakes.get(fact.variable());
    if (intake != null) {
      return intake(intake, fact);
    }
    if (tested.contains(fact.group()) && fact.measure().isOfGroupTest()) {
      return test(fact);
    }
    if (!groups.contains(fact.group())) {
      return flaw(
          "De groep ‘" + fact.group() + "’ van ‘" + fact.text() + "’ bestaat niet.",
          Spelling.hint(fact.group(), groups));
    }
    if (fact.variable().equals(RESPONSE)) {
      boolean sound =
          fact.category().isEmpty()
              && (fact.measure() == Measure.SHARE || fact.measure() == Measure.COUNT);
      return sound
          ? Optional.empty()
          : flaw("Bij ‘respons’ hoort alleen een groep, en eventueel ‘aantal’.", Optional.empty());
    }
    Flow flow = flows.get(fact.variable().split("\\.", 2)[0]);
    if (flow != null) {
      return flow(flow, fact);
    }
    Breakdown breakdown = breakdowns.get(fact.variable().split("\\.", 2)[0]);
    if (breakdown != null) {
      return breakdown(breakdown, fact);
    }
    return ratios.containsKey(fact.variable()) ? ratio(fact) : answer(fact);
  }

  /**
   * Whether there is such a question; if the groups could not be tested on it, there is no fact.
   */
  private Optional<Flaw> test(FactId fact) {
    Optional<Form> form = vocabulary.form(fact.variable());
    if (form.isPresent() && fact.category().isPresent()) {
      return category(fact.variable(), form.get(), fact.category().get());
    }
    return form.isPresent()
        ? Optional.empty()
        : flaw(
            "De vraag ‘" + fact.variable() + "’ van ‘" + fact.text() + "’ bestaat niet.",
            Spelling.hint(fact.variable(), vocabulary.variables()));
  }

  private Optional<Flaw> number(FactId fact) {
    if (fact.category().isPresent() || fact.measure() != Measure.COUNT) {
      return flaw("Een getal over de populatie heet populatie.sleutel.aantal.", Optional.empty());
    }
    return numbers.contains(fact.group())
        ? Optional.empty()
        : flaw(
            "Het getal ‘" + fact.group() + "’ staat niet in editie.yaml.",
            Spelling.hint(fact.group(), numbers));
  }

  private Optional<Flaw> intake(Intake intake, FactId fact) {
    if (intake.compared().contains(fact.group()) && isComparison(fact)) {
      return Optional.empty();
    }
    boolean share =
        fact.measure() == Measure.SHARE
            && IntStream.rangeClosed(1, intake.shortestTraining())
                .mapToObj(Intake::within)
                .anyMatch(within -> fact.category().filter(within::equals).isPresent());
    boolean whole = fact.measure() == Measure.BASE || fact.measure() == Measure.MEAN;
    return intake.groups().contains(fact.group()) && (share || whole)
        ? Optional.empty()
        : flaw(
            "‘"
                + fact.text()
                + "’ bestaat niet: verwacht wordt "
                + intake.key()
                + ".groep.binnen1, .n of .gemiddelde, voor een groep van ‘instroom’.",
            Optional.empty());
  }

  private static Optional<Flaw> breakdown(Breakdown breakdown, FactId fact) {
    boolean answer =
        breakdown.answers().stream().map(breakdown::variable).anyMatch(fact.variable()::equals);
    return answer
            && breakdown.groups().contains(fact.group())
            && OF_NUMBERS.contains(fact.measure())
        ? Optional.empty()
        : flaw(
            "‘"
                + fact.text()
                + "’ bestaat niet: verwacht wordt "
                + breakdown.key()
                + ".antwoord.groep.gemiddelde, of een andere maat van een getal.",
            Optional.empty());
  }

  private static Optional<Flaw> flow(Flow flow, FactId fact) {
    boolean step =
        IntStream.range(0, flow.steps()).mapToObj(flow::variable).anyMatch(fact.variable()::equals);
    boolean move = fact.category().filter(flow.moves()::contains).isPresent();
    boolean measure = fact.measure() == Measure.SHARE || fact.measure() == Measure.COUNT;
    return step && move && measure && flow.groups().contains(fact.group())
        ? Optional.empty()
        : flaw(
            "‘"
                + fact.text()
                + "’ bestaat niet: verwacht wordt "
                + flow.variable(0)
                + "."
                + flow.groups().getFirst()
                + "."
                + flow.moves().getFirst()
                + " of een andere plek, groep en stap van deze stroom, en eventueel .aantal.",
            Optional.empty());
  }

  private boolean isComparison(FactId fact) {
    boolean difference =
        fact.measure() == Measure.DIFFERENCE
            && fact.category().filter(groups::contains).isPresent();
    return difference || TESTED.contains(fact.measure());
  }

  private Optional<Flaw> ratio(FactId fact) {
    Ratio ratio = ratios.get(fact.variable());
    boolean sound =
        ratio != null
            && fact.measure() == Measure.RATIO
            && fact.category().filter(ratio.categories()::contains).isPresent();
    return sound
        ? Optional.empty()
        : flaw(
            "‘"
                + fact.text()
                + "’ is geen verhouding: verwacht wordt "
                + fact.variable()
                + ".groep.antwoord.verhouding.",
            Optional.empty());
  }

  private Optional<Flaw> answer(FactId fact) {
    Optional<Form> form = vocabulary.form(fact.variable());
    if (form.isEmpty()) {
      List<String> items = vocabulary.items(fact.variable());
      return flaw(
          "De vraag ‘" + fact.variable() + "’ van ‘" + fact.text() + "’ bestaat niet.",
          items.isEmpty()
              ? Spelling.hint(fact.variable(), vocabulary.variables())
              : Optional.of("Kies een onderdeel, zoals " + items.getFirst() + "."));
    }
    if (fact.measure() == Measure.AGREEMENT || fact.measure() == Measure.KAPPA) {
      return agreement(fact, form.get());
    }
    if (!fits(form.get(), fact.measure())) {
      return flaw(
          "De maat ‘"
              + fact.measure().key()
              + "’ past niet bij de antwoorden op ‘"
              + fact.variable()
              + "’.",
          Optional.empty());
    }
    if (fact.category().isEmpty()) {
      return fact.measure().isOfCategory()
          ? flaw("Bij ‘" + fact.text() + "’ ontbreekt het antwoord.", Optional.empty())
          : Optional.empty();
    }
    return category(fact.variable(), form.get(), fact.category().get());
  }

  private Optional<Flaw> agreement(FactId fact, Form form) {
    boolean theme =
        form.categories().stream()
            .anyMatch(one -> fact.category().filter(one.key()::equals).isPresent());
    return codedTwice.contains(fact.variable()) && fact.group().equals(TOTAL) && theme
        ? Optional.empty()
        : flaw(
            "‘"
                + fact.text()
                + "’ bestaat niet: een overeenstemming tussen codeurs is er van een thema van een"
                + " vraag met een tweede codering, in de groep totaal.",
            Optional.empty());
  }

  private Optional<Flaw> category(String variable, Form form, String category) {
    List<String> known = answers(form);
    List<String> wanted = List.of(category);
    String from = combinations.get(variable);
    if (from != null) {
      known = forms(from).stream().flatMap(f -> answers(f).stream()).distinct().toList();
      wanted = List.of(category.split(Derivation.Combination.JOINT, -1));
    }
    for (String answer : wanted) {
      if (!known.contains(answer)) {
        return flaw(
            "‘" + answer + "’ is geen antwoord op ‘" + variable + "’.",
            Spelling.hint(answer, known));
      }
    }
    return Optional.empty();
  }

  private static Optional<Flaw> flaw(String message, Optional<String> hint) {
    return Optional.of(new Flaw(0, message, hint));
  }
}
