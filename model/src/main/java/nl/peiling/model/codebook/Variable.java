package nl.peiling.model.codebook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What is tabulated: a question, an item of a grid, or something derived from them.
 *
 * @param key {@code energie}, or grid and item as in {@code overweging_plek.inhoud}
 * @param label the short title: of the question, of the item, or of the derived variable
 * @param text the full wording of the question; for a derived variable what it stands for
 * @param form which answers there can be
 * @param askedOf who has an answer: the others are {@link Missing#NOT_ROUTED}
 * @param origin where it comes from
 */
public record Variable(
    String key, String label, String text, Form form, Condition askedOf, Origin origin) {

  public Variable {
    Keys.requireVariable(key);
  }

  /** Where a variable comes from. */
  public sealed interface Origin {
    /** A question of the questionnaire. */
    record Asked() implements Origin {}

    /** An item of a grid question. */
    record Item(String grid, String item) implements Origin {}

    /** Worked out from other variables. */
    record Derived() implements Origin {}
  }

  /** Returns the answers to choose from, in the order of the questionnaire; may be none. */
  public List<Category> categories() {
    return form.categories();
  }

  /** Returns the nets over those answers. */
  public List<Net> nets() {
    return form.nets();
  }

  /** Returns the code (index in {@link #categories}) of the answer with this key. */
  public OptionalInt codeOf(String category) {
    List<Category> categories = form.categories();
    return IntStream.range(0, categories.size())
        .filter(code -> categories.get(code).key().equals(category))
        .findFirst();
  }

  /** Returns the net with this key. */
  public Optional<Net> net(String net) {
    return form.nets().stream().filter(n -> n.key().equals(net)).findFirst();
  }

  /**
   * Returns the codes that an answer or net stands for; none if this variable has no such answer
   * and no such net.
   */
  public List<Integer> codes(String categoryOrNet) {
    OptionalInt code = codeOf(categoryOrNet);
    if (code.isPresent()) {
      return List.of(code.getAsInt());
    }
    return net(categoryOrNet).stream()
        .flatMap(n -> n.members().stream())
        .flatMap(member -> codeOf(member).stream().boxed())
        .toList();
  }

  /** Returns the label of an answer or a net. */
  public Optional<String> labelOf(String categoryOrNet) {
    return categories().stream()
        .filter(c -> c.key().equals(categoryOrNet))
        .map(Category::label)
        .findFirst()
        .or(() -> net(categoryOrNet).map(Net::label));
  }
}
