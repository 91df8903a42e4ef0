package nl.peiling.model.edition;

import java.util.List;

/** How respondents count in the printed numbers. */
public sealed interface Weighting {

  /** Every respondent counts once. */
  record Unweighted() implements Weighting {}

  /**
   * Respondents are weighted to the population. Printed numbers stay unweighted; beside them stand
   * the weighted numbers of some questions.
   *
   * @param characteristics what is weighted on, together
   * @param beside the questions, grids or derived variables with weighted numbers; empty for all
   */
  record ToPopulation(List<Characteristic> characteristics, List<String> beside)
      implements Weighting {
    public ToPopulation {
      characteristics = List.copyOf(characteristics);
      beside = List.copyOf(beside);
    }
  }

  /**
   * A characteristic of which {@code populatie.csv} has the classes.
   *
   * @param variable the question or derived variable
   * @param ordered whether neighbouring classes may be joined, as with ages
   */
  record Characteristic(String variable, boolean ordered) {}
}
