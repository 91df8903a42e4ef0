package nl.peiling.report.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** The typefaces that come with the project. */
public final class Fonts implements TextMeasure {

  private final Map<Face, FontFile> files;

  private Fonts(Map<Face, FontFile> files) {
    this.files = files;
  }

  /** The faces of the house style; read once, on first use. */
  public static Fonts house() {
    return House.FONTS;
  }

  /** The font file of a face. */
  public FontFile file(Face face) {
    FontFile file = files.get(face);
    if (file == null) {
      throw new IllegalStateException("face not loaded: " + face);
    }
    return file;
  }

  @Override
  public double width(String text, Face face, double size) {
    return file(face).width(text) * size / 1000;
  }

  @Override
  public double capHeight(Face face, double size) {
    return file(face).capHeight() * size / 1000;
  }

  private static final class House {
    private static final Fonts FONTS = load();

    private static Fonts load() {
      Map<Face, FontFile> files = new EnumMap<>(Face.class);
      for (Face face : Face.values()) {
        files.put(face, FontFile.read(resource("/lettertypen/" + face.file())));
      }
      return new Fonts(files);
    }

    private static byte[] resource(String name) {
      try (InputStream in = Fonts.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("font is not in the program: " + name);
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
