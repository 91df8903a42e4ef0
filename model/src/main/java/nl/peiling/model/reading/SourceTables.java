package nl.peiling.model.reading;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import nl.peiling.model.codebook.Keys;
import nl.peiling.model.edition.EarlierEdition;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.SeriesPoint;
import nl.peiling.model.edition.Specialism;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.problem.Parsed;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Reads the tables of an edition that hold numbers from other sources than its respondents. */
final class SourceTables {

  static final String SPECIALISMS = "specialismen.csv";
  static final String MARGINS = "populatie.csv";
  static final String SERIES = "reeksen.csv";
  static final String EDITIONS = "edities.csv";

  private static final List<String> UNITS =
      List.of("maand", "maanden", "jaar", "jaren", "uur", "uren", "cijfer", "punt", "punten");

  private static final List<String> SIZES = List.of("groot", "klein");

  private SourceTables() {}

  static List<Specialism> specialisms(Path folder, ProblemCollector problems) {
    List<Specialism> specialisms = new ArrayList<>();
    Map<String, Integer> keys = new HashMap<>();
    for (Table.Row row :
        Table.read(
            folder,
            SPECIALISMS,
            List.of(
                "sleutel", "label", "specialisme", "beroepstitel", "cluster", "soort", "omvang"),
            problems)) {
      String key = key(row, "sleutel", keys);
      String label = row.text("label");
      String name = row.text("specialisme");
      String profession = row.cell("beroepstitel");
      String kind = row.text("soort");
      // known all the same if only these are wrong: it is no answer without a specialism
      boolean known = row.sound();
      OptionalInt cluster = cluster(row);
      Optional<String> size = size(row);
      if (known) {
        specialisms.add(new Specialism(key, label, name, profession, cluster, kind, size));
      }
    }
    return specialisms;
  }

  private static OptionalInt cluster(Table.Row row) {
    Optional<String> written = row.optional("cluster");
    if (written.isPresent() && !written.get().matches("[1-3]")) {
      row.error(
          "cluster",
          "cluster",
          "‘" + Visible.text(written.get()) + "’ is geen cluster.",
          Optional.of("Schrijf 1, 2 of 3, of laat de cel leeg als er geen cluster is."));
      return OptionalInt.empty();
    }
    return written.isPresent()
        ? OptionalInt.of(Integer.parseInt(written.get()))
        : OptionalInt.empty();
  }

  private static Optional<String> size(Table.Row row) {
    Optional<String> written = row.optional("omvang");
    if (written.isPresent() && !SIZES.contains(written.get())) {
      row.error(
          "omvang",
          "omvang",
          "‘" + Visible.text(written.get()) + "’ is geen omvang.",
          Optional.of("Schrijf groot of klein, of laat de cel leeg."));
    }
    return written;
  }

