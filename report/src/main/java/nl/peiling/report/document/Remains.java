package nl.peiling.report.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import org.commonmark.node.Text;

/**
 * What is left of markup that was not finished. Markdown prints what it does not understand; a
 * claim, a note or a number must not get lost like that.
 */
public final class Remains {

  /** What is left of a link or a footnote. */
  private static final Pattern LINK = Pattern.compile("\\]\\(|\\]\\[|\\[\\^|\\*\\*");

  /** What is left of the name of a number, of the key of a heading or of a directive. */
  private static final Pattern SIGN = Pattern.compile("[{}]|:::|\\$(?=\\p{L})");

  /** Names of numbers, which are looked at elsewhere. */
  private static final Pattern NAMED = Pattern.compile("\\$\\{[^}\\n]*}?");

  private static final int QUOTED = 30;

  private static final String LINK_HINT =
      "Een bewering of verwijzing is [woorden](soort:naam), met alle haakjes en zonder"
          + " regeleinde ertussen; bij een voetnoot [^naam] hoort elders in het bestand"
          + " een regel die met [^naam]: begint; vet is **woorden**.";

  private static final String SIGN_HINT =
      "Een getal is ${vraag.groep.antwoord}, de sleutel van een kop is {#sleutel} aan het eind van"
          + " de kop. Een accolade of dollarteken dat wel gedrukt moet worden, staat tussen"
          + " accenten: `{`.";

  private Remains() {}

  /** Reports what is left in a piece of text; {@code node} is where it comes from. */
  static void check(String literal, Places places, Text node, ProblemCollector problems) {
    first(LINK, literal)
        .ifPresent(at -> problems.add(problem(literal, at, places.of(node, at[0]), LINK_HINT)));
    first(SIGN, blanked(literal))
        .ifPresent(at -> problems.add(problem(literal, at, places.of(node, at[0]), SIGN_HINT)));
  }

  /** Reports what is left in the words of a figure or table, at its place. */
  public static void check(Exhibit exhibit, ProblemCollector problems) {
    for (String written : exhibit.written()) {
      first(SIGN, blanked(written))
          .ifPresent(at -> problems.add(problem(written, at, exhibit.place(), SIGN_HINT)));
    }
  }

  private static Optional<int[]> first(Pattern remains, String text) {
    Matcher found = remains.matcher(text);
    return found.find() ? Optional.of(new int[] {found.start(), found.end()}) : Optional.empty();
  }

  /** A text with the names of numbers made blank; all else stays where it was. */
  public static String blanked(String text) {
    return NAMED.matcher(text).replaceAll(name -> " ".repeat(name.group().length()));
  }

  private static Problem problem(String literal, int[] at, Place place, String hint) {
    String shown =
        literal.substring(Math.max(0, at[0] - QUOTED), Math.min(literal.length(), at[1] + QUOTED));
    return Problem.error(
            "tekst.niet-afgemaakt",
            place,
            "Deze opmaak is niet af: ‘" + FactMark.PATTERN.matcher(shown).replaceAll("…") + "’.")
        .withHint(hint);
  }
}
