package nl.peiling.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.peiling.model.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader says about mistakes in the file of answers. */
class AnswerProblemsTest {

  private static final String FILE = "respons.csv";

  @TempDir private Path folder;

  private String listing(String from, String to) {
    return new Proef(folder).change(FILE, from, to).listing();
  }

  private String listing(String text) {
    return new Proef(folder).write(FILE, text, StandardCharsets.UTF_8).listing();
  }

  @Test
  void findsNothingWrongWithTheOriginal() {
    assertThat(new Proef(folder).listing()).isEmpty();
  }

  @Test
  void reportsACodeThatTheQuestionDoesNotHave() {
    assertThat(listing("1,vrouw,28", "1,vruow,28"))
        .isEqualTo(
            """
            fout: respons.csv, rij 2, kolom geslacht: ‘vruow’ is geen antwoord op deze vraag.
              Bedoeld is misschien ‘vrouw’.
            """);
    assertThat(listing("1,vrouw,28", "1,F,28"))
        .isEqualTo(
            """
            fout: respons.csv, rij 2, kolom geslacht: ‘F’ is geen antwoord op deze vraag.
              Mogelijk zijn: man, vrouw, anders.
            """);
  }

  @Test
  void saysHowAMissingAnswerIsWrittenWhenAnotherProgramsCodeIsUsed() {
    assertThat(listing("1,vrouw,28", "1,NA,NaN"))
        .isEqualTo(
            """
            fout: respons.csv, rij 2: Kolom ‘geslacht’ bevat ‘NA’; een antwoord dat ontbreekt, is hier een code.
              Laat de cel leeg als de vraag niet is gesteld; schrijf -9 voor geen antwoord en -8 voor weet niet.
            fout: respons.csv, rij 2: Kolom ‘leeftijd’ bevat ‘NaN’; een antwoord dat ontbreekt, is hier een code.
              Laat de cel leeg als de vraag niet is gesteld; schrijf -9 voor geen antwoord en -8 voor weet niet.
            """);
  }

  @Test
  void reportsATickThatIsNoneAndARatingOffTheScale() {
    assertThat(listing("2021-06,1,0,0,0,zeker_wel,7", "2021-06,1,ja,0,0,zeker_wel,11"))
        .isEqualTo(
            """
            fout: respons.csv, rij 2, kolom functie_onderzoeker: ‘ja’ is geen 1 (gekozen) of 0 (niet gekozen).
            fout: respons.csv, rij 2, kolom cijfer_studie: ‘11’ is geen antwoord op deze vraag.
              Mogelijk zijn: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.
            """);
  }

  @Test
  void reportsNumbersThatCannotBe() {
    assertThat(listing("1,vrouw,28,", "1,vrouw,achtentwintig,"))
        .contains("‘achtentwintig’ is geen getal.");
    assertThat(listing("1,vrouw,28,", "1,vrouw,28.5,")).contains("‘28.5’ is geen heel getal.");
    assertThat(listing(",38.5,", ",38.55,"))
        .contains("‘38.55’ heeft te veel decimalen; er kunnen er 1 zijn.");
    assertThat(listing("1,vrouw,28,", "1,vrouw,-28,"))
        .contains("‘-28’ ligt buiten het bereik van deze vraag, 21 tot en met 85.");
    assertThat(listing(",38.5,", ",\"38,5\","))
        .isEqualTo(
            """
            fout: respons.csv, rij 4, kolom uren_nu: ‘38,5’ is geen getal.
              Schrijf decimalen met een punt.
            """);
  }

  @Test
  void reportsMonthsThatCannotBe() {
    assertThat(listing("2021-06", "juni 2021"))
        .isEqualTo(
            """
            fout: respons.csv, rij 2, kolom afstuderen: ‘juni 2021’ is geen maand.
              Schrijf jaar en maand, zoals 2019-01.
            """);
    assertThat(listing("2021-06", "2021-13")).contains("‘2021-13’ is geen maand.");
    assertThat(listing("2021-06", "2021-6")).contains("‘2021-6’ is geen maand.");
    assertThat(listing("2021-06", "2024-06"))
        .contains(
            "‘2024-06’ ligt buiten het bereik van deze vraag, vanaf 1970-01, tot en met 2023-12.");
  }

  @Test
  void reportsDatesInTheWrongOrder() {
    assertThat(listing("2019-08", "2016-07"))
        .isEqualTo(
            """
            fout: respons.csv, rij 6 (regel 7), kolom start_opleiding: 2016-07 ligt voor 2016-08 (afstuderen).
            """);
  }

