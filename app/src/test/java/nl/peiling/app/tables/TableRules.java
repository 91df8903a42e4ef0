package nl.peiling.app.tables;

import static nl.peiling.app.tables.WrittenBook.elements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The rules about tables and their cells. */
final class TableRules {

  private static final Pattern CODE = Pattern.compile("\\[[a-z]+\\]");
  private static final int NARROWEST = 6;
  private static final int WIDEST = 135;

  private TableRules() {}

  static List<String> oneTable(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    for (WrittenBook.Page page : book.pages()) {
      boolean data = page.cells().values().stream().anyMatch(cell -> cell.column() > 0);
      if (data && page.tables().size() != 1) {
        offences.add(page.name() + " has " + page.tables().size() + " tables");
      }
      for (WrittenBook.Area area : page.tables()) {
        page.cells().values().stream()
            .filter(cell -> cell.row() >= area.top() || cell.column() > 0)
            .filter(cell -> !area.holds(cell))
            .forEach(cell -> offences.add(page.name() + ": outside the table: " + cell.text()));
      }
    }
    return offences;
  }

  static List<String> tableNames(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    areas(book)
        .map(area -> area.table().getAttribute("displayName"))
        .forEach(name -> {
          if (!seen.add(name.toLowerCase(Locale.ROOT))) {
            offences.add("twice " + name);
          }
          if (!name.matches("[A-Z][A-Za-z0-9]*_[A-Za-z0-9_]{2,}")) {
            offences.add("says nothing: " + name);
          }
        });
    return offences;
  }

  static List<String> nothingMerged(WrittenBook book) {
    return book.pages().stream()
        .filter(page -> !elements(page.root(), "mergeCell").isEmpty())
        .map(WrittenBook.Page::name)
        .toList();
  }

  static List<String> noBlankLines(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    for (WrittenBook.Page page : book.pages()) {
      for (WrittenBook.Area area : page.tables()) {
        for (int row = area.top(); row <= area.bottom(); row++) {
          if (blank(page, row, row, area.left(), area.right())) {
            offences.add(page.name() + ": blank row " + (row + 1));
          }
        }
        for (int column = area.left(); column <= area.right(); column++) {
          if (blank(page, area.top() + 1, area.bottom(), column, column)) {
            offences.add(page.name() + ": blank column " + (column + 1));
          }
        }
      }
    }
    return offences;
  }

