package nl.peiling.model.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.peiling.model.codebook.Block;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.ConditionParser;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.QuestionHeading;
import nl.peiling.model.codebook.Scale;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.codebook.Vocabulary;
import org.junit.jupiter.api.Test;

class SurveyTest {

  private static final List<Category> ROLES =
      List.of(Category.of("anios", "anios"), Category.of("aios", "aios"), Category.of("pi", "pi"));
  private static final Net DOCTORS = new Net("arts", "arts", List.of("anios", "aios"));
  private static final Form.AnyOf ANY =
      new Form.AnyOf(ROLES, List.of(DOCTORS), OptionalInt.empty());
  private static final Form.OneOf ONE = new Form.OneOf(ROLES, List.of(DOCTORS));
  private static final Form.Rating MARK = new Form.Rating(new Scale(5, ROLES), List.of());
  private static final Form.Amount HOURS = new Form.Amount("uur per week", 0, 80, 1);
  private static final Form.Month MONTH = new Form.Month(Optional.empty(), Optional.empty());

  private static QuestionHeading heading(String key) {
    return new QuestionHeading(
        key, "A1", key, key + "?", Condition.everyone(), true, false, false, Optional.empty());
  }

  private static final Codebook CODEBOOK =
      new Codebook(
          List.of(
              new Block(
                  "a",
                  "A",
                  List.of(
                      new Question.MultipleChoice(
                          heading("rollen"),
                          List.of("r1", "r2", "r3"),
                          Question.Coding.DICHOTOMY,
                          ANY),
                      new Question.SingleChoice(heading("rol"), "rol", ONE),
                      new Question.Grid(
                          heading("cijfer"),
                          List.of(
                              new Question.GridItem("sfeer", "sfeer", "c1", Condition.everyone())),
                          MARK),
                      new Question.Quantity(heading("uren"), "uren", HOURS),
                      new Question.DateQuestion(heading("begin"), "begin", MONTH),
                      new Question.OpenText(heading("uitleg"), "uitleg", Optional.empty())))),
          "id");

  /** Five respondents: two who answered everything, and one for each reason not to. */
  private static Survey survey() {
    ChoicesColumn.Builder roles = ChoicesColumn.builder(5).set(0, 0b011).set(1, 0b100);
    ChoiceColumn.Builder role = ChoiceColumn.builder(5).set(0, 1).set(1, 2);
    ChoiceColumn.Builder mark = ChoiceColumn.builder(5).set(0, 0).set(1, 2);
    NumberColumn.Builder hours = NumberColumn.builder(5).set(0, 36).set(1, 40.5);
    DateColumn.Builder begin =
        DateColumn.builder(5).set(0, YearMonth.of(2018, 12)).set(1, YearMonth.of(2019, 1));
    TextColumn.Builder text = TextColumn.builder(5).set(0, "ja").set(1, "");
    int row = 2;
    for (Missing reason : Missing.values()) {
      roles.set(row, reason);
      role.set(row, reason);
      mark.set(row, reason);
      hours.set(row, reason);
      begin.set(row, reason);
      text.set(row, reason);
      row++;
    }
    return Survey.of(
        CODEBOOK,
        List.of("1", "2", "3", "4", "5"),
        Map.of(
            "rollen", roles.build(),
            "rol", role.build(),
            "cijfer.sfeer", mark.build(),
            "uren", hours.build(),
            "begin", begin.build(),
            "uitleg", text.build()));
  }

  private static List<Integer> rows(String rule) {
    Condition condition =
        ConditionParser.parse(rule, Vocabulary.of(CODEBOOK)).value().orElseThrow();
    return survey().members(condition).rows().boxed().toList();
  }

  @Test
  void selectsByAnswer() {
    assertThat(rows("iedereen")).containsExactly(0, 1, 2, 3, 4);
    assertThat(rows("rollen bevat anios")).containsExactly(0);
    assertThat(rows("rollen in (anios, pi)")).containsExactly(0, 1);
    assertThat(rows("rollen bevat arts")).containsExactly(0);
    assertThat(rows("rol = aios")).containsExactly(0);
    assertThat(rows("rol = arts")).containsExactly(0);
    assertThat(rows("rol in (anios, pi)")).containsExactly(1);
    assertThat(rows("beantwoord uitleg")).containsExactly(0, 1);
  }

  @Test
  void selectsByNumberOnTheScaleOfTheQuestion() {
    assertThat(rows("uren > 36")).containsExactly(1);
    assertThat(rows("uren >= 36")).containsExactly(0, 1);
    assertThat(rows("uren < 40.5")).containsExactly(0);
    assertThat(rows("uren = 40.5")).containsExactly(1);
    assertThat(rows("cijfer.sfeer >= 7")).containsExactly(1);
    assertThat(rows("cijfer.sfeer = 5")).containsExactly(0);
    assertThat(rows("uren van 36 tot en met 40")).containsExactly(0);
  }

