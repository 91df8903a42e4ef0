package nl.peiling.app.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** A .xlsx read row by row with POI's streaming reader: words as words, numbers as they lie. */
final class StreamedBook {

  private StreamedBook() {}

  /** The rows of each sheet, by its name; cells that are not there are left out. */
  static Map<String, List<List<ReadCell>>> rows(Path file)
      throws IOException, OpenXML4JException, SAXException, XMLStreamException {
    Map<String, List<List<ReadCell>>> sheets = new LinkedHashMap<>();
    try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
      XSSFReader.SheetIterator data =
          (XSSFReader.SheetIterator) new XSSFReader(opened).getSheetsData();
      while (data.hasNext()) {
        try (InputStream sheet = data.next()) {
          sheets.put(data.getSheetName(), rows(sheet, strings));
        }
      }
    }
    return sheets;
  }

  private static List<List<ReadCell>> rows(InputStream sheet, ReadOnlySharedStringsTable strings)
      throws XMLStreamException {
    XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(sheet);
    List<List<ReadCell>> rows = new ArrayList<>();
    boolean words = false;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "row" -> rows.add(new ArrayList<>());
          case "c" -> words = "s".equals(xml.getAttributeValue(null, "t"));
          case "v" -> {
            String text = xml.getElementText();
            rows.getLast()
                .add(
                    words
                        ? ReadCell.ofWords(strings.getItemAt(Integer.parseInt(text)).getString())
                        : ReadCell.ofNumber(text));
          }
          default -> {}
        }
      }
    }
    return rows;
  }
}
