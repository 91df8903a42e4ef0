package nl.peiling.model.codebook;

import java.util.List;

/**
 * A rating scale of whole numbers.
 *
 * @param from the lowest value
 * @param points every value from the lowest to the highest, in order, each with a key and a label
 */
public record Scale(int from, List<Category> points) {
  public Scale {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException("a scale has at least two points");
    }
  }

  /** Returns the highest value. */
  public int to() {
    return from + points.size() - 1;
  }

  /** Returns the value of the point with this index. */
  public int value(int index) {
    return from + index;
  }
}
