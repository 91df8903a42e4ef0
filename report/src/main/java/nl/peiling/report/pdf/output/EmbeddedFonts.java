package nl.peiling.report.pdf.output;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import nl.peiling.report.font.Face;
import nl.peiling.report.font.FontFile;
import nl.peiling.report.font.Fonts;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfTextArray;

/** The faces of one document, of which only the used letters are embedded. */
final class EmbeddedFonts {

  private final Fonts fonts = Fonts.house();
  private final Map<Face, BaseFont> embedded = new EnumMap<>(Face.class);

  BaseFont get(Face face) throws IOException {
    BaseFont font = embedded.get(face);
    if (font == null) {
      font = embed(face);
      embedded.put(face, font);
    }
    return font;
  }

  /**
   * Appends text with kerning. No pair is kerned across a space: the setter of lines measures words
   * one by one.
   *
   * @param spaceExtra what each space is wider than the font has it, in points
   */
  void append(PdfTextArray array, String text, Face face, double size, double spaceExtra) {
    FontFile file = fonts.file(face);
    double space = -spaceExtra * 1000 / size;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      double adjustment = 0;
      if (text.charAt(i) == ' ') {
        adjustment = space;
      } else if (i + 1 < text.length() && text.charAt(i + 1) != ' ') {
        adjustment = -file.kern(text.charAt(i), text.charAt(i + 1));
      }
      if (Math.abs(adjustment) > 0.05) {
        array.add(text.substring(start, i + 1));
        array.add((float) (Math.round(adjustment * 10) / 10.0));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      array.add(text.substring(start));
    }
  }

  private BaseFont embed(Face face) throws IOException {
    BaseFont font =
        BaseFont.createFont(
            face.file(),
            BaseFont.IDENTITY_H,
            BaseFont.EMBEDDED,
            false,
            fonts.file(face).bytes(),
            null);
    // a CIDSet is optional, and one that the library writes is incomplete (PDF/UA-1 7.21.4.2)
    font.setIncludeCidSet(false);
    font.setSecureRandom(new Reproducible(face.name().hashCode()));
    return font;
  }

  /** The library draws the six letters before the name of a subset; here always the same ones. */
  private static final class Reproducible extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final Random random;

    Reproducible(long seed) {
      this.random = new Random(seed);
    }

    @Override
    public double nextDouble() {
      return random == null ? super.nextDouble() : random.nextDouble();
    }
  }
}
