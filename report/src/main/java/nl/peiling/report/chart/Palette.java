package nl.peiling.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.report.theme.Colour;

/**
 * Which colour stands for what, the same in every figure: a group keeps its colour through the
 * whole report. Colours that are compared within one figure differ for readers who do not see red
 * or green and in grey print; a test holds them to that.
 */
public final class Palette {
  private static final double GRAPHIC_CONTRAST = 3;
  private static final double EDGE_WIDTH = 0.5;

  private static final Colour EDGE = Colour.ofHex("6b737c");
  private static final Colour REST = Colour.ofHex("b3b9c0");
  private static final Colour PLAIN = Colour.ofHex("2c5d8f");

  private static final Map<String, Colour> BY_KEY =
      Map.ofEntries(
          entry("totaal", "47525e"),
          entry("anios", "2474b5"),
          entry("onderzoeker", "db7a1f"),
          entry("onderzoek", "db7a1f"),
          entry("aios", "0c2c54"),
          entry("niet_als_arts", "8a2f3a"),
          entry("profielarts", "3f6b4f"),
          entry("profiel", "3f6b4f"),
          entry("niet_aios", "547391"),
          entry("anios_onderzoek", "8fbbe0"),
          entry("anios_onderzoeker", "8fbbe0"),
          entry("aios_onderzoek", "54739f"),
          entry("aios_onderzoeker", "54739f"),
          entry("cohort_recent", "0e4a48"),
          entry("cohort_midden", "1f7d78"),
          entry("cohort_oud", "5a9c97"),
          entry("cluster1", "b8860b"),
          entry("cluster2", "4a2a5e"),
          entry("cluster3", "4b7d3a"),
          entry("zeker", "43307a"),
          entry("zeker_wel", "43307a"),
          entry("twijfel", "c96fa0"),
          entry("niet_zeker", "c96fa0"),
          entry("zeker_niet", "69717a"),
          entry("man", "3c7a89"),
          entry("vrouw", "a0522d"),
          entry("mogelijk", "1f6f5c"),
          entry("toekomst_werkveld", "1f6f5c"),
          entry("minst", "cf7233"),
          entry("minst_werkveld", "cf7233"),
          entry("sollicitatie", "7c93ab"),
          entry("verkregen", "1d3f66"),
          entry("aangeschreven", "7c93ab"),
          entry("respons", "1d3f66"),
          entry("uren_nu", "1d3f66"),
          entry("uren_gewenst", "7c93ab"),
          entry("anders", "b3b9c0"),
          entry("overig", "b3b9c0"),
          entry("overige", "b3b9c0"),
          entry("overige_werkvelden", "b3b9c0"),
          entry("met_andere_baan", "b3b9c0"),
          entry("direct", "0c2c54"),
          entry("alleen_eigen", "47525e"),
          entry("alle_clusters", "b3b9c0"),
          entry("geen", "d5d9de"));

  private static final List<Colour> SCALE = hexes("e3e9ef", "b5c9dd", "7ba2c9", "2e6da6", "0c2c54");
  private static final List<Colour> OPPOSED =
      hexes("8a2f3a", "d99a8e", "dde1e5", "8fb4d9", "1f5a96");
  private static final List<Colour> DISTINCT =
      hexes(
          "12406b", "7db3dd", "a34a12", "f0c27b", "2c6b4c", "a9d0a4", "5b3a6e", "c9b3d9", "59616a",
          "c9ced4");

  private Palette() {}

  /**
   * The colour of a group or answer; a colour of no special meaning when it has none of its own.
   */
  public static Colour of(String key) {
    return known(key).orElse(PLAIN);
  }

  /**
   * The colour of a group or answer that has one. A group within a group has the colour of what
   * tells it apart: {@code ooit_anios_twijfel} is {@code twijfel}, {@code aios_cluster2} is {@code
   * cluster2}.
   */
  static Optional<Colour> known(String key) {
    String part = key;
    while (true) {
      Colour colour = BY_KEY.get(part);
      if (colour != null) {
        return Optional.of(colour);
      }
      int cut = part.indexOf('_');
      if (cut < 0) {
        return Optional.empty();
      }
      part = part.substring(cut + 1);
    }
  }

  /** A colour for each, by key where every key has a colour of its own, otherwise all distinct. */
  static List<Colour> ofAll(List<String> keys) {
    List<Colour> colours =
        keys.stream().map(Palette::known).flatMap(Optional::stream).distinct().toList();
    if (colours.size() == keys.size()) {
      return colours;
    }
    List<Colour> distinct = new ArrayList<>();
    int next = 0;
    for (String key : keys) {
      boolean rest = REST.equals(BY_KEY.get(key));
      distinct.add(rest ? REST : DISTINCT.get(next % DISTINCT.size()));
      next += rest ? 0 : 1;
    }
    return distinct;
  }

  /** Light to dark for the points of a scale from little to much. */
  static List<Colour> scale(int points) {
    return spread(SCALE, points);
  }

  /** Warm to cool over a light middle for the points of a scale from against to for. */
  static List<Colour> opposed(int points) {
    return spread(OPPOSED, points);
  }

  /** Ink or paper: the one that reads best on a fill. */
  static Colour textOn(Colour fill) {
    Colour ink = ChartStyle.INK;
    Colour paper = ChartStyle.PAPER;
    return fill.contrastWith(ink) >= fill.contrastWith(paper) ? ink : paper;
  }

  /** The edge that keeps a light fill visible on paper. */
  static Optional<Stroke> edge(Colour fill) {
    return fill.contrastWith(ChartStyle.PAPER) < GRAPHIC_CONTRAST
        ? Optional.of(Stroke.of(EDGE, EDGE_WIDTH))
        : Optional.empty();
  }

  private static List<Colour> spread(List<Colour> five, int points) {
    return switch (points) {
      case 1 -> List.of(five.get(3));
      case 2 -> List.of(five.get(1), five.get(3));
      case 3 -> List.of(five.get(1), five.get(2), five.get(3));
      case 4 -> List.of(five.get(0), five.get(1), five.get(3), five.get(4));
      case 5 -> five;
      default -> throw new IllegalArgumentException("No scale of " + points + " points");
    };
  }

  private static List<Colour> hexes(String... hexes) {
    return List.of(hexes).stream().map(Colour::ofHex).toList();
  }

  private static Map.Entry<String, Colour> entry(String key, String hex) {
    return Map.entry(key, Colour.ofHex(hex));
  }
}
