package nl.peiling.report.wording;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A number in Dutch characters: decimal comma, a point between thousands, rounded once.
 *
 * <p>Rounding is half away from zero ("half up") on the decimal value: the shortest decimal that
 * identifies the number, the same decimal that stands in {@code feiten.csv}. A share of 29 in 200
 * is 0.145 there and prints as 15%, although the nearest binary fraction lies just below 0.145.
 */
public final class DutchNumber {
  /** Keeps a number and its unit on one line. */
  public static final String NO_BREAK_SPACE = "\u00a0";

  /** Stands between the ends of a range, without spaces: 3,5–3,9. */
  public static final String EN_DASH = "\u2013";

  private static final String MINUS = "\u2212";
  private static final int GROUP = 3;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private DutchNumber() {}

  /** A count or a year-free whole number: 5.778. */
  public static String count(long number) {
    return plain(BigDecimal.valueOf(number), 0);
  }

  /** A number with a fixed number of decimals: 3,7 or 1.234,50. */
  public static String decimal(double number, int decimals) {
    return plain(exact(number), decimals);
  }

  /** A decimal number, rounded once to a fixed number of decimals. */
  public static String decimal(BigDecimal number, int decimals) {
    return plain(number, decimals);
  }

  /** A share (0..1) as a percentage: 62%, 5,6%; never 0% or 100% for what is not. */
  public static String percentage(double share, int decimals, Setting setting) {
    BigDecimal value = shareOf(share);
    BigDecimal percent = value.multiply(HUNDRED);
    BigDecimal rounded = percent.setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    if (rounded.signum() == 0 && percent.signum() > 0) {
      return setting.below(plain(step, decimals) + "%");
    }
    if (rounded.compareTo(HUNDRED) == 0 && percent.compareTo(HUNDRED) < 0) {
      return setting.above(plain(HUNDRED.subtract(step), decimals) + "%");
    }
    return plain(rounded, decimals) + "%";
  }

  /** A difference of two shares (-1..1) in percentage points: 12 procentpunten, 1 procentpunt. */
  public static String percentagePoints(double difference, int decimals) {
    BigDecimal value = exact(difference);
    if (value.abs().compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("Not a difference of shares: " + difference);
    }
    String number = plain(value.multiply(HUNDRED), decimals);
    boolean one = number.equals("1") || number.equals(MINUS + "1");
    return number + NO_BREAK_SPACE + (one ? "procentpunt" : "procentpunten");
  }

  /** A probability (0..1): 0,012, or &lt; 0,001 where it would be rounded to nought. */
  public static String probability(double chance, int decimals) {
    BigDecimal value = shareOf(chance);
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    return value.compareTo(step) < 0 ? "< " + plain(step, decimals) : plain(value, decimals);
  }

  /** The value rounded half up on its decimals, once. */
  public static BigDecimal rounded(double number, int decimals) {
    return exact(number).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** A share (0..1) as the percentage that is printed, without sign. */
  public static BigDecimal roundedPercentage(double share, int decimals) {
    return shareOf(share).multiply(HUNDRED).setScale(decimals, RoundingMode.HALF_UP);
  }

  private static BigDecimal shareOf(double share) {
    BigDecimal value = exact(share);
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("Not a share between 0 and 1: " + share);
    }
    return value;
  }

  private static BigDecimal exact(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("Not a number that can be printed: " + number);
    }
    // valueOf, not the constructor: the shortest decimal is the value that feiten.csv states.
    return BigDecimal.valueOf(number);
  }

  private static String plain(BigDecimal number, int decimals) {
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
    BigInteger unscaled = rounded.unscaledValue().abs();
    String digits = unscaled.toString();
    if (digits.length() <= decimals) {
      digits = "0".repeat(decimals - digits.length() + 1) + digits;
    }
    String whole = grouped(digits.substring(0, digits.length() - decimals));
    String fraction = digits.substring(digits.length() - decimals);
    String sign = rounded.signum() < 0 ? MINUS : "";
    return sign + whole + (decimals > 0 ? "," + fraction : "");
  }

  private static String grouped(String whole) {
    StringBuilder text = new StringBuilder(whole);
    for (int at = whole.length() - GROUP; at > 0; at -= GROUP) {
      text.insert(at, '.');
    }
    return text.toString();
  }
}
