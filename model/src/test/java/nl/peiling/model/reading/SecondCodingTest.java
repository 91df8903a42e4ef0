package nl.peiling.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Survey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Themes of open answers that a second coder gave again: how they are read and what is refused. */
class SecondCodingTest {

  private static final String PACKAGE = "datapackage.json";
  private static final String VELDEN =
      "\"velden\": [\"toelichting_thema_1\", \"toelichting_thema_2\"],";
  private static final String TWICE =
      VELDEN + "\n\"tweedeCodering\": {\"velden\": [\"thema_tweede_1\", \"thema_tweede_2\"]},";

  @TempDir private Path folder;
  private Proef proef;

  /** Two columns for the second coder; respondent 3 is coded again with one of the two themes. */
  @BeforeEach
  void addsASecondCoder() {
    proef = new Proef(folder).change(PACKAGE, VELDEN, TWICE);
    String text = proef.text(PACKAGE);
    int end = text.indexOf("\"name\": \"sollicitatie_1\"");
    int start = text.lastIndexOf("{", end);
    String column =
        text.substring(
            text.lastIndexOf("{\n            \"name\": \"toelichting_thema_2\"", end), start);
    proef.write(
        PACKAGE,
        text.substring(0, start)
            + column.replace("toelichting_thema_2", "thema_tweede_1")
            + column.replace("toelichting_thema_2", "thema_tweede_2")
            + text.substring(start),
        StandardCharsets.UTF_8);
    answers(3, "sfeer,");
  }

  /** Puts the second codes at the end of the row of one respondent; the others have none. */
  private void answers(int respondent, String codes) {
    String text = new String(Proef.original("respons.csv"), StandardCharsets.UTF_8).strip();
    List<String> rows = new ArrayList<>();
    for (String row : text.split("\n(?=\\d+,)", -1)) {
      boolean coded = row.startsWith(respondent + ",");
      boolean header = row.startsWith("respondent,");
      rows.add(row + "," + (header ? "thema_tweede_1,thema_tweede_2" : coded ? codes : ","));
    }
    proef.write("respons.csv", String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
  }

  @Test
  void readsWhatASecondCoderMadeOfAPartOfTheAnswers() {
    Reading<nl.peiling.model.edition.EditionFolder> reading = EditionReader.read(folder);

    assertThat(reading.problems().text()).isEmpty();
    Survey survey = reading.value().orElseThrow().survey();
    ChoicesColumn second = survey.secondCoding("toelichting_thema").orElseThrow();
    assertThat(second.valid().count()).isEqualTo(1);
    assertThat(second.mask(2)).isEqualTo(0b010);
    assertThat(survey.choices("toelichting_thema").mask(2)).isEqualTo(0b011);
    assertThat(survey.codebook().codedTwice()).containsExactly("toelichting_thema");
    assertThat(survey.secondCoding("energie")).isEmpty();
  }

  @Test
  void reportsASecondCodingWithoutAFirst() {
    answers(2, "sfeer,");

    assertThat(proef.listing())
        .isEqualTo(
            """
            fout: respons.csv, rij 3, kolom thema_tweede_1: Hier staat een tweede codering, maar er is geen eerste.
              Laat de velden van de tweede codering leeg, of vul die van de eerste in (toelichting_thema_1).
            """);
  }

  @Test
  void reportsAThemeThatIsNone() {
    answers(3, "sfer,");

    assertThat(proef.listing()).contains("kolom thema_tweede_1", "‘sfer’").contains("sfeer");
    Proef.checkReadable(proef.problems());
  }

  @Test
  void reportsAFieldThatIsNotThere() {
    proef.change(PACKAGE, "[\"thema_tweede_1\", ", "[\"thema_twede_1\", ");

    assertThat(proef.listing())
        .contains("Het veld ‘thema_twede_1’ staat niet in het schema.")
        .contains("thema_tweede_1");
  }

  @Test
  void reportsAFieldOfTheFirstCoder() {
    proef.change(PACKAGE, "[\"thema_tweede_1\", ", "[\"toelichting_thema_1\", ");

    assertThat(proef.listing()).contains("Het veld ‘toelichting_thema_1’ is al van de vraag");
  }

  @Test
  void reportsASecondCodingOfAQuestionThatWasAsked() {
    proef.change(PACKAGE, "\"achteraf\": true", "\"achteraf\": false");

    assertThat(proef.listing())
        .contains(
            "Alleen thema's van open antwoorden worden twee keer gecodeerd; bij deze vraag staat"
                + " niet ‘achteraf’.");
  }

  @Test
  void reportsTheWrongNumberOfFields() {
    proef.change(
        PACKAGE,
        "\"velden\": [\"energie_patientcontact\"",
        "\"achteraf\": true, \"tweedeCodering\": {\"velden\": [\"energie_x\"]},"
            + " \"velden\": [\"energie_patientcontact\"");

    assertThat(proef.listing())
        .contains(
            "Bij de codering ‘dichotomie’ hoort één veld per optie, ook bij de tweede codering: er"
                + " zijn 4 opties en 1 velden.");
  }

  @Test
  void reportsWhatDoesNotBelongThere() {
    proef.change(
        PACKAGE,
        "{\"velden\": [\"thema_tweede_1\"",
        "{\"codeur\": \"b\", \"velden\": [\"thema_tweede_1\"");

    assertThat(proef.listing()).contains("codeur");
    Proef.checkReadable(proef.problems());
  }
}
