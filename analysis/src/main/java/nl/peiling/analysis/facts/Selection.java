package nl.peiling.analysis.facts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.Published;
import nl.peiling.model.edition.PublishedRelation;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.NamedFacts;

/**
 * Which groups of which questions are in the book of facts.
 *
 * <ul>
 *   <li>Every question in the total and in the groups that are a column of the tabellenboek; in all
 *       groups, if the edition names no columns.
 *   <li>In any other group a question that a figure, a table, the text or a published number or
 *       relation speaks of there, with all its answers and, of a grid, all its items.
 * </ul>
 */
final class Selection {

  static final String TOTAL = "totaal";

  /** A question, or a whole grid, in a group. */
  private record Pair(String question, String group) {}

  private final Set<String> columns = new HashSet<>();
  private final Set<Pair> named = new HashSet<>();

  private Selection() {}

  /**
   * Returns what an edition asks for.
   *
   * @param text the facts that the text speaks of
   */
  static Selection of(EditionFolder folder, Collection<FactId> text) {
    Selection selection = new Selection();
    selection.columns.add(TOTAL);
    folder.edition().banners().forEach(banner -> selection.columns.addAll(banner.groups()));
    if (folder.edition().banners().isEmpty()) {
      folder.edition().groups().stream().map(Group::key).forEach(selection.columns::add);
    }
    folder.exhibits().forEach(selection::add);
    folder.published().stream().map(Published::fact).forEach(selection::add);
    folder.relations().stream()
        .map(PublishedRelation::claims)
        .flatMap(List::stream)
        .map(Claim::facts)
        .flatMap(List::stream)
        .forEach(selection::add);
    text.forEach(selection::add);
    return selection;
  }

  private void add(Exhibit exhibit) {
    for (String question : exhibit.questions()) {
      exhibit.groups().forEach(group -> named.add(new Pair(topic(question), group)));
      exhibit.base().ifPresent(group -> named.add(new Pair(topic(question), group)));
    }
    Optional.of(exhibit.title()).stream().map(NamedFacts::in).forEach(this::addAll);
    exhibit.note().map(NamedFacts::in).ifPresent(this::addAll);
    exhibit.alt().map(NamedFacts::in).ifPresent(this::addAll);
  }

  private void addAll(Collection<FactId> facts) {
    facts.forEach(this::add);
  }

  private void add(FactId fact) {
    named.add(new Pair(topic(fact.variable()), fact.group()));
  }

  /** Whether the facts of a variable in a group are in the book. */
  boolean has(String variable, String group) {
    return columns.contains(group) || named.contains(new Pair(topic(variable), group));
  }

  /** The grid of an item; any other variable itself. */
  static String topic(String variable) {
    int dot = variable.indexOf('.');
    return dot < 0 ? variable : variable.substring(0, dot);
  }
}
