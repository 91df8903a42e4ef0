package nl.peiling.report.exhibit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.report.wording.DutchList;
import nl.peiling.report.wording.SheetName;

/** Where the tabellenboek has the numbers of an exhibit. */
final class TablesReference {

  private final Codebook codebook;
  private final Collection<Variable> variables;

  TablesReference(Codebook codebook, Collection<Variable> variables) {
    this.codebook = codebook;
    this.variables = List.copyOf(variables);
  }

  /** "Tabellenboek: blad C4 energie."; empty if the book has no sheet about it. */
  Optional<String> of(Exhibit exhibit) {
    List<String> sheets =
        exhibit.questions().stream()
            .map(key -> key.split("\\.", 2)[0])
            .flatMap(key -> sheet(key).stream())
            .distinct()
            .toList();
    return sheets.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Tabellenboek: "
                + (sheets.size() == 1 ? "blad " : "bladen ")
                + DutchList.and(sheets)
                + ".");
  }

  private Optional<String> sheet(String key) {
    return codebook
        .question(key)
        .map(question -> SheetName.ofQuestion(question.heading().number(), key))
        .or(() ->
            variables.stream()
                .filter(variable -> variable.origin() instanceof Variable.Origin.Derived)
                .filter(variable -> variable.key().equals(key))
                .findFirst()
                .map(variable -> SheetName.ofDerived(key, 1)));
  }
}
