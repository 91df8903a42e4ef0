package nl.peiling.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.analysis.judge.ClaimRules;
import nl.peiling.analysis.proof.Proof;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.SourcedNumber;
import nl.peiling.model.edition.Strata;
import nl.peiling.model.edition.Weighting;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.reading.EditionReader;
import nl.peiling.model.reading.QuantifierReader;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.Survey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The edition of 2023 as a whole: everything that was published comes out. */
class Edition2023Test {

  private static EditionFolder folder;
  private static EditionFacts facts;

  @BeforeAll
  static void read() {
    folder = EditionReader.read(Path.of("..", "src-data", "2023")).value().orElseThrow();
    facts = EditionFacts.of(folder);
  }

  @Test
  void reproducesEveryPublishedNumber() {
    CalibrationReport report = check(facts);

    assertThat(report.numbers()).hasSizeGreaterThan(170);
    assertThat(report.failedNumbers()).isEmpty();
  }

  @Test
  void bearsEveryPublishedRelation() {
    CalibrationReport report = check(facts);

    assertThat(report.relations()).hasSizeGreaterThan(80);
    assertThat(report.failedRelations()).isEmpty();
  }

  @Test
  void noticesThatOneRespondentAnswersDifferently() {
    Survey survey = folder.survey();
    int aios = survey.variable("functie").codeOf("aios").orElseThrow();
    int row =
        IntStream.range(0, survey.size())
            .filter(r -> survey.choices("functie").has(r, aios))
            .findFirst()
            .orElseThrow();

    CalibrationReport report = check(EditionFacts.of(with(leaving(row, aios))));

    assertThat(report.failedNumbers())
        .extracting(number -> number.published().id())
        .contains("n.aios", "n.nietaios");
    assertThat(report.failedNumbers().stream().filter(n -> n.published().id().equals("n.aios")))
        .singleElement()
        .satisfies(
            number -> assertThat(number.difference().orElseThrow()).isEqualByComparingTo("-1"));
  }

  @Test
  void hasEveryFactThatAFigureOrTableShows() {
    FactBook shown = facts.shown();
    List<FactId> unknown =
        facts.exhibits().stream()
            .flatMap(exhibit -> Stream.concat(exhibit.facts().stream(), exhibit.bases().stream()))
            .filter(id -> shown.find(id).isEmpty())
            .toList();

    assertThat(facts.exhibits()).hasSize(48);
    assertThat(unknown).isEmpty();
  }

  @Test
  void showsSomethingInEveryFigureAndTableButTheDiagramOfTheIntroduction() {
    assertThat(facts.exhibits())
        .filteredOn(exhibit -> exhibit.facts().isEmpty())
        .extracting(ExhibitFacts::exhibit)
        .containsExactly("groepen-in-de-pool");
  }

  @Test
  void keepsSharesWithinTheirIntervals() {
    assertThat(facts.computed().facts())
        .filteredOn(fact -> fact.interval().isPresent())
        .isNotEmpty()
        .allMatch(fact ->
            fact.value() instanceof FactValue.Shown(double number)
                && fact.interval().get().lower() <= number + 1e-12
                && number <= fact.interval().get().upper() + 1e-12);
  }

  @Test
  void agreesWithRAndPsppWeightedAndUnweighted() {
    FactBook weighted = EditionFacts.of(weighted()).shown();
    Proof survey = Proof.read("peiling2023.csv");
    for (String name : survey.names()) {
      survey.check(name, number(weighted, name));
    }
    Proof pspp = Proof.read("peiling2023-pspp.csv");
    for (String name : pspp.names()) {
      pspp.check(name, number(weighted, name), 1e-12);
    }
  }

  @Test
  void agreesWithRInStrata() {
    FactBook stratified = EditionFacts.of(inStrata()).shown();
    Proof survey = Proof.read("strata2023.csv");
    for (String name : survey.names()) {
      survey.check(name, number(stratified, name));
    }
  }

  /** The number of a fact, or after its name what is known of its uncertainty. */
  private static double number(FactBook book, String name) {
    int dot = name.lastIndexOf('.');
    String of = name.substring(0, dot);
    return switch (name.substring(dot + 1)) {
      case "se" -> book.find(of).orElseThrow().standardError().orElseThrow();
      case "onder" -> book.find(of).orElseThrow().interval().orElseThrow().lower();
      case "boven" -> book.find(of).orElseThrow().interval().orElseThrow().upper();
      default -> book.find(name).orElseThrow(() -> new AssertionError(name)).number().orElseThrow();
    };
  }

