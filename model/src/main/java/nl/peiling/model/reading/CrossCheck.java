package nl.peiling.model.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.Specialism;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Holds the tables of an edition against its questionnaire. */
final class CrossCheck {

  private final ProblemCollector problems;

  CrossCheck(ProblemCollector problems) {
    this.problems = problems;
  }

  void check(
      Optional<EditionFileReader.Result> edition,
      Optional<Codebook> codebook,
      List<Specialism> specialisms,
      List<MarginRow> margins) {
    Map<String, List<MarginRow>> byVariable = new LinkedHashMap<>();
    for (MarginRow margin : margins) {
      byVariable.computeIfAbsent(margin.variable(), v -> new ArrayList<>()).add(margin);
    }
    Vocabulary known =
        edition
            .map(EditionFileReader.Result::vocabulary)
            .or(() -> codebook.map(Vocabulary::of))
            .orElse(Vocabulary.unknown());
    byVariable.forEach((variable, classes) -> alone(variable, classes, known.form(variable)));
    if (edition.isEmpty() || codebook.isEmpty()) {
      return;
    }
    margins(byVariable, edition.get().vocabulary());
    new MarginPopulations(edition.get().edition(), problems).check(margins);
    for (Derivation derivation : edition.get().edition().derivations()) {
      if (derivation instanceof Derivation.ClusterOf cluster) {
        specialisms(cluster, codebook.get(), specialisms);
      }
    }
  }

  /** What can be said of the classes whatever else is wrong with the edition. */
  private void alone(String variable, List<MarginRow> classes, Optional<Form> form) {
    boolean bounded =
        classes.stream()
            .map(MarginRow::margin)
            .anyMatch(one -> one.from().isPresent() || one.to().isPresent());
    if (form.isPresent() ? form.get() instanceof Form.OneOf : bounded) {
      total(variable, classes, form.map(f -> f.categories().size()).orElse(Integer.MAX_VALUE));
    }
    for (int one = 0; bounded && one < classes.size(); one++) {
      for (int other = 0; other < one; other++) {
        if (overlap(classes.get(one).margin(), classes.get(other).margin())) {
          report(
              classes.get(one).place("van"),
              "De klassen ‘"
                  + classes.get(other).category()
                  + "’ (rij "
                  + classes.get(other).row()
                  + ") en ‘"
                  + classes.get(one).category()
                  + "’ overlappen.",
              Optional.of("Laat elke klasse beginnen na het einde van de vorige."));
        }
      }
    }
  }

  private static boolean overlap(PopulationMargin one, PopulationMargin other) {
    return starts(one) <= ends(other) && starts(other) <= ends(one);
  }

  private static int starts(PopulationMargin margin) {
    return margin.from().orElse(Integer.MIN_VALUE);
  }

  private static int ends(PopulationMargin margin) {
    return margin.to().orElse(Integer.MAX_VALUE);
  }

  private void margins(Map<String, List<MarginRow>> byVariable, Vocabulary vocabulary) {
    byVariable.forEach((variable, classes) -> {
      Optional<Form> form = vocabulary.form(variable);
      if (form.isEmpty()) {
        report(
            classes.getFirst().place("kenmerk"),
            "De vraag ‘" + variable + "’ bestaat niet.",
            Spelling.hint(variable, vocabulary.variables()));
        return;
      }
      List<String> answers = form.get().categories().stream().map(Category::key).toList();
      for (MarginRow one : classes) {
        if (!answers.contains(one.category())) {
          report(
              one.place("categorie"),
              "‘" + one.category() + "’ is geen antwoord op ‘" + variable + "’.",
              Spelling.hint(one.category(), answers)
                  .or(() -> Optional.of("Mogelijk zijn: " + Visible.list(answers) + ".")));
        }
      }
    });
  }

  /** The shares of classes that exclude each other are 100 together, but for rounding. */
  private void total(String variable, List<MarginRow> classes, int answers) {
    BigDecimal sum =
        classes.stream()
            .map(row -> row.margin().percent())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rounding = new BigDecimal(classes.size()).divide(new BigDecimal(2));
    BigDecimal over = sum.subtract(new BigDecimal(100));
    boolean tooMuch = over.compareTo(rounding) > 0;
    boolean tooLittle = classes.size() == answers && over.negate().compareTo(rounding) > 0;
    if (tooMuch || tooLittle) {
      report(
          classes.getFirst().place("aandeel"),
          "De aandelen van ‘"
              + variable
              + "’, "
              + where(classes)
              + ", zijn samen "
              + sum.toPlainString()
              + "%; dat is door afronding niet te verklaren.",
          Optional.of(
              "De kolom aandeel is een percentage; de klassen van één kenmerk zijn samen 100."));
    }
  }

  /** The rows that were added up, as a spreadsheet numbers them. */
  private static String where(List<MarginRow> classes) {
    List<String> rows = classes.stream().map(one -> String.valueOf(one.row())).toList();
    return rows.size() == 1
        ? "rij " + rows.getFirst()
        : "rijen " + String.join(", ", rows.subList(0, rows.size() - 1)) + " en " + rows.getLast();
  }

  private void report(Place place, String message, Optional<String> hint) {
    Problem problem = Problem.error("populatie.kenmerk", place, message);
    problems.add(hint.map(problem::withHint).orElse(problem));
  }

  /** Every answer is a specialism that has a cluster or none, or stands apart ("anders"). */
  private void specialisms(
      Derivation.ClusterOf cluster, Codebook codebook, List<Specialism> specialisms) {
    List<String> known = specialisms.stream().map(Specialism::key).toList();
    codebook.variables().stream()
        .filter(v -> v.key().equals(cluster.from()) || v.key().startsWith(cluster.from() + "."))
        .map(Variable::categories)
        .findFirst()
        .orElse(List.of())
        .stream()
        .filter(answer -> !known.contains(answer.key()))
        .filter(answer -> !answer.pinnedLast() && !answer.exclusive())
        .forEach(answer -> {
          Problem problem =
              Problem.error(
                  "editie.specialisme",
                  Place.file(SourceTables.SPECIALISMS),
                  "‘"
                      + answer.key()
                      + "’ is een antwoord op ‘"
                      + cluster.from()
                      + "’ maar staat niet in dit bestand, zodat het cluster onbekend is.");
          problems.add(Spelling.hint(answer.key(), known).map(problem::withHint).orElse(problem));
        });
  }
}
