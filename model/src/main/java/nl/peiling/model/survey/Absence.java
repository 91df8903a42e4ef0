package nl.peiling.model.survey;

import java.util.Arrays;
import java.util.Optional;
import nl.peiling.model.codebook.Missing;

/** How a column stores why there is no answer: a negative number per reason. */
final class Absence {

  private Absence() {}

  static int code(Missing reason) {
    return switch (reason) {
      case NOT_ROUTED -> -1;
      case NO_ANSWER -> -2;
      case DONT_KNOW -> -3;
    };
  }

  static Optional<Missing> reason(int code) {
    return switch (code) {
      case -1 -> Optional.of(Missing.NOT_ROUTED);
      case -2 -> Optional.of(Missing.NO_ANSWER);
      case -3 -> Optional.of(Missing.DONT_KNOW);
      default -> Optional.empty();
    };
  }

  /** Codes of a column in which no question has been asked yet. */
  static byte[] nothingAsked(int size) {
    byte[] codes = new byte[size];
    Arrays.fill(codes, (byte) code(Missing.NOT_ROUTED));
    return codes;
  }
}