  /**
   * The edition weighted on sex, training and age, without saying of how many doctors the shares
   * are. As they stand these three contradict each other and are refused. The proof is of the
   * arithmetic of raking, for which three margins ask more than the two that may be used.
   */
  private static EditionFolder weighted() {
    return with(
        folder.margins().stream().map(Edition2023Test::ofNobodySaysWhom).toList(),
        List.of(),
        Optional.empty(),
        new Weighting.Characteristic("geslacht", false),
        new Weighting.Characteristic("in_opleiding", false),
        new Weighting.Characteristic("leeftijdsklasse", true));
  }

  private static PopulationMargin ofNobodySaysWhom(PopulationMargin margin) {
    return new PopulationMargin(
        margin.variable(),
        margin.category(),
        margin.label(),
        margin.from(),
        margin.to(),
        margin.percent(),
        Optional.empty(),
        margin.publishedAs(),
        margin.source(),
        margin.note());
  }

  /** The edition drawn in two strata, weighted on sex. */
  private static EditionFolder inStrata() {
    return with(
        folder.margins(),
        List.of(
            new SourcedNumber("in_opleiding", "in opleiding", 9258, Optional.empty()),
            new SourcedNumber("overig", "niet in opleiding", 11782, Optional.empty())),
        Optional.of(new Strata("in_opleiding", Map.of("ja", "in_opleiding", "nee", "overig"))),
        new Weighting.Characteristic("geslacht", false));
  }

  private static EditionFolder with(
      List<PopulationMargin> margins,
      List<SourcedNumber> numbers,
      Optional<Strata> strata,
      Weighting.Characteristic... characteristics) {
    Edition e = folder.edition();
    Weighting weighting =
        new Weighting.ToPopulation(
            List.of(characteristics), List.of("zekerheid", "energie", "cijfer_werk", "uren_nu"));
    return with(
        folder.survey(),
        new Edition(
            e.key(),
            e.title(),
            e.subtitle(),
            e.publisher(),
            e.synthetic(),
            e.seed(),
            e.fieldwork(),
            Stream.concat(e.population().stream(), numbers.stream()).toList(),
            e.invitations(),
            e.exclusions(),
            strata,
            weighting,
            e.smallCells(),
            e.claims(),
            e.methods(),
            e.derivations(),
            e.ratios(),
            e.intakes(),
            e.flows(),
            e.breakdowns(),
            e.groups(),
            e.sourceGroups(),
            e.banners()),
        margins);
  }

  private static CalibrationReport check(EditionFacts edition) {
    QuantifierLexicon lexicon =
        QuantifierReader.read(Path.of("..", "templates", "taal")).value().orElseThrow();
    return new PublicationCheck(edition, lexicon, ClaimRules.usual()).run();
  }

  /** The answers of 2023, in which one respondent is not in training any more. */
  private static Survey leaving(int changed, int aios) {
    Survey survey = folder.survey();
    ChoicesColumn before = survey.choices("functie");
    ChoicesColumn.Builder functie = ChoicesColumn.builder(survey.size());
    for (int row = 0; row < survey.size(); row++) {
      if (before.isValid(row)) {
        long mask = before.mask(row);
        functie.set(row, row == changed ? mask & ~ChoicesColumn.bit(aios) : mask);
      } else {
        functie.set(row, before.missing(row).orElse(Missing.NO_ANSWER));
      }
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    for (Variable variable : survey.codebook().variables()) {
      columns.put(variable.key(), survey.column(variable.key()));
    }
    columns.put("functie", functie.build());
    List<String> ids = IntStream.range(0, survey.size()).mapToObj(survey::id).toList();
    return Survey.of(survey.codebook(), ids, columns);
  }

  private static EditionFolder with(Survey survey) {
    return with(survey, folder.edition(), folder.margins());
  }

  private static EditionFolder with(
      Survey survey, Edition edition, List<PopulationMargin> margins) {
    return new EditionFolder(
        edition,
        survey,
        folder.exhibits(),
        folder.published(),
        folder.relations(),
        margins,
        folder.series(),
        folder.earlierEditions(),
        folder.concordance(),
        folder.past(),
        folder.specialisms());
  }
}
