package nl.peiling.analysis.weighting;

import java.util.List;
import java.util.OptionalInt;

/**
 * What weighting did, for the account of the method: each class before and after, what was joined
 * and cut, and what it costs.
 *
 * @param classes the classes that were weighted on, margin by margin
 * @param joined the classes that were too small and were joined with another
 * @param unknown for each margin with respondents whose class is unknown, how many; they keep their
 *     own share and their weight changes by the other margins only
 * @param passes passes over the margins until all were met
 * @param trims times that weights were cut to the bounds and raked again
 * @param lowest lowest weight, the mean being one
 * @param highest highest weight
 * @param outside respondents whose weight is still outside the bounds, because the margins cannot
 *     be met within them
 * @param effect Kish design effect and effective number of respondents
 */
public record WeightingReport(
    List<ClassOutcome> classes,
    List<Joined> joined,
    List<Unknown> unknown,
    int passes,
    int trims,
    double lowest,
    double highest,
    int outside,
    KishEffect effect) {

  public WeightingReport {
    classes = List.copyOf(classes);
    joined = List.copyOf(joined);
    unknown = List.copyOf(unknown);
  }

  /**
   * One class before and after weighting; shares are of the respondents whose class is known.
   *
   * @param margin key of the characteristic
   * @param category key of the class
   * @param label the class as printed
   * @param respondents unweighted
   * @param responseShare share of the respondents, before weighting
   * @param populationShare share of the population: the target
   * @param weightedShare share of the weights, after weighting
   * @param meanWeight mean weight in the class
   */
  public record ClassOutcome(
      String margin,
      String category,
      String label,
      int respondents,
      double responseShare,
      double populationShare,
      double weightedShare,
      double meanWeight) {}

  /**
   * A class that was joined with another.
   *
   * @param margin label of the characteristic
   * @param small label of the class that was too small
   * @param respondents how many it had
   * @param into label of the class it was joined with
   */
  public record Joined(String margin, String small, int respondents, String into) {}

  /** How many respondents have no known class on a margin. */
  public record Unknown(String margin, int respondents) {}

  /** Returns the respondents without known class on the margin with this key, if there are any. */
  public OptionalInt unknown(String margin) {
    return unknown.stream()
        .filter(u -> u.margin().equals(margin))
        .mapToInt(Unknown::respondents)
        .findFirst();
  }
}
