package nl.peiling.report.exhibit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nl.peiling.model.codebook.Block;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.QuestionHeading;
import nl.peiling.model.codebook.Scale;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.ChartForm;
import nl.peiling.model.edition.ClaimSettings;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.edition.Fieldwork;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.Methods;
import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.edition.SourceGroup;
import nl.peiling.model.edition.Weighting;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.problem.Place;
import nl.peiling.report.wording.DecimalsPolicy;

/** An edition with a few groups and questions, and facts that a test names itself. */
final class SmallEdition {
  static final List<Category> ENERGY =
      List.of(
          Category.of("patientcontact", "contact met patiënten"),
          Category.of("regie", "eigen regie"),
          Category.of("teamwork", "teamwork"),
          new Category("anders", "anders", true, false));
  static final String WARNING = "Wie nog wacht, telt niet mee.";
  private static final List<Category> POINTS =
      List.of(
          Category.of("niet", "niet"),
          Category.of("enigszins", "enigszins"),
          Category.of("zeer", "in hoge mate"));

  private final List<Fact> facts = new ArrayList<>();
  private Optional<String> defect = Optional.empty();

  static Edition edition() {
    return new Edition(
        "2023",
        "Titel",
        "Ondertitel",
        Optional.empty(),
        true,
        OptionalLong.empty(),
        new Fieldwork(LocalDate.of(2023, 11, 15), LocalDate.of(2023, 12, 31)),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        new Weighting.Unweighted(),
        new SmallCells(10, 30, 5),
        ClaimSettings.usual(),
        Methods.usual(),
        List.of(
            new Derivation.YearOf(
                new Derivation.Heading(
                    "duur", "Duur", "Duur", new Condition.Everyone(), Optional.of(WARNING)),
                "afstuderen")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            group("totaal", "Totaal", "alle respondenten"),
            group("anios", "Anios", "anios"),
            group("onderzoeker", "Onderzoeker", "onderzoekers"),
            group("aios", "Aios", "aios"),
            group("profielarts", "Profielarts", "profielartsen"),
            group("niet_als_arts", "Niet als arts", "wie niet als arts werkt"),
            group("cohort_recent", "2019-2023", "wie in 2019-2023 afstudeerde")),
        List.of(new SourceGroup("peiling2009", "2009", "aios in de peiling van 2009")),
        List.of());
  }

  private static Group group(String key, String label, String plural) {
    return new Group(key, label, plural, new Condition.Everyone());
  }

  /** One question, of which something is known to have gone wrong where a test says so. */
  private Codebook codebook() {
    QuestionHeading heading =
        new QuestionHeading(
            "energie",
            "C5",
            "Energie",
            "Wat?",
            new Condition.Everyone(),
            false,
            false,
            false,
            defect);
    Form.AnyOf form = new Form.AnyOf(ENERGY, List.of(), OptionalInt.of(3));
    Question question =
        new Question.MultipleChoice(heading, List.of("e1"), Question.Coding.MENTIONS, form);
    return new Codebook(List.of(new Block("werk", "Werk", List.of(question))), "id");
  }

  SmallEdition withDefect(String sentence) {
    defect = Optional.of(sentence);
    return this;
  }

  static List<Variable> variables() {
    List<Net> nets = List.of(new Net("hoog", "(zeer) vaak", List.of("zeer")));
    return List.of(
        variable("energie", "Energie", new Form.AnyOf(ENERGY, List.of(), OptionalInt.of(3))),
        variable(
            "werkplek",
            "Werkplek",
            new Form.OneOf(
                List.of(
                    Category.of("umc", "umc"),
                    Category.of("ggz", "ggz"),
                    Category.of("huisarts", "huisarts")),
                List.of(new Net("instelling", "umc of ggz", List.of("umc", "ggz"))))),
        variable(
            "overweging.inhoud", "inhoud van het vak", new Form.Rating(new Scale(1, POINTS), nets)),
        variable(
            "overweging.salaris", "hoog salaris", new Form.Rating(new Scale(1, POINTS), nets)));
  }

  private static Variable variable(String key, String label, Form form) {
    return new Variable(
        key, label, label + "?", form, new Condition.Everyone(), new Variable.Origin.Asked());
  }

  SmallEdition share(String id, double value, int n) {
    Fact fact = Fact.computed(id(id), value, Unit.FRACTION, n);
    facts.add(
        fact.within(0.01, new Interval(Math.max(0, value - 0.02), Math.min(1, value + 0.02))));
    return this;
  }

