package nl.peiling.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.peiling.report.theme.Colour;
import nl.peiling.report.theme.Theme;

/** The style of the page; its colours are those of the theme, by day and by night. */
final class StyleSheet {

  private StyleSheet() {}

  static String of(Theme day, Theme night) {
    return ":root{color-scheme:light dark;"
        + variables(day)
        + "}\n@media (prefers-color-scheme:dark){:root{"
        + variables(night)
        + "}}\n@media print{:root{"
        + variables(day)
        + "}}\n"
        + rules();
  }

  private static String variables(Theme theme) {
    return variable("inkt", theme.ink())
        + variable("accent", theme.accent())
        + variable("accentvlak", theme.accentSoft())
        + variable("tweede", theme.second())
        + variable("zacht", theme.muted())
        + variable("verwijzing", theme.link())
        + variable("haarlijn", theme.hairline())
        + variable("waarschuwing", theme.warning())
        + variable("papier", theme.paper());
  }

  private static String variable(String name, Colour colour) {
    return "--" + name + ":" + colour.hex() + ";";
  }

  private static String rules() {
    try (InputStream in = StyleSheet.class.getResourceAsStream("rapport.css")) {
      if (in == null) {
        throw new IllegalStateException("not in the program: rapport.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
