package nl.peiling.analysis.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.peiling.analysis.inference.CohenKappa;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Provenance;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Survey;

/**
 * How far two coders agree on each theme of an open question, among the answers that both coded. A
 * theme that both gave to nobody, or to everybody, has no kappa.
 *
 * <p>Kept back below the minimum base, and where a coder gave the theme to fewer than the minimum
 * cell or withheld it from fewer: agreement and kappa together would tell that number.
 */
final class AgreementFacts {

  private static final String TOTAL = "totaal";

  private final Survey survey;
  private final SmallCells limits;
  private final double level;

  AgreementFacts(Survey survey, SmallCells limits, double level) {
    this.survey = survey;
    this.limits = limits;
    this.level = level;
  }

  List<Fact> all() {
    List<Fact> facts = new ArrayList<>();
    for (Variable variable : survey.codebook().variables()) {
      survey.secondCoding(variable.key()).ifPresent(second -> add(facts, variable, second));
    }
    return facts;
  }

  private void add(List<Fact> facts, Variable variable, ChoicesColumn second) {
    ChoicesColumn first = survey.choices(variable.key());
    List<Category> themes = variable.categories();
    int[] both = first.valid().and(second.valid()).rows().toArray();
    for (int theme = 0; theme < themes.size(); theme++) {
      int[][] table = new int[2][2];
      for (int row : both) {
        table[first.has(row, theme) ? 0 : 1][second.has(row, theme) ? 0 : 1]++;
      }
      FactId agreement =
          FactId.of(variable.key(), TOTAL, themes.get(theme).key(), Measure.AGREEMENT);
      FactId kappa = FactId.of(variable.key(), TOTAL, themes.get(theme).key(), Measure.KAPPA);
      if (both.length == 0) {
        facts.add(Fact.notAsked(agreement, Unit.FRACTION));
        facts.add(Fact.notAsked(kappa, Unit.NUMBER));
        continue;
      }
      CohenKappa found = CohenKappa.of(table);
      facts.add(kept(Fact.computed(agreement, found.observed(), Unit.FRACTION, found.n()), table));
      facts.add(kept(kappa(kappa, found), table));
    }
  }

  private Fact kappa(FactId id, CohenKappa found) {
    if (found.value().isEmpty()) {
      return new Fact(
          id,
          new FactValue.NotAsked(),
          Unit.NUMBER,
          OptionalInt.of(found.n()),
          OptionalDouble.empty(),
          Optional.empty(),
          Provenance.COMPUTED);
    }
    Fact plain = Fact.computed(id, found.value().getAsDouble(), Unit.NUMBER, found.n());
    return found
        .interval(level)
        .map(bounds ->
            plain.within(
                found.standardError().orElseThrow(), new Interval(bounds.lower(), bounds.upper())))
        .orElse(plain);
  }

  private Fact kept(Fact fact, int[][] table) {
    int n = fact.n().orElse(0);
    if (n < limits.minimumBase()) {
      return fact.suppressed(FactValue.Reason.SMALL_BASE);
    }
    boolean small = isSmall(table[0][0] + table[0][1], n) || isSmall(table[0][0] + table[1][0], n);
    return small ? fact.suppressed(FactValue.Reason.SMALL_CELL) : fact;
  }

  private boolean isSmall(int given, int n) {
    int least = given == 0 || given == n ? 0 : Math.min(given, n - given);
    return least > 0 && least < limits.minimumCell();
  }
}
