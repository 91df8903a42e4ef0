package nl.peiling.analysis.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peiling.analysis.facts.Trends;
import nl.peiling.model.edition.Likeness;
import nl.peiling.model.edition.PastEdition;
import nl.peiling.model.edition.SeriesPoint;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Provenance;

/**
 * Whether a claim may hold a number against one of an earlier edition at all: only if both asked
 * the same of the same doctors, and both or neither are weighted. Nor is a published number held
 * against another where there is a break in its series.
 */
final class AcrossEditions {

  private static final String ALONE = " Noem de getallen los.";

  private final Trends trends;

  private final Map<FactId, String> breaks;

  /**
   * What an edition knows of others.
   *
   * @param series published numbers, some of which cannot be compared with what came before
   */
  AcrossEditions(Trends trends, List<SeriesPoint> series) {
    this.trends = trends;
    this.breaks =
        series.stream()
            .filter(point -> point.fact().isPresent() && point.breakNote().isPresent())
            .collect(
                Collectors.toUnmodifiableMap(
                    point -> point.fact().orElseThrow(), point -> point.breakNote().orElseThrow()));
  }

  /** Why these numbers may not be compared; empty if they may. */
  Optional<Explanation> refusal(List<Statistic> found) {
    Optional<Explanation> broken =
        found.size() < 2
            ? Optional.empty()
            : found.stream()
                .map(one -> one.fact().id())
                .filter(breaks::containsKey)
                .map(this::broken)
                .findFirst();
    if (broken.isPresent()) {
      return broken;
    }
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

  private Explanation broken(FactId id) {
    return new Explanation()
        .name(id)
        .words(
            " is niet te vergelijken: in reeksen.csv staat er een breuk bij ("
                + Objects.requireNonNull(breaks.get(id))
                + ")."
                + ALONE);
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
