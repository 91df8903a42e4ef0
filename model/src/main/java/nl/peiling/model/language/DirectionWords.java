package nl.peiling.model.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words that say which way a difference goes.
 *
 * @param more words for the greater side: "vaker", "hoogste"
 * @param less words for the smaller side: "minder", "laagste"
 * @param fillers words that may stand beside them without turning them: "het", "vaak", "iets"
 */
public record DirectionWords(Set<String> more, Set<String> less, Set<String> fillers) {

  public DirectionWords {
    more = Set.copyOf(more);
    less = Set.copyOf(less);
    fillers = Set.copyOf(fillers);
  }

  /** Returns a list without words: no phrase points anywhere. */
  public static DirectionWords none() {
    return new DirectionWords(Set.of(), Set.of(), Set.of());
  }

  /**
   * Returns which way a phrase points; empty if it has other words too ("minder tevreden" may well
   * be said of who is dissatisfied more often), none of these words, or words of both sides.
   */
  public Optional<Direction> of(String phrase) {
    List<String> words = QuantifierLexicon.words(phrase);
    boolean up = words.stream().anyMatch(more::contains);
    boolean down = words.stream().anyMatch(less::contains);
    boolean known =
        words.stream()
            .allMatch(word -> more.contains(word) || less.contains(word) || fillers.contains(word));
    if (!known || up == down) {
      return Optional.empty();
    }
    return Optional.of(up ? Direction.MORE : Direction.LESS);
  }
}
