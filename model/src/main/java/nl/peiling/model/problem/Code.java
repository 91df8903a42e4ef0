package nl.peiling.model.problem;

import java.util.regex.Pattern;

/**
 * The kind of a problem, such as {@code respons.onbekende-code}. Problems with the same code are of
 * the same kind; the code does not change when the message is reworded.
 *
 * @param value lower-case words joined by hyphens, in parts joined by dots
 */
public record Code(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

  public Code {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a problem code: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
