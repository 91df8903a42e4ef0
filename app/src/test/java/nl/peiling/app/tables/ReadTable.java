package nl.peiling.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sheet as a reader has it: the title, the lines below it, and the table with its heads. */
record ReadTable(
    String name, String title, List<String> lines, List<String> heads, List<List<ReadCell>> rows) {

  ReadTable {
    lines = List.copyOf(lines);
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** The sheets of a book, in its order. */
  static List<ReadTable> of(Map<String, List<List<ReadCell>>> sheets) {
    List<ReadTable> tables = new ArrayList<>();
    sheets.forEach((name, rows) -> {
      int head =
          IntStream.range(1, rows.size())
              .filter(row -> rows.get(row).size() > 1)
              .findFirst()
              .orElse(rows.size());
      boolean table = head < rows.size();
      tables.add(
          new ReadTable(
              name,
              rows.getFirst().getFirst().words(),
              rows.subList(1, head).stream().map(row -> row.getFirst().words()).toList(),
              table ? rows.get(head).stream().map(ReadCell::words).toList() : List.of(),
              table ? rows.subList(head + 1, rows.size()) : List.of()));
    });
    return tables;
  }

  /** The rows with this in the column of measures, whatever the unit. */
  List<List<ReadCell>> rows(String measure) {
    int column = heads.indexOf("Maat (eenheid)");
    return rows.stream().filter(row -> row.get(column).words().startsWith(measure)).toList();
  }

  /** The column before the measures: the answer. */
  String answer(List<ReadCell> row) {
    return row.get(heads.indexOf("Maat (eenheid)") - 1).words();
  }

  /** The first column of a grid; of another question the same for all rows. */
  String part(List<ReadCell> row) {
    return heads.getFirst().equals("Onderdeel") ? row.getFirst().words() : "";
  }

  /** The columns with numbers of groups: those with a letter. */
  List<Integer> groups() {
    return IntStream.range(0, heads.size())
        .filter(c -> heads.get(c).matches(".* \\([A-Z]+\\)"))
        .boxed()
        .toList();
  }

  /** The column with the letters beside a group; -1 if it is not compared. */
  int lettersOf(int column) {
    return heads.indexOf(heads.get(column) + " verschilt van");
  }

  String letter(int column) {
    return heads.get(column).replaceAll("^.*\\(([A-Z]+)\\)$", "$1");
  }

  Stream<String> linesWith(String start) {
    return lines.stream().filter(line -> line.startsWith(start));
  }
}