  @Test
  void selectsByMonth() {
    assertThat(rows("begin < 2019-01")).containsExactly(0);
    assertThat(rows("begin >= 2019-01")).containsExactly(1);
  }

  @Test
  void takesAMissingAnswerAsNotSaidAndItsDenialAsSo() {
    assertThat(rows("niet rol = aios")).containsExactly(1, 2, 3, 4);
    assertThat(rows("niet uren > 0")).containsExactly(2, 3, 4);
    assertThat(rows("beantwoord rol en niet rol = aios")).containsExactly(1);
  }

  @Test
  void combinesRules() {
    assertThat(rows("rol = aios of uren > 40")).containsExactly(0, 1);
    assertThat(rows("rol = aios en uren > 40")).isEmpty();
    assertThat(rows("niet (rol = aios of uren > 40)")).containsExactly(2, 3, 4);
  }

  @Test
  void keepsTheReasonsForNoAnswerApartInEveryColumn() {
    Survey survey = survey();
    for (Variable variable : survey.variables()) {
      Column column = survey.column(variable.key());
      assertThat(column.missing(0)).isEmpty();
      assertThat(column.missing(2)).hasValue(Missing.NOT_ROUTED);
      assertThat(column.missing(3)).hasValue(Missing.NO_ANSWER);
      assertThat(column.missing(4)).hasValue(Missing.DONT_KNOW);
      assertThat(column.valid().rows().boxed()).containsExactly(0, 1);
      assertThat(column.missing(Missing.NO_ANSWER).rows().boxed()).containsExactly(3);
    }
  }

  @Test
  void startsEveryColumnAsNotAsked() {
    assertThat(
            List.of(
                ChoiceColumn.builder(1).build(),
                ChoicesColumn.builder(1).build(),
                NumberColumn.builder(1).build(),
                DateColumn.builder(1).build(),
                TextColumn.builder(1).build()))
        .allSatisfy(column -> assertThat(column.missing(0)).hasValue(Missing.NOT_ROUTED));
  }

  @Test
  void givesAnswersBack() {
    Survey survey = survey();
    assertThat(survey.choices("rollen").has(0, 0)).isTrue();
    assertThat(survey.choices("rollen").has(0, 2)).isFalse();
    assertThat(survey.choices("rollen").mask(1)).isEqualTo(0b100);
    assertThat(survey.choice("rol").code(1)).isEqualTo(2);
    assertThat(survey.number("uren").value(1)).isEqualTo(40.5);
    assertThat(survey.number("uren").value(2)).isNaN();
    assertThat(survey.date("begin").month(0)).hasValue(YearMonth.of(2018, 12));
    assertThat(survey.date("begin").months(1) - survey.date("begin").months(0)).isEqualTo(1);
    assertThat(survey.date("begin").month(2)).isEmpty();
    assertThat(survey.text("uitleg").text(1)).hasValue("");
    assertThat(survey.text("uitleg").text(2)).isEmpty();
  }

  @Test
  void holdsSixtyFourOptions() {
    ChoicesColumn column = ChoicesColumn.builder(1).set(0, -1L).build();
    assertThat(column.isValid(0)).isTrue();
    assertThat(column.has(0, 63)).isTrue();
    assertThatThrownBy(() -> column.has(0, 64)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void growsByADerivedVariableWithoutChanging() {
    Survey before = survey();
    Variable variable =
        new Variable(
            "dubbel", "d", "d", HOURS, Condition.everyone(), new Variable.Origin.Derived());
    Survey after = before.with(variable, NumberColumn.builder(5).set(0, 72).build());
    assertThat(before.has("dubbel")).isFalse();
    assertThat(after.keys()).endsWith("uitleg", "dubbel");
    assertThat(after.members(new Condition.Answered("dubbel")).count()).isEqualTo(1);
    assertThatThrownBy(() -> after.with(variable, NumberColumn.builder(5).build()))
        .hasMessageContaining("already");
    assertThatThrownBy(() -> before.with(variable, NumberColumn.builder(4).build()))
        .hasMessageContaining("4 rows");
    assertThatThrownBy(() -> before.with(variable, TextColumn.builder(5).build()))
        .hasMessageContaining("TextColumn");
  }

  @Test
  void keepsBuiltColumnsWhenTheBuilderGoesOn() {
    NumberColumn.Builder builder = NumberColumn.builder(1).set(0, 1);
    NumberColumn column = builder.build();
    builder.set(0, 2);
    assertThat(column.value(0)).isEqualTo(1);
  }
}
