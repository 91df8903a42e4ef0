package nl.peiling.app.tables;

import static nl.peiling.app.tables.WrittenBook.elements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The rules about words, letters, notes and links. */
final class TextRules {

  private static final Pattern MARK = Pattern.compile("\\[noot (\\d+)\\]");
  private static final Set<String> SANS = Set.of("Arial", "Calibri", "Verdana", "Liberation Sans");
  private static final double CONTRAST = 4.5;

  /** At the most: in words with many narrow letters. */
  private static final double LETTERS_IN_A_DIGIT = 1.25;

  private TextRules() {}

  static List<String> wrapped(WrittenBook book) {
    List<Element> styles = styles(book);
    List<String> offences = new ArrayList<>();
    List<Boolean> wrapping =
        styles.stream()
            .map(style ->
                elements(style, "alignment").stream()
                    .anyMatch(alignment -> isTrue(alignment.getAttribute("wrapText"))))
            .toList();
    for (WrittenBook.Page page : book.pages()) {
      Map<Integer, Double> widths = new HashMap<>();
      for (WrittenBook.Cell cell : page.cells().values()) {
        if (!cell.words() || cell.text().isBlank()) {
          continue;
        }
        boolean wraps = wrapping.get(cell.style());
        if (!wraps) {
          offences.add(page.name() + ": not wrapped: " + cell.text());
        }
        int longest = longestWord(cell.text());
        if (longest > widths.computeIfAbsent(cell.column(), page::width) + 1) {
          offences.add(page.name() + ": too narrow for " + cell.text());
        }
      }
      page.rows().stream()
          .filter(row -> isTrue(row.getAttribute("customHeight")))
          .filter(row -> Double.parseDouble(row.getAttribute("ht")) < needed(page, row))
          .forEach(row -> offences.add(page.name() + ": cut off in row " + row.getAttribute("r")));
    }
    return offences;
  }

