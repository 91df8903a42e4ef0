package nl.peiling.model.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Reads numbers for each answer: {@code uitsplitsingen} in {@code editie.yaml}. */
final class BreakdownReader {

  private final Vocabulary vocabulary;
  private final Set<String> groupKeys;
  private final ProblemCollector problems;
  private final Set<String> keys = new HashSet<>();

  BreakdownReader(Vocabulary vocabulary, Set<String> groupKeys, ProblemCollector problems) {
    this.vocabulary = vocabulary;
    this.groupKeys = groupKeys;
    this.problems = problems;
  }

  List<Breakdown> breakdowns(Fields root) {
    List<Breakdown> breakdowns = new ArrayList<>();
    for (Node node : root.optionalList("uitsplitsingen")) {
      Fields.of(node, EditionFileReader.CODE, problems)
          .flatMap(this::breakdown)
          .ifPresent(breakdowns::add);
    }
    return breakdowns;
  }

  private Optional<Breakdown> breakdown(Fields fields) {
    String key = fields.key("sleutel");
    String label = fields.text("kop");
    String from = fields.text("van");
    String by = fields.text("naar");
    List<Fields.Item> groups = fields.texts("groepen");
    fields.nothingElse();
    if (vocabulary.form(key).isPresent() || !vocabulary.items(key).isEmpty() || !keys.add(key)) {
      fields.error(
          "dubbel",
          fields.place("sleutel"),
          "Er is al een vraag, afleiding of uitsplitsing ‘" + Visible.text(key) + "’.");
    }
    if (!(vocabulary.form(from).orElse(null) instanceof Form.Amount)) {
      wrong(fields, "van", from, "een getal");
    }
    Optional<Form> answers = vocabulary.form(by).filter(BreakdownReader::hasAnswers);
    if (answers.isEmpty()) {
      wrong(fields, "naar", by, "een vraag met één antwoord uit een lijst");
    }
    groups.stream()
        .filter(group -> !groupKeys.contains(group.text()))
        .forEach(group ->
            fields.error(
                "onbekende-groep",
                group.place(),
                "De groep ‘" + Visible.text(group.text()) + "’ bestaat niet.",
                Spelling.hint(group.text(), groupKeys)));
    return fields.sound() && answers.isPresent()
        ? Optional.of(
            new Breakdown(
                key,
                label,
                from,
                by,
                answers.get().categories().stream().map(Category::key).toList(),
                groups.stream().map(Fields.Item::text).toList()))
        : Optional.empty();
  }

  private static boolean hasAnswers(Form form) {
    return form instanceof Form.OneOf && !form.categories().isEmpty();
  }

  private void wrong(Fields fields, String name, String variable, String wanted) {
    if (variable.isEmpty() || vocabulary.isBroken(variable)) {
      fields.unsound();
      return;
    }
    fields.error(
        "uitsplitsing",
        fields.place(name),
        "Bij ‘" + name + "’ hoort " + wanted + "; ‘" + Visible.text(variable) + "’ is dat niet.",
        vocabulary.form(variable).isPresent()
            ? Optional.empty()
            : Spelling.hint(variable, vocabulary.variables()));
  }
}
