package nl.peiling.model.reading;

import nl.peiling.model.problem.Place;

/** Where each respondent stands in the file of answers. */
final class RowNumbers {

  private final String file;
  private final int[] rows;
  private final int[] lines;
  private final boolean[] sound;

  RowNumbers(String file, int most) {
    this.file = file;
    this.rows = new int[most];
    this.lines = new int[most];
    this.sound = new boolean[most];
  }

  void add(int respondent, int row, int line, boolean isSound) {
    rows[respondent] = row;
    lines[respondent] = line;
    sound[respondent] = isSound;
  }

  /** Returns whether every cell of the respondent could be read. */
  boolean sound(int respondent) {
    return sound[respondent];
  }

  Place place(int respondent, String column) {
    return Place.cell(file, rows[respondent], lines[respondent], column);
  }
}
