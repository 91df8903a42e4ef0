package nl.peiling.model.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.peiling.model.problem.Place;

/**
 * Which question, answer or group of an earlier edition is which one now, and whether their numbers
 * may be compared.
 *
 * @param entries in the order of the file
 */
public record Concordance(List<Entry> entries) {

  /** No question has another name. */
  public static final Concordance NONE = new Concordance(List.of());

  /** What stands before the key of a group. */
  public static final String GROUP = "groep";

  /** What stands between a question and its answer, and before the key of a group. */
  public static final char PART = '/';

  public Concordance {
    entries = List.copyOf(entries);
  }

  /**
   * One row.
   *
   * @param edition the earlier edition that it holds for; empty if for all
   * @param old the name then: of a question ({@code energie}), an item of a grid ({@code
   *     plek.inhoud}), an answer or a net ({@code energie/regie}) or a group ({@code groep/anios})
   * @param now the name in this edition
   * @param degree how comparable the maker of the edition calls them; empty if he leaves that to
   *     what the questionnaires say
   * @param note what a reader must know of it
   * @param place where the old name stands in the file
   */
  public record Entry(
      Optional<String> edition,
      String old,
      String now,
      Optional<Likeness.Degree> degree,
      Optional<String> note,
      Place place) {}

  /** Returns the rows that hold for an earlier edition. */
  public List<Entry> of(String edition) {
    return entries.stream()
        .filter(entry -> entry.edition().isEmpty() || entry.edition().get().equals(edition))
        .toList();
  }

  /**
   * Returns the name now of a fact that is called after old keys, such as {@code
   * ergernis.anios.regie} for {@code ontevreden.anios.regie}; empty if none of them changed.
   */
  public Optional<String> factNow(String fact) {
    Map<String, String> names = new TreeMap<>();
    entries.forEach(entry -> names.putIfAbsent(entry.old(), entry.now()));
    List<String> parts = new ArrayList<>(List.of(fact.split("\\.", -1)));
    String topic = parts.getFirst();
    String item = parts.size() > 1 ? topic + "." + parts.get(1) : topic;
    boolean ofItem = names.containsKey(item);
    int first = ofItem ? 2 : 1;
    List<String> now = new ArrayList<>();
    now.add(names.getOrDefault(ofItem ? item : topic, topic));
    for (String part : parts.subList(Math.min(first, parts.size()), parts.size())) {
      String old =
          names.getOrDefault(
              topic + PART + part, names.getOrDefault(GROUP + PART + part, PART + part));
      now.add(old.substring(old.indexOf(PART) + 1));
    }
    return Optional.of(String.join(".", now)).filter(name -> !name.equals(fact));
  }

  /** Returns for the old key of a question its key now; of answers and groups nothing. */
  public Map<String, String> questions() {
    Map<String, String> keys = new TreeMap<>();
    for (Entry entry : entries) {
      if (entry.old().indexOf(PART) < 0) {
        keys.putIfAbsent(entry.old(), entry.now());
      }
    }
    return Map.copyOf(keys);
  }
}
