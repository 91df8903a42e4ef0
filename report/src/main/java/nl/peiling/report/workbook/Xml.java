package nl.peiling.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;

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

  private static final int FULL = 1 << 15;

  private final OutputStream target;
  private final StringBuilder text = new StringBuilder(2 * FULL);
  private final Deque<String> opened = new ArrayDeque<>();
  private boolean inTag;

  Xml(OutputStream target) {
    this.target = target;
  }

  /** Begins the document. */
  void root(String name, String... prefixes) {
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    open(name);
    for (String prefix : prefixes) {
      attribute("xmlns:" + prefix, Objects.requireNonNull(NAMESPACES.get(prefix), prefix));
    }
  }

  /** Ends the document; the stream stays open. */
  void end() {
    if (!opened.isEmpty()) {
      throw new IllegalStateException("still open: " + opened);
    }
    write();
  }

  void open(String name, String... attributes) {
    endTag();
    text.append('<').append(name);
    opened.push(name);
    inTag = true;
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
  }

  void attribute(String name, String value) {
    text.append(' ').append(name).append("=\"");
    escaped(value);
    text.append('"');
  }

  void close() {
    String name = opened.pop();
    if (inTag) {
      text.append("/>");
      inTag = false;
    } else {
      text.append("</").append(name).append('>');
    }
    if (text.length() > FULL) {
      write();
    }
  }

  void empty(String name, String... attributes) {
    open(name, attributes);
    close();
  }

  /** An element that holds these words. */
  void text(String name, String words, String... attributes) {
    open(name, attributes);
    endTag();
    escaped(words);
    close();
  }

  private void endTag() {
    if (inTag) {
      text.append('>');
      inTag = false;
    }
  }

  private void escaped(String words) {
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      switch (letter) {
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '&' -> text.append("&amp;");
        case '"' -> text.append("&quot;");
        default -> text.append(letter);
      }
    }
  }

  private void write() {
    try {
      target.write(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    text.setLength(0);
  }
}
