package nl.peiling.analysis.facts;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peiling.analysis.estimate.SurveyDesign;
import nl.peiling.analysis.tabulate.GroupPatterns;
import nl.peiling.analysis.tabulate.Tabulator;
import nl.peiling.analysis.tabulate.Uncertainty;
import nl.peiling.analysis.tabulate.VariableTable;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.SourcedNumber;
import nl.peiling.model.edition.Strata;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Problems;
import nl.peiling.model.survey.ChoiceColumn;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/**
 * From whom the respondents came: all doctors who were invited, as one or in strata.
 *
 * <p>With strata a standard error tells how the answers of a group are spread over them, and so how
 * many in a stratum gave an answer. Where small numbers are protected the strata are therefore left
 * out: all respondents count as drawn from one population, of which as small a part answered as of
 * the stratum with the lowest response. Errors are then larger than they need be, never smaller.
 */
final class Sampling {

  private static final Place FILE = Place.file("editie.yaml");

  private final Survey survey;
  private final List<Stratum> strata;
  private final SurveyDesign design;
  private final Uncertainty uncertainty;
  private final Problems problems;
  private final Map<GroupPatterns, List<GroupPatterns>> groupsOfStrata = new HashMap<>();

  /**
   * Some of the respondents, and of how many doctors they are.
   *
   * @param population how many were invited; positive infinity if that is not known
   */
  private record Stratum(Members respondents, double population) {

    /** What the variance of independent answers is multiplied by: (1 - n/N) n/(n-1). */
    double scale() {
      double n = respondents.count();
      return (1 - n / population) * (n > 1 ? n / (n - 1) : 1);
    }
  }

  /** The sampling of an edition; where its strata cannot be used that is a problem. */
  Sampling(Edition edition, Survey survey, double level) {
    ProblemCollector found = new ProblemCollector();
    double invited =
        edition.methods().finitePopulation()
            ? Math.max(survey.size(), SourceFacts.invited(edition))
            : Double.POSITIVE_INFINITY;
    Stratum all = new Stratum(Members.all(survey.size()), invited);
    List<Stratum> wanted =
        edition.strata().map(strata -> wanted(strata, edition, survey, found)).orElse(List.of(all));
    this.survey = survey;
    this.problems = found.problems();
    this.strata =
        found.hasErrors()
            ? List.of(all)
            : edition.smallCells().minimumCell() > 1 ? List.of(asOne(wanted)) : wanted;
    double[] populations = strata.stream().mapToDouble(Stratum::population).toArray();
    this.design = SurveyDesign.unweighted(survey.size()).stratified(stratumOfRow(), populations);
    this.uncertainty =
        new Uncertainty(
            counts(Members.all(survey.size())), populations, level, edition.methods().interval());
  }

  private static List<Stratum> wanted(
      Strata strata, Edition edition, Survey survey, ProblemCollector problems) {
    ChoiceColumn column = survey.choice(strata.variable());
    int unknown = column.valid().not().count();
    if (unknown > 0) {
      problems.add(
          Problem.error(
                  "strata.onbekend",
                  FILE,
                  "Van "
                      + unknown
                      + (unknown == 1 ? " respondent" : " respondenten")
                      + " is het stratum niet bekend: geen antwoord op ‘"
                      + strata.variable()
                      + "’.")
              .withHint(
                  "Maak een afleiding waarin iedereen in één klasse valt, of laat strata weg."));
    }
    List<Stratum> found = new ArrayList<>();
    for (Category answer : survey.variable(strata.variable()).categories()) {
      int code = survey.variable(strata.variable()).codeOf(answer.key()).orElseThrow();
      Members respondents =
          Members.where(survey.size(), row -> column.isValid(row) && column.code(row) == code);
      long population = number(edition, requireNonNull(strata.populations().get(answer.key())));
      check(answer, respondents.count(), population).ifPresent(problems::add);
      found.add(
          new Stratum(
              respondents,
              edition.methods().finitePopulation() ? population : Double.POSITIVE_INFINITY));
    }
    return found;
  }

  private static Optional<Problem> check(Category stratum, int respondents, long population) {
    if (respondents == 0) {
      return Optional.of(
          Problem.error(
                  "strata.niemand",
                  FILE,
                  "Uit het stratum ‘"
                      + stratum.label()
                      + "’ antwoordde niemand; over deze artsen is dus niets bekend.")
              .withHint("Voeg het in een afleiding samen met een ander stratum."));
    }
    return respondents > population
        ? Optional.of(
            Problem.error(
                    "strata.te-veel",
                    FILE,
                    "Het stratum ‘"
                        + stratum.label()
                        + "’ telt "
                        + respondents
                        + " respondenten, maar er zijn maar "
                        + population
                        + " artsen aangeschreven.")
                .withHint("Klopt het aantal, en is de klasse aan beide kanten hetzelfde bepaald?"))
        : Optional.empty();
  }

  private static long number(Edition edition, String key) {
    return Stream.of(edition.population(), edition.invitations(), edition.exclusions())
        .flatMap(List::stream)
        .filter(number -> number.key().equals(key))
        .mapToLong(SourcedNumber::number)
        .findFirst()
        .orElseThrow();
  }

  /** All respondents, of a population so large that no error is smaller than it is in strata. */
  private static Stratum asOne(List<Stratum> strata) {
    Members all = strata.stream().map(Stratum::respondents).reduce(Members::or).orElseThrow();
    double largest = strata.stream().mapToDouble(Stratum::scale).max().orElseThrow();
    double n = all.count();
    double unseen = n > 1 ? largest * (n - 1) / n : largest;
    return new Stratum(all, unseen < 1 ? n / (1 - unseen) : Double.POSITIVE_INFINITY);
  }

  private int[] stratumOfRow() {
    int[] stratumOf = new int[survey.size()];
    for (int h = 0; h < strata.size(); h++) {
      int stratum = h;
      strata.get(h).respondents().forEach(row -> stratumOf[row] = stratum);
    }
    return stratumOf;
  }

  /** Returns why the respondents cannot be taken as the edition wants. */
  Problems problems() {
    return problems;
  }

  /** Returns the survey, every respondent counting once. */
  SurveyDesign design() {
    return design;
  }

  /** Returns the errors and intervals that go with numbers of respondents in each stratum. */
  Uncertainty uncertainty() {
    return uncertainty;
  }

  /** Returns a table for each stratum; the table itself if there are none. */
  List<VariableTable> strata(VariableTable table) {
    if (strata.size() == 1) {
      return List.of(table);
    }
    return groupsOfStrata.computeIfAbsent(table.groups(), this::groupsOfStrata).stream()
        .map(groups -> new Tabulator(survey, groups).table(table.variable().key()))
        .toList();
  }

  private List<GroupPatterns> groupsOfStrata(GroupPatterns groups) {
    return strata.stream().map(stratum -> groups.within(stratum.respondents())).toList();
  }

  /** Returns which of some respondents are in each stratum. */
  List<Members> parts(Members some) {
    return strata.stream().map(stratum -> some.and(stratum.respondents())).toList();
  }

  /** Returns how many of some respondents are in each stratum. */
  int[] counts(Members some) {
    return parts(some).stream().mapToInt(Members::count).toArray();
  }
}
