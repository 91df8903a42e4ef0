package nl.peiling.model.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.edition.Weighting;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Reads how respondents are weighted: {@code weging} in {@code editie.yaml}. */
final class WeightingReader {

  private static final String NAME = "weging";
  private static final String NONE = "geen";
  private static final String ALL = "alles";

  private final Fields root;
  private final Vocabulary vocabulary;
  private final ProblemCollector problems;

  /**
   * Reads the weighting of an edition.
   *
   * @param vocabulary all variables, asked and derived
   */
  WeightingReader(Fields root, Vocabulary vocabulary, ProblemCollector problems) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  Weighting weighting() {
    if (!root.has(NAME) || root.isOneValue(NAME)) {
      root.choice(NAME, List.of(NONE));
      return new Weighting.Unweighted();
    }
    Optional<Fields> fields = root.mapping(NAME);
    if (fields.isEmpty()) {
      return new Weighting.Unweighted();
    }
    List<Weighting.Characteristic> characteristics = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    for (Node node : fields.get().list("kenmerken")) {
      Fields.of(node, EditionFileReader.CODE, problems)
          .map(one -> characteristic(one, seen))
          .ifPresent(characteristics::add);
    }
    List<Fields.Item> beside =
        fields.get().isOneValue("naast")
            ? fields.get().optionalTexts("naast")
            : fields.get().texts("naast");
    fields.get().nothingElse();
    boolean all = beside.stream().map(Fields.Item::text).toList().equals(List.of(ALL));
    if (!all) {
      beside.forEach(item -> checkBeside(fields.get(), item));
    }
    return new Weighting.ToPopulation(
        characteristics, all ? List.of() : beside.stream().map(Fields.Item::text).toList());
  }

  private Weighting.Characteristic characteristic(Fields fields, Map<String, Place> seen) {
    String variable = fields.text("kenmerk");
    boolean ordered = fields.flag("geordend");
    fields.nothingElse();
    if (fields.sound() && !(vocabulary.form(variable).orElse(null) instanceof Form.OneOf)) {
      fields.error(
          "weging",
          fields.place("kenmerk"),
          "‘" + Visible.text(variable) + "’ is geen vraag of afleiding met één antwoord.",
          vocabulary.form(variable).isPresent()
              ? Optional.of("Maak er een afleiding van waarin iedereen in één klasse valt.")
              : Spelling.hint(variable, vocabulary.variables()));
    }
    Place first = seen.putIfAbsent(variable, fields.place("kenmerk"));
    if (first != null && !variable.isEmpty()) {
      fields.error(
          "dubbel",
          fields.place("kenmerk"),
          "Het kenmerk ‘" + Visible.text(variable) + "’ is er al: " + first.text() + ".",
          Optional.of("Laat een van de twee weg."));
    }
    return new Weighting.Characteristic(variable, ordered);
  }

  private void checkBeside(Fields fields, Fields.Item item) {
    if (item.text().equals("true")) {
      fields.error(
          "onbekende-vraag",
          item.place(),
          "Hier staan vragen, of het woord alles.",
          Optional.of("Voor gewogen getallen bij alle vragen: naast: alles"));
    } else {
      checkQuestion(fields, item, vocabulary);
    }
  }

  /** Reports a question, grid or derived variable that does not exist. */
  static void checkQuestion(Fields fields, Fields.Item item, Vocabulary vocabulary) {
    Set<String> known = new HashSet<>();
    for (String variable : vocabulary.variables()) {
      known.add(variable.split("\\.", 2)[0]);
    }
    if (!known.contains(item.text())) {
      fields.error(
          "onbekende-vraag",
          item.place(),
          "De vraag ‘" + Visible.text(item.text()) + "’ bestaat niet.",
          Spelling.hint(item.text(), known));
    }
  }
}
