package nl.peiling.report.pdf.typography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HyphenatorTest {

  private final Hyphenator hyphenator = Hyphenator.dutch();

  /** Words of the domain, broken as the word list of the Dutch language (Woordenlijst) has them. */
  static List<String> domainWords() throws IOException {
    return Files.readAllLines(
            Path.of("src", "test", "resources", "taal", "afbreekwoorden.txt"),
            StandardCharsets.UTF_8)
        .stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("domainWords")
  void breaksWordsOfTheDomainRight(String expected) {
    assertThat(hyphenator.shown(expected.replace("-", ""))).isEqualTo(expected);
  }

  @Test
  void leavesShortWordsWhole() {
    assertThat(hyphenator.breaks("arts")).isEmpty();
    assertThat(hyphenator.breaks("anios")).isEmpty();
  }

  @Test
  void keepsThreeLettersOnEitherSide() {
    assertThat(hyphenator.shown("academie")).isEqualTo("aca-de-mie");
  }

  @Test
  void doesNotMindCapitals() {
    assertThat(hyphenator.shown("Vervolgopleiding"))
        .isEqualToIgnoringCase(hyphenator.shown("vervolgopleiding"));
  }
}
