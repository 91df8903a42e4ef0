package nl.peiling.report.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeTest {

  @Test
  void readsAndWritesHexadecimalColours() {
    assertThat(Colour.ofHex("#0A0bfF")).isEqualTo(new Colour(10, 11, 255));
    assertThat(new Colour(10, 11, 255).hex()).isEqualTo("#0a0bff");
  }

  @Test
  void measuresContrastAsWcagDoes() {
    assertThat(Colour.BLACK.contrastWith(Colour.WHITE)).isCloseTo(21, within(0.001));
    // the grey that WCAG examples give as the lightest that still reads on white
    assertThat(Colour.ofHex("767676").contrastWith(Colour.WHITE)).isCloseTo(4.54, within(0.01));
  }

  @Test
  void keepsEveryTextColourReadableByDayAndByNight() {
    for (Theme theme : List.of(Theme.house(), Theme.night())) {
      List<Colour> texts =
          List.of(
              theme.ink(),
              theme.accent(),
              theme.second(),
              theme.muted(),
              theme.link(),
              theme.warning());
      assertThat(texts)
          .allSatisfy(text -> assertThat(text.contrastWith(theme.paper())).isGreaterThan(4.5));
      assertThat(List.of(theme.ink(), theme.accent(), theme.warning()))
          .allSatisfy(text -> assertThat(text.contrastWith(theme.accentSoft())).isGreaterThan(4.5));
    }
  }
}
