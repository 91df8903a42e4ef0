package nl.peiling.editions;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the 2023 edition against the public standard (Data Package 2.0) and against
 * our own additions to it.
 */
class DataPackageTest {

  private static final Path MODULE = module();
  private static final Path EDITION = MODULE.resolve("2023");

  private static final Schema STANDARD = schema("datapackage-v2.schema.json");
  private static final Schema ADDITIONS = schema("peiling.schema.json");

  @Test
  void followsTheStandard() {
    assertThat(problems(STANDARD, description())).isEmpty();
  }

  @Test
  void describesTheQuestionnaireInOurTerms() {
    assertThat(problems(ADDITIONS, description())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "path": "respons.csv"        | "path": "../respons.csv"
          "type": "yearmonth"          | "type": "month"
          { "value": 0, "label": "nee" | { "value": "nul", "label": "nee"
          "fieldsMatch": ["exact"]     | "fieldsMatch": ["precies"]
          "created": "2024-05-01T00:00 | "created": "mei 2024
          "primaryKey": ["respondent"] | "primaryKey": []
          "name": "EUPL-1.2"           | "name": "EUPL 1.2"
          """)
  void breaksTheStandardWhenAltered(String original, String altered) {
    assertThat(problems(STANDARD, description(original, altered))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "nummer": "A1"                      | "nummer": "1a"
          "type": "enkel"                     | "type": "keuze"
          "gesteldAan": "iedereen"            | "gesteld_aan": "iedereen"
          "codering": "dichotomie"            | "codering": "nul_een"
          "eenheid": "jaar",                  |
          "sleutel": "geslacht"               | "sleutel": "Geslacht"
          "soort": "enkel"                    | "soort": "meer"
          "vast": "laatst"                    | "vast": "eerst"
          "label": "geen antwoord"            | "label": "onbekend"
          """)
  void refusesAlteredAdditions(String original, String altered) {
    String replacement = altered == null ? "" : altered;
    assertThat(problems(ADDITIONS, description(original, replacement))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "achteraf": true, "tweedeCodering": { "velden": ["t1", "t2"] },            | goed
          "tweedeCodering": { "velden": ["t1"] },                                    | fout
          "achteraf": true, "tweedeCodering": { "velden": [] },                      | fout
          "achteraf": true, "tweedeCodering": { "velden": ["t1"], "codeur": "b" },   | fout
          "achteraf": true, "tweedeCodering": ["t1"],                                | fout
          """)
  void knowsTheCodesOfASecondCoder(String addition, String verdict) {
    String title = "\"kop\": \"Wat energie geeft in het huidige werk\",";
    assertThat(problems(ADDITIONS, description(title, title + addition)).isEmpty())
        .isEqualTo(verdict.equals("goed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"populatie", "reeksen", "specialismen", "edities", "gepubliceerd", "verbanden"})
  void namesTheColumnsOfEachFile(String resource) throws IOException {
    List<String> fields = new ArrayList<>();
    for (JsonNode candidate : JsonMapper.shared().readTree(description()).get("resources")) {
      if (candidate.get("name").asString().equals(resource)) {
        candidate
            .get("schema")
            .get("fields")
            .forEach(field -> fields.add(field.get("name").asString()));
      }
    }
    try (Stream<String> lines = Files.lines(EDITION.resolve(resource + ".csv"))) {
      assertThat(lines.findFirst()).hasValue(String.join(",", fields));
    }
  }

  private static List<String> problems(Schema schema, String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static String description() {
    return read(EDITION.resolve("datapackage.json"));
  }

  private static String description(String original, String altered) {
    String text = description();
    int place = text.indexOf(original);
    assertThat(place).as("found: " + original).isNotNegative();
    return text.substring(0, place) + altered + text.substring(place + original.length());
  }

  private static Schema schema(String name) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(read(MODULE.resolve("schema").resolve(name)), InputFormat.JSON);
  }

  private static Path module() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("src-data").resolve("2023"))) {
      folder = Objects.requireNonNull(folder.getParent(), "no src-data/2023 above the tests");
    }
    return folder.resolve("src-data");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
