package nl.peiling.model.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.peiling.model.problem.Spelling;

/** All facts of an edition, sorted by name: the only numbers that may be printed. Immutable. */
public final class FactBook {

  private final SortedMap<String, Fact> facts;

  private FactBook(SortedMap<String, Fact> facts) {
    this.facts = facts;
  }

  /** Returns the book of these facts; each name occurs once. */
  public static FactBook of(Collection<Fact> facts) {
    record Named(String name, Fact fact) {}
    List<Named> sorted =
        facts.stream()
            .map(fact -> new Named(fact.id().text(), fact))
            .sorted(Comparator.comparing(Named::name))
            .toList();
    TreeMap<String, Fact> book = new TreeMap<>();
    for (Named named : sorted) {
      if (book.put(named.name(), named.fact()) != null) {
        throw new IllegalArgumentException("twice the same fact: " + named.name());
      }
    }
    return new FactBook(Collections.unmodifiableSortedMap(book));
  }

  /** Returns the book with each fact changed, for example kept back; its name stays the same. */
  public FactBook withEach(UnaryOperator<Fact> change) {
    TreeMap<String, Fact> changed = new TreeMap<>(facts);
    changed.replaceAll((name, fact) -> {
      Fact result = change.apply(fact);
      if (!result.id().equals(fact.id())) {
        throw new IllegalArgumentException(name + " became " + result.id());
      }
      return result;
    });
    return new FactBook(Collections.unmodifiableSortedMap(changed));
  }

  /** Returns the book with more facts, under other names. */
  public FactBook with(Collection<Fact> more) {
    List<Fact> all = new ArrayList<>(facts.values());
    all.addAll(more);
    return of(all);
  }

  /** Returns all facts, sorted by name. */
  public List<Fact> facts() {
    return List.copyOf(facts.values());
  }

  /** Returns the number of facts. */
  public int size() {
    return facts.size();
  }

  /** Returns a fact, if the book has it. */
  public Optional<Fact> find(FactId id) {
    return find(id.text());
  }

  /** Returns the fact with this name, if the book has it. */
  public Optional<Fact> find(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  /** Returns the fact, which must be there. */
  public Fact get(FactId id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no fact " + id));
  }

  /** Returns at most three names of facts that look like one that is not in the book. */
  public List<String> nearest(String name) {
    return Spelling.nearest(name, facts.keySet());
  }

  /** Returns the facts about the same variable and group, in the order of their names. */
  public List<Fact> alike(String variable, String group) {
    return facts.tailMap(variable + "." + group).values().stream()
        .takeWhile(fact -> fact.id().text().startsWith(variable + "." + group))
        .filter(fact -> fact.id().variable().equals(variable) && fact.id().group().equals(group))
        .toList();
  }
}
