package nl.peiling.report.facts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Provenance;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.reading.FactsFile;

/**
 * {@code datapackage.json} beside feiten.csv: tells a program what is in its columns, as a
 * Frictionless Data Package (version 2).
 */
public final class FactsPackage {

  private FactsPackage() {}

  /** A column of the file. */
  private record Field(String name, String type, boolean required, String description) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("feit", "string", true, "Naam van het feit: vraag, groep, categorie en maat."),
          new Field("exhibit", "string", false, "Figuren en tabellen die het feit tonen."),
          new Field("nummer", "string", false, "Hun nummers in het rapport."),
          new Field("vraag", "string", true, "Sleutel van de vraag, het onderdeel of de bron."),
          new Field("groep", "string", true, "Sleutel van de groep artsen."),
          new Field("categorie", "string", false, "Sleutel van het antwoord of het net."),
          new Field("maat", "string", true, "Wat er over de groep of het antwoord gezegd wordt."),
          new Field("waarde", "number", false, "Het getal, onafgerond; een aandeel is een breuk."),
          new Field("eenheid", "string", true, "Waarin de waarde is uitgedrukt."),
          new Field("n", "integer", false, "Aantal artsen waarop het feit rust."),
          new Field("se", "number", false, "Standaardfout van de waarde."),
          new Field("onder", "number", false, "Ondergrens van het 95%-betrouwbaarheidsinterval."),
          new Field("boven", "number", false, "Bovengrens van het 95%-betrouwbaarheidsinterval."),
          new Field("status", "string", true, "Of en waarom er een waarde staat."),
          new Field("getoond", "string", false, "Het getal zoals het rapport het schrijft."));

  /**
   * The file, in UTF-8.
   *
   * @param book the facts that it describes
   */
  public static byte[] of(Edition edition, FactBook book) {
    boolean earlier =
        book.facts().stream().anyMatch(fact -> fact.provenance() == Provenance.EARLIER);
    String fields =
        FactsFile.COLUMNS.stream()
            .map(column -> "          " + field(known(column), earlier))
            .collect(Collectors.joining(",\n"));
    return String.join(
            "\n",
            "{",
            "  \"$schema\": \"https://datapackage.org/profiles/2.0/datapackage.json\",",
            "  \"name\": \"feiten-" + edition.key() + "\",",
            "  \"title\": " + quoted(edition.title() + ": alle getallen") + ",",
            "  \"description\": " + quoted(description(edition)) + ",",
            "  \"version\": " + quoted(String.valueOf(edition.key())) + ",",
            "  \"resources\": [",
            "    {",
            "      \"name\": \"feiten\",",
            "      \"path\": \"feiten.csv\",",
            "      \"type\": \"table\",",
            "      \"format\": \"csv\",",
            "      \"mediatype\": \"text/csv\",",
            "      \"encoding\": \"utf-8\",",
            "      \"dialect\": {\"delimiter\": \",\", \"lineTerminator\": \"\\n\", \"header\":"
                + " true},",
            "      \"schema\": {",
            "        \"primaryKey\": [\"feit\"],",
            "        \"missingValues\": [\"\"],",
            "        \"fields\": [",
            fields,
            "        ]",
            "      }",
            "    }",
            "  ]",
            "}",
            "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String description(Edition edition) {
    return "Elk getal van het rapport en het tabellenboek, een regel per feit."
        + (edition.synthetic() ? " De antwoorden zijn synthetisch: niet citeren." : "");
  }

  private static Field known(String column) {
    return FIELDS.stream()
        .filter(field -> field.name().equals(column))
        .findFirst()
        .orElse(new Field(column, "any", false, "Zie docs/editie.md."));
  }

  /** What only a file with earlier editions can hold is only named there. */
  private static String field(Field field, boolean earlier) {
    Stream<String> values =
        switch (field.name()) {
          case "maat" ->
              Arrays.stream(Measure.values())
                  .filter(measure -> earlier || !measure.isOfChange())
                  .map(Measure::key);
          case "eenheid" ->
              Arrays.stream(Unit.values())
                  .filter(unit -> earlier || unit != Unit.POINT)
                  .map(Unit::key);
          case "status" ->
              Arrays.stream(FactsFile.Status.values())
                  .filter(status -> earlier || status != FactsFile.Status.EARLIER)
                  .map(FactsFile.Status::key);
          default -> Stream.of();
        };
    String choice = values.map(FactsPackage::quoted).collect(Collectors.joining(", "));
    String required = field.required() ? "\"required\": true" : "";
    String unique = field.name().equals("feit") ? "\"unique\": true" : "";
    String limits =
        Stream.of(required, unique, choice.isEmpty() ? "" : "\"enum\": [" + choice + "]")
            .filter(limit -> !limit.isEmpty())
            .collect(Collectors.joining(", "));
    return "{\"name\": "
        + quoted(field.name())
        + ", \"type\": "
        + quoted(field.type())
        + ", \"description\": "
        + quoted(field.description())
        + (limits.isEmpty() ? "" : ", \"constraints\": {" + limits + "}")
        + "}";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
