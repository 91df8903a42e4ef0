package nl.peiling.app.tables;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The thirty rules for the written file, each with its number. After the guidance on accessible
 * spreadsheets of the UK Government Analysis Function, with decisions of our own.
 */
final class WorkbookRules {

  /** A written file, as bytes and as what lies in the zip. */
  static final class Written {
    private final String name;
    private final byte[] bytes;
    private final WrittenBook book;

    Written(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
      this.book = WrittenBook.of(bytes);
    }

    String name() {
      return name;
    }

    byte[] bytes() {
      return bytes;
    }

    WrittenBook book() {
      return book;
    }
  }

  /** A rule: finds what goes against it. */
  record Rule(int number, String name, Function<Written, List<String>> offences) {
    private static Rule ofBook(
        int number, String name, Function<WrittenBook, List<String>> offences) {
      return new Rule(number, name, written -> offences.apply(written.book()));
    }
  }

  static final List<Rule> ALL =
      List.of(
          Rule.ofBook(1, "one table on a sheet of data", TableRules::oneTable),
          Rule.ofBook(2, "meaningful and unique table names", TableRules::tableNames),
          Rule.ofBook(3, "nothing merged", TableRules::nothingMerged),
          Rule.ofBook(4, "no blank row or column", TableRules::noBlankLines),
          Rule.ofBook(5, "one row of heads", TableRules::heads),
          Rule.ofBook(6, "text wrapped and not cut off", TextRules::wrapped),
          Rule.ofBook(7, "no filter buttons, nothing frozen", TableRules::noFilters),
          Rule.ofBook(8, "no empty cells, codes explained", TableRules::noEmptyCells),
          Rule.ofBook(9, "nothing hidden", BookRules::nothingHidden),
          Rule.ofBook(10, "widths that fit", TableRules::widths),
          Rule.ofBook(11, "marks between brackets", TextRules::marks),
          Rule.ofBook(12, "marks in titles and heads", TextRules::placesOfMarks),
          Rule.ofBook(13, "every note has a mark and a text", TextRules::notes),
          Rule.ofBook(14, "links say where they lead", TextRules::links),
          Rule.ofBook(15, "plain letters", TextRules::letters),
          Rule.ofBook(16, "a title in A1", TextRules::titles),
          Rule.ofBook(17, "what a reader needs above the table", TextRules::lines),
          Rule.ofBook(18, "nothing outside the cells", BookRules::nothingOutsideCells),
          Rule.ofBook(19, "no borders or fills", TextRules::noBorders),
          Rule.ofBook(20, "colour with contrast", TextRules::colours),
          Rule.ofBook(21, "no images, no macros", BookRules::noImages),
          Rule.ofBook(22, "names of sheets", BookRules::sheetNames),
          Rule.ofBook(23, "table at the left, nothing below it", TableRules::places),
          Rule.ofBook(24, "the first sheets", BookRules::firstSheets),
          Rule.ofBook(25, "properties", BookRules::properties),
          Rule.ofBook(26, "opens on the first sheet", BookRules::opensOnFirst),
          Rule.ofBook(27, "numbers are numbers", TableRules::numbers),
          new Rule(28, "name of the file", written -> BookRules.fileName(written.name())),
          Rule.ofBook(29, "text never becomes a formula", BookRules::noFormulas),
          new Rule(30, "opens without repair", BookRules::opens));

  private WorkbookRules() {}

  /** What goes against each rule; nothing for the rules that hold. */
  static Map<Integer, List<String>> broken(Written written) {
    Map<Integer, List<String>> broken = new TreeMap<>();
    for (Rule rule : ALL) {
      List<String> offences = rule.offences().apply(written);
      if (!offences.isEmpty()) {
        broken.put(rule.number(), offences);
      }
    }
    return broken;
  }
}