  static List<MarginRow> margins(Path folder, ProblemCollector problems) {
    List<MarginRow> margins = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Table.Row row :
        Table.read(
            folder,
            MARGINS,
            List.of(
                "kenmerk",
                "categorie",
                "label",
                "van",
                "tot_en_met",
                "aandeel",
                "gepubliceerd_als",
                "bron",
                "noot"),
            List.of("populatie"),
            problems)) {
      margin(row, seen)
          .ifPresent(margin -> margins.add(new MarginRow(margin, row.number(), row.line())));
    }
    return margins;
  }

  private static Optional<PopulationMargin> margin(Table.Row row, Set<String> seen) {
    String variable = row.text("kenmerk");
    String category = row.text("categorie");
    requireKey(row, "kenmerk", variable);
    requireKey(row, "categorie", category);
    if (row.sound() && !seen.add(variable + "." + category)) {
      row.error("dubbel", "categorie", "‘" + category + "’ staat er twee keer.");
    }
    String label = row.text("label");
    String source = row.text("bron");
    OptionalInt from = small(row, "van", 0, 999_999);
    OptionalInt to = small(row, "tot_en_met", 0, 999_999);
    if (from.isPresent() && to.isPresent() && to.getAsInt() < from.getAsInt()) {
      row.error("bereik", "tot_en_met", "De bovengrens ligt onder de ondergrens.");
    }
    String written = row.text("aandeel");
    BigDecimal percent = row.number("aandeel").orElse(BigDecimal.ZERO);
    if (percent.signum() < 0 || percent.compareTo(new BigDecimal(100)) > 0) {
      row.error(
          "bereik",
          "aandeel",
          "‘" + Visible.text(written) + "’ is geen percentage tussen 0 en 100.");
    }
    return row.sound()
        ? Optional.of(
            new PopulationMargin(
                variable,
                category,
                label,
                from,
                to,
                percent,
                row.optional("populatie"),
                row.optional("gepubliceerd_als"),
                source,
                row.optional("noot")))
        : Optional.empty();
  }

  static List<SeriesPoint> series(Path folder, ProblemCollector problems) {
    List<SeriesPoint> series = new ArrayList<>();
    Map<String, Integer> facts = new HashMap<>();
    for (Table.Row row :
        Table.read(
            folder,
            SERIES,
            List.of("reeks", "editie", "groep", "waarde", "eenheid", "bron", "feit", "breuk"),
            List.of("n", "sd"),
            problems)) {
      String name = row.text("reeks");
      String edition = row.text("editie");
      String group = row.text("groep");
      row.text("waarde");
      BigDecimal value = row.number("waarde").orElse(BigDecimal.ZERO);
      String unit = unit(row);
      String source = row.text("bron");
      OptionalInt n = small(row, "n", 2, 999_999_999);
      OptionalDouble deviation = deviation(row);
      Optional<FactId> fact =
          row.optional("feit").isPresent() ? fact(row, "feit") : Optional.empty();
      fact.ifPresent(id -> {
        Integer earlier = facts.putIfAbsent(id.text(), facts.size() + 2);
        if (earlier != null) {
          row.error("dubbel", "feit", "Het feit ‘" + id.text() + "’ staat er twee keer.");
        }
      });
      if (row.sound()) {
        series.add(
            new SeriesPoint(
                name,
                edition,
                group,
                value,
                unit,
                source,
                n,
                deviation,
                fact,
                row.optional("breuk")));
      }
    }
    return series;
  }

  /** A unit of time that is misspelt would silently become a number of things. */
  private static String unit(Table.Row row) {
    String unit = row.text("eenheid");
    String first = unit.split("[^\\p{L}]", 2)[0];
    if (!first.isEmpty() && !UNITS.contains(first.toLowerCase(Locale.ROOT))) {
      Spelling.hint(first, UNITS)
          .ifPresent(hint ->
              row.error(
                  "eenheid",
                  "eenheid",
                  "‘" + Visible.text(first) + "’ is geen eenheid.",
                  Optional.of(hint)));
    }
    return unit;
  }

  private static OptionalDouble deviation(Table.Row row) {
    Optional<BigDecimal> deviation = row.number("sd");
    if (deviation.isPresent() && deviation.get().signum() < 0) {
      row.error("bereik", "sd", "Een standaardafwijking is niet negatief.");
    }
    if (deviation.isPresent() && row.optional("n").isEmpty()) {
      row.error("leeg", "n", "Bij een standaardafwijking hoort ook het aantal ondervraagden.");
    }
    return deviation.isPresent()
        ? OptionalDouble.of(deviation.get().doubleValue())
        : OptionalDouble.empty();
  }

  static List<EarlierEdition> editions(Path folder, ProblemCollector problems) {
    List<EarlierEdition> editions = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Table.Row row :
        Table.read(
            folder,
            EDITIONS,
            List.of(
                "editie",
                "uitvoerder",
                "titel",
                "verschenen",
                "veldwerk",
                "populatie",
                "respondenten",
                "respons_pct",
                "weging",
                "noot"),
            problems)) {
      String key = row.text("editie");
      if (!key.isEmpty() && !key.matches("\\d{4}")) {
        row.error("jaar", "editie", "‘" + Visible.text(key) + "’ is geen jaartal.");
      }
      if (!key.isEmpty() && !keys.add(key)) {
        row.error("dubbel", "editie", "De editie ‘" + Visible.text(key) + "’ staat er twee keer.");
      }
      EarlierEdition edition =
          new EarlierEdition(
              key,
              row.text("uitvoerder"),
              row.text("titel"),
              row.optional("verschenen"),
              row.optional("veldwerk"),
              large(row, "populatie"),
              large(row, "respondenten"),
              small(row, "respons_pct", 0, 100),
              row.optional("weging"),
              row.optional("noot"));
      if (row.sound()) {
        editions.add(edition);
      }
    }
    return editions;
  }

  /** Returns the fact that a cell names, or reports what is wrong with the name. */
  static Optional<FactId> fact(Table.Row row, String column) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Parsed<FactId> fact = FactId.parse(text);
    fact.flaws().forEach(flaw -> row.error("feit", column, flaw.message(), flaw.hint()));
    return fact.value();
  }

  private static String key(Table.Row row, String column, Map<String, Integer> keys) {
    String key = row.text(column);
    requireKey(row, column, key);
    if (!key.isEmpty() && keys.putIfAbsent(key, 0) != null) {
      row.error("dubbel", column, "‘" + Visible.text(key) + "’ staat er twee keer.");
    }
    return key;
  }

  private static void requireKey(Table.Row row, String column, String key) {
    if (!key.isEmpty() && (!Keys.isKey(key) || Measure.ofKey(key).isPresent())) {
      row.error(
          "sleutel",
          column,
          "‘" + Visible.text(key) + "’ is geen sleutel.",
          Optional.of(
              "Een sleutel begint met een kleine letter en bestaat uit kleine letters zonder"
                  + " accent, cijfers en _; het is niet de naam van een maat."));
    }
  }

  private static OptionalInt small(Table.Row row, String column, int least, int most) {
    Optional<Long> number = row.whole(column);
    if (number.isPresent() && (number.get() < least || number.get() > most)) {
      row.error(
          "bereik",
          column,
          "‘" + number.get() + "’ ligt niet tussen " + least + " en " + most + ".");
      return OptionalInt.empty();
    }
    return number.isPresent() ? OptionalInt.of(Math.toIntExact(number.get())) : OptionalInt.empty();
  }

  private static OptionalLong large(Table.Row row, String column) {
    Optional<Long> number = row.whole(column);
    return number.isPresent() ? OptionalLong.of(number.get()) : OptionalLong.empty();
  }
}
