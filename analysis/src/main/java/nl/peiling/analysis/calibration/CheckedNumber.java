package nl.peiling.analysis.calibration;

import java.math.BigDecimal;
import java.util.Optional;
import nl.peiling.model.edition.Published;

/**
 * A published number beside ours.
 *
 * @param published the row of the file
 * @param computed our number in the published unit, unrounded: a percentage from 0 to 100
 * @param rounded our number as it would be printed; only where the published one was printed
 * @param difference ours less the published one as printed; for a range how far outside it ours is
 * @param holds whether ours rounds to the published number, or lies within the range; not if we
 *     have no number
 */
public record CheckedNumber(
    Published published,
    Optional<BigDecimal> computed,
    Optional<BigDecimal> rounded,
    Optional<BigDecimal> difference,
    boolean holds) {}
