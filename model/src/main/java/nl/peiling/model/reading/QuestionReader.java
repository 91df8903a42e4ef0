package nl.peiling.model.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.Question.Coding;
import nl.peiling.model.codebook.QuestionHeading;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Visible;

/** Reads one question of the questionnaire. */
final class QuestionReader {

  static final String CODE = "vragenlijst";
  static final List<String> TYPES =
      List.of("enkel", "meer", "schaal", "rooster", "getal", "datum", "open");

  private final Fields fields;
  private final Schema schema;
  private final Vocabulary vocabulary;
  private final ProblemCollector problems;
  private final AnswerLists answers;

  private QuestionReader(
      Fields fields, Schema schema, Vocabulary vocabulary, ProblemCollector problems) {
    this.fields = fields;
    this.schema = schema;
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.answers = new AnswerLists(fields, CODE, problems);
  }

  /**
   * Returns the question, if it could be read.
   *
   * @param vocabulary what a rule of this question can speak of
   */
  static Optional<Question> read(
      Fields fields, Schema schema, Vocabulary vocabulary, ProblemCollector problems) {
    QuestionReader reader = new QuestionReader(fields, schema, vocabulary, problems);
    QuestionHeading heading = reader.heading();
    if (heading.key().equals(BROKEN)) {
      return Optional.empty();
    }
    String type = fields.requiredChoice("type", TYPES);
    Optional<Question> question =
        switch (type) {
          case "enkel" -> reader.single(heading);
          case "meer" -> reader.multiple(heading);
          case "schaal" -> reader.rating(heading);
          case "rooster" -> reader.grid(heading);
          case "getal" -> reader.quantity(heading);
          case "datum" -> reader.date(heading);
          default -> reader.open(heading);
        };
    fields.nothingElse();
    return fields.sound() ? question : Optional.empty();
  }

  /** Stands in for a key that is missing or wrong. */
  private static final String BROKEN = "x";

  private QuestionHeading heading() {
    String key = fields.key("sleutel");
    boolean broken = !fields.sound();
    return new QuestionHeading(
        broken ? BROKEN : key,
        fields.text("nummer"),
        fields.text("kop"),
        fields.text("tekst"),
        fields.rule("gesteldAan", vocabulary),
        fields.flag("weetNiet"),
        fields.choice("antwoordvolgorde", List.of("vast", "willekeurig")).equals("willekeurig"),
        fields.flag("achteraf"),
        fields.optionalText("gebrek"));
  }

  private Optional<Question> single(QuestionHeading heading) {
    List<Category> options = answers.options(false);
    List<Net> nets = answers.nets(options);
    Optional<String> field = oneField("string", keys(options), heading);
    return field.map(f -> new Question.SingleChoice(heading, f, new Form.OneOf(options, nets)));
  }

  private Optional<Question> multiple(QuestionHeading heading) {
    List<Category> options = answers.options(true);
    List<Net> nets = answers.nets(options);
    OptionalInt atMost = fields.optionalWhole("hoogstens");
    boolean mentions =
        fields.requiredChoice("codering", List.of("dichotomie", "vermelding")).equals("vermelding");
    List<Fields.Item> items = fields.texts("velden");
    use(items, mentions, options, heading);
    List<Fields.Item> second = secondCoding(heading, mentions, options);
    if (options.size() > Form.AnyOf.MOST) {
      fields.error(
          "opties",
          fields.place("opties"),
          "Een vraag met meer antwoorden heeft hoogstens "
              + Form.AnyOf.MOST
              + " opties; hier"
              + " staan er "
              + options.size()
              + ".");
    }
    if (!mentions && items.size() != options.size()) {
      fields.error(
          "velden",
          fields.place("velden"),
          "Bij de codering ‘dichotomie’ hoort één veld per optie: er zijn "
              + options.size()
              + " opties en "
              + items.size()
              + " velden.");
    }
    if (atMost.isPresent() && (atMost.getAsInt() < 1 || atMost.getAsInt() > options.size())) {
      fields.error(
          "hoogstens",
          fields.place("hoogstens"),
          "‘hoogstens’ ligt tussen 1 en het aantal opties.");
    }
    if (!fields.sound()) {
      return Optional.empty();
    }
    return Optional.of(
        new Question.MultipleChoice(
            heading,
            items.stream().map(Fields.Item::text).toList(),
            mentions ? Coding.MENTIONS : Coding.DICHOTOMY,
            new Form.AnyOf(options, nets, atMost),
            second.stream().map(Fields.Item::text).toList()));
  }

  private void use(
      List<Fields.Item> items, boolean mentions, List<Category> options, QuestionHeading heading) {
    for (Fields.Item item : items) {
      if (mentions) {
        schema.use(fields, item, "string", keys(options), heading.offersDontKnow());
      } else {
        schema.use(fields, item, "integer", List.of("0", "1"), heading.offersDontKnow());
      }
    }
  }

  /** Reads which columns hold the codes of a second coder; none if there was one coder. */
  private List<Fields.Item> secondCoding(
      QuestionHeading heading, boolean mentions, List<Category> options) {
    Optional<Fields> second = fields.optionalMapping("tweedeCodering");
    if (second.isEmpty()) {
      return List.of();
    }
    List<Fields.Item> items = second.get().texts("velden");
    second.get().nothingElse();
    if (!second.get().sound()) {
      fields.unsound();
    }
    if (!heading.codedAfterwards()) {
      fields.error(
          "tweede-codering",
          fields.place("tweedeCodering"),
          "Alleen thema's van open antwoorden worden twee keer gecodeerd; bij deze vraag staat niet"
              + " ‘achteraf’.");
    }
    if (items.isEmpty() && second.get().sound()) {
      fields.error(
          "tweede-codering", second.get().place("velden"), "De tweede codering heeft geen velden.");
    }
    if (!mentions && !items.isEmpty() && items.size() != options.size()) {
      fields.error(
          "tweede-codering",
          second.get().place("velden"),
          "Bij de codering ‘dichotomie’ hoort één veld per optie, ook bij de tweede codering: er"
              + " zijn "
              + options.size()
              + " opties en "
              + items.size()
              + " velden.");
    }
    use(items, mentions, options, heading);
    return items;
  }

