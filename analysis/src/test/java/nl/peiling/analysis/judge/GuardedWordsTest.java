package nl.peiling.analysis.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import nl.peiling.model.language.GuardWords;
import nl.peiling.model.reading.QuantifierReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of templates/taal/kwantoren.yaml that make a sentence one about the data. */
class GuardedWordsTest {

  private static final GuardWords WORDS =
      QuantifierReader.read(Path.of("..", "templates", "taal")).value().orElseThrow().guard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Twee van de drie artsen zijn tevreden.",
        "Drie van de vier anios stoppen.",
        "Vierhonderd artsen antwoordden.",
        "Zes aios stopten.",
        "Zij werken veertig uur.",
        "Het cijfer is een zeven.",
        "Tweeënveertig anios stopten.",
        "Eén aios stopte.",
        "Nul aios stopten.",
        "Duizenden artsen antwoordden.",
        "Een tiental artsen stopte.",
        "Dat kost driemaal de tijd.",
        "Een derde werkt buiten.",
        "De ene helft werkt buiten.",
        "Het aantal anios is verdubbeld.",
        "Mannen blijven achter bij vrouwen.",
        "Onderzoekers overtreffen anios in geduld.",
        "Vrouwen zijn oververtegenwoordigd.",
        "Aios werken harder.",
        "De wachttijd halveerde.",
        "De groep groeide.",
        "De groep kromp.",
        "Het aantal nam de laatste jaren toe.",
        "Het aantal neemt af.",
        "Dat aandeel steeg.",
        "Daar is een daling te zien.",
        "Anios zijn tevredener dan aios.",
        "Anios zijn tevredener met hun werk dan aios.",
        "Aios werken in duurdere dan gewone huizen.",
        "Aios zijn het tevredenst.",
        "De tevredenste artsen zijn aios.",
        "Aios zijn unaniem.",
        "Dat is significant.",
        "Allemaal willen zij dat.",
        "Niemand wil dat.",
        "Iedereen wil dat.",
        "Geen aios wil dat.",
        "Een handvol artsen wil dat.",
      })
  void noticesWhatCountsOrCompares(String sentence) {
    assertThat(WORDS.in(sentence)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Een arts werkt als anios.",
        "Dat is eenvoudig, en het gebeurt nu eenmaal.",
        "De eerste plek is daarna het eerste onderwerp.",
        "Aios in cluster twee en drie werken in een umc, net als in cluster een.",
        "Zij denken over de opleiding anders dan hun collega's.",
        "De derde vraag staat in hoofdstuk drie.",
        "Tot nu toe nam de arts een rol aan.",
        "Zij zijn daar weer werkzaam.",
      })
  void leavesOtherWordsAlone(String sentence) {
    assertThat(WORDS.in(sentence)).isEmpty();
  }

  static Stream<String> numbers() {
    return Stream.of(
        "twee",
        "twaalf",
        "negentien",
        "zeventig",
        "eenentwintig",
        "drieëntachtig",
        "honderdvijf",
        "honderdenvijf",
        "tweehonderdvijftig",
        "duizend",
        "vijftienhonderd",
        "drieduizendtwintig",
        "miljoenen",
        "tweetal",
        "tienvoudig",
        "viermaal",
        "honderden",
        "tweeën");
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void readsNumbersInWords(String number) {
    assertThat(WORDS.in("artsen " + number + " uur")).hasSize(1);
  }

  @Test
  void showsBothHalvesOfAPhrase() {
    assertThat(WORDS.in("Het aantal nam dus toe."))
        .extracting(GuardWords.Hit::words)
        .containsExactly("nam … toe");
  }
}
