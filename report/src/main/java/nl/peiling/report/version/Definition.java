package nl.peiling.report.version;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that an edition lays down, under its key: a question, an answer, a group, a figure.
 *
 * @param kind what it is
 * @param key names it among its kind; parts of a whole are named after it, {@code energie/regie}
 * @param position its place among its kind, or among the parts of its whole, from 1
 * @param traits what is laid down about it, by name
 */
public record Definition(Kind kind, String key, int position, SortedMap<String, String> traits) {

  /** What all definitions of something with a name call that name. */
  public static final String LABEL = "label";

  /** The number that follows from the place in the questionnaire or the report. */
  public static final String NUMBER = "nummer";

  /** What a reader of the numbers of a derived variable is warned of. */
  public static final String WARNING = "waarschuwing";

  /** How the settings of an edition begin that say what is kept back. */
  public static final String LIMIT = "afscherming: ";

  /** The setting that says when a difference is more than chance. */
  public static final String LEVEL = "toets: niveau";

  /** The setting that says how tests that are read together are made stricter. */
  public static final String CORRECTION = "toets: correctie";

  /** The setting that says the groups of which banners are tested as a whole. */
  public static final String TESTED = "toets: kolomreeksen";

  /** The setting that says whether errors are about a finite population. */
  public static final String POPULATION = "populatie van de marges";

  /** The setting that says how the interval around a share is made. */
  public static final String INTERVAL = "interval van een aandeel";

  /** What an edition is weighted to; other settings of weighting begin with it. */
  public static final String WEIGHTING = "weging";

  /** The setting that says in which parts doctors were invited. */
  public static final String STRATA = "strata";

  /** How the settings begin that hold the share of a class in the population. */
  public static final String MARGIN = "aandeel in de populatie ";

  /** How the settings begin that hold a number of doctors from a source. */
  public static final String NUMBER_OF = "aantal ";

  /** How the settings begin that say how the start of training is followed. */
  public static final String INTAKE = "instroom ";

  /** How the settings begin that say how answers are broken down by another question. */
  public static final String BREAKDOWN = "uitsplitsing ";

  /** How the settings begin that say how moves are counted. */
  public static final String FLOW = "stroom ";

  public Definition {
    traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
  }

  /** Makes a definition; traits without a value are left out. */
  public static Definition of(Kind kind, String key, int position, Map<String, String> traits) {
    SortedMap<String, String> filled = new TreeMap<>();
    traits.forEach((name, value) -> {
      if (!value.isEmpty()) {
        filled.put(name, value);
      }
    });
    return new Definition(kind, key, position, filled);
  }

  /** Returns a trait; empty if nothing is laid down about it. */
  public String trait(String name) {
    return traits.getOrDefault(name, "");
  }

  /** Returns the key of the whole that this is a part of; its own key if it is no part. */
  public String whole() {
    int slash = key.indexOf('/');
    return slash < 0 ? key : key.substring(0, slash);
  }

  /** Returns the key within its whole. */
  public String part() {
    return key.substring(key.indexOf('/') + 1);
  }

  /** What can be laid down. */
  public enum Kind {
    EDITION("editie"),
    INPUT("invoer"),
    CHAPTER("hoofdstuk"),
    BLOCK("blok"),
    QUESTION("vraag"),
    OPTION("antwoord"),
    ITEM("onderdeel"),
    NET("net"),
    GROUP("groep"),
    DERIVATION("afleiding"),
    CASE("geval"),
    RATIO("verhouding"),
    BANNER("kolommen"),
    EXHIBIT("figuur");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the Dutch word for it. */
    public String word() {
      return word;
    }
  }
}
