package nl.peiling.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.Problems;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;
import nl.peiling.model.survey.Survey;
import nl.peiling.report.workbook.TablesBook;

/**
 * Which part of the tabellenboek is wanted, and as which files.
 *
 * @param questions keys or numbers, as typed; all questions if there are none
 * @param banners keys of groups of columns, as typed; all if there are none
 * @param formats the files to write
 */
record TablesChoice(List<String> questions, List<String> banners, Set<Format> formats) {

  private static final String WHAT_CAN_BE_CHOSEN =
      "Geef het nummer van een vraag, zoals B2, of een sleutel: van een vraag uit datapackage.json,"
          + " of van een afleiding, verhouding, instroom, uitsplitsing of stroom uit editie.yaml.";

  /** A kind of file. */
  enum Format {
    XLSX,
    ODS,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  TablesChoice {
    questions = questions.stream().map(String::strip).toList();
    banners = banners.stream().map(String::strip).toList();
    formats = Set.copyOf(formats);
  }

  /** Keys have small letters only. */
  private static List<String> keys(List<String> written) {
    return written.stream().map(TablesChoice::key).toList();
  }

  private static String key(String written) {
    return written.toLowerCase(Locale.ROOT);
  }

  /** The whole book, without the facts, which the report writes by itself. */
  static TablesChoice everything() {
    return new TablesChoice(List.of(), List.of(), Set.of(Format.XLSX, Format.ODS));
  }

  boolean has(Format format) {
    return formats.contains(format);
  }

  TablesBook.Selection selection() {
    return new TablesBook.Selection(Set.copyOf(keys(questions)), keys(banners));
  }

  /** What is wanted but does not exist, with what it may have been. */
  Problems flaws(Survey survey, Edition edition) {
    Set<String> keys = keys(survey, edition);
    Set<String> numbers =
        survey.codebook().questions().stream()
            .map(question -> key(question.heading().number()))
            .collect(Collectors.toSet());
    List<Problem> flaws = new ArrayList<>();
    for (String wanted : questions) {
      Optional<Question.OpenText> open = open(survey, key(wanted));
      if (open.isPresent()) {
        flaws.add(withoutTable(wanted, open.get()));
      } else if (!keys.contains(key(wanted)) && !numbers.contains(key(wanted))) {
        flaws.add(
            Problem.error(
                    "keuze.vraag",
                    Place.file("--vraag"),
                    "De vraag ‘" + Visible.text(wanted) + "’ bestaat niet in deze editie.")
                .withHint(Spelling.hint(key(wanted), keys).orElse(WHAT_CAN_BE_CHOSEN)));
      }
    }
    List<String> columns = edition.banners().stream().map(Banner::key).toList();
    for (String wanted : banners) {
      if (!columns.contains(key(wanted))) {
        flaws.add(
            Problem.error(
                    "keuze.kolommen",
                    Place.file("--kolommen"),
                    "De kolommen ‘" + Visible.text(wanted) + "’ bestaan niet in deze editie.")
                .withHint("Kies uit: " + String.join(", ", columns) + "."));
      }
    }
    return new Problems(flaws);
  }

  /** The keys of all that has a table of its own. */
  private static Set<String> keys(Survey survey, Edition edition) {
    Set<String> known = survey.variables().stream().map(Variable::key).collect(Collectors.toSet());
    survey.codebook().questions().forEach(question -> known.add(question.key()));
    edition.derivations().forEach(derivation -> known.add(derivation.key()));
    edition.ratios().forEach(ratio -> known.add(ratio.key()));
    edition.breakdowns().forEach(breakdown -> known.add(breakdown.key()));
    edition.intakes().forEach(intake -> known.add(intake.key()));
    edition.flows().forEach(flow -> known.add(flow.key()));
    return known;
  }

  private static Optional<Question.OpenText> open(Survey survey, String wanted) {
    return survey.codebook().questions().stream()
        .filter(Question.OpenText.class::isInstance)
        .map(Question.OpenText.class::cast)
        .filter(question ->
            question.key().equals(wanted) || key(question.heading().number()).equals(wanted))
        .findFirst();
  }

  private static Problem withoutTable(String wanted, Question.OpenText open) {
    Problem problem =
        Problem.error(
            "keuze.vraag",
            Place.file("--vraag"),
            "De vraag ‘"
                + Visible.text(wanted)
                + "’ is een open vraag; die heeft zelf geen blad in het tabellenboek.");
    return open.themes()
        .map(themes -> problem.withHint("De thema's van de antwoorden staan bij ‘" + themes + "’."))
        .orElse(problem);
  }

  /** The variables of the questions that are wanted. */
  List<Variable> variables(Survey survey) {
    TablesBook.Selection selection = selection();
    Set<String> keys =
        survey.codebook().questions().stream()
            .filter(question -> selection.has(question.heading().number(), question.key()))
            .map(Question::variables)
            .flatMap(List::stream)
            .map(Variable::key)
            .collect(Collectors.toSet());
    return survey.variables().stream()
        .filter(variable -> keys.contains(variable.key()) || selection.has("", variable.key()))
        .toList();
  }
}
