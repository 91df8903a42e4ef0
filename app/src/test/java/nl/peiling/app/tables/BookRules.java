package nl.peiling.app.tables;

import static nl.peiling.app.tables.WrittenBook.elements;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The rules about the file as a whole. */
final class BookRules {

  private static final List<String> FIRST = List.of("Voorblad", "Inhoud", "Leeswijzer", "Noten");
  private static final int LONGEST_NAME = 31;

  private BookRules() {}

  static List<String> nothingHidden(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    for (WrittenBook.Page page : book.pages()) {
      String state = page.entry().getAttribute("state");
      if (!state.isEmpty() && !state.equals("visible")) {
        offences.add(page.name() + " is " + state);
      }
      Stream.concat(page.rows().stream(), elements(page.root(), "col").stream())
          .filter(line -> Set.of("1", "true").contains(line.getAttribute("hidden")))
          .forEach(line -> offences.add(page.name() + ": a hidden " + line.getLocalName()));
    }
    return offences;
  }

  static List<String> nothingOutsideCells(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    for (WrittenBook.Page page : book.pages()) {
      for (String kind : List.of("headerFooter", "drawing", "legacyDrawing", "oleObjects")) {
        if (!elements(page.root(), kind).isEmpty()) {
          offences.add(page.name() + ": " + kind);
        }
      }
    }
    return offences;
  }

  static List<String> noImages(WrittenBook book) {
    return book.parts().keySet().stream()
        .filter(part ->
            part.startsWith("xl/media")
                || part.toLowerCase(Locale.ROOT).contains("vba")
                || part.contains("externalLink"))
        .toList();
  }

  static List<String> sheetNames(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (WrittenBook.Page page : book.pages()) {
      if (!seen.add(page.name().toLowerCase(Locale.ROOT))) {
        offences.add("twice " + page.name());
      }
      if (page.name().isBlank()
          || page.name().length() > LONGEST_NAME
          || page.name().matches(".*[\\[\\]:*?/\\\\].*|'.*|.*'")) {
        offences.add("not a name: " + page.name());
      }
      if (page.cells().values().stream().allMatch(cell -> cell.text().isBlank())) {
        offences.add("blank: " + page.name());
      }
    }
    return offences;
  }

  static List<String> firstSheets(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    List<String> names = book.pages().stream().map(WrittenBook.Page::name).toList();
    if (names.size() < FIRST.size() || !names.subList(0, FIRST.size()).equals(FIRST)) {
      return List.of("begins with " + names.subList(0, Math.min(names.size(), FIRST.size())));
    }
    WrittenBook.Page contents = book.page("Inhoud");
    Set<String> linked =
        contents.links().stream()
            .map(link -> link.location().replaceAll("^'|'!.*$", ""))
            .collect(Collectors.toSet());
    names.stream()
        .skip(2)
        .filter(name -> !linked.contains(name))
        .forEach(name -> offences.add("not in the contents: " + name));
    if (contents.tables().size() != 1) {
      offences.add("the contents are not a table");
    }
    return offences;
  }

  static List<String> properties(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    Element core = book.part("docProps/core.xml");
    for (String property : List.of("title", "creator")) {
      if (elements(core, property).stream().allMatch(e -> e.getTextContent().isBlank())) {
        offences.add("no " + property);
      }
    }
    if (elements(core, "language").stream().noneMatch(e -> e.getTextContent().equals("nl-NL"))) {
      offences.add("not in nl-NL");
    }
    String user = System.getProperty("user.name", "");
    String creator = elements(core, "creator").getFirst().getTextContent();
    elements(core, "lastModifiedBy").stream()
        .map(Element::getTextContent)
        .filter(name -> !name.equals(creator) || name.equals(user))
        .forEach(name -> offences.add("changed by " + name));
    return offences;
  }

  static List<String> opensOnFirst(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    elements(book.part("xl/workbook.xml"), "workbookView").stream()
        .map(view -> view.getAttribute("activeTab") + view.getAttribute("firstSheet"))
        .filter(tab -> !tab.matches("0*"))
        .forEach(tab -> offences.add("opens on sheet " + tab));
    for (WrittenBook.Page page : book.pages()) {
      boolean first = page.name().equals(book.pages().getFirst().name());
      for (Element view : elements(page.root(), "sheetView")) {
        boolean selected = Set.of("1", "true").contains(view.getAttribute("tabSelected"));
        if (selected != first) {
          offences.add(page.name() + (selected ? " is selected" : " is not selected"));
        }
        if (!Set.of("", "A1").contains(view.getAttribute("topLeftCell"))) {
          offences.add(page.name() + ": opens elsewhere");
        }
        for (Element selection : elements(view, "selection")) {
          if (!Set.of("", "A1").contains(selection.getAttribute("activeCell"))) {
            offences.add(page.name() + ": the cursor is not in A1");
          }
        }
      }
    }
    return offences;
  }

  static List<String> fileName(String name) {
    return name.matches("[a-z0-9]+(-[a-z0-9]+)*\\.xlsx") ? List.of() : List.of(name);
  }

  static List<String> noFormulas(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    for (WrittenBook.Page page : book.pages()) {
      page.cells().values().stream()
          .filter(cell -> cell.formula() || cell.type().equals("str"))
          .forEach(cell -> offences.add(page.name() + ": a formula: " + cell.text()));
    }
    book.parts().keySet().stream()
        .filter(part -> part.contains("connections") || part.contains("calcChain"))
        .forEach(offences::add);
    return offences;
  }

  static List<String> opens(WorkbookRules.Written written) {
    List<String> offences = new ArrayList<>(structure(written.book()));
    try (OPCPackage streamed = OPCPackage.open(new ByteArrayInputStream(written.bytes()))) {
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(streamed);
      XSSFReader.SheetIterator sheets =
          (XSSFReader.SheetIterator) new XSSFReader(streamed).getSheetsData();
      int count = 0;
      while (sheets.hasNext()) {
        sheets.next().close();
        count++;
      }
      if (count != written.book().pages().size() || strings.getCount() == 0) {
        offences.add("the streaming reader sees other sheets");
      }
    } catch (IOException | SAXException | RuntimeException | OpenXML4JException e) {
      offences.add("does not open as a stream: " + e);
    }
    return offences;
  }

  /** What Excel would repair: cells out of order, two tables with one number, a lost part. */
  private static List<String> structure(WrittenBook book) {
    List<String> offences = new ArrayList<>();
    Set<String> tables = new HashSet<>();
    for (WrittenBook.Page page : book.pages()) {
      int lastRow = -1;
      int lastColumn = -1;
      for (WrittenBook.Cell cell : page.cells().values()) {
        boolean onward =
            cell.row() > lastRow || (cell.row() == lastRow && cell.column() > lastColumn);
        if (!onward) {
          offences.add(page.name() + ": cells out of order");
        }
        lastRow = cell.row();
        lastColumn = cell.column();
      }
      page.tables().stream()
          .map(area -> area.table().getAttribute("id"))
          .filter(id -> !tables.add(id))
          .forEach(id -> offences.add(page.name() + ": a table with the number of another"));
    }
    Set<String> named =
        elements(book.part("[Content_Types].xml"), "Override").stream()
            .map(e -> e.getAttribute("PartName").substring(1))
            .collect(Collectors.toSet());
    named.stream()
        .filter(part -> !book.parts().containsKey(part))
        .forEach(part -> offences.add("a part is lost: " + part));
    return offences;
  }
}
