package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.Weighting;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenMeansTest {

  private final List<String> fields = new ArrayList<>();
  private final List<String> sexes = new ArrayList<>();
  private final List<String> years = new ArrayList<>();

  private HiddenMeansTest add(int number, String field, String sex) {
    for (int i = 0; i < number; i++) {
      fields.add(field);
      sexes.add(sex);
      years.add(Integer.toString(1 + years.size() % 13));
    }
    return this;
  }

  private SampleEdition edition() {
    return new SampleEdition(
            new SampleSurvey(fields.size())
                .single("vak", "oog hart huid long nier", fields.toArray(String[]::new))
                .single("geslacht", "man vrouw anders", sexes.toArray(String[]::new))
                .number("duur", "jaar", years.toArray(String[]::new))
                .build())
        .breakdown(
            new Breakdown(
                "duur_naar_vak",
                "Duur naar vak",
                "duur",
                "vak",
                List.of("oog", "hart", "huid", "long", "nier"),
                List.of("totaal")));
  }

  private static boolean isShown(FactBook book, String name) {
    return book.find(name).orElseThrow().value() instanceof FactValue.Shown;
  }

  @Test
  void hidesAFieldMoreWhereAGroupOfFieldsTellsWhatTwoHiddenOnesAnswered() {
    // long, nier and huid are kept back: 3 + 3 + 9 of the total; but 3 + 3 of the group without oog
    SampleEdition edition =
        add(60, "oog", "man")
            .add(9, "huid", "man")
            .add(30, "hart", "man")
            .add(3, "long", "man")
            .add(3, "nier", "man")
            .edition()
            .group("binnen", new Condition.Gave("vak", List.of("hart", "long", "nier"), false))
            .smallCells(10, 1);
    FactBook book = EditionFacts.of(edition.build()).shown();

    assertThat(isShown(book, "duur.totaal.gemiddelde")).isTrue();
    assertThat(isShown(book, "duur_naar_vak.long.totaal.gemiddelde")).isFalse();
    assertThat(isShown(book, "duur_naar_vak.oog.totaal.gemiddelde")).isTrue();
    assertThat(
            isShown(book, "duur.binnen.gemiddelde")
                && isShown(book, "duur_naar_vak.hart.totaal.gemiddelde"))
        .as("36 doctors, and the 30 of them of one field")
        .isFalse();
    assertThat(isShown(book, "duur_naar_vak.hart.totaal.sd"))
        .isEqualTo(isShown(book, "duur_naar_vak.hart.totaal.mediaan"))
        .isEqualTo(isShown(book, "duur_naar_vak.hart.totaal.gemiddelde"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void hidesAFieldWhereFewHaveNoneOfTheFields(int minimumCell) {
    FactBook book =
        EditionFacts.of(
                add(60, "oog", "man")
                    .add(30, "hart", "man")
                    .add(4, "-9", "man")
                    .edition()
                    .smallCells(10, minimumCell)
                    .build())
            .shown();

    assertThat(isShown(book, "duur.totaal.gemiddelde")).isTrue();
    // with a minimum cell of one nothing is secret of who passed a question over
    assertThat(isShown(book, "duur_naar_vak.hart.totaal.gemiddelde")).isEqualTo(minimumCell == 1);
  }

  @Test
  void hidesTheWeightedMeanThatTellsWhatTheOthersDoNot() {
    // of three who are neither man nor woman the mean follows with that of the men, or by weights
    FactBook book =
        EditionFacts.of(
                add(60, "oog", "vrouw")
                    .add(40, "oog", "man")
                    .add(3, "oog", "-9")
                    .edition()
                    .group("man", "geslacht", "man")
                    .group("vrouw", "geslacht", "vrouw")
                    .margin(margin("man", "55"))
                    .margin(margin("vrouw", "45"))
                    .weighting(new Weighting.Characteristic("geslacht", false))
                    .smallCells(10, 2)
                    .build())
            .shown();

    assertThat(isShown(book, "duur.totaal.gemiddelde")).isTrue();
    assertThat(isShown(book, "duur.vrouw.gemiddelde")).isTrue();
    assertThat(isShown(book, "duur.man.gemiddelde")).isFalse();
    assertThat(isShown(book, "duur.man.gemiddelde_gewogen")).isFalse();
    assertThat(isShown(book, "duur.totaal.gemiddelde_gewogen")).isFalse();
    for (String measure :
        new String[] {"sd_gewogen", "mediaan_gewogen", "kwartiel1_gewogen", "kwartiel3_gewogen"}) {
      assertThat(isShown(book, "duur.man." + measure)).as(measure).isFalse();
      assertThat(isShown(book, "duur.totaal." + measure)).as(measure).isFalse();
    }
  }

  private static PopulationMargin margin(String category, String percent) {
    return new PopulationMargin(
        "geslacht",
        category,
        category,
        OptionalInt.empty(),
        OptionalInt.empty(),
        new BigDecimal(percent),
        Optional.empty(),
        Optional.empty(),
        "bron",
        Optional.empty());
  }
}
