package nl.peiling.report.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontsTest {

  private final Fonts fonts = Fonts.house();

  @ParameterizedTest
  @EnumSource(Face.class)
  void knowsEveryCharacterOfTheReport(Face face) {
    FontFile file = fonts.file(face);
    String needed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
            + "áàâäãåæçéèêëíìîïñóòôöøœúùûüýÿß ÁÄÉËÍÏÓÖÚÜ"
            + ".,;:!?()[]/-–—‘’“”…·•%€§†‡°±×≈≤≥<>=+*&@#'\"\u00A0→←";
    assertThat(needed.codePoints().filter(c -> !file.has(c)).boxed()).isEmpty();
  }

  /** The Java text layout measures by another route, through the same GPOS table. */
  @ParameterizedTest
  @EnumSource(Face.class)
  void measuresKernedTextAsJavaDoes(Face face) throws Exception {
    FontFile file = fonts.file(face);
    Font awt =
        Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file.bytes()))
            .deriveFont(
                Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON, TextAttribute.SIZE, 1000f));
    FontRenderContext context = new FontRenderContext(new AffineTransform(), true, true);
    String letters = "abcdeghijklmnoprstuvwyzAVWTYKLPRO.,-’–17%";
    for (int i = 0; i < letters.length(); i++) {
      for (int k = 0; k < letters.length(); k++) {
        char[] pair = {letters.charAt(i), letters.charAt(k)};
        GlyphVector laidOut = awt.layoutGlyphVector(context, pair, 0, 2, Font.LAYOUT_LEFT_TO_RIGHT);
        if (laidOut.getNumGlyphs() == 2) {
          assertThat(file.width(new String(pair)))
              .as(new String(pair))
              .isCloseTo(laidOut.getGlyphPosition(2).getX(), within(0.6));
        }
      }
    }
  }

  @Test
  void kernsPairsThatLeaveAHole() {
    assertThat(fonts.file(Face.SERIF).kern('V', 'a')).isLessThan(-20);
    assertThat(fonts.file(Face.SANS).kern('n', 'n')).isZero();
  }

  @Test
  void setsAllDigitsEquallyWideSoThatColumnsAlign() {
    FontFile sans = fonts.file(Face.SANS);
    assertThat("0123456789".chars().mapToDouble(sans::advance).distinct()).hasSize(1);
  }

  @Test
  void findsTheHeavierAndTheSlantedSister() {
    assertThat(Face.SANS.bold().slanted()).isEqualTo(Face.SANS_BOLD_ITALIC);
    assertThat(Face.SERIF_ITALIC.bold()).isEqualTo(Face.SERIF_BOLD_ITALIC);
  }
}