  private static int longestWord(String text) {
    int longest = 0;
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      length = Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '-' ? 0 : length + 1;
      longest = Math.max(longest, length);
    }
    return longest;
  }

  /** The points that the text of a row needs, at eleven for a line of Arial of ten points. */
  private static double needed(WrittenBook.Page page, Element row) {
    int index = Integer.parseInt(row.getAttribute("r")) - 1;
    int columns = page.tables().stream().mapToInt(area -> area.right() + 1).max().orElse(1);
    double lines = 1;
    for (int column = 0; column < columns; column++) {
      double length =
          page.at(index, column)
              .filter(WrittenBook.Cell::words)
              .map(cell -> cell.text().length())
              .orElse(0);
      lines = Math.max(lines, Math.ceil(length / (page.width(column) * LETTERS_IN_A_DIGIT)));
    }
    return lines * 11;
  }

  static List<String> marks(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    if (!elements(book.part("xl/styles.xml"), "vertAlign").isEmpty()
        || (book.parts().containsKey("xl/sharedStrings.xml")
            && !elements(book.part("xl/sharedStrings.xml"), "vertAlign").isEmpty())) {
      offences.add("raised letters");
    }
    Pattern raised = Pattern.compile("[*\\u2020\\u2021\\u00b9\\u00b2\\u00b3\\u2070-\\u2079]");
    for (WrittenBook.Page page : book.pages()) {
      for (WrittenBook.Cell cell : page.cells().values()) {
        if (cell.words() && raised.matcher(cell.text()).find()) {
          offences.add(page.name() + ": " + cell.text());
        }
        if (cell.text().toLowerCase(java.util.Locale.ROOT).contains("[noot")
            && !MARK.matcher(cell.text()).find()) {
          offences.add(page.name() + ": not a mark: " + cell.text());
        }
      }
    }
    return offences;
  }

  static List<String> placesOfMarks(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    for (WrittenBook.Page page : book.pages()) {
      for (WrittenBook.Area area : page.tables()) {
        page.cells().values().stream()
            .filter(area::holds)
            .filter(cell -> cell.row() > area.top())
            .filter(cell -> MARK.matcher(cell.text()).find())
            .filter(cell -> !area.heads().get(cell.column()).startsWith("Noot"))
            .forEach(cell -> offences.add(page.name() + ": a mark in a cell: " + cell.text()));
      }
    }
    return offences;
  }

  static List<String> notes(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    if (book.pages().stream().noneMatch(page -> page.name().equals("Noten"))) {
      return List.of("no sheet of notes");
    }
    WrittenBook.Page notes = book.page("Noten");
    if (notes.tables().size() != 1) {
      return List.of("the notes are not one table");
    }
    Set<String> explained = new TreeSet<>();
    WrittenBook.Area area = notes.tables().getFirst();
    for (int row = area.top() + 1; row <= area.bottom(); row++) {
      String mark = notes.at(row, 0).map(WrittenBook.Cell::text).orElse("");
      if (!explained.add(mark)) {
        offences.add("twice " + mark);
      }
      if (notes.at(row, 1).filter(cell -> cell.text().length() > 10).isEmpty()) {
        offences.add("no text for " + mark);
      }
    }
    Set<String> used = new TreeSet<>();
    book.pages().stream()
        .filter(page -> !page.name().equals("Noten"))
        .flatMap(page -> page.cells().values().stream())
        .forEach(cell -> {
          Matcher mark = MARK.matcher(cell.text());
          while (mark.find()) {
            used.add(mark.group());
          }
        });
    used.stream()
        .filter(mark -> !explained.contains(mark))
        .forEach(mark -> offences.add("without text: " + mark));
    explained.stream()
        .filter(mark -> !used.contains(mark))
        .forEach(mark -> offences.add("not used: " + mark));
    return offences;
  }

  static List<String> links(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    Set<String> names =
        book.pages().stream().map(WrittenBook.Page::name).collect(Collectors.toSet());
    for (WrittenBook.Page page : book.pages()) {
      for (WrittenBook.Link link : page.links()) {
        int[] at = WrittenBook.place(link.from());
        String text = page.at(at[0], at[1]).map(WrittenBook.Cell::text).orElse("");
        if (text.length() < 5 || text.contains("://") || text.contains("!")) {
          offences.add(page.name() + ": says not where it leads: " + text);
        }
        String target = link.location().replaceAll("^'|'!.*$|!.*$", "");
        if (!link.outside() && !names.contains(target)) {
          offences.add(page.name() + ": leads nowhere: " + link.location());
        }
      }
      page.cells().values().stream()
          .filter(cell -> cell.text().contains("://") || cell.text().contains("www."))
          .forEach(cell -> offences.add(page.name() + ": a bare address: " + cell.text()));
    }
    return offences;
  }

  static List<String> letters(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    Set<Integer> used = usedStyles(book);
    List<Element> styles = styles(book);
    List<Element> fonts = fonts(book);
    for (int style : used) {
      Element font = fonts.get(Integer.parseInt(styles.get(style).getAttribute("fontId")));
      String name = elements(font, "name").getFirst().getAttribute("val");
      double size = Double.parseDouble(elements(font, "sz").getFirst().getAttribute("val"));
      if (!SANS.contains(name) || size < 10 || size > 12) {
        offences.add("a letter " + name + " of " + size + " points");
      }
      if (!elements(font, "i").isEmpty()) {
        offences.add("italics");
      }
      elements(styles.get(style), "alignment").stream()
          .map(alignment -> alignment.getAttribute("textRotation"))
          .filter(turn -> !turn.isEmpty() && !turn.equals("0"))
          .forEach(turn -> offences.add("text turned by " + turn));
    }
    return offences;
  }

  static List<String> titles(WrittenBook book) {
    return book.pages().stream()
        .filter(page -> page.at(0, 0).filter(cell -> cell.text().length() > 3).isEmpty())
        .map(WrittenBook.Page::name)
        .toList();
  }

  static List<String> lines(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    List<WrittenBook.Page> pages = book.pages();
    for (WrittenBook.Page page : pages) {
      String lines = String.join("\n", page.lines());
      boolean link =
          page.name().equals(pages.getFirst().name())
              || page.name().equals("Inhoud")
              || page.links().stream().anyMatch(to -> to.location().startsWith("'Inhoud'"));
      if (!link) {
        offences.add(page.name() + ": no link back to the contents");
      }
      boolean question = pages.indexOf(page) >= 4;
      for (String wanted : List.of("Eén tabel", "Bron:", "Basis: ")) {
        if (question && !lines.contains(wanted)) {
          offences.add(page.name() + ": no line with ‘" + wanted + "’");
        }
      }
    }
    return offences;
  }

  static List<String> noBorders(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    Element styles = book.part("xl/styles.xml");
    List<Element> borders = elements(elements(styles, "borders").getFirst(), "border");
    List<Element> fills = elements(elements(styles, "fills").getFirst(), "fill");
    for (int style : usedStyles(book)) {
      Element xf = styles(book).get(style);
      Element border = borders.get(Integer.parseInt(xf.getAttribute("borderId")));
      if (List.of("left", "right", "top", "bottom", "diagonal").stream()
          .flatMap(side -> elements(border, side).stream())
          .anyMatch(side -> !side.getAttribute("style").isEmpty())) {
        offences.add("a border");
      }
      Element fill = fills.get(Integer.parseInt(xf.getAttribute("fillId")));
      if (elements(fill, "patternFill").stream()
          .anyMatch(pattern -> !pattern.getAttribute("patternType").equals("none"))) {
        offences.add("a fill");
      }
    }
    for (WrittenBook.Page page : book.pages()) {
      page.tables().stream()
          .flatMap(area -> elements(area.table(), "tableStyleInfo").stream())
          .forEach(info -> offences.add(page.name() + ": a style with stripes"));
    }
    return offences;
  }

  static List<String> colours(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    List<Element> fonts = fonts(book);
    List<Element> styles = styles(book);
    for (int style : usedStyles(book)) {
      Element font = fonts.get(Integer.parseInt(styles.get(style).getAttribute("fontId")));
      for (Element colour : elements(font, "color")) {
        String rgb = colour.getAttribute("rgb");
        if (!rgb.isEmpty() && contrastWithWhite(rgb.substring(rgb.length() - 6)) < CONTRAST) {
          offences.add("too pale: " + rgb);
        }
      }
    }
    for (WrittenBook.Page page : book.pages()) {
      for (WrittenBook.Link link : page.links()) {
        int[] at = WrittenBook.place(link.from());
        int style = page.at(at[0], at[1]).map(WrittenBook.Cell::style).orElse(0);
        Element font = fonts.get(Integer.parseInt(styles.get(style).getAttribute("fontId")));
        if (elements(font, "u").isEmpty()) {
          offences.add(page.name() + ": a link without a line under it");
        }
      }
      if (!elements(page.root(), "conditionalFormatting").isEmpty()) {
        offences.add(page.name() + ": colours that carry meaning");
      }
    }
    return offences;
  }

  /** After WCAG 2.2, relative luminance and contrast. */
  private static double contrastWithWhite(String rgb) {
    double[] weight = {0.2126, 0.7152, 0.0722};
    double luminance = 0;
    for (int i = 0; i < weight.length; i++) {
      double part = Integer.parseInt(rgb.substring(2 * i, 2 * i + 2), 16) / 255.0;
      double linear = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
      luminance += weight[i] * linear;
    }
    return 1.05 / (luminance + 0.05);
  }

  private static Set<Integer> usedStyles(WrittenBook book) {
    Set<Integer> used = new HashSet<>();
    book.pages().forEach(page -> page.cells().values().forEach(cell -> used.add(cell.style())));
    return used;
  }

  private static List<Element> styles(WrittenBook book) {
    return elements(elements(book.part("xl/styles.xml"), "cellXfs").getFirst(), "xf");
  }

  private static List<Element> fonts(WrittenBook book) {
    return elements(elements(book.part("xl/styles.xml"), "fonts").getFirst(), "font");
  }

  private static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }
}
