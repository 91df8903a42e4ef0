package nl.peiling.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.peiling.analysis.disclosure.LinkedTable;
import nl.peiling.analysis.disclosure.LinkedTable.Cell;
import nl.peiling.analysis.disclosure.SuppressedTable.Reason;
import nl.peiling.analysis.sample.SampleEdition;
import nl.peiling.analysis.sample.SampleSurvey;
import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.Severity;
import org.junit.jupiter.api.Test;

class UnprotectedProblemsTest {

  @Test
  void advisesNoExceptionWhereItCannotHelp() {
    assertThat(hints(List.of("keuze"), answer("keuze", "a", Reason.SECONDARY, "man", "vrouw")))
        .containsExactly(
            "Voeg ‘a’ samen met een ander antwoord, in het codeboek of met een afleiding, of laat"
                + " een van de groepen ‘man’ en ‘vrouw’ weg. Een uitzondering voor ‘keuze’ is er"
                + " al en helpt hier niet.");
    assertThat(hints(List.of(), answer("keuze", "a", Reason.SMALL_BASE, "man")))
        .containsExactly(
            "Voeg ‘a’ samen met een ander antwoord, in het codeboek of met een afleiding, of laat"
                + " de groep ‘man’ weg. Een uitzondering helpt hier niet.");
    assertThat(hints(List.of(), answer("keuze", "a", Reason.SMALL_CELL, "totaal")))
        .containsExactly(
            "Voeg ‘a’ samen met een ander antwoord, in het codeboek of met een afleiding, of noem"
                + " ‘keuze’ onder ‘kleine_cellen.uitzonderingen’ als zulke aantallen openbaar"
                + " mogen zijn.");
  }

  @Test
  void namesAtTheEndTheGroupsThatPlayAPartInAllAnswers() {
    List<Problem> problems =
        problems(
            List.of(),
            answer("keuze", "a", Reason.SMALL_CELL, "man", "jong"),
            answer("keuze", "b", Reason.SMALL_CELL, "man", "vrouw"),
            answer("keuze", "c", Reason.SMALL_CELL, "oud"),
            answer("keuze", "d", Reason.SMALL_CELL, "totaal"));

    assertThat(problems).hasSize(5);
    assertThat(problems.getLast().severity()).isEqualTo(Severity.WARNING);
    assertThat(problems.getLast().message())
        .isEqualTo(
            "Bij 3 van de 4 antwoorden die niet zijn af te schermen, speelt een van deze groepen"
                + " mee: ‘man’ en ‘oud’.");
  }

  private static List<String> hints(List<String> exceptions, Unprotected... answers) {
    return problems(exceptions, answers).stream()
        .map(problem -> problem.hint().orElseThrow())
        .toList();
  }

  private static List<Problem> problems(List<String> exceptions, Unprotected... answers) {
    EditionFacts edition =
        EditionFacts.of(
            new SampleEdition(
                    new SampleSurvey(4).single("keuze", "a b", "a", "a", "b", "b").build())
                .build());
    Families families = new Families(edition.survey(), List.of());
    return new UnprotectedProblems(
            new SmallCells(10, 30, 5, exceptions),
            new Twins(edition.survey(), edition.groups(), families, 10),
            families)
        .of(List.of(answers))
        .list();
  }

  /** An answer in the first group, given away by how many are in all of them. */
  private static Unprotected answer(String variable, String row, Reason reason, String... groups) {
    return new Unprotected(
        new Twins.Count(variable, new Cell(row, groups[0])),
        List.of(),
        reason,
        Set.copyOf(
            List.of(groups).stream()
                .map(group -> new Twins.Count(variable, new Cell(LinkedTable.BASE, group)))
                .toList()));
  }
}
