package nl.peiling.model.reading;

import java.util.List;
import java.util.Optional;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.problem.Visible;
import nl.peiling.model.survey.ChoicesColumn;

/** What holds for the answers to a multiple-response question together. */
final class AnswerSet {

  private final int atMost;
  private final long exclusive;
  private final List<Category> options;

  AnswerSet(Question.MultipleChoice question) {
    this.options = question.form().categories();
    this.atMost = question.form().atMost().orElse(Integer.MAX_VALUE);
    long mask = 0;
    for (int code = 0; code < options.size(); code++) {
      mask |= options.get(code).exclusive() ? ChoicesColumn.bit(code) : 0;
    }
    this.exclusive = mask;
  }

  /** Complains if there are too many answers, or one that excludes the others. */
  void check(long mask, CellReader.Complaints complaints) {
    int count = Long.bitCount(mask);
    if (count > atMost) {
      complaints.about(
          "hoogstens",
          "Hier zijn "
              + count
              + " antwoorden gegeven; de vraag staat er hoogstens "
              + atMost
              + " toe.",
          Optional.empty());
    }
    if (count > 1 && (mask & exclusive) != 0) {
      String alone = options.get(Long.numberOfTrailingZeros(mask & exclusive)).key();
      complaints.about(
          "exclusief",
          "‘" + alone + "’ sluit andere antwoorden uit, maar er zijn er " + count + " gegeven.",
          Optional.empty());
    }
  }

  static void partly(CellReader.Complaints complaints) {
    complaints.about(
        "deels",
        "Deze vraag is deels beantwoord en deels niet.",
        Optional.of(
            "Zonder antwoord hebben alle velden van de vraag dezelfde ontbrekende waarde."));
  }

  static void noTick(String cell, CellReader.Complaints complaints) {
    complaints.about(
        "code",
        "‘" + Visible.text(cell) + "’ is geen 1 (gekozen) of 0 (niet gekozen).",
        Optional.empty());
  }

  static void gap(CellReader.Complaints complaints) {
    complaints.about(
        "gat",
        "Dit antwoord staat na een leeg veld.",
        Optional.of("De genoemde antwoorden staan in de eerste velden, zonder lege ertussen."));
  }

  static void twice(String cell, CellReader.Complaints complaints) {
    complaints.about(
        "twee-keer", "‘" + Visible.text(cell) + "’ is hier twee keer genoemd.", Optional.empty());
  }
}
