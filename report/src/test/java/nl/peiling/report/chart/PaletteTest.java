package nl.peiling.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.report.theme.Colour;
import org.junit.jupiter.api.Test;

class PaletteTest {
  /** Groups that stand beside each other in one figure. */
  private static final List<List<String>> FAMILIES =
      List.of(
          List.of("anios", "onderzoeker", "aios", "niet_als_arts"),
          List.of("cohort_recent", "cohort_midden", "cohort_oud"),
          List.of("cluster1", "cluster2", "cluster3"),
          List.of("zeker_wel", "twijfel", "zeker_niet"),
          List.of("toekomst_werkveld", "minst_werkveld"),
          List.of("sollicitatie", "verkregen"),
          List.of("uren_nu", "uren_gewenst"),
          List.of("aangeschreven", "respons"));

  /** Parts of one bar: neighbours must differ. */
  private static final List<List<String>> STACKS =
      List.of(
          List.of(
              "anios", "anios_onderzoeker", "onderzoeker", "aios_onderzoeker", "aios", "anders"),
          List.of("cluster1", "cluster2", "cluster3"),
          List.of("zeker_wel", "twijfel", "zeker_niet"));

  private static List<Colour> colours(List<String> keys) {
    return keys.stream().map(Palette::of).toList();
  }

  @Test
  void measuresColourDifferenceAsThePublishedTestDataDo() {
    // Sharma, Wu and Dalal (2005), table 1, pairs 1, 7, 17 and 25
    double[][][] pairs = {
      {{50, 2.6772, -79.7751}, {50, 0, -82.7485}},
      {{50, 0, 0}, {50, -1, 2}},
      {{50, 2.5, 0}, {73, 25, -18}},
      {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}}
    };
    double[] expected = {2.0425, 2.3669, 27.1492, 1.2644};
    for (int i = 0; i < pairs.length; i++) {
      assertThat(ColourVision.ciede2000(pairs[i][0], pairs[i][1]))
          .isCloseTo(expected[i], within(5e-5));
    }
  }

  @Test
  void keepsGroupsApartForEveryReader() {
    for (List<String> family : FAMILIES) {
      List<Colour> colours = colours(family);
      for (ColourVision vision : ColourVision.values()) {
        for (int i = 0; i < colours.size(); i++) {
          for (int j = i + 1; j < colours.size(); j++) {
            assertThat(vision.difference(colours.get(i), colours.get(j)))
                .as("%s en %s, %s", family.get(i), family.get(j), vision)
                .isGreaterThan(10);
          }
        }
      }
    }
  }

  @Test
  void keepsGroupsApartInGrey() {
    for (List<String> family : FAMILIES) {
      List<Colour> colours = colours(family);
      for (int i = 0; i < colours.size(); i++) {
        for (int j = i + 1; j < colours.size(); j++) {
          double apart =
              ColourVision.lightness(colours.get(i)) - ColourVision.lightness(colours.get(j));
          assertThat(Math.abs(apart)).as("%s en %s", family.get(i), family.get(j)).isGreaterThan(9);
        }
      }
    }
  }

  @Test
  void keepsNeighboursInABarApart() {
    List<List<Colour>> stacks = new ArrayList<>();
    STACKS.forEach(stack -> stacks.add(colours(stack)));
    stacks.add(Palette.scale(5));
    stacks.add(Palette.scale(4));
    stacks.add(Palette.opposed(5));
    stacks.add(
        Palette.ofAll(
            List.of("ziekenhuis", "umc", "huisartsen", "ouderen", "ggz", "uwv", "zzp", "overig")));
    for (List<Colour> stack : stacks) {
      for (int i = 1; i < stack.size(); i++) {
        for (ColourVision vision : ColourVision.values()) {
          assertThat(vision.difference(stack.get(i - 1), stack.get(i)))
              .as("%s en %s, %s", stack.get(i - 1).hex(), stack.get(i).hex(), vision)
              .isGreaterThan(9);
        }
        double apart =
            ColourVision.lightness(stack.get(i - 1)) - ColourVision.lightness(stack.get(i));
        assertThat(Math.abs(apart))
            .as("%s en %s in grijs", stack.get(i - 1).hex(), stack.get(i).hex())
            .isGreaterThan(8);
      }
    }
  }

  @Test
  void showsEveryFillOnPaper() {
    for (Colour colour : everyColour()) {
      double contrast =
          Palette.edge(colour)
              .map(edge -> edge.colour().contrastWith(Colour.WHITE))
              .orElse(colour.contrastWith(Colour.WHITE));
      assertThat(contrast).as(colour.hex()).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void writesReadableTextOnEveryFill() {
    for (Colour colour : everyColour()) {
      assertThat(Palette.textOn(colour).contrastWith(colour))
          .as(colour.hex())
          .isGreaterThanOrEqualTo(4.5);
    }
    assertThat(ChartStyle.MUTED.contrastWith(Colour.WHITE)).isGreaterThanOrEqualTo(4.5);
  }

  private static List<Colour> everyColour() {
    List<Colour> colours = new ArrayList<>();
    FAMILIES.forEach(family -> colours.addAll(colours(family)));
    STACKS.forEach(stack -> colours.addAll(colours(stack)));
    for (int points = 1; points <= 5; points++) {
      colours.addAll(Palette.scale(points));
      colours.addAll(Palette.opposed(points));
    }
    colours.addAll(Palette.ofAll(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")));
    colours.addAll(colours(List.of("totaal", "man", "vrouw", "profielarts", "niet_aios", "geen")));
    return colours;
  }

  @Test
  void givesAGroupWithinAGroupTheColourThatTellsItApart() {
    assertThat(Palette.of("ooit_anios_twijfel")).isEqualTo(Palette.of("twijfel"));
    assertThat(Palette.of("aios_cluster2")).isEqualTo(Palette.of("cluster2"));
    assertThat(Palette.of("aios_niet_zeker")).isEqualTo(Palette.of("niet_zeker"));
    assertThat(Palette.of("niet_aios_cohort_oud")).isEqualTo(Palette.of("cohort_oud"));
    assertThat(Palette.of("alleen_anios")).isEqualTo(Palette.of("anios"));
    assertThat(Palette.of("niet_aios")).isNotEqualTo(Palette.of("aios"));
  }

  @Test
  void givesKindsTheirOwnColoursOnlyWhenAllHaveOne() {
    List<String> own = List.of("zeker_wel", "twijfel", "zeker_niet");
    assertThat(Palette.ofAll(own)).isEqualTo(colours(own));
    List<Colour> mixed = Palette.ofAll(List.of("umc", "ggz", "anders"));
    assertThat(mixed).doesNotHaveDuplicates();
    assertThat(mixed.getLast()).isEqualTo(Palette.of("anders"));
  }

  @Test
  void refusesAScaleWithoutColours() {
    assertThatThrownBy(() -> Palette.scale(7)).isInstanceOf(IllegalArgumentException.class);
  }
}
