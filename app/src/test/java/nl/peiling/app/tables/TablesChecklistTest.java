package nl.peiling.app.tables;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What a book of tables must have, in the tabellenboek of 2023 as it was written, beside the
 * questionnaire. The numbers are those of the list in {@code docs/tabellenboek.md}.
 */
class TablesChecklistTest {

  /** 1, 2. */
  @Test
  void eachQuestionHasItsSheetsInTheOrderOfTheQuestionnaireWithItsTextAndWhoWasAsked() {
    List<String> first = new ArrayList<>();
    for (JsonNode question : CheckedBook.questions()) {
      assertThat(CheckedBook.of(question)).as(question.path("nummer").asText()).hasSize(2);
      for (ReadTable table : CheckedBook.of(question)) {
        assertThat(table.title())
            .startsWith(question.path("nummer").asText() + ". " + question.path("kop").asText());
        assertThat(table.lines()).contains("Vraag: " + question.path("tekst").asText());
        assertThat(table.linesWith("Basis: gesteld aan "))
            .singleElement()
            .asString()
            .endsWith("(regel: " + question.path("gesteldAan").asText() + ").");
      }
      first.add(CheckedBook.of(question).getFirst().name());
    }
    assertThat(
            CheckedBook.sheets().stream()
                .map(ReadTable::name)
                .filter(Set.copyOf(first)::contains)
                .toList())
        .isEqualTo(first);
  }

