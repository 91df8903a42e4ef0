package nl.peiling.model.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.problem.Parsed;
import nl.peiling.model.problem.Visible;

/**
 * Which number: it stays the same when chapters change places or figures are renumbered.
 *
 * <p>Written as variable, group, category and measure joined by dots; the measure is left out when
 * it is a share. A variable may itself have a dot (grid and item). The text says without doubt
 * which part is which: measures of a category have one, unless the variable is no grid item and
 * there is nothing to choose from ({@code respons.totaal}, {@code populatie.pool.aantal}).
 *
 * @param variable the key of the variable, or the name of a source ({@code populatie})
 * @param group the key of the group
 * @param category the key of an answer or a net
 * @param measure what is said
 */
public record FactId(String variable, String group, Optional<String> category, Measure measure)
    implements Comparable<FactId> {

  /**
   * The variable of the facts that account for the weighting; with a dot and the key of a
   * characteristic, of those about its classes.
   */
  public static final String WEIGHTING = "weging";

  public FactId {
    require(isVariable(variable), "variable", variable);
    require(isPart(group), "group", group);
    require(category.map(FactId::isPart).orElse(true), "category", category.orElse(""));
    if (category.isPresent() && !measure.isOfCategory()) {
      throw new IllegalArgumentException(measure.key() + " is not about one answer");
    }
    if (category.isEmpty() && measure.isOfCategory() && variable.indexOf('.') >= 0) {
      throw new IllegalArgumentException(measure.key() + " of a grid item is about one answer");
    }
  }

  /** Returns whether the fact accounts for the weighting. */
  public boolean isOfWeighting() {
    return variable.equals(WEIGHTING) || variable.startsWith(WEIGHTING + ".");
  }

  private static boolean isVariable(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? isPart(text)
        : isPart(text.substring(0, dot)) && isPart(text.substring(dot + 1));
  }

  private static boolean isPart(String text) {
    return isName(text) && Measure.ofKey(text).isEmpty();
  }

  /** A small letter, then small letters, digits and underscores. */
  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter && (i == 0 || (c != '_' && (c < '0' || c > '9')))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static void require(boolean holds, String part, String text) {
    if (!holds) {
      throw new IllegalArgumentException("not the " + part + " of a fact: " + text);
    }
  }

  /** Returns a measure of one answer. */
  public static FactId of(String variable, String group, String category, Measure measure) {
    return new FactId(variable, group, Optional.of(category), measure);
  }

  /** Returns the share of one answer. */
  public static FactId share(String variable, String group, String category) {
    return of(variable, group, category, Measure.SHARE);
  }

  /** Returns a measure of all answers together. */
  public static FactId of(String variable, String group, Measure measure) {
    return new FactId(variable, group, Optional.empty(), measure);
  }

  /** Returns the name of the fact, such as {@code energie.anios.regie}. */
  public String text() {
    StringBuilder text = new StringBuilder(variable).append('.').append(group);
    category.ifPresent(key -> text.append('.').append(key));
    if (measure != Measure.SHARE) {
      text.append('.').append(measure.key());
    }
    return text.toString();
  }

  /** Returns the fact with this name; the flaws tell what is wrong with the name. */
  public static Parsed<FactId> parse(String text) {
    List<String> parts = new ArrayList<>(List.of(text.split("\\.", -1)));
    int offset = 0;
    for (String part : parts) {
      if (!isName(part)) {
        String what =
            part.isEmpty()
                ? "Hier ontbreekt een naam"
                : "‘" + Visible.text(part) + "’ is geen naam";
        return Parsed.wrong(
            offset, what + "; een naam bestaat uit kleine letters, cijfers en _ (a_2).");
      }
      offset += part.length() + 1;
    }
    Optional<Measure> last = Measure.ofKey(parts.getLast());
    last.ifPresent(measure -> parts.removeLast());
    Measure measure = last.orElse(Measure.SHARE);
    for (String part : parts) {
      if (Measure.ofKey(part).isPresent()) {
        return Parsed.wrong(
            text.indexOf(part), "De maat ‘" + part + "’ staat alleen aan het eind van een feit.");
      }
    }
    return build(text, parts, measure);
  }

  private static Parsed<FactId> build(String text, List<String> parts, Measure measure) {
    int count = parts.size();
    if (count == 2) {
      return Parsed.of(of(parts.get(0), parts.get(1), measure));
    }
    if (count == 3 && measure.isOfCategory()) {
      return Parsed.of(of(parts.get(0), parts.get(1), parts.get(2), measure));
    }
    if (count == 3) {
      return Parsed.of(of(parts.get(0) + "." + parts.get(1), parts.get(2), measure));
    }
    if (count == 4 && measure.isOfCategory()) {
      return Parsed.of(of(parts.get(0) + "." + parts.get(1), parts.get(2), parts.get(3), measure));
    }
    String shape =
        measure.isOfCategory() ? "vraag.groep.categorie" : "vraag.groep." + measure.key();
    return Parsed.wrong(
        count < 2 ? text.length() : 0,
        "‘" + Visible.text(text) + "’ is geen feit: verwacht wordt " + shape + ".");
  }

  @Override
  public int compareTo(FactId other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
