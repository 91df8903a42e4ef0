package nl.peiling.report.version;

/**
 * A number at its place in a figure or table.
 *
 * @param exhibit the key of the figure or table
 * @param row the key of the row, or of the place along the axis
 * @param rowLabel as printed
 * @param column the key of the column, or of the series
 * @param columnLabel as printed
 * @param fact the name of the fact; empty if no number stands there
 */
public record ShownCell(
    String exhibit, String row, String rowLabel, String column, String columnLabel, String fact) {}
