package nl.peiling.model.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How an exhibit is drawn. */
public enum ChartForm {
  /** Horizontal bars. */
  BARS("staven"),
  /** Vertical bars. */
  COLUMNS("kolommen"),
  GROUPED_BARS("gegroepeerde_staven"),
  GROUPED_COLUMNS("gegroepeerde_kolommen"),
  /** Horizontal bars that add up to the whole. */
  STACKED_BARS("gestapeld"),
  STACKED_COLUMNS("gestapelde_kolommen"),
  /** Two measures of the same answers to the left and the right of one axis. */
  TWO_SIDED("tweezijdig"),
  /** Points of a scale to the left and the right of its middle. */
  LIKERT("likert"),
  LINE("lijn"),
  /** Means with their spread. */
  SPREAD("spreiding"),
  /** The pool of doctors with inflow and outflow. */
  DIAGRAM("diagram"),
  /** No drawing: a table. */
  NONE("geen");

  private final String key;

  ChartForm(String key) {
    this.key = key;
  }

  /** Returns how it is written in the files. */
  public String key() {
    return key;
  }

  /** Returns the form written in this way. */
  public static Optional<ChartForm> ofKey(String key) {
    return Arrays.stream(values()).filter(form -> form.key.equals(key)).findFirst();
  }

  /** Returns how all forms are written. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(ChartForm::key).toList();
  }
}
