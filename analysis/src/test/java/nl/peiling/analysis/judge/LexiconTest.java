package nl.peiling.analysis.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peiling.model.language.Quantifier;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.reading.QuantifierReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The words of templates/taal/kwantoren.yaml: no gaps, no contradictions, true of what was
 * published.
 */
class LexiconTest {

  private static final QuantifierLexicon LEXICON =
      QuantifierReader.read(Path.of("..", "templates", "taal")).value().orElseThrow();
  private static final double POINT = 0.01;

  @Test
  void hasAWordingForEveryShareAndAChoiceOfThemAwayFromTheEnds() {
    assertThat(shares().filter(share -> LEXICON.fitting(share).isEmpty())).isEmpty();
    assertThat(
            shares()
                .filter(share -> share > 0.005 && share < 0.97)
                .filter(share -> LEXICON.fitting(share).size() < 2))
        .isEmpty();
  }

  @Test
  void hasAPlainWordingForEveryShare() {
    assertThat(
            shares()
                .filter(share ->
                    LEXICON.fitting(share).stream()
                        .noneMatch(quantifier -> quantifier.cost() <= 2.1)))
        .as("shares with only far-fetched wordings")
        .isEmpty();
  }

  @Test
  void hasFractionsThatDoNotOverlapUnlessTheyAreNearlyEqual() {
    List<Quantifier> plain = startingWith("");
    for (Quantifier one : plain) {
      for (Quantifier other : plain) {
        boolean apart = Math.abs(one.anchor() - other.anchor()) > POINT;
        boolean overlap =
            one.range().min() < other.range().max() && other.range().min() < one.range().max();
        assertThat(apart && overlap).as(one.phrase() + " and " + other.phrase()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bijna, ruim",
    "bijna, meer dan",
    "minder dan, ruim",
    "minder dan, meer dan",
  })
  void neverSaysTwoOppositesOfOneFraction(String below, String above) {
    for (Quantifier under : startingWith(below)) {
      Quantifier over =
          startingWith(above).stream()
              .filter(quantifier -> quantifier.anchor() == under.anchor())
              .findFirst()
              .orElseThrow();
      assertThat(shares().filter(share -> under.fits(share) && over.fits(share)))
          .as(under.phrase() + " and " + over.phrase())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "ongeveer", "bijna", "ruim", "meer dan", "minder dan"})
  void movesUpWithTheFraction(String adverb) {
    List<Quantifier> ordered =
        startingWith(adverb).stream()
            .sorted(java.util.Comparator.comparingDouble(Quantifier::anchor))
            .toList();
    assertThat(ordered).hasSizeGreaterThan(15);
    for (int i = 0; i + 1 < ordered.size(); i++) {
      String pair = ordered.get(i).phrase() + " and " + ordered.get(i + 1).phrase();
      assertThat(ordered.get(i).range().min())
          .as(pair)
          .isLessThanOrEqualTo(ordered.get(i + 1).range().min());
      assertThat(ordered.get(i).range().max())
          .as(pair)
          .isLessThanOrEqualTo(ordered.get(i + 1).range().max());
    }
  }

  @Test
  void callsOnlyMoreThanHalfAMajority() {
    assertThat(LEXICON.quantifiers())
        .filteredOn(quantifier -> quantifier.kind() == Quantifier.Kind.MAJORITY)
        .isNotEmpty()
        .noneMatch(quantifier -> quantifier.fits(0.5) || quantifier.fits(0.47));
  }

  @ParameterizedTest
  @CsvSource({
    "0, niemand",
    "0.01, vrijwel geen",
    "0.1, een tiende",
    "0.145, een zevende",
    "0.18, bijna een vijfde",
    "0.19, een vijfde",
    "0.22, ruim een vijfde",
    "0.25, een kwart",
    "0.28, ruim een kwart",
    "0.33, een derde",
    "0.4, tweevijfde",
    "0.47, bijna de helft",
    "0.5, de helft",
    "0.54, ruim de helft",
    "0.66, tweederde",
    "0.75, driekwart",
    "0.9, negen op de tien",
    "0.95, nagenoeg allemaal",
    "0.99, nagenoeg allemaal",
    "1, allemaal",
  })
  void proposesTheNaturalWordingFirst(double share, String wording) {
    assertThat(LEXICON.fitting(share).getFirst().phrase()).isEqualTo(wording);
  }

  @ParameterizedTest
  @CsvSource({
    "Bijna een vijfde, 0.18, true",
    "bijna één vijfde van de aios, 0.18, true",
    "bijna een vijfde, 0.2, false",
    "bijna twee op de drie, 0.63, true",
    "Meer dan de helft, 0.5, false",
    "meer dan de helft, 0.51, true",
    "een op de zeven, 0.14, true",
    "het overgrote deel, 0.79, false",
    "nagenoeg allemaal, 0.99, true",
    "vrijwel geen, 0, false",
    "Zo’n kwart, 0.25, false",
  })
  void recognisesWordsInRunningText(String text, double share, boolean fits) {
    assertThat(LEXICON.find(text).map(quantifier -> quantifier.fits(share)).orElse(false))
        .isEqualTo(fits);
  }

  @ParameterizedTest
  @MethodSource("publishedWords")
  void agreesWithTheWordsThatWerePublished(PublishedWord row) {
    Optional<Quantifier> word = LEXICON.find(inWords(row.note()));

    assertThat(word).as(row.note()).isPresent();
    assertThat(word.orElseThrow().range().min()).isCloseTo(row.min(), within(POINT + 1e-9));
    assertThat(word.orElseThrow().range().max()).isCloseTo(row.max(), within(POINT + 1e-9));
  }

  record PublishedWord(String note, double min, double max) {}

  static List<PublishedWord> publishedWords() throws IOException {
    Path file = Path.of("..", "src-data", "2023", "gepubliceerd.csv");
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      List<PublishedWord> words =
          csv.stream()
              .filter(row -> row.getField("eenheid").equals("%"))
              .filter(row -> !row.getField("min").isEmpty())
              .map(row ->
                  new PublishedWord(
                      row.getField("noot"),
                      Double.parseDouble(row.getField("min")) / 100,
                      Double.parseDouble(row.getField("max")) / 100))
              .toList();
      assertThat(words).hasSizeGreaterThan(20);
      return words;
    }
  }

  private static final Map<String, String> PERCENTAGES =
      Map.of(
          "1%", "een procent",
          "10%", "tien procent",
          "20%", "twintig procent",
          "30%", "dertig procent",
          "70%", "zeventig procent");

  private static String inWords(String note) {
    String words = note;
    for (Map.Entry<String, String> percentage : PERCENTAGES.entrySet()) {
      words = words.replaceAll("\\b" + percentage.getKey(), percentage.getValue());
    }
    return words;
  }

  private static Stream<Double> shares() {
    return IntStream.rangeClosed(0, 1000).mapToObj(thousandth -> thousandth / 1000.0);
  }

  /** The fractions behind an adverb; without one the fractions themselves. */
  private static List<Quantifier> startingWith(String adverb) {
    List<String> adverbs = List.of("ongeveer", "bijna", "ruim", "meer dan", "minder dan");
    return LEXICON.quantifiers().stream()
        .filter(quantifier -> quantifier.kind() == Quantifier.Kind.FRACTION)
        .filter(quantifier ->
            adverb.isEmpty()
                ? adverbs.stream().noneMatch(a -> quantifier.phrase().startsWith(a + " "))
                : quantifier.phrase().startsWith(adverb + " "))
        .toList();
  }
}
