package nl.peiling.model.reading;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.edition.ClaimSettings;
import nl.peiling.model.edition.Methods;
import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Reads how an edition wants its numbers to be made, shown and called different. */
final class SettingsReader {

  private final Fields root;

  SettingsReader(Fields root) {
    this.root = root;
  }

  SmallCells smallCells(Vocabulary vocabulary) {
    SmallCells usual = new SmallCells(10, 30, 1);
    Optional<Fields> fields = root.optionalMapping("kleine_cellen");
    if (fields.isEmpty()) {
      return usual;
    }
    int minimumBase = fields.get().whole("minimale_basis");
    int lowBase = fields.get().whole("lage_basis");
    int minimumCell = fields.get().whole("minimale_cel");
    List<Fields.Item> exceptions = fields.get().optionalTexts("uitzonderingen");
    fields.get().nothingElse();
    if (fields.get().sound() && (minimumBase < 0 || minimumCell < 0 || lowBase < minimumBase)) {
      fields
          .get()
          .error(
              "kleine-cellen",
              fields.get().place(),
              "De grenzen zijn niet negatief, en de lage basis is minstens de minimale basis.");
    }
    exceptions.forEach(item -> WeightingReader.checkQuestion(fields.get(), item, vocabulary));
    return fields.get().sound()
        ? new SmallCells(
            minimumBase, lowBase, minimumCell, exceptions.stream().map(Fields.Item::text).toList())
        : usual;
  }

  ClaimSettings claims() {
    ClaimSettings usual = ClaimSettings.usual();
    Optional<Fields> fields = root.optionalMapping("beweringen");
    if (fields.isEmpty()) {
      return usual;
    }
    Fields settings = fields.get();
    double level = setting(settings, "niveau", 100 * usual.level()) / 100;
    double points = setting(settings, "punten", 100 * usual.points()) / 100;
    double cohenH = setting(settings, "h", usual.cohenH());
    double cohenD = setting(settings, "d", usual.cohenD());
    double about = setting(settings, "ongeveer", 100 * usual.about()) / 100;
    settings.nothingElse();
    if (settings.sound() && !(level > 0 && level < 1)) {
      settings.error(
          "beweringen",
          settings.place("niveau"),
          "Het niveau van de toetsen is een percentage tussen 0 en 100.");
    }
    return settings.sound() ? new ClaimSettings(level, points, cohenH, cohenD, about) : usual;
  }

  private static double setting(Fields fields, String name, double usual) {
    double number = fields.optionalNumber(name).map(BigDecimal::doubleValue).orElse(usual);
    if (number < 0 || number > 100) {
      fields.error(
          "beweringen", fields.place(name), "‘" + name + "’ is een getal van 0 tot en met 100.");
    }
    return number;
  }

  /**
   * Reads which methods the edition chooses.
   *
   * @param banners the keys of its banners
   */
  Methods methods(List<String> banners) {
    Optional<Fields> fields = root.optionalMapping("methoden");
    if (fields.isEmpty()) {
      return Methods.usual();
    }
    Fields chosen = fields.get();
    boolean finite =
        chosen.choice("populatie", List.of(Methods.FINITE, Methods.ENDLESS)).equals(Methods.FINITE);
    Methods.IntervalMethod interval =
        Methods.IntervalMethod.ofKey(chosen.choice("interval", Methods.IntervalMethod.keys()))
            .orElse(Methods.IntervalMethod.WILSON);
    Methods.Correction correction =
        Methods.Correction.ofKey(chosen.choice("correctie", Methods.Correction.keys()))
            .orElse(Methods.Correction.HOLM);
    List<Fields.Item> tested = chosen.optionalTexts("toetsen");
    chosen.nothingElse();
    tested.stream()
        .filter(banner -> !banners.contains(banner.text()))
        .forEach(banner ->
            chosen.error(
                "onbekende-kolommen",
                banner.place(),
                "De kolomreeks ‘" + Visible.text(banner.text()) + "’ bestaat niet.",
                Spelling.hint(banner.text(), banners)));
    Set<String> seen = new HashSet<>();
    tested.stream()
        .filter(banner -> !seen.add(banner.text()))
        .forEach(banner ->
            chosen.error(
                "dubbel",
                banner.place(),
                "De kolomreeks ‘" + Visible.text(banner.text()) + "’ staat hier twee keer.",
                Optional.of("Laat een van de twee weg.")));
    return new Methods(
        finite, interval, correction, tested.stream().map(Fields.Item::text).toList());
  }
}