  private Optional<Question> rating(QuestionHeading heading) {
    Form.Rating form = ratingForm();
    return oneField("integer", values(form), heading)
        .map(f -> new Question.RatingScale(heading, f, form));
  }

  private Form.Rating ratingForm() {
    var scale = answers.scale();
    return new Form.Rating(scale, answers.nets(scale.points()));
  }

  private static List<String> values(Form.Rating form) {
    List<String> values = new ArrayList<>();
    for (int value = form.scale().from(); value <= form.scale().to(); value++) {
      values.add(Integer.toString(value));
    }
    return values;
  }

  private Optional<Question> grid(QuestionHeading heading) {
    boolean chosen = fields.choice("soort", List.of("schaal", "enkel")).equals("enkel");
    Form form;
    String type;
    List<String> categories;
    if (chosen) {
      List<Category> options = answers.options(false);
      form = new Form.OneOf(options, answers.nets(options));
      type = "string";
      categories = keys(options);
    } else {
      Form.Rating rating = ratingForm();
      form = rating;
      type = "integer";
      categories = values(rating);
    }
    List<Question.GridItem> items = new ArrayList<>();
    Set<String> itemKeys = new HashSet<>();
    for (Node node : fields.list("items")) {
      Fields.of(node, CODE, problems)
          .ifPresent(item -> item(item, heading, type, categories, itemKeys).ifPresent(items::add));
    }
    return fields.sound() && !items.isEmpty()
        ? Optional.of(new Question.Grid(heading, items, form))
        : Optional.empty();
  }

  private Optional<Question.GridItem> item(
      Fields item,
      QuestionHeading heading,
      String type,
      List<String> categories,
      Set<String> itemKeys) {
    String key = item.key("sleutel");
    String label = item.text("label");
    String field = item.text("veld");
    Condition askedOf =
        item.has("gesteldAan") ? item.rule("gesteldAan", vocabulary) : heading.askedOf();
    item.nothingElse();
    if (!key.isEmpty() && !itemKeys.add(key)) {
      item.error(
          "dubbel",
          item.place("sleutel"),
          "Het onderdeel ‘" + Visible.text(key) + "’ staat twee keer in dit rooster.");
    }
    if (!item.sound()) {
      fields.unsound();
      return Optional.empty();
    }
    schema.use(
        fields,
        new Fields.Item(field, item.place("veld")),
        type,
        categories,
        heading.offersDontKnow());
    return Optional.of(new Question.GridItem(key, label, field, askedOf));
  }

  private Optional<Question> quantity(QuestionHeading heading) {
    String unit = fields.text("eenheid");
    BigDecimal minimum = fields.number("minimum");
    BigDecimal maximum = fields.number("maximum");
    int decimals = fields.optionalWhole("decimalen").orElse(0);
    if (decimals < 0 || decimals > 6) {
      fields.error("decimalen", fields.place("decimalen"), "‘decimalen’ ligt tussen 0 en 6.");
    }
    if (minimum.compareTo(maximum) > 0) {
      fields.error("bereik", fields.place("minimum"), "Het minimum is groter dan het maximum.");
    }
    Optional<String> field = oneField(decimals > 0 ? "number" : "integer", List.of(), heading);
    return fields.sound()
        ? field.map(f ->
            new Question.Quantity(
                heading,
                f,
                new Form.Amount(unit, minimum.doubleValue(), maximum.doubleValue(), decimals)))
        : Optional.empty();
  }

  private Optional<Question> date(QuestionHeading heading) {
    Optional<YearMonth> earliest = month("minimum");
    Optional<YearMonth> latest = month("maximum");
    if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
      fields.error("bereik", fields.place("minimum"), "Het minimum ligt na het maximum.");
    }
    return oneField("yearmonth", List.of(), heading)
        .map(f -> new Question.DateQuestion(heading, f, new Form.Month(earliest, latest)));
  }

  private Optional<YearMonth> month(String name) {
    Optional<String> text = fields.optionalText(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(YearMonth.parse(text.get()));
    } catch (DateTimeException e) {
      fields.error(
          "maand",
          fields.place(name),
          "‘"
              + Visible.text(text.get())
              + "’ is geen maand; schrijf jaar en maand, zoals 2019-01.");
      return Optional.empty();
    }
  }

  private Optional<Question> open(QuestionHeading heading) {
    Optional<String> themes = fields.optionalText("codeveld");
    return oneField("string", List.of(), heading)
        .map(f -> new Question.OpenText(heading, f, themes));
  }

  private Optional<String> oneField(String type, List<String> categories, QuestionHeading heading) {
    List<Fields.Item> items = fields.texts("velden");
    if (items.size() != 1) {
      if (fields.sound()) {
        fields.error("velden", fields.place("velden"), "Bij deze vraag hoort precies één veld.");
      }
      return Optional.empty();
    }
    schema.use(fields, items.getFirst(), type, categories, heading.offersDontKnow());
    return Optional.of(items.getFirst().text());
  }

  private static List<String> keys(List<Category> options) {
    return options.stream().map(Category::key).toList();
  }
}
