package nl.peiling.report.html;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML: every start tag gets its end tag, every text is escaped. */
public final class Markup {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes as name and value in turn, an empty value leaves one out. */
  public Markup open(String element, String... attributes) {
    start(element, attributes);
    open.push(element);
    return this;
  }

  /** An element that has no content, such as a line break. */
  public Markup empty(String element, String... attributes) {
    start(element, attributes);
    return this;
  }

  /** Closes the element that was opened last. */
  public Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element with only text. */
  public Markup element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** Characters. */
  public Markup text(String text) {
    escape(text);
    return this;
  }

  /** Markup that is already written, such as a drawing. */
  public Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  /** A new line, for who reads the file itself. */
  public Markup line() {
    out.append('\n');
    return this;
  }

  /** Everything written; all elements must be closed. */
  public String written() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return out.toString();
  }

  private void start(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
  }

  private void escape(String text) {
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      String name =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\u00A0' -> "&nbsp;";
            default -> "";
          };
      if (!name.isEmpty()) {
        out.append(text, plain, i).append(name);
        plain = i + 1;
      }
    }
    if (plain == 0) {
      out.append(text);
    } else {
      out.append(text, plain, text.length());
    }
  }
}