  private static boolean blank(WrittenBook.Page page, int top, int bottom, int left, int right) {
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        if (page.at(row, column).filter(cell -> !cell.text().isBlank()).isPresent()) {
          return false;
        }
      }
    }
    return true;
  }

  static List<String> heads(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    for (WrittenBook.Page page : book.pages()) {
      for (WrittenBook.Area area : page.tables()) {
        if (!Set.of("", "1").contains(area.table().getAttribute("headerRowCount"))) {
          offences.add(page.name() + ": not one row of heads");
        }
        List<String> shown = new ArrayList<>();
        for (int column = area.left(); column <= area.right(); column++) {
          shown.add(page.at(area.top(), column).map(WrittenBook.Cell::text).orElse(""));
        }
        if (!shown.equals(area.heads())) {
          offences.add(page.name() + ": heads differ: " + shown + " and " + area.heads());
        }
        if (shown.stream().anyMatch(String::isBlank)) {
          offences.add(page.name() + ": a column without a head");
        }
        if (shown.stream().map(head -> head.toLowerCase(Locale.ROOT)).distinct().count()
            != shown.size()) {
          offences.add(page.name() + ": the same head twice: " + shown);
        }
      }
    }
    return offences;
  }

  static List<String> noFilters(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    for (WrittenBook.Page page : book.pages()) {
      Stream.concat(Stream.of(page.root()), page.tables().stream().map(WrittenBook.Area::table))
          .filter(root -> !elements(root, "autoFilter").isEmpty())
          .forEach(root -> offences.add(page.name() + ": filter buttons"));
      if (!elements(page.root(), "pane").isEmpty()) {
        offences.add(page.name() + ": frozen panes");
      }
    }
    return offences;
  }

  static List<String> noEmptyCells(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    for (WrittenBook.Page page : book.pages()) {
      for (WrittenBook.Area area : page.tables()) {
        for (int row = area.top(); row <= area.bottom(); row++) {
          for (int column = area.left(); column <= area.right(); column++) {
            if (page.at(row, column).filter(cell -> !cell.text().isBlank()).isEmpty()) {
              offences.add(page.name() + ": empty " + WrittenBook.reference(row, column));
            }
          }
        }
      }
      if (!page.tables().isEmpty()) {
        unexplained(page).forEach(code -> offences.add(page.name() + ": unexplained " + code));
      }
    }
    return offences;
  }

  private static Set<String> unexplained(WrittenBook.Page page) {
    Set<String> codes = new HashSet<>();
    WrittenBook.Area area = page.tables().getFirst();
    page.cells().values().stream()
        .filter(area::holds)
        .filter(cell -> cell.row() > area.top())
        .map(WrittenBook.Cell::text)
        .filter(text -> CODE.matcher(text).matches())
        .forEach(codes::add);
    String lines = String.join("\n", page.lines());
    codes.removeIf(code -> lines.matches("(?s).*" + Pattern.quote(code) + " \\p{L}.*"));
    return codes;
  }

  static List<String> widths(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    for (WrittenBook.Page page : book.pages()) {
      int last = page.tables().stream().mapToInt(WrittenBook.Area::right).max().orElse(0);
      for (int column = 0; column <= last; column++) {
        double width = page.width(column);
        if (width < NARROWEST || width > WIDEST) {
          offences.add(page.name() + ": column " + (column + 1) + " is " + width + " wide");
        }
      }
    }
    return offences;
  }

  static List<String> places(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    for (WrittenBook.Page page : book.pages()) {
      if (page.tables().size() > 1) {
        offences.add(page.name() + ": more than one table");
      }
      for (WrittenBook.Area area : page.tables()) {
        if (area.left() != 0) {
          offences.add(page.name() + ": the table does not start in column A");
        }
        if (page.cells().values().stream().anyMatch(cell -> cell.row() > area.bottom())) {
          offences.add(page.name() + ": something below the table");
        }
      }
    }
    return offences;
  }

  static List<String> numbers(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    List<String> formats = formats(book);
    Pattern digits = Pattern.compile("[-+]?[0-9][0-9.,]*\\s*%?");
    for (WrittenBook.Page page : book.pages()) {
      for (WrittenBook.Area area : page.tables()) {
        List<WrittenBook.Cell> cells =
            page.cells().values().stream()
                .filter(area::holds)
                .filter(cell -> cell.row() > area.top())
                .toList();
        for (WrittenBook.Cell cell : cells) {
          Matcher number = digits.matcher(cell.text());
          if (cell.words() && cell.column() > 1 && number.matches()) {
            offences.add(page.name() + ": a number as text: " + cell.text());
          }
          if (!cell.words() && formats.get(cell.style()).equals("General")) {
            offences.add(page.name() + ": a number without a format: " + cell.text());
          }
          if (!cell.words()
              && formats.get(cell.style()).endsWith("%")
              && Math.abs(Double.parseDouble(cell.text())) > 1) {
            offences.add(page.name() + ": not a fraction: " + cell.text());
          }
        }
      }
    }
    return offences;
  }

  /** The format of numbers of each style. */
  private static List<String> formats(WrittenBook book) {
    Element styles = book.part("xl/styles.xml");
    List<Element> own = elements(styles, "numFmt");
    return elements(elements(styles, "cellXfs").getFirst(), "xf").stream()
        .map(xf -> xf.getAttribute("numFmtId"))
        .map(id ->
            switch (id) {
              case "", "0" -> "General";
              case "1" -> "0";
              case "3" -> "#,##0";
              case "4" -> "#,##0.00";
              case "9" -> "0%";
              case "10" -> "0.00%";
              default ->
                  own.stream()
                      .filter(format -> format.getAttribute("numFmtId").equals(id))
                      .map(format -> format.getAttribute("formatCode"))
                      .findFirst()
                      .orElse("General");
            })
        .toList();
  }

  private static Stream<WrittenBook.Area> areas(WrittenBook book) {
    return book.pages().stream().flatMap(page -> page.tables().stream());
  }
}
