package nl.peiling.report.wording;

import java.math.BigDecimal;

/** A number for machines: a decimal point, no exponent, nothing rounded. */
public final class ExactNumber {

  private ExactNumber() {}

  /** The shortest decimal that gives the same number again. */
  public static String text(double number) {
    return number == 0 ? "0" : text(BigDecimal.valueOf(number));
  }

  /** The decimal itself, without zeros at its end. */
  public static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
