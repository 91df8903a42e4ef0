package nl.peiling.app.tables;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A .xlsx as it lies in the zip: parts, sheets, cells, tables and styles, without any library. */
final class WrittenBook {

  private final Map<String, byte[]> parts;
  private final Map<String, Element> trees = new HashMap<>();
  private final List<String> strings = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();

  private WrittenBook(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /** A cell with its place, counted from 0. */
  record Cell(int row, int column, String type, String text, int style, boolean formula) {
    boolean words() {
      return type.equals("s") || type.equals("inlineStr") || type.equals("str");
    }
  }

  /** A table: its place and its heads. */
  record Area(Element table, int top, int left, int bottom, int right) {
    boolean holds(Cell cell) {
      return cell.row() >= top
          && cell.row() <= bottom
          && cell.column() >= left
          && cell.column() <= right;
    }

    List<String> heads() {
      return elements(table, "tableColumn").stream().map(e -> e.getAttribute("name")).toList();
    }
  }

  /** A link of a sheet. */
  record Link(String from, String location, boolean outside) {}

  /**
   * A sheet.
   *
   * @param root the sheet without its rows
   * @param rows without their cells
   * @param widths of the columns, by their place
   */
  record Page(
      String name,
      Element entry,
      Element root,
      List<Element> rows,
      List<Double> widths,
      Map<String, Cell> cells,
      List<Area> tables,
      List<Link> links) {

    Optional<Cell> at(int row, int column) {
      return Optional.ofNullable(cells.get(reference(row, column)));
    }

    /** The lines of column A above the table, or all of column A. */
    List<String> lines() {
      int end = tables.isEmpty() ? Integer.MAX_VALUE : tables.getFirst().top();
      return cells.values().stream()
          .filter(cell -> cell.column() == 0 && cell.row() < end)
          .map(Cell::text)
          .toList();
    }

    double width(int column) {
      return column < widths.size() ? widths.get(column) : 0;
    }
  }

  static WrittenBook of(byte[] file) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      Map<String, byte[]> parts = new LinkedHashMap<>();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
      WrittenBook book = new WrittenBook(parts);
      book.read();
      return book;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The same file with one part changed, added or, if it becomes empty, left out. */
  byte[] with(String part, UnaryOperator<String> change) {
    Map<String, byte[]> changed = new TreeMap<>(parts);
    String old = new String(changed.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    String fresh = change.apply(old);
    if (fresh.equals(old)) {
      throw new IllegalStateException("nothing changed in " + part);
    }
    changed.put(part, fresh.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : changed.entrySet()) {
        if (entry.getValue().length > 0) {
          zip.putNextEntry(new ZipEntry(entry.getKey()));
          zip.write(entry.getValue());
          zip.closeEntry();
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  Map<String, byte[]> parts() {
    return parts;
  }

  List<Page> pages() {
    return pages;
  }

  Page page(String name) {
    return pages.stream().filter(page -> page.name().equals(name)).findFirst().orElseThrow();
  }

  /** The part that holds a sheet. */
  String partOf(String name) {
    int index =
        IntStream.range(0, pages.size())
            .filter(i -> pages.get(i).name().equals(name))
            .findFirst()
            .orElseThrow();
    return "xl/worksheets/sheet" + (index + 1) + ".xml";
  }

  Element part(String name) {
    return trees.computeIfAbsent(name, unused -> parsed(requireNonNull(parts.get(name), name)));
  }

  private void read() {
    if (parts.containsKey("xl/sharedStrings.xml")) {
      for (Element item : elements(part("xl/sharedStrings.xml"), "si")) {
        strings.add(item.getTextContent());
      }
    }
    Map<String, String> targets = relations("xl/_rels/workbook.xml.rels");
    for (Element entry : elements(part("xl/workbook.xml"), "sheet")) {
      String target = "xl/" + targets.get(entry.getAttribute("r:id"));
      pages.add(page(entry, target));
    }
  }

  private Page page(Element entry, String target) {
    Element root = part(target);
    Map<String, Cell> cells = new LinkedHashMap<>();
    List<Element> rows = elements(root, "row");
    for (Element row : rows) {
      for (Element c : children(row)) {
        Cell cell = cell(c);
        cells.put(c.getAttribute("r"), cell);
      }
    }
    rows.forEach(row -> row.setTextContent(""));
    elements(root, "sheetData").forEach(data -> data.getParentNode().removeChild(data));
    List<Area> tables = new ArrayList<>();
    String file = target.substring(target.lastIndexOf('/') + 1);
    Map<String, String> targets = relations("xl/worksheets/_rels/" + file + ".rels");
    for (Element part : elements(root, "tablePart")) {
      String name = requireNonNull(targets.get(part.getAttribute("r:id")));
      Element table = part("xl/" + name.substring(name.indexOf("tables/")));
      String[] corners = table.getAttribute("ref").split(":", -1);
      int[] from = place(corners[0]);
      int[] to = place(corners[1]);
      tables.add(new Area(table, from[0], from[1], to[0], to[1]));
    }
    List<Link> links =
        elements(root, "hyperlink").stream()
            .map(link ->
                new Link(
                    link.getAttribute("ref"),
                    link.getAttribute("location"),
                    !link.getAttribute("r:id").isEmpty()))
            .toList();
    return new Page(
        entry.getAttribute("name"), entry, root, rows, widths(root), cells, tables, links);
  }

  private Cell cell(Element c) {
    int[] at = place(c.getAttribute("r"));
    String type = c.getAttribute("t").isEmpty() ? "n" : c.getAttribute("t");
    String text = "";
    boolean formula = false;
    for (Element inside : children(c)) {
      switch (inside.getLocalName()) {
        case "v" -> text = inside.getTextContent();
        case "is" -> text = inside.getTextContent();
        case "f" -> formula = true;
        default -> {}
      }
    }
    String style = c.getAttribute("s");
    return new Cell(
        at[0],
        at[1],
        type,
        type.equals("s") ? strings.get(Integer.parseInt(text)) : text,
        style.isEmpty() ? 0 : Integer.parseInt(style),
        formula);
  }

  /** The elements in an element; unlike {@link #elements} not those within them. */
  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static List<Double> widths(Element root) {
    List<Double> widths = new ArrayList<>();
    for (Element col : elements(root, "col")) {
      int last = Integer.parseInt(col.getAttribute("max"));
      while (widths.size() < Integer.parseInt(col.getAttribute("min")) - 1) {
        widths.add(0.0);
      }
      while (widths.size() < last) {
        widths.add(Double.parseDouble(col.getAttribute("width")));
      }
    }
    return widths;
  }

  private Map<String, String> relations(String part) {
    Map<String, String> targets = new TreeMap<>();
    if (parts.containsKey(part)) {
      for (Element relation : elements(part(part), "Relationship")) {
        targets.put(relation.getAttribute("Id"), relation.getAttribute("Target"));
      }
    }
    return targets;
  }

  static List<Element> elements(Element root, String name) {
    NodeList found = root.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  static String reference(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row + 1).toString();
  }

  static int[] place(String reference) {
    int column = 0;
    int i = 0;
    for (; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + (reference.charAt(i) - 'A' + 1);
    }
    return new int[] {Integer.parseInt(reference.substring(i)) - 1, column - 1};
  }

  private static Element parsed(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }
}
