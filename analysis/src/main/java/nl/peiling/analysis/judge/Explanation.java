package nl.peiling.analysis.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Provenance;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.facts.Verdict.Part;

/** Puts together why a claim holds or not; numbers stay numbers until they are printed. */
final class Explanation {

  private final List<Part> parts = new ArrayList<>();

  Explanation words(String text) {
    parts.add(new Part.Words(text));
    return this;
  }

  Explanation name(FactId fact) {
    parts.add(new Part.Name(fact));
    return this;
  }

  Explanation amount(double number, Unit unit) {
    parts.add(new Part.Amount(number, unit));
    return this;
  }

  Explanation difference(double number, Unit unit) {
    parts.add(new Part.Difference(number, unit));
    return this;
  }

  Explanation probability(double p) {
    parts.add(new Part.Probability(p));
    return this;
  }

  /** "energie.anios.regie is 21% (n = 2.150)". */
  Explanation is(Statistic statistic) {
    name(statistic.fact().id()).words(" is ").amount(statistic.number(), statistic.fact().unit());
    OptionalInt n = statistic.fact().n();
    if (n.isPresent()) {
      words(" (n = ").amount(n.getAsInt(), Unit.COUNT).words(")");
    }
    return this;
  }

  /** Which of the numbers were taken from a publication or a register without their own error. */
  Explanation takenAsKnown(List<Statistic> numbers) {
    numbers.stream()
        .filter(one -> one.fact().provenance() == Provenance.EDITION && one.separate().isEmpty())
        .map(one -> one.fact().id())
        .distinct()
        .forEach(id -> words(" ").name(id).words(" is overgenomen en telt als vast getal."));
    return this;
  }

  List<Part> parts() {
    return List.copyOf(parts);
  }
}
