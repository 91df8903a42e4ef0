package nl.peiling.model.edition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.problem.Place;

/**
 * A figure or a table of the report. Its number follows from its place in the text.
 *
 * <p>Title, note and alt may hold claims, written as in the chapters: {@code [het
 * vaakst](hoogste:energie.anios.regie)}. What is printed are the words alone.
 *
 * @param key names it, such as {@code energiebronnen-naar-functie}
 * @param kind figure or table
 * @param questions keys of variables; the key of a grid stands for all its items
 * @param base the group that the figure is about, for the note with n
 * @param groups the groups shown beside each other
 * @param measures what is shown, the main measure first
 * @param categories the answers shown, in this order; none = all
 * @param order how the answers are ordered when {@code categories} does not say
 * @param limit how many answers are shown at most
 * @param decimals how many decimals are printed, if other than usual for the measure
 * @param chart how it is drawn
 * @param axis what stands at the axis
 * @param note what stands under it, beside n and the base
 * @param alt what a reader who cannot see the figure is told; may hold {@code ${fact}} marks
 * @param place where it is defined
 */
public record Exhibit(
    String key,
    Kind kind,
    List<String> questions,
    Optional<String> base,
    List<String> groups,
    List<Measure> measures,
    List<String> categories,
    Order order,
    OptionalInt limit,
    OptionalInt decimals,
    ChartForm chart,
    String title,
    Optional<String> axis,
    Optional<String> note,
    Optional<String> alt,
    Place place) {

  private static final Pattern CLAIMED = Pattern.compile("\\[([^\\[\\]]*)]\\([a-z_]+:[^()]*\\)");

  public Exhibit {
    questions = List.copyOf(questions);
    groups = List.copyOf(groups);
    measures = List.copyOf(measures);
    categories = List.copyOf(categories);
  }

  /** Returns the title as printed. */
  @Override
  public String title() {
    return printed(title);
  }

  /** Returns the note as printed. */
  @Override
  public Optional<String> note() {
    return note.map(Exhibit::printed);
  }

  /** Returns the alt as it is read out. */
  @Override
  public Optional<String> alt() {
    return alt.map(Exhibit::printed);
  }

  /** Returns title, note and alt as they are written, with their claims. */
  public List<String> written() {
    return Stream.of(Optional.of(title), note, alt).flatMap(Optional::stream).toList();
  }

  private static String printed(String written) {
    return CLAIMED.matcher(written).replaceAll("$1");
  }

  /** Whether it is counted among the figures or among the tables. */
  public enum Kind {
    FIGURE("figuur"),
    TABLE("tabel");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** Returns the Dutch word, as written in the files and before its number. */
    public String key() {
      return key;
    }
  }

  /** The order of the answers. */
  public enum Order {
    /** The largest first, by the first group shown; answers pinned last stay last. */
    DESCENDING("aflopend"),
    /** As in the questionnaire. */
    QUESTIONNAIRE("vragenlijst");

    private final String key;

    Order(String key) {
      this.key = key;
    }

    /** Returns how it is written in the files. */
    public String key() {
      return key;
    }
  }
}
