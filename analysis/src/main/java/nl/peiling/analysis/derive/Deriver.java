package nl.peiling.analysis.derive;

import java.util.List;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.Specialism;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;

/** Adds the derived variables of an edition to its answers, in the order of the edition. */
public final class Deriver {

  private final List<Specialism> specialisms;

  /** Makes a deriver that knows to which cluster a specialism belongs. */
  public Deriver(List<Specialism> specialisms) {
    this.specialisms = List.copyOf(specialisms);
  }

  /** Returns the answers of an edition with all its derived variables. */
  public static Survey derived(EditionFolder folder) {
    return new Deriver(folder.specialisms())
        .derive(folder.survey(), folder.edition().derivations());
  }

  /** Returns the survey with these variables; each may be made from the ones before it. */
  public Survey derive(Survey survey, List<Derivation> derivations) {
    Survey result = survey;
    for (Derivation derivation : derivations) {
      result = derive(result, derivation);
    }
    return result;
  }

  /**
   * Returns for whom a rule certainly does not hold: not who passed over a question that decides.
   */
  public static Members excluded(Condition rule, Survey survey) {
    Truth truth = Truth.of(rule, survey);
    return truth.holds().or(truth.open()).not();
  }

  private Survey derive(Survey survey, Derivation derivation) {
    return switch (derivation) {
      case Derivation.Cases cases -> survey.with(cases.variable(), CaseColumns.of(survey, cases));
      case Derivation.YearOf year -> survey.with(year.variable(), TimeColumns.yearOf(survey, year));
      case Derivation.Elapsed elapsed ->
          survey.with(elapsed.variable(), TimeColumns.elapsed(survey, elapsed));
      case Derivation.ClusterOf cluster ->
          survey.with(cluster.variable(), SetColumns.clusters(survey, cluster, specialisms));
      case Derivation.Union union -> survey.with(union.variable(), SetColumns.union(survey, union));
      case Derivation.Without without ->
          survey.with(without.variable(), SetColumns.without(survey, without));
      case Derivation.Combination combination -> {
        SetColumns.Combined combined = SetColumns.combination(survey, combination);
        yield survey.with(combined.variable(), combined.column());
      }
    };
  }
}
