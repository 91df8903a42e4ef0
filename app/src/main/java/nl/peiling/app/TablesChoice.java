package nl.peiling.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * @param questions keys or numbers; all questions if there are none
 * @param banners keys of groups of columns; all if there are none
 * @param formats the files to write
 */
record TablesChoice(List<String> questions, List<String> banners, Set<Format> formats) {

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
    questions = plain(questions);
    banners = plain(banners);
    formats = Set.copyOf(formats);
  }

  /** Keys have small letters only; a space after a comma is none of them. */
  private static List<String> plain(List<String> written) {
    return written.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
  }

  /** The whole book, without the facts, which the report writes by itself. */
  static TablesChoice everything() {
    return new TablesChoice(List.of(), List.of(), Set.of(Format.XLSX, Format.ODS));
  }

  boolean has(Format format) {
    return formats.contains(format);
  }

  TablesBook.Selection selection() {
    return new TablesBook.Selection(Set.copyOf(questions), banners);
  }

  /** What is wanted but does not exist, with what it may have been. */
  Problems flaws(Survey survey, Edition edition) {
    Set<String> known = survey.variables().stream().map(Variable::key).collect(Collectors.toSet());
    survey.codebook().questions().forEach(question -> known.add(question.key()));
    edition.derivations().forEach(derivation -> known.add(derivation.key()));
    Set<String> numbers =
        survey.codebook().questions().stream()
            .map(question -> question.heading().number().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    List<Problem> flaws = new ArrayList<>();
    for (String wanted : questions) {
      if (!known.contains(wanted) && !numbers.contains(wanted.toLowerCase(Locale.ROOT))) {
        flaws.add(
            Problem.error(
                    "keuze.vraag",
                    Place.file("--vraag"),
                    "De vraag ‘" + Visible.text(wanted) + "’ bestaat niet in deze editie.")
                .withHint(
                    Spelling.hint(wanted, known)
                        .orElse(
                            "Geef een nummer, zoals B2, of een sleutel uit datapackage.json of"
                                + " editie.yaml.")));
      }
    }
    List<String> columns = edition.banners().stream().map(Banner::key).toList();
    for (String wanted : banners) {
      if (!columns.contains(wanted)) {
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
