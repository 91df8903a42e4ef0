package nl.peiling.model.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.peiling.model.codebook.Block;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.ConditionParser;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/**
 * Reads {@code datapackage.json}: a Frictionless Data Package whose resource {@code respons} also
 * holds the questionnaire.
 */
public final class DataPackageReader {

  /** The name of the file. */
  public static final String FILE = "datapackage.json";

  static final String ANSWERS = "respons.csv";
  private static final String QUESTIONNAIRE = "peiling:vragenlijst";
  private static final String CODE = QuestionReader.CODE;
  private static final Pattern NUMBER = Pattern.compile("[A-Z]{0,2}[0-9]{1,3}[a-z]?");

  private final ProblemCollector problems;
  private final Map<String, Place> keyPlaces = new LinkedHashMap<>();
  private final Map<String, Place> numberPlaces = new LinkedHashMap<>();

  private DataPackageReader(ProblemCollector problems) {
    this.problems = problems;
  }

  /** Reads the data package in the folder of an edition. */
  public static Reading<DataPackage> read(Path folder) {
    ProblemCollector problems = new ProblemCollector();
    return Reading.of(read(folder, problems), problems);
  }

  static Optional<DataPackage> read(Path folder, ProblemCollector problems) {
    ProblemCollector own = new ProblemCollector();
    Optional<DataPackage> result =
        TextFile.read(folder, FILE, own)
            .flatMap(file -> NodeReader.json(file, own))
            .flatMap(root -> Fields.of(root, "gegevens", own))
            .flatMap(fields -> new DataPackageReader(own).dataPackage(fields));
    problems.addAll(own.problems());
    return own.hasErrors() ? Optional.empty() : result;
  }

  private Optional<DataPackage> dataPackage(Fields root) {
    Set<String> files = new LinkedHashSet<>();
    Optional<Fields> answers = Optional.empty();
    for (Node node : root.list("resources")) {
      Optional<Fields> resource = Fields.of(node, "gegevens", problems);
      if (resource.isPresent()) {
        String name = resource.get().text("name");
        String path = resource.get().text("path");
        checkPath(resource.get(), path);
        files.add(path);
        if (name.equals("respons")) {
          answers = resource;
        }
      }
    }
    if (answers.isEmpty()) {
      root.error("respons", root.place("resources"), "Er is geen resource met de naam ‘respons’.");
      return Optional.empty();
    }
    if (!files.contains(ANSWERS)) {
      answers
          .get()
          .error(
              "respons",
              answers.get().place("path"),
              "De resource ‘respons’ verwijst naar een ander bestand dan " + ANSWERS + ".");
    }
    return codebook(answers.get()).map(codebook -> new DataPackage(codebook, files));
  }

  private static void checkPath(Fields resource, String path) {
    if (path.contains("/") || path.contains("\\") || path.contains(":")) {
      resource.error(
          "pad",
          resource.place("path"),
          "‘" + Visible.text(path) + "’ is niet de naam van een bestand in deze map.");
    }
  }

  private Optional<Codebook> codebook(Fields resource) {
    Optional<Schema> schema = resource.mapping("schema").map(s -> Schema.read(s, problems));
    List<Node> blockNodes = resource.list(QUESTIONNAIRE);
    if (schema.isEmpty() || blockNodes.isEmpty()) {
      if (resource.has(QUESTIONNAIRE) && resource.sound()) {
        resource.error("leeg", resource.place(QUESTIONNAIRE), "De vragenlijst heeft geen vragen.");
      }
      return Optional.empty();
    }
    List<Block> blocks = blocks(blockNodes, schema.get());
    if (!problems.hasErrors()) {
      schema.get().nothingElse(resource);
      checkThemes(blocks);
    }
    return schema.get().idField().map(id -> new Codebook(blocks, id));
  }

  private List<Block> blocks(List<Node> nodes, Schema schema) {
    Vocabulary vocabulary = Vocabulary.empty().before(Fields.keysWithin(nodes, "vragen"));
    List<Block> blocks = new ArrayList<>();
    for (Node node : nodes) {
      Optional<Fields> fields = Fields.of(node, CODE, problems);
      if (fields.isEmpty()) {
        continue;
      }
      String key = fields.get().key("sleutel");
      String title = fields.get().text("titel");
      unique("blok:" + key, "Het blok", key, fields.get());
      List<Question> questions = new ArrayList<>();
      for (Node questionNode : fields.get().list("vragen")) {
        Optional<Fields> question = Fields.of(questionNode, CODE, problems);
        if (question.isPresent()) {
          vocabulary = question(question.get(), schema, vocabulary, questions);
        }
      }
      fields.get().nothingElse();
      if (fields.get().sound()) {
        blocks.add(new Block(key, title, questions));
      }
    }
    return blocks;
  }

  /** Reads one question; its rules can only speak of what is asked before it. */
  private Vocabulary question(
      Fields fields, Schema schema, Vocabulary before, List<Question> questions) {
    String key = fields.optionalText("sleutel").orElse("");
    unique(key, "De vraag", key, fields);
    if (ConditionParser.RESERVED.contains(key)) {
      fields.error(
          "sleutel",
          fields.place("sleutel"),
          "‘" + key + "’ is een woord van de regels en kan geen vraag zijn.");
    }
    Optional<Question> question = QuestionReader.read(fields, schema, before, problems);
    if (question.isEmpty()) {
      return before.withBroken(key);
    }
    number(question.get().heading().number(), fields);
    questions.add(question.get());
    Vocabulary after = before;
    for (Variable variable : question.get().variables()) {
      after = after.with(variable.key(), variable.form());
    }
    return after;
  }

  /** Two questions with one number could not be told apart in tables and in the appendix. */
  private void number(String number, Fields fields) {
    Place place = fields.place("nummer");
    if (!NUMBER.matcher(number).matches()) {
      fields.error(
          "nummer",
          place,
          "‘" + Visible.text(number) + "’ is geen nummer van een vraag.",
          Optional.of("Schrijf een hoofdletter en een getal, zoals B4 of B4c."));
      return;
    }
    Place first = numberPlaces.putIfAbsent(number, place);
    if (first != null) {
      fields.error(
          "dubbel",
          place,
          "Het nummer ‘" + number + "’ is er al: " + first.text() + ".",
          Optional.of("Geef elke vraag een eigen nummer."));
    }
  }

  private void unique(String name, String kind, String key, Fields fields) {
    Place place = fields.place("sleutel");
    Place first = keyPlaces.putIfAbsent(name, place);
    if (first != null && !key.isEmpty()) {
      fields.error(
          "dubbel", place, kind + " ‘" + Visible.text(key) + "’ is er al: " + first.text() + ".");
    }
  }

  private void checkThemes(List<Block> blocks) {
    List<Question> all = blocks.stream().flatMap(block -> block.questions().stream()).toList();
    List<String> coded =
        all.stream()
            .filter(question -> question instanceof Question.MultipleChoice)
            .map(Question::key)
            .toList();
    for (Question question : all) {
      if (question instanceof Question.OpenText open
          && open.themes().isPresent()
          && !coded.contains(open.themes().get())) {
        String themes = open.themes().get();
        Problem problem =
            Problem.error(
                CODE + ".codeveld",
                keyPlaces.getOrDefault(open.key(), Place.file(FILE)),
                "De vraag met meer antwoorden ‘"
                    + Visible.text(themes)
                    + "’ bij ‘codeveld’ bestaat niet.");
        problems.add(Spelling.hint(themes, coded).map(problem::withHint).orElse(problem));
      }
    }
  }
}
