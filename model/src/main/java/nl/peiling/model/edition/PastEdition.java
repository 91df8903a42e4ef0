package nl.peiling.model.edition;

import java.util.List;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;

/**
 * An earlier edition of which this program worked out the facts, in the terms of this one. Only its
 * facts are known, never its respondents.
 *
 * @param key the year: {@code 2023}
 * @param numbers what has a counterpart in this edition
 */
public record PastEdition(String key, List<Counterpart> numbers) {

  private static final String GROUP = "peiling";
  private static final String TOTAL = "totaal";

  public PastEdition {
    numbers = List.copyOf(numbers);
  }

  /**
   * A number of the earlier edition.
   *
   * @param fact as it was shown then, under its name in this edition
   * @param now the same number of this edition, which may or may not be there
   * @param likeness whether the two may be compared
   */
  public record Counterpart(Fact fact, FactId now, Likeness likeness) {

    /** Returns the facts that say how it changed since; none if the two may not be compared. */
    public List<FactId> changes() {
      if (likeness.degree() != Likeness.Degree.EQUAL) {
        return List.of();
      }
      return fact.id().measure().change().stream()
          .map(measure -> with(fact.id(), measure))
          .toList();
    }

    private static FactId with(FactId id, Measure measure) {
      return new FactId(id.variable(), id.group(), id.category(), measure);
    }
  }

  /** Returns the key of all respondents of the earlier edition: {@code peiling2023}. */
  public String group() {
    return group(key, TOTAL);
  }

  /** Returns the key in this edition of a group then: {@code peiling2023_anios}. */
  public static String group(String edition, String group) {
    return GROUP + edition + (group.equals(TOTAL) ? "" : "_" + group);
  }
}
