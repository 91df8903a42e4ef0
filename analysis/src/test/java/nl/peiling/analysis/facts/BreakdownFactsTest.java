package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactValue;
import org.junit.jupiter.api.Test;

/** A number for each answer to another question. */
class BreakdownFactsTest {

  private static final Breakdown BREAKDOWN =
      new Breakdown(
          "duur_naar_vak",
          "Duur naar vak",
          "duur",
          "vak",
          List.of("oog", "hart", "huid", "long"),
          List.of("totaal", "man"));

  private final List<String> fields = new ArrayList<>();
  private final List<String> times = new ArrayList<>();
  private final List<String> sexes = new ArrayList<>();

  private BreakdownFactsTest add(String field, String sex, String... years) {
    for (String year : years) {
      fields.add(field);
      sexes.add(sex);
      times.add(year);
    }
    return this;
  }

  private FactBook book(int minimumBase) {
    return EditionFacts.of(
            new SampleEdition(
                    new SampleSurvey(fields.size())
                        .single("vak", "oog hart huid long", fields.toArray(String[]::new))
                        .single("geslacht", "man vrouw", sexes.toArray(String[]::new))
                        .number("duur", "jaar", times.toArray(String[]::new))
                        .build())
                .group("man", "geslacht", "man")
                .smallCells(minimumBase, 1)
                .breakdown(BREAKDOWN)
                .build())
        .shown();
  }

  private static double number(FactBook book, String name) {
    return book.find("duur_naar_vak." + name).orElseThrow().number().orElseThrow();
  }

  @Test
  void givesMeanSpreadAndQuartilesOfWhoAnsweredBoth() {
    FactBook book =
        add("oog", "man", "1", "2", "3", "-9")
            .add("oog", "vrouw", "6")
            .add("hart", "man", "4", "5")
            .add("-9", "man", "9")
            .book(0);

    assertThat(number(book, "oog.totaal.n")).isEqualTo(4);
    assertThat(number(book, "oog.totaal.gemiddelde")).isCloseTo(3, within(1e-12));
    assertThat(number(book, "oog.man.gemiddelde")).isCloseTo(2, within(1e-12));
    assertThat(number(book, "oog.man.sd")).isCloseTo(1, within(1e-12));
    // definition 2 of Hyndman and Fan: of 1 2 3 6 the quartiles are 1.5 and 4.5
    assertThat(number(book, "oog.totaal.kwartiel1")).isCloseTo(1.5, within(1e-12));
    assertThat(number(book, "oog.totaal.mediaan")).isCloseTo(2.5, within(1e-12));
    assertThat(number(book, "oog.totaal.kwartiel3")).isCloseTo(4.5, within(1e-12));
    assertThat(book.find("duur_naar_vak.oog.totaal.gemiddelde").orElseThrow().interval())
        .isPresent();
    assertThat(book.find("duur_naar_vak.long.totaal.n").orElseThrow().value())
        .isEqualTo(new FactValue.NotAsked());
    assertThat(book.find("duur_naar_vak.oog.totaal.n_geen_antwoord")).isEmpty();
  }

  @Test
  void hidesASmallAnswerAndAnotherThatWouldGiveItAway() {
    String[] twenty = "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20".split(" ", -1);
    FactBook book =
        add("oog", "vrouw", twenty)
            .add("oog", "vrouw", twenty)
            .add("hart", "vrouw", twenty)
            .add("huid", "man", "1", "2", "3", "4")
            .book(10);

    assertThat(hidden(book, "huid")).isTrue();
    assertThat(hidden(book, "hart")).as("or the total would tell").isTrue();
    assertThat(hidden(book, "oog")).isFalse();
    assertThat(book.facts().stream().filter(fact -> fact.id().variable().endsWith(".huid")))
        .isNotEmpty()
        .allMatch(fact -> fact.number().isEmpty());
  }

  private static boolean hidden(FactBook book, String field) {
    Fact mean = book.find("duur_naar_vak." + field + ".totaal.gemiddelde").orElseThrow();
    return mean.value() instanceof FactValue.Suppressed;
  }
}