  @Test
  void reportsTooManyAnswersAndAnswersThatExcludeEachOther() {
    assertThat(listing("7,1,1,0,0,36", "7,1,1,1,0,36"))
        .isEqualTo(
            """
            fout: respons.csv, rij 2, kolom energie_patientcontact: Hier zijn 3 antwoorden gegeven; de vraag staat er hoogstens 2 toe.
            """);
    assertThat(listing("2021-06,1,0,0,0", "2021-06,1,0,0,1"))
        .contains(
            "kolom functie_anios: ‘anders’ sluit andere antwoorden uit, maar er zijn er 2"
                + " gegeven.");
  }

  @Test
  void reportsAnAnswerToAQuestionThatWasNotAsked() {
    assertThat(
            listing(
                "8,vrouw,27,2022-05,0,1,0,0,-9,6,0,0,1,0,40,,",
                "8,vrouw,27,2022-05,0,1,0,0,-9,6,0,0,1,0,40,2,"))
        .isEqualTo(
            """
            fout: respons.csv, rij 9 (regel 10), kolom aantal_plekken: Hier staat een antwoord, maar de vraag is niet gesteld.
              Laat de cel leeg. Gesteld aan: functie bevat anios.
            """);
  }

  @Test
  void reportsAnEmptyCellOfAQuestionThatWasAsked() {
    assertThat(listing("0,0,1,0,40,2,ziekenhuis,huisartsenpraktijk", "0,0,1,0,,2,ziekenhuis,"))
        .isEqualTo(
            """
            fout: respons.csv, rij 3, kolom uren_nu: Deze cel is leeg, maar de vraag is wel gesteld.
              Schrijf -9 als er geen antwoord is. Gesteld aan: niet functie bevat anders.
            fout: respons.csv, rij 3, kolom plek_werkveld_p2: Deze cel is leeg, maar de vraag is wel gesteld.
              Schrijf -9 als er geen antwoord is. Gesteld aan: functie bevat anios en aantal_plekken >= 2.
            """);
  }

  @Test
  void reportsASetThatIsPartlyMissing() {
    assertThat(listing("7,1,1,0,0,36", "7,1,-9,0,0,36"))
        .isEqualTo(
            """
            fout: respons.csv, rij 2, kolom energie_werksfeer: Deze vraag is deels beantwoord en deels niet.
              Zonder antwoord hebben alle velden van de vraag dezelfde ontbrekende waarde.
            """);
    assertThat(listing("7,1,1,0,0,36", "7,,1,0,0,36"))
        .contains("energie_werksfeer: Deze vraag is deels");
    assertThat(listing("5,-9,-9,-9,-9,24", "5,-9,,-9,-9,24"))
        .contains("energie_werksfeer: Deze vraag is deels");
  }

  @Test
  void reportsMentionsOutOfPlace() {
    assertThat(
            listing(
                "interne_geneeskunde,cardiologie,interne_geneeskunde,,",
                "interne_geneeskunde,interne_geneeskunde,interne_geneeskunde,,"))
        .contains(
            "rij 7 (regel 8), kolom sollicitatie_2: ‘interne_geneeskunde’ is hier twee keer"
                + " genoemd.");
    assertThat(
            listing(
                "interne_geneeskunde,cardiologie,interne_geneeskunde,,",
                ",cardiologie,interne_geneeskunde,,"))
        .contains(
            "rij 7 (regel 8), kolom sollicitatie_2: Deze vraag is deels beantwoord en deels niet.");
    assertThat(
            listing(
                "interne_geneeskunde,cardiologie,interne_geneeskunde,,",
                "interne_geneeskunde,cardiologie,interne_geneeskunde,geen,"))
        .contains("rij 7 (regel 8), kolom verkregen_1: ‘geen’ sluit andere antwoorden uit");
  }

  @Test
  void reportsDontKnowWhereItWasNotOffered() {
    assertThat(listing("2021-06,1,0,0,0,zeker_wel,7", "2021-06,1,0,0,0,-8,-8"))
        .isEqualTo(
            """
            fout: respons.csv, rij 2, kolom cijfer_studie: -8 (weet niet) kan bij deze vraag niet: die mogelijkheid is niet aangeboden.
            """);
  }

  @Test
  void reportsAnOpenAnswerOfSpacesOrWithControlSigns() {
    assertThat(listing("Dichtbij huis.", "   "))
        .contains("Dit antwoord bestaat alleen uit spaties.");
    assertThat(listing("Dichtbij huis.", "Dicht\u0007bij"))
        .contains("Dit antwoord bevat een teken dat geen tekst is.");
  }

