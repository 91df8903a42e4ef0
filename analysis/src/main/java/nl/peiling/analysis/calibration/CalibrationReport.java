package nl.peiling.analysis.calibration;

import java.util.List;

/** Every published number and relation of an edition, held against what was computed. */
public record CalibrationReport(List<CheckedNumber> numbers, List<CheckedRelation> relations) {
  public CalibrationReport {
    numbers = List.copyOf(numbers);
    relations = List.copyOf(relations);
  }

  /** Returns whether everything that was published comes out. */
  public boolean holds() {
    return numbers.stream().allMatch(CheckedNumber::holds)
        && relations.stream().allMatch(CheckedRelation::holds);
  }

  /** Returns the numbers that do not come out. */
  public List<CheckedNumber> failedNumbers() {
    return numbers.stream().filter(number -> !number.holds()).toList();
  }

  /** Returns the relations that do not hold. */
  public List<CheckedRelation> failedRelations() {
    return relations.stream().filter(relation -> !relation.holds()).toList();
  }
}
