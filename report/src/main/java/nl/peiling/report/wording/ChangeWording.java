package nl.peiling.report.wording;

import java.math.BigDecimal;
import nl.peiling.model.facts.Unit;

/** How far a number moved from one version to the next, in Dutch. */
public final class ChangeWording {

  private static final String PLUS = "+";
  private static final int MOST_DECIMALS = 6;

  private ChangeWording() {}

  /**
   * The difference with its sign: {@code +2,1 procentpunten}, {@code −12}. A difference that is not
   * nought is not printed as nought: it gets as many decimals as it takes, up to six.
   */
  public static String difference(BigDecimal before, BigDecimal after, Unit unit) {
    BigDecimal difference = after.subtract(before);
    boolean share = unit == Unit.FRACTION;
    BigDecimal inUnit = share ? difference.movePointRight(2) : difference;
    String number = DutchNumber.decimal(inUnit, decimals(inUnit, share ? 1 : 0));
    String sign = difference.signum() > 0 ? PLUS : "";
    if (!share) {
      return sign + number;
    }
    boolean one = inUnit.abs().compareTo(BigDecimal.ONE) == 0;
    return sign + number + " " + (one ? "procentpunt" : "procentpunten");
  }

  /** A number in more detail than it is printed: {@code 31,46%}. */
  public static String precise(BigDecimal number, Unit unit) {
    return unit == Unit.FRACTION
        ? DutchNumber.decimal(number.movePointRight(2), 2) + "%"
        : DutchNumber.decimal(number, number.stripTrailingZeros().scale() > 0 ? 3 : 0);
  }

  private static int decimals(BigDecimal number, int least) {
    int decimals = number.stripTrailingZeros().scale() <= 0 ? 0 : least;
    boolean fraction = number.stripTrailingZeros().scale() > 0;
    int from = fraction ? Math.max(least, 1) : decimals;
    for (int places = from; places < MOST_DECIMALS; places++) {
      if (DutchNumber.decimal(number.abs(), places).chars().anyMatch(c -> c >= '1' && c <= '9')) {
        return places;
      }
    }
    return number.signum() == 0 ? 0 : MOST_DECIMALS;
  }
}