  @Test
  void reportsTheSameRespondentTwice() {
    assertThat(listing("2,man,31,", "1,man,31,"))
        .isEqualTo(
            "fout: respons.csv, rij 3, kolom respondent: Respondent ‘1’ staat ook in rij 2.\n"
                + "  Haal een van de twee rijen weg, of geef haar een eigen nummer als het een"
                + " andere respondent is.\n");
    assertThat(listing("2,man,31,", ",man,31,"))
        .isEqualTo(
            "fout: respons.csv, rij 3, kolom respondent: De respondent heeft geen nummer.\n");
  }

  @Test
  void warnsOfTheSameAnswersTwice() {
    String text = new Proef(folder).text(FILE);
    String last = text.strip().substring(text.strip().lastIndexOf('\n') + 1);
    Reading<?> reading =
        EditionReader.read(
            new Proef(folder)
                .write(FILE, text + last.replaceFirst("12", "13") + "\n", StandardCharsets.UTF_8)
                .folder());
    assertThat(reading.value()).isPresent();
    assertThat(reading.problems().text())
        .isEqualTo(
            """
            let op: respons.csv, rij 14 (regel 15): Deze respondent heeft precies dezelfde antwoorden als die in rij 13.
              Ga na of iemand twee keer is meegeteld.
            """);
  }

  @Test
  void countsRowsAsASpreadsheetAndLinesAsAnEditor() {
    assertThat(listing("4,man,45,", "4,man,450,"))
        .contains("respons.csv, rij 5 (regel 6), kolom leeftijd: ‘450’");
  }

  @Test
  void reportsRowsWithTooManyOrTooFewFields() {
    assertThat(listing("1,vrouw,28,", "1,vrouw,28,,"))
        .isEqualTo(
            """
            fout: respons.csv, rij 2: Deze rij heeft 36 velden; de kopregel heeft er 35.
              Een tekst met een komma of een regeleinde staat tussen aanhalingstekens.
            """);
    assertThat(listing("1,vrouw,28,", "1,28,")).contains("rij 2: Deze rij heeft 34 velden");
  }

  @Test
  void reportsAQuoteThatIsNotClosed() {
    assertThat(listing("Dichtbij huis.", "\"Dichtbij huis."))
        .isEqualTo(
            """
            fout: respons.csv, rij 12 (regel 13): Vanaf deze rij kan het bestand niet worden gelezen: een veld dat met een aanhalingsteken begint wordt niet gesloten, er staat tekst na het sluitende aanhalingsteken, of een veld is groter dan zestien miljoen tekens.
              Binnen een veld wordt een aanhalingsteken verdubbeld: "".
            """);
    assertThat(listing("Dichtbij huis.", "\"Dichtbij\" huis."))
        .contains("rij 12 (regel 13): Vanaf deze rij");
  }

  @Test
  void readsOnToTheOtherProblemsBeforeAQuoteThatIsNotClosed() {
    Proef proef = new Proef(folder).change(FILE, "Dichtbij huis.", "\"Dichtbij huis.");
    assertThat(proef.change(FILE, "1,vrouw,28,", "1,vrouw,280,").listing())
        .contains("rij 2, kolom leeftijd", "rij 12 (regel 13)");
  }

  @Test
  void reportsColumnsThatAreWrong() {
    assertThat(listing("respondent,geslacht,leeftijd", "respondent,gelsacht,leeftijd"))
        .isEqualTo(
            """
            fout: respons.csv, rij 1: De kolom ‘gelsacht’ hoort niet in dit bestand.
              Bedoeld is misschien ‘geslacht’.
            fout: respons.csv, rij 1: De kolom ‘geslacht’ ontbreekt.
              Bedoeld is misschien ‘gelsacht’.
            """);
    assertThat(listing("respondent,geslacht,leeftijd", "respondent,leeftijd,leeftijd"))
        .isEqualTo(
            """
            fout: respons.csv, rij 1: De kolom ‘leeftijd’ staat er twee keer.
            fout: respons.csv, rij 1: De kolom ‘geslacht’ ontbreekt.
              Voeg de kolom toe, met deze naam bovenaan.
            """);
    assertThat(listing("respondent,geslacht,leeftijd", "respondent,,leeftijd"))
        .contains("Kolom 2 heeft geen naam.");
  }

  @Test
  void reportsAMissingHeader() {
    String text = new Proef(folder).text(FILE);
    assertThat(listing(text.substring(text.indexOf('\n') + 1)))
        .contains(
            "De eerste regel noemt geen enkele kolom die hier hoort; ontbreekt de kopregel?",
            "De kopregel begint met: respondent, geslacht,");
  }

  @Test
  void takesColumnsInAnyOrder() {
    StringBuilder turned = new StringBuilder();
    for (String line : new Proef(folder).text("specialismen.csv").lines().toList()) {
      int comma = line.indexOf(',');
      turned.append(line.substring(comma + 1)).append(',').append(line, 0, comma).append('\n');
    }
    assertThat(
            new Proef(folder)
                .write("specialismen.csv", turned.toString(), StandardCharsets.UTF_8)
                .listing())
        .isEmpty();
  }

