package nl.peiling.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

  @Test
  void makesEveryChoice() {
    Phrases phrases = Phrases.of("{ik|we} {wil|zoek}{ rust|} in <vak>.");
    assertThat(phrases.say((k, bound) -> 0, Map.of("vak", "de chirurgie")))
        .isEqualTo("Ik wil rust in de chirurgie.");
    assertThat(phrases.say((k, bound) -> bound - 1, Map.of("vak", "de kno")))
        .isEqualTo("We zoek in de kno.");
  }

  @Test
  void saysNothingAboutAnUnknownField() {
    assertThat(Phrases.of("Werk in <vak>.").say((k, bound) -> 0, Map.of("vak", ""))).isEmpty();
  }

  @Test
  void limitsASentenceToAGroup() {
    assertThat(Phrases.of("[aios & cluster1] Mooi."))
        .isEqualTo(new Phrases("aios & cluster1", "Mooi."));
    assertThat(Phrases.of("Mooi.").group()).isEqualTo("iedereen");
  }

  /** Every sentence with first and with last choices, as it may appear in the report. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "terugblik_studie",
        "toelichting_ontevreden",
        "toelichting_eerste_plek",
        "toelichting_recente_plek",
        "informatiebehoefte",
        "ervaring_sollicitatie",
        "loopbaanwensen",
        "opmerkingen"
      })
  void hasSentencesThatReadAsSentences(String question) throws IOException {
    JsonNode spec = yaml("2023/generator/zinnen/" + question + ".yaml");
    Map<String, String> fields =
        Map.of("vak", "de kno", "vak1", "de kno", "opl", "de kno", "opl2", "de kno");
    for (String line : lines(spec)) {
      for (boolean last : List.of(false, true)) {
        String said = Phrases.of(line).say((k, bound) -> last ? bound - 1 : 0, fields);
        assertThat(said)
            .as(line)
            .matches("[\\p{Lu}’][^{}|<>\\[\\]]*[.?]")
            .doesNotContain("  ", " ,", " .", ",,", "..", "\"", "'")
            .hasSizeBetween(5, 320);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "terugblik_studie",
        "toelichting_ontevreden",
        "toelichting_eerste_plek",
        "toelichting_recente_plek",
        "informatiebehoefte",
        "ervaring_sollicitatie",
        "loopbaanwensen",
        "opmerkingen"
      })
  void hasTheThemesOfTheCodebook(String question) throws IOException {
    String text = Files.readString(Path.of("2023/datapackage.json"), StandardCharsets.UTF_8);
    Set<String> codes = new TreeSet<>();
    for (JsonNode field :
        new YAMLMapper().readTree(text).get("resources").get(0).get("schema").get("fields")) {
      if (field.get("name").asText().equals(question + "_thema_1")) {
        field.get("categories").forEach(code -> codes.add(code.get("value").asText()));
      }
    }
    JsonNode spec = yaml("2023/generator/zinnen/" + question + ".yaml");
    assertThat(codes).containsExactlyInAnyOrderElementsOf(TableQuestions.keys(spec.get("themas")));
  }

  private static List<String> lines(JsonNode spec) {
    List<String> lines = new ArrayList<>();
    for (JsonNode theme : spec.get("themas")) {
      for (String part : List.of("kort", "zin", "vervolg")) {
        theme.path(part).forEach(line -> lines.add(line.asText()));
      }
    }
    assertThat(lines).hasSizeGreaterThan(20);
    return lines;
  }

  private static JsonNode yaml(String file) throws IOException {
    return new YAMLMapper().readTree(Files.readString(Path.of(file), StandardCharsets.UTF_8));
  }
}
