package nl.peiling.analysis.calibration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.analysis.judge.ClaimRules;
import nl.peiling.analysis.judge.Judge;
import nl.peiling.model.edition.Published;
import nl.peiling.model.edition.PublishedRelation;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.language.QuantifierLexicon;

/**
 * Computes every published number of an edition again and judges every published relation.
 *
 * <p>A number is rounded once, half up, to the decimals with which it was published. That is done
 * on the shortest decimal that identifies the number: a share is the quotient of two whole numbers,
 * and one that lies exactly half way between two printed numbers is that decimal (29 of 200 is
 * 0.145), so no binary fraction decides. Nothing is kept back here: what was published is public.
 */
public final class PublicationCheck {

  private final EditionFacts edition;
  private final Judge judge;

  /** Makes a check of what was published about an edition. */
  public PublicationCheck(EditionFacts edition, QuantifierLexicon lexicon, ClaimRules rules) {
    this.edition = edition;
    this.judge = new Judge(edition, edition.computed(), lexicon, rules);
  }

  /** Returns every published number and relation beside ours, in the order of the files. */
  public CalibrationReport run() {
    return new CalibrationReport(
        edition.folder().published().stream().map(this::check).toList(),
        edition.folder().relations().stream().map(this::check).toList());
  }

  private CheckedNumber check(Published published) {
    Optional<BigDecimal> computed =
        edition.computed().find(published.fact()).flatMap(PublicationCheck::inPublishedUnit);
    if (computed.isEmpty()) {
      return new CheckedNumber(
          published, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
    return published
        .value()
        .map(value -> exact(published, computed.get(), value))
        .orElseGet(() -> range(published, computed.get()));
  }

  private static Optional<BigDecimal> inPublishedUnit(Fact fact) {
    if (fact.number().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal number = BigDecimal.valueOf(fact.number().getAsDouble());
    return Optional.of(fact.unit() == Unit.FRACTION ? number.movePointRight(2) : number);
  }

  private static CheckedNumber exact(Published published, BigDecimal computed, BigDecimal value) {
    BigDecimal rounded = computed.setScale(Math.max(0, value.scale()), RoundingMode.HALF_UP);
    return new CheckedNumber(
        published,
        Optional.of(computed),
        Optional.of(rounded),
        Optional.of(rounded.subtract(value)),
        rounded.compareTo(value) == 0);
  }

  private static CheckedNumber range(Published published, BigDecimal computed) {
    BigDecimal below =
        published
            .minimum()
            .map(min -> computed.subtract(min).min(BigDecimal.ZERO))
            .orElse(BigDecimal.ZERO);
    BigDecimal above =
        published
            .maximum()
            .map(max -> computed.subtract(max).max(BigDecimal.ZERO))
            .orElse(BigDecimal.ZERO);
    BigDecimal outside = below.add(above);
    boolean bounded = published.minimum().isPresent() || published.maximum().isPresent();
    return new CheckedNumber(
        published,
        Optional.of(computed),
        Optional.empty(),
        Optional.of(outside),
        bounded && outside.signum() == 0);
  }

  private CheckedRelation check(PublishedRelation published) {
    boolean slight = QuantifierLexicon.words(published.note()).contains("iets");
    List<Verdict> verdicts =
        published.claims().stream()
            .map(claim -> judge.judge(slight ? withoutMinimum(claim) : claim, ""))
            .toList();
    return new CheckedRelation(published, verdicts);
  }

  /** Where the publication says "iets", any difference that is more than chance is one. */
  private static Claim withoutMinimum(Claim claim) {
    return claim instanceof Claim.Greater || claim instanceof Claim.Less
        ? new Claim.WithMargin(claim, new Claim.Operand.Fixed(BigDecimal.ZERO, false))
        : claim;
  }
}
