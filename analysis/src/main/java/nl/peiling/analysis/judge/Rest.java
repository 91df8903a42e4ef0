package nl.peiling.analysis.judge;

import java.util.Optional;
import nl.peiling.model.facts.Unit;

/**
 * A group without another that lies wholly within it. A group is held against these, never against
 * a total that it is part of itself.
 *
 * @param statistic the number among them; empty if they are too few to say
 * @param whole the label of the group
 * @param part the label of the group that is left out
 */
record Rest(Optional<Statistic> statistic, String whole, String part) {

  /** "; vergeleken met de anderen van ‘Totaal’ (zonder ‘Anios’): 25% (n = 3.624)". */
  void describe(Explanation explanation) {
    statistic.ifPresent(others -> {
      explanation
          .words("; vergeleken met " + others() + ": ")
          .amount(others.number(), others.fact().unit())
          .words(" (n = ")
          .amount(others.base().count(), Unit.COUNT)
          .words(")");
    });
  }

  /** Why nothing can be said. */
  Explanation refusal() {
    return new Explanation()
        .words(
            "Een groep wordt vergeleken met wie er niet bij hoort, en "
                + others()
                + " zijn daarvoor te weinig artsen.");
  }

  private String others() {
    return "de anderen van ‘" + whole + "’ (zonder ‘" + part + "’)";
  }
}