  SmallEdition number(String id, double value, Unit unit, int n) {
    facts.add(Fact.computed(id(id), value, unit, n));
    return this;
  }

  SmallEdition published(String id, double value, Unit unit) {
    facts.add(Fact.fromEdition(id(id), value, unit));
    return this;
  }

  SmallEdition suppressed(String id, int n) {
    facts.add(Fact.computed(id(id), 0.5, Unit.FRACTION, n).suppressed(FactValue.Reason.SMALL_CELL));
    return this;
  }

  SmallEdition notAsked(String id) {
    facts.add(Fact.notAsked(id(id), Unit.FRACTION));
    return this;
  }

  FactBook facts() {
    return FactBook.of(facts);
  }

  ExhibitComposer composer() {
    return new ExhibitComposer(edition(), codebook(), variables(), facts(), DecimalsPolicy.usual());
  }

  Exhibited compose(Exhibit exhibit, ExhibitFacts layout) {
    ExhibitComposer.Composed composed = composer().compose(List.of(exhibit), List.of(layout));
    return composed.exhibits().getFirst();
  }

  static FactId id(String text) {
    return FactId.parse(text).value().orElseThrow();
  }

  static Exhibit exhibit(ChartForm form, List<String> groups, Measure measure, String alt) {
    return new Exhibit(
        "proef",
        form == ChartForm.NONE ? Exhibit.Kind.TABLE : Exhibit.Kind.FIGURE,
        List.of("energie"),
        Optional.of("totaal"),
        groups,
        List.of(measure),
        List.of(),
        Exhibit.Order.DESCENDING,
        OptionalInt.empty(),
        OptionalInt.empty(),
        form,
        "Wat energie geeft",
        Optional.of("Percentage"),
        Optional.of("Meer antwoorden mogelijk."),
        alt.isEmpty() ? Optional.empty() : Optional.of(alt),
        Place.file("figuren.yaml"));
  }

  /** The same exhibit of other questions. */
  static Exhibit about(Exhibit one, String... questions) {
    return new Exhibit(
        one.key(),
        one.kind(),
        List.of(questions),
        one.base(),
        one.groups(),
        one.measures(),
        one.categories(),
        one.order(),
        one.limit(),
        one.decimals(),
        one.chart(),
        one.title(),
        one.axis(),
        one.note(),
        one.alt(),
        one.place());
  }

  /** Answers in rows and groups in columns, as for one question. */
  static ExhibitFacts answersByGroup(List<String> groups) {
    List<ExhibitFacts.Head> rows = new ArrayList<>();
    List<List<ExhibitFacts.Cell>> cells = new ArrayList<>();
    for (Category answer : ENERGY) {
      rows.add(new ExhibitFacts.Head(answer.key(), answer.label(), Optional.empty()));
      cells.add(
          groups.stream()
              .map(group -> cell(FactId.share("energie", group, answer.key()), answer.label()))
              .toList());
    }
    List<ExhibitFacts.Head> columns =
        groups.stream()
            .map(group ->
                new ExhibitFacts.Head(
                    group,
                    edition().group(group).orElseThrow().label(),
                    Optional.of(FactId.of("energie", group, Measure.BASE))))
            .toList();
    return new ExhibitFacts("proef", Optional.empty(), rows, columns, cells);
  }

  /** Items of a grid in rows and points of the scale in columns. */
  static ExhibitFacts itemsByPoint(List<String> items) {
    List<ExhibitFacts.Head> rows = new ArrayList<>();
    List<List<ExhibitFacts.Cell>> cells = new ArrayList<>();
    for (String item : items) {
      rows.add(
          new ExhibitFacts.Head(
              item, item + "!", Optional.of(FactId.of(item, "anios", Measure.BASE))));
      cells.add(
          POINTS.stream()
              .map(point -> cell(FactId.share(item, "anios", point.key()), point.label()))
              .toList());
    }
    List<ExhibitFacts.Head> columns =
        POINTS.stream()
            .map(point -> new ExhibitFacts.Head(point.key(), point.label(), Optional.empty()))
            .toList();
    return new ExhibitFacts("proef", Optional.empty(), rows, columns, cells);
  }

  static ExhibitFacts.Cell cell(FactId id, String label) {
    return new ExhibitFacts.Cell(Optional.of(id), label);
  }
}