  @Test
  void recognisesWhatExcelSaves() {
    Charset windows = Charset.forName("windows-1252");
    String excel = new Proef(folder).text(FILE).replace(',', ';').replace("Dichtbij", "Privé");
    assertThat(new Proef(folder).write(FILE, excel, windows).listing())
        .isEqualTo(
            """
            fout: respons.csv, regel 13, kolom 95: Dit bestand is niet in UTF-8 opgeslagen: byte 1983 (e9 hexadecimaal) past daar niet in.
              Waarschijnlijk is het bestand opgeslagen als windows-1252, met puntkomma’s, zoals Excel ‘CSV’ opslaat. Sla het op als CSV met komma’s, in UTF-8: bijvoorbeeld met LibreOffice of R, of in een teksteditor als het alleen om de codering gaat. De ‘CSV UTF-8’ van een Nederlandse Excel heeft puntkomma’s en kan niet.
            """);
    assertThat(new Proef(folder).write(FILE, excel, StandardCharsets.UTF_8).listing())
        .contains("De kolommen zijn gescheiden door puntkomma’s; hier horen komma’s.");
    assertThat(new Proef(folder).write(FILE, excel, StandardCharsets.UTF_16).listing())
        .contains("opgeslagen als UTF-16");
    assertThat(new Proef(folder).write(FILE, new byte[] {'P', 'K', 3, 4, 5, 6}).listing())
        .contains("Dit is een Excel-werkmap, geen tekstbestand.");
  }

  @Test
  void readsAByteOrderMarkOtherLineEndsAndBlankLinesAtTheEnd() {
    String text = new Proef(folder).text(FILE);
    assertThat(listing("\ufeff" + text)).isEmpty();
    assertThat(listing(text.replace("\n", "\r\n"))).isEmpty();
    assertThat(listing(text + "\n\n  \n")).isEmpty();
    assertThat(listing(text.strip())).isEmpty();
  }

  @Test
  void warnsOfABlankLineInTheMiddle() {
    assertThat(listing("\n5,vrouw", "\n\n5,vrouw"))
        .isEqualTo(
            "let op: respons.csv, rij 6 (regel 7): Deze regel is leeg en wordt overgeslagen.\n");
  }

  @Test
  void shortensWhatIsLongAndShowsWhatCannotBeSeen() {
    assertThat(listing("1,vrouw,28,", "1,\"vr\u0007ou\nw" + "x".repeat(200_000) + "\",28,"))
        .contains("‘vr⟨U+0007⟩ou⏎wxxxx")
        .contains("… (200007 tekens)’ is geen antwoord")
        .hasSizeLessThan(400);
  }

  @Test
  void reportsAFieldThatIsTooLarge() {
    String huge = "x".repeat(17 * 1024 * 1024);
    assertThat(listing("Dichtbij huis.", huge))
        .contains("rij 12 (regel 13): Vanaf deze rij kan het bestand niet worden gelezen");
  }

  @Test
  void reportsAFileWithoutRespondents() {
    String text = new Proef(folder).text(FILE);
    assertThat(listing(text.substring(0, text.indexOf('\n') + 1)))
        .isEqualTo(
            """
            fout: respons.csv: Er staan geen respondenten in dit bestand.
              Zet onder de kopregel een rij voor elke respondent.
            """);
    for (String empty : List.of("", "\n\n")) {
      assertThat(listing(empty))
          .isEqualTo(
              """
              fout: respons.csv: Dit bestand is leeg.
                Zet terug wat erin stond; docs/editie.md zegt wat hier hoort.
              """);
    }
  }

  @Test
  void keepsThousandsOfProblemsReadable() {
    String text = new Proef(folder).text(FILE);
    String[] lines = text.split("\n(?=\\d+,)", -1);
    StringBuilder many = new StringBuilder(lines[0]).append('\n');
    for (int i = 1; i <= 5000; i++) {
      many.append(lines[2].replaceFirst("2,man,31", i + ",male,99")).append('\n');
    }
    Reading<?> reading =
        EditionReader.read(
            new Proef(folder).write(FILE, many.toString(), StandardCharsets.UTF_8).folder());
    assertThat(reading.problems().count(Severity.ERROR)).isEqualTo(10_000);
    assertThat(reading.problems().count(Severity.WARNING)).isEqualTo(4999);
    assertThat(reading.problems().list()).hasSize(3 * 21);
    assertThat(reading.problems().text())
        .contains("rij 22, kolom geslacht: en nog 4980 keer iets dergelijks, tot en met rij 5001.");
  }
}
