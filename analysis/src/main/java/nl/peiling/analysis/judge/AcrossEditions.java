package nl.peiling.analysis.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peiling.analysis.facts.Trends;
import nl.peiling.model.edition.Likeness;
import nl.peiling.model.edition.PastEdition;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Provenance;

/**
 * Whether a claim may hold a number against one of an earlier edition at all: only if both asked
 * the same of the same doctors, and both or neither are weighted.
 */
final class AcrossEditions {

  private static final String ALONE = " Noem de getallen los.";

  private final Trends trends;

  AcrossEditions(Trends trends) {
    this.trends = trends;
  }

  /** Why these numbers may not be compared; empty if they may. */
  Optional<Explanation> refusal(List<Statistic> found) {
    Set<String> editions = new HashSet<>();
    found.forEach(one -> editions.add(trends.edition(one.fact().id()).orElse("")));
    boolean earlier = found.stream().anyMatch(one -> one.fact().provenance() == Provenance.EARLIER);
    if (!earlier || editions.size() < 2) {
      return Optional.empty();
    }
    for (Statistic one : found) {
      Optional<Explanation> refused =
          trends.number(one.fact().id()).flatMap(number -> refusal(number, one));
      if (refused.isPresent()) {
        return refused;
      }
    }
    boolean mixed =
        found.stream().map(one -> one.fact().id().measure().isWeighted()).distinct().count() > 1;
    return mixed
        ? Optional.of(
            new Explanation()
                .words(
                    "Een gewogen en een ongewogen getal van twee edities zijn niet te vergelijken."
                        + ALONE))
        : Optional.empty();
  }

  private static Optional<Explanation> refusal(PastEdition.Counterpart number, Statistic one) {
    FactId id = number.fact().id();
    if (number.likeness().degree() == Likeness.Degree.BROKEN) {
      return Optional.of(
          new Explanation()
              .name(id)
              .words(
                  " is niet te vergelijken met deze editie: er is een breuk"
                      + because(number.likeness())
                      + "."
                      + ALONE));
    }
    if (number.likeness().degree() == Likeness.Degree.CHANGED) {
      return Optional.of(
          new Explanation()
              .name(id)
              .words(
                  " is niet op dezelfde manier gemeten"
                      + because(number.likeness())
                      + "."
                      + ALONE
                      + " Doet de wijziging er niet toe, zet dan in concordantie.csv ‘gelijk’ met"
                      + " een toelichting."));
    }
    return one.separate().isPresent()
        ? Optional.empty()
        : Optional.of(
            new Explanation()
                .name(id)
                .words(
                    " heeft geen standaardfout, zodat een verschil tussen edities niet te toetsen"
                        + " is. Vergelijk aandelen of gemiddelden."));
  }

  private static String because(Likeness likeness) {
    return likeness.reasons().isEmpty() ? "" : " (" + String.join("; ", likeness.reasons()) + ")";
  }
}
