package nl.peiling.app.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An .ods read row by row: words as words, numbers as they lie. */
final class OpenBook {

  private OpenBook() {}

  /** The rows of each sheet, by its name. */
  static Map<String, List<List<ReadCell>>> rows(Path file) throws IOException, XMLStreamException {
    Map<String, List<List<ReadCell>>> sheets = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream content = zip.getInputStream(zip.getEntry("content.xml"))) {
      XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(content);
      List<List<ReadCell>> rows = new ArrayList<>();
      StringBuilder words = new StringBuilder();
      String number = null;
      while (xml.hasNext()) {
        int event = xml.next();
        String name = xml.hasName() ? xml.getLocalName() : "";
        if (event == XMLStreamReader.CHARACTERS) {
          words.append(xml.getText());
        } else if (event == XMLStreamReader.START_ELEMENT && name.equals("table")) {
          rows = new ArrayList<>();
          sheets.put(xml.getAttributeValue(xml.getNamespaceURI(), "name"), rows);
        } else if (event == XMLStreamReader.START_ELEMENT && name.equals("table-row")) {
          rows.add(new ArrayList<>());
        } else if (event == XMLStreamReader.START_ELEMENT && name.equals("table-cell")) {
          words.setLength(0);
          number =
              xml.getAttributeValue("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "value");
        } else if (event == XMLStreamReader.END_ELEMENT && name.equals("table-cell")) {
          rows.getLast()
              .add(number == null ? ReadCell.ofWords(words.toString()) : ReadCell.ofNumber(number));
        }
      }
    }
    return sheets;
  }
}