  /** 3. */
  @Test
  void columnsStandInTheSameOrderOnAllSheets() {
    Set<List<String>> orders = new HashSet<>();
    for (ReadTable table : CheckedBook.withGroups()) {
      orders.add(table.groups().stream().map(table.heads()::get).toList());
    }
    assertThat(orders).hasSize(2);
    assertThat(orders)
        .anySatisfy(order ->
            assertThat(order).startsWith("Totaal (A)", "Anios (B)", "Onderzoeker (C)", "Aios (D)"));
    List<List<ReadCell>> columns = CheckedBook.sheet("Kolommen").rows();
    assertThat(columns.stream().map(row -> row.get(1).words()).filter(l -> !l.equals("[z]")))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  /** 4, 6. */
  @Test
  void basesComeFirstWithWhoDidNotAnswerApart() {
    for (JsonNode question : CheckedBook.questions()) {
      for (ReadTable table : CheckedBook.of(question)) {
        List<String> bases =
            table.rows().stream()
                .filter(row -> table.answer(row).equals("Basis"))
                .map(row -> row.get(table.heads().indexOf("Maat (eenheid)")).words())
                .distinct()
                .toList();
        assertThat(bases).as(table.name()).startsWith("geldige antwoorden (n)");
        assertThat(bases).contains("geen antwoord (n)", "niet gesteld (n)");
        assertThat(bases.contains("weet niet (n)"))
            .as(table.name())
            .isEqualTo(question.path("weetNiet").asBoolean());
        assertThat(table.answer(table.rows().getFirst())).isEqualTo("Basis");
        assertThat(table.lines()).contains("Eén tabel, niet gewogen.");
        assertThat(CheckedBook.hasNote(table, "Achteraf ingedeeld"))
            .as(table.name())
            .isEqualTo(question.path("achteraf").asBoolean());
      }
    }
  }

  /** 5. */
  @Test
  void eachShareHasItsNumber() {
    for (ReadTable table : CheckedBook.withGroups()) {
      assertThat(names(table, "aandeel (%)")).isEqualTo(names(table, "aantal (artsen)"));
    }
  }

  private static List<String> names(ReadTable table, String measure) {
    return table.rows(measure).stream()
        .map(row -> table.part(row) + ": " + table.answer(row))
        .toList();
  }

  /** 7. */
  @Test
  void questionsWithMoreAnswersSayThatTheyMayPassAHundred() {
    for (JsonNode question : CheckedBook.questions()) {
      boolean more = question.path("type").asText().equals("meer");
      assertThat(CheckedBook.of(question))
          .allMatch(table -> CheckedBook.hasNote(table, "Meer antwoorden") == more);
    }
  }

  /** 8: worked out again from what the sheet shows. */
  @Test
  void oneAnswerHasATotalAndANoteWhereTheShownPercentagesAddUpOtherwise() {
    int noted = 0;
    for (ReadTable table : CheckedBook.withGroups()) {
      List<List<ReadCell>> totals =
          table.rows("aandeel (%)").stream()
              .filter(row -> table.answer(row).equals("Alle antwoorden samen"))
              .toList();
      boolean otherwise = false;
      for (List<ReadCell> total : totals) {
        for (int column : table.groups()) {
          if (total.get(column).isNumber()) {
            assertThat(total.get(column).number()).isEqualTo(1);
            otherwise |= sum(table, total, column) != 100;
          }
        }
      }
      noted += otherwise ? 1 : 0;
      assertThat(CheckedBook.hasNote(table, "Door afronding"))
          .as(table.name())
          .isEqualTo(otherwise && !CheckedBook.hasNote(table, "Per kolom staan alleen"));
    }
    assertThat(noted).isPositive();
  }

  private static int sum(ReadTable table, List<ReadCell> total, int column) {
    return table.rows("aandeel (%)").stream()
        .filter(row -> table.part(row).equals(table.part(total)))
        .filter(row -> !row.equals(total) && !table.answer(row).startsWith("Net: "))
        .map(row -> row.get(column))
        .filter(ReadCell::isNumber)
        .mapToInt(cell -> percent(cell.number()))
        .sum();
  }

  private static int percent(double share) {
    return BigDecimal.valueOf(share)
        .movePointRight(2)
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  /** 9. */
  @Test
  void netsAreCalledNetsAndSayWhatTheyAreMadeOf() {
    for (JsonNode question : CheckedBook.questions()) {
      for (ReadTable table : CheckedBook.of(question)) {
        Set<String> shown =
            table.rows().stream()
                .map(table::answer)
                .filter(answer -> answer.startsWith("Net: "))
                .map(answer -> answer.substring(5))
                .collect(Collectors.toSet());
        assertThat(shown)
            .isEqualTo(
                CheckedBook.list(question.path("netten"))
                    .map(net -> net.path("label").asText())
                    .collect(Collectors.toSet()));
        for (JsonNode net : question.path("netten")) {
          assertThat(table.linesWith("Net ‘" + net.path("label").asText() + "’: "))
              .singleElement()
              .satisfies(
                  line -> assertThat(line.split("; ", -1)).hasSize(net.path("leden").size()));
        }
      }
    }
  }

  /** 10. */
  @Test
  void scalesHaveTheirEndsInWordsAndTheirMeanWithCompanions() {
    for (JsonNode question : CheckedBook.questions()) {
      boolean scale = question.has("schaal") || question.path("type").asText().equals("getal");
      for (ReadTable table : CheckedBook.of(question)) {
        if (question.has("schaal")) {
          assertThat(table.linesWith("Schaal van ").findFirst().orElse(""))
              .matches("Schaal van -?\\d+ \\(.+\\) tot en met \\d+ \\(.+\\)\\. .*");
        }
        for (String measure :
            List.of(
                "gemiddelde",
                "ondergrens 95%-interval",
                "bovengrens 95%-interval",
                "standaardafwijking",
                "eerste kwartiel",
                "mediaan",
                "derde kwartiel")) {
          assertThat(table.rows(measure).isEmpty())
              .as(table.name() + " " + measure)
              .isNotEqualTo(scale);
        }
      }
    }
  }

  /** 11, 12. */
  @Test
  void lettersStandBesideTheHigherNumberAndNeverNameAColumnThatHoldsIt() {
    int letters = 0;
    for (ReadTable table : CheckedBook.withGroups()) {
      Map<String, Integer> byLetter = new HashMap<>();
      table.groups().forEach(column -> byLetter.put(table.letter(column), column));
      for (List<ReadCell> row : table.rows()) {
        for (int column : table.groups()) {
          int beside = table.lettersOf(column);
          if (beside < 0 || !row.get(beside).words().matches("[A-Za-z]+( [A-Za-z]+)*")) {
            continue;
          }
          for (String letter : row.get(beside).words().split(" ", -1)) {
            if (!letter.equals("geen")) {
              int lower = requireNonNull(byLetter.get(letter.toUpperCase(Locale.ROOT)));
              assertThat(table.lettersOf(lower)).as("a whole is not compared").isNotNegative();
              assertThat(lowerOrHidden(row.get(lower), row.get(column)))
                  .as(table.name() + " " + row)
                  .isTrue();
              letters++;
            }
          }
        }
      }
    }
    assertThat(letters).isGreaterThan(1_000);
  }

  /** 12: whoever said how long it took to begin is a trainee, also in the other columns. */
  @Test
  void aColumnWithNoOtherToBeTestedAgainstIsNotCalledTested() {
    ReadTable table = CheckedBook.sheet("duur_tot_opleiding");
    List<ReadCell> means = table.rows("gemiddelde").getFirst();
    for (String head : List.of("Onderzoeker (C)", "Aios (D)")) {
      int column = table.heads().indexOf(head);
      assertThat(means.get(column).isNumber()).isTrue();
      assertThat(means.get(table.lettersOf(column)).words()).as(head).isEqualTo("[z]");
    }
    assertThat(table.lines()).contains("[z] niet van toepassing, of niet getoetst");
  }

  private static boolean lowerOrHidden(ReadCell lower, ReadCell higher) {
    return lower.words().equals("[low]") || lower.number() < higher.number();
  }
}
