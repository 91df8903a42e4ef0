package nl.peiling.model.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.peiling.model.codebook.Keys;
import nl.peiling.model.edition.ChartForm;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Visible;

/** Reads {@code figuren.yaml}: the figures and tables of the report. */
final class ExhibitsReader {

  static final String FILE = "figuren.yaml";
  private static final String CODE = "figuren";

  private final Map<String, Place> keys = new HashMap<>();

  private ExhibitsReader() {}

  /** Returns the figures and tables, as far as they could be read. */
  static List<Exhibit> read(TextFile file, Optional<KnownFacts> known, ProblemCollector problems) {
    Optional<Node> root = NodeReader.yaml(file, problems);
    List<Exhibit> exhibits = new ArrayList<>();
    if (root.isEmpty()) {
      return exhibits;
    }
    if (!(root.get() instanceof Node.Items items)) {
      problems.add(
          Problem.error(
              CODE + ".soort",
              root.get().place(),
              "Dit bestand is een lijst van figuren; er staat " + root.get().kindName() + "."));
      return exhibits;
    }
    ExhibitsReader reader = new ExhibitsReader();
    for (Node node : items.nodes()) {
      Fields.of(node, CODE, problems)
          .flatMap(fields -> reader.exhibit(fields, known))
          .ifPresent(exhibits::add);
    }
    return exhibits;
  }

  private Optional<Exhibit> exhibit(Fields fields, Optional<KnownFacts> known) {
    Exhibit exhibit =
        new Exhibit(
            key(fields),
            fields.requiredChoice("soort", List.of("figuur", "tabel")).equals("tabel")
                ? Exhibit.Kind.TABLE
                : Exhibit.Kind.FIGURE,
            texts(fields.optionalTexts("vraag")),
            fields.optionalText("basis"),
            texts(fields.optionalTexts("groepen")),
            measures(fields),
            texts(fields.optionalTexts("categorieen")),
            fields.choice("volgorde", List.of("vragenlijst", "aflopend")).equals("aflopend")
                ? Exhibit.Order.DESCENDING
                : Exhibit.Order.QUESTIONNAIRE,
            positive(fields, "hoogstens", 1, 100),
            positive(fields, "decimalen", 0, 6),
            ChartForm.ofKey(fields.requiredChoice("grafiek", ChartForm.keys())).orElseThrow(),
            fields.text("titel"),
            fields.optionalText("as"),
            fields.optionalText("noot"),
            fields.optionalText("alt"),
            fields.place());
    fields.nothingElse();
    if (fields.sound()
        && exhibit.kind() == Exhibit.Kind.FIGURE
        && exhibit.chart() == ChartForm.NONE) {
      fields.error(
          "grafiek", fields.place("grafiek"), "Een figuur heeft een grafiek; kies soort ‘tabel’.");
    }
    if (fields.sound() && exhibit.alt().isEmpty()) {
      fields.error(
          "alt",
          fields.place(),
          "‘alt’ ontbreekt: wat krijgt te horen wie de figuur of tabel niet kan zien?");
    }
    known.ifPresent(facts -> new ExhibitCheck(fields, exhibit, facts).check());
    return fields.sound() ? Optional.of(exhibit) : Optional.empty();
  }

  private String key(Fields fields) {
    String key = fields.text("sleutel");
    if (key.isEmpty()) {
      return key;
    }
    if (!Keys.isExhibit(key)) {
      fields.error(
          "sleutel",
          fields.place("sleutel"),
          "‘" + Visible.text(key) + "’ is geen sleutel van een figuur of tabel.",
          Optional.of(
              "Zo’n sleutel bestaat uit kleine letters en cijfers, met streepjes tussen de"
                  + " woorden."));
    }
    Place first = keys.putIfAbsent(key, fields.place("sleutel"));
    if (first != null) {
      fields.error(
          "dubbel", fields.place("sleutel"), "‘" + key + "’ is er al: " + first.text() + ".");
    }
    return key;
  }

  private static List<Measure> measures(Fields fields) {
    if (!fields.has("maat")) {
      return List.of(Measure.SHARE);
    }
    List<Measure> measures = new ArrayList<>();
    for (Fields.Item item : fields.optionalTexts("maat")) {
      String key = fields.chosen("maat", item.text(), item.place(), Measure.keys());
      measures.add(
          Arrays.stream(Measure.values())
              .filter(m -> m.key().equals(key))
              .findFirst()
              .orElseThrow());
    }
    return measures;
  }

  private static OptionalInt positive(Fields fields, String name, int least, int most) {
    OptionalInt number = fields.optionalWhole(name);
    if (number.isPresent() && (number.getAsInt() < least || number.getAsInt() > most)) {
      fields.error(
          "bereik",
          fields.place(name),
          "‘" + name + "’ ligt tussen " + least + " en " + most + ".");
    }
    return number;
  }

  private static List<String> texts(List<Fields.Item> items) {
    return items.stream().map(Fields.Item::text).toList();
  }
}
