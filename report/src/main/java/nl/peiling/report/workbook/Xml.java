package nl.peiling.report.workbook;

import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML of OpenDocument: elements and attributes by their usual prefixes. */
final class Xml {

  private static final String BASE = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final Map<String, String> NAMESPACES =
      Map.ofEntries(
          Map.entry("office", BASE + "office:1.0"),
          Map.entry("style", BASE + "style:1.0"),
          Map.entry("text", BASE + "text:1.0"),
          Map.entry("table", BASE + "table:1.0"),
          Map.entry("number", BASE + "datastyle:1.0"),
          Map.entry("meta", BASE + "meta:1.0"),
          Map.entry("manifest", BASE + "manifest:1.0"),
          Map.entry("fo", BASE + "xsl-fo-compatible:1.0"),
          Map.entry("xlink", "http://www.w3.org/1999/xlink"),
          Map.entry("dc", "http://purl.org/dc/elements/1.1/"));

  private final XMLStreamWriter writer;

  Xml(XMLStreamWriter writer) {
    this.writer = writer;
  }

  /** Begins the document. */
  void root(String name, String... prefixes) throws XMLStreamException {
    writer.writeStartDocument("UTF-8", "1.0");
    open(name);
    for (String prefix : prefixes) {
      writer.writeNamespace(prefix, namespace(prefix));
    }
  }

  void end() throws XMLStreamException {
    writer.writeEndDocument();
    writer.flush();
  }

  void open(String name, String... attributes) throws XMLStreamException {
    String prefix = name.substring(0, name.indexOf(':'));
    writer.writeStartElement(prefix, name.substring(prefix.length() + 1), namespace(prefix));
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
  }

  void attribute(String name, String value) throws XMLStreamException {
    String prefix = name.substring(0, name.indexOf(':'));
    writer.writeAttribute(prefix, namespace(prefix), name.substring(prefix.length() + 1), value);
  }

  void close() throws XMLStreamException {
    writer.writeEndElement();
  }

  void empty(String name, String... attributes) throws XMLStreamException {
    open(name, attributes);
    close();
  }

  /** An element that holds these words. */
  void text(String name, String words, String... attributes) throws XMLStreamException {
    open(name, attributes);
    writer.writeCharacters(words);
    close();
  }

  private static String namespace(String prefix) {
    return Objects.requireNonNull(NAMESPACES.get(prefix), prefix);
  }
}
