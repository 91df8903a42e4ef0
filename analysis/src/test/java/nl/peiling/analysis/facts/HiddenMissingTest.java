package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactValue;
import org.junit.jupiter.api.Test;

class HiddenMissingTest {

  private final List<String> sexes = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();

  private HiddenMissingTest add(int number, String sex, String answer) {
    sexes.addAll(Collections.nCopies(number, sex));
    answers.addAll(Collections.nCopies(number, answer));
    return this;
  }

  /** 60 men and 60 women; so many of the women chose "weet niet". */
  private static SampleEdition edition(int dontKnow) {
    HiddenMissingTest all =
        new HiddenMissingTest()
            .add(40, "man", "ja")
            .add(12, "man", "-8")
            .add(8, "man", "-9")
            .add(40, "vrouw", "ja")
            .add(dontKnow, "vrouw", "-8")
            .add(20 - dontKnow, "vrouw", "-9");
    return new SampleEdition(
            new SampleSurvey(120)
                .single("geslacht", "man vrouw", all.sexes.toArray(String[]::new))
                .single("mee", "ja nee", all.answers.toArray(String[]::new))
                .build())
        .group("man", "geslacht", "man")
        .group("vrouw", "geslacht", "vrouw");
  }

  private static boolean isShown(FactBook book, String name) {
    return book.find(name).map(Fact::value).orElseThrow() instanceof FactValue.Shown;
  }

  @Test
  void hidesHowFewChoseDontKnowAndWhatWouldTellIt() {
    FactBook book = EditionFacts.of(edition(2).smallCells(10, 5).build()).shown();

    assertThat(isShown(book, "mee.vrouw.n_weet_niet")).isFalse();
    assertThat(isShown(book, "mee.vrouw.n_geen_antwoord")).as("60 less 40 less 18").isFalse();
    assertThat(isShown(book, "mee.man.n_weet_niet") && isShown(book, "mee.totaal.n_weet_niet"))
        .as("14 less 12")
        .isFalse();
    assertThat(isShown(book, "mee.vrouw.n")).isTrue();
    assertThat(isShown(book, "mee.vrouw.ja.aantal")).isTrue();
  }

  @Test
  void showsHowManyChoseDontKnowWhereTheyAreEnough() {
    FactBook book = EditionFacts.of(edition(6).smallCells(10, 5).build()).shown();

    assertThat(isShown(book, "mee.vrouw.n_weet_niet")).isTrue();
    assertThat(isShown(book, "mee.vrouw.n_geen_antwoord")).isTrue();
    FactBook every = EditionFacts.of(edition(2).smallCells(10, 1).build()).shown();
    assertThat(isShown(every, "mee.vrouw.n_weet_niet")).isTrue();
    FactBook excepted =
        EditionFacts.of(edition(2).smallCells(10, 5).showsSmallCellsOf("mee").build()).shown();
    assertThat(isShown(excepted, "mee.vrouw.n_weet_niet")).isTrue();
  }
}
