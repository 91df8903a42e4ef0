package nl.peiling.model.reading;

import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.problem.Place;

/**
 * A share of the population with where it stands.
 *
 * @param row as a spreadsheet numbers it
 * @param line the line of the file on which that row starts
 */
record MarginRow(PopulationMargin margin, int row, int line) {

  Place place(String column) {
    return Place.cell(SourceTables.MARGINS, row, line, column);
  }

  String variable() {
    return margin.variable();
  }

  String category() {
    return margin.category();
  }
}
