package nl.peiling.model.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a number counts. */
public enum Unit {
  /** A share of a base, from 0 to 1. */
  FRACTION("fractie"),
  COUNT("aantal"),
  HOUR("uur"),
  YEAR("jaar"),
  MONTH("maand"),
  /** A point on a rating scale, or the mean of such points. */
  GRADE("cijfer"),
  /** A place in an order: 1 is first. */
  RANK("rang"),
  /** So many of one for each of another. */
  RATIO("verhouding"),
  /** A coefficient or the outcome of a test, which counts nothing. */
  NUMBER("getal"),
  /** A difference between two shares, from -1 to 1. */
  POINT("procentpunt"),
  /** How often chance alone would give something, from 0 to 1. */
  PROBABILITY("kans");

  private final String key;

  Unit(String key) {
    this.key = key;
  }

  /** Returns how the unit is written in the files. */
  public String key() {
    return key;
  }

  /** Returns the unit written in this way. */
  public static Optional<Unit> ofKey(String key) {
    return Arrays.stream(values()).filter(unit -> unit.key.equals(key)).findFirst();
  }

  /**
   * Returns the unit of a number question, by the first word of its description: {@code uur per
   * week} are hours; what is not a measure of time is a count.
   */
  public static Unit ofDescription(String description) {
    String first = description.strip().split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return switch (first) {
      case "uur", "uren" -> HOUR;
      case "jaar", "jaren" -> YEAR;
      case "maand", "maanden" -> MONTH;
      case "cijfer", "punt", "punten" -> GRADE;
      default -> COUNT;
    };
  }
}
