package nl.peiling.report.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.problem.Place;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.Inline;
import nl.peiling.report.wording.DutchNumber;
import nl.peiling.report.wording.RuleWording;

/**
 * The questionnaire as part of the report: a heading for each block of questions, then each
 * question with its number, its wording, who was asked and the answers to choose from.
 */
public final class QuestionnairePart {

  /** The name by which a chapter asks for this part. */
  public static final String NAME = "vragenlijst:alles";

  private static final String FILE = "datapackage.json";

  /** A list longer than this is told by its length and its ends. */
  private static final int LONG_LIST = 25;

  private final RuleWording rules;
  private final Place.InText place = new Place.InText(FILE, 1, 1);

  private QuestionnairePart(RuleWording rules) {
    this.rules = rules;
  }

  /** Returns the questionnaire as blocks of the report. */
  public static List<Block> of(Codebook codebook, RuleWording rules) {
    return new QuestionnairePart(rules).blocks(codebook);
  }

  private List<Block> blocks(Codebook codebook) {
    List<Block> blocks = new ArrayList<>();
    for (nl.peiling.model.codebook.Block part : codebook.blocks()) {
      blocks.add(
          new Block.Heading(
              place,
              2,
              "vragen-" + part.key().replace('_', '-'),
              Block.Heading.Role.APPENDIX,
              List.of(text(part.title()))));
      for (Question question : part.questions()) {
        if (!question.heading().codedAfterwards()) {
          blocks.addAll(question(question));
        }
      }
    }
    return blocks;
  }

  private List<Block> question(Question question) {
    List<String> answers = answers(question);
    List<Inline> words = new ArrayList<>();
    words.add(
        new Inline.Strong(
            place,
            List.of(
                text(
                    question.heading().number()
                        + DutchNumber.NO_BREAK_SPACE
                        + " "
                        + question.heading().text()))));
    words.add(new Inline.LineBreak(place));
    words.add(
        new Inline.Emphasis(
            place,
            List.of(
                text(
                    "Gesteld aan: "
                        + rules.who(question.heading().askedOf())
                        + ". "
                        + kind(question)))));
    if (answers.size() > LONG_LIST) {
      words.add(new Inline.LineBreak(place));
      words.add(text(ends(answers)));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(place, words));
    if (!answers.isEmpty() && answers.size() <= LONG_LIST) {
      blocks.add(list(answers));
    }
    return blocks;
  }

  private static String kind(Question question) {
    return switch (question) {
      case Question.SingleChoice single -> "Eén antwoord.";
      case Question.MultipleChoice multiple ->
          multiple.form().atMost().isPresent()
              ? "Ten hoogste " + multiple.form().atMost().getAsInt() + " antwoorden."
              : "Meer antwoorden mogelijk.";
      case Question.RatingScale rating -> scale(rating.form());
      case Question.Grid grid ->
          switch (grid.form()) {
            case Form.Rating rating -> "Per onderdeel: " + lower(scale(rating));
            case Form.OneOf one -> "Per onderdeel één antwoord.";
            case Form.AnyOf any -> "Per onderdeel meer antwoorden.";
            case Form.Amount amount -> "Per onderdeel een getal.";
            case Form.Month month -> "Per onderdeel een maand.";
            case Form.FreeText free -> "Per onderdeel een open antwoord.";
          };
      case Question.Quantity quantity -> "Een getal (" + quantity.form().unit() + ").";
      case Question.DateQuestion date -> "Maand en jaar.";
      case Question.OpenText open -> "Open vraag.";
    };
  }

  private static String scale(Form.Rating rating) {
    List<Category> points = rating.scale().points();
    return "Schaal van "
        + point(rating.scale().from(), points.getFirst().label())
        + " tot "
        + point(rating.scale().to(), points.getLast().label())
        + ".";
  }

  /** A point of a scale with what it means, which may have its number in it. */
  private static String point(int number, String label) {
    return label.startsWith(number + " ") ? label : number + " (" + label + ")";
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
  }

  private static List<String> answers(Question question) {
    return switch (question) {
      case Question.SingleChoice single -> labels(single.form().categories());
      case Question.MultipleChoice multiple -> labels(multiple.form().categories());
      case Question.Grid grid -> grid.items().stream().map(Question.GridItem::label).toList();
      case Question.RatingScale rating -> List.of();
      case Question.Quantity quantity -> List.of();
      case Question.DateQuestion date -> List.of();
      case Question.OpenText open -> List.of();
    };
  }

  private static List<String> labels(List<Category> categories) {
    return categories.stream().map(Category::label).toList();
  }

  private static String ends(List<String> labels) {
    return "Lijst van "
        + labels.size()
        + " antwoorden, van "
        + labels.getFirst()
        + " tot "
        + labels.getLast()
        + "; alle antwoorden staan in het tabellenboek.";
  }

  private Block list(List<String> labels) {
    return new Block.Items(
        place,
        Optional.empty(),
        labels.stream()
            .map(label ->
                new Block.Item(place, List.of(new Block.Paragraph(place, List.of(text(label))))))
            .toList());
  }

  private Inline text(String text) {
    return new Inline.Text(place, text);
  }
}
