package nl.peiling.model.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers as the files write them: digits, and a point before the decimals. */
final class Numbers {

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,340})?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

  private Numbers() {}

  static Optional<BigDecimal> decimal(String text) {
    return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  static Optional<Integer> whole(String text) {
    return WHOLE.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  static Optional<Long> large(String text) {
    return DECIMAL.matcher(text).matches() && text.indexOf('.') < 0
        ? Optional.of(Long.parseLong(text))
        : Optional.empty();
  }
}
