package nl.peiling.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.peiling.model.language.Direction;
import nl.peiling.model.language.DirectionWords;
import nl.peiling.model.language.Quantifier;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantifierReaderTest {

  private static final String GOOD =
      """
      bijwoorden:
        ongeveer: [ongeveer]
        bijna: [bijna, krap]
        ruim: [ruim]
        meer: [meer dan]
        minder: [minder dan]
      breuken:
        - {woorden: [een derde, eenderde], waarde: 1/3, kaal: [32, 34.5], ongeveer: [31, 35], bijna: 30, ruim: 37, meer: 40, minder: 26, gewoon: 1}
      woorden:
        - {woorden: [niemand], soort: rand, van: 0, tot: 0, gewoon: 1}
        - {woorden: [een meerderheid], soort: meerderheid, boven: 50, tot: 90, gewoon: 2}
      richtingen:
        meer: [vaker, meer]
        minder: [minder, lager]
        vulwoorden: [vaak]
      """;

  @Test
  void makesAWordingOfEveryAdverbBeforeEveryFraction() {
    QuantifierLexicon lexicon = lexicon(GOOD);

    assertThat(lexicon.quantifiers())
        .extracting(Quantifier::phrase)
        .containsExactly(
            "een derde",
            "bijna een derde",
            "ruim een derde",
            "ongeveer een derde",
            "meer dan een derde",
            "minder dan een derde",
            "niemand",
            "een meerderheid");
    Quantifier nearly = lexicon.find("krap eenderde").orElseThrow();
    assertThat(nearly.fits(0.3)).isTrue();
    assertThat(nearly.fits(1 / 3.0)).isFalse();
    assertThat(lexicon.find("een meerderheid").orElseThrow().fits(0.5)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'bijna: 30', 'bijna: 40', kwantoren.bereik",
    "'ruim: 37', 'ruim: 30', kwantoren.bereik",
    "'waarde: 1/3', 'waarde: derde', kwantoren.soort",
    "'waarde: 1/3', 'waarde: 300', kwantoren.procent",
    "'[32, 34.5]', '[34.5, 32]', kwantoren.bereik",
    "'[32, 34.5]', '[32]', kwantoren.bereik",
    "'gewoon: 2', 'gewoon: 7', kwantoren.gewoon",
    "'soort: rand', 'soort: randje', kwantoren.keuze",
    "'van: 0, tot: 0', 'boven: 0, tot: 0', kwantoren.bereik",
    "'[niemand]', '[krap een derde]', kwantoren.dubbel",
    "'woorden:\n  - {', 'worden:\n  - {', kwantoren.onbekend",
    "'breuken:', 'bruken:', kwantoren.ontbreekt",
    "'[minder, lager]', '[minder, meer]', kwantoren.richting",
    "'een derde,', 'een derde: {', bestand.opmaak",
  })
  void reportsWhatIsWrongAndWhere(String right, String wrong, String code) {
    String text = GOOD.replace(right, wrong);
    assertThat(text).isNotEqualTo(GOOD);

    Reading<QuantifierLexicon> reading = read(text);

    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems().list())
        .extracting(problem -> problem.code().value())
        .contains(code);
    assertThat(reading.problems().list())
        .extracting(Problem::text)
        .allMatch(t -> t.contains("regel"));
  }

  @Test
  void knowsWhichWayWordsPoint() {
    DirectionWords directions = lexicon(GOOD).directions();

    assertThat(directions.of("Vaker")).contains(Direction.MORE);
    assertThat(directions.of("minder vaak")).contains(Direction.LESS);
    assertThat(directions.of("minder tevreden")).as("minder of what?").isEmpty();
    assertThat(directions.of("vaak")).isEmpty();
    assertThat(directions.of("meer of minder")).isEmpty();
  }

  @Test
  void endsInProblemsWhereverTheFileIsCutOff() {
    for (int end = 0; end < GOOD.length(); end++) {
      Reading<QuantifierLexicon> reading = read(GOOD.substring(0, end));
      assertThat(reading.value().isPresent() || reading.problems().hasErrors()).isTrue();
    }
  }

  private static QuantifierLexicon lexicon(String text) {
    Reading<QuantifierLexicon> reading = read(text);
    assertThat(reading.problems().list()).isEmpty();
    return reading.value().orElseThrow();
  }

  private static Reading<QuantifierLexicon> read(String text) {
    return QuantifierReader.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
