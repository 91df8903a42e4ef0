package nl.peiling.report.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;

/**
 * Refuses numbers that are typed in the running text: a number is the name of a fact. What may be
 * typed is no outcome: a year, a date, the number of a question, of a chapter or of a law.
 */
public final class TypedNumbers {

  /** Parts of a file that are not printed as they stand: names, targets, keys, code, addresses. */
  private static final Pattern NOT_PROSE =
      Pattern.compile(
          "\\[[^\\[\\]]*]\\(vrij:[^()]*\\)" // words that the author says are no outcome
              + "|\\$\\{[^}]*}" // the name of a fact
              + "|(?<=])\\([^()]*:[^()]*\\)" // the target of a link
              + "|\\{#[^}\\n]*}" // the key of a heading
              + "|\\[\\^[^\\]\\n]*]" // the name of a footnote
              + "|`[^`\\n]*`" // something to be typed, such as the name of a file
              + "|https?://\\S+"
              + "|(?m:^ *[0-9]{1,3}[.)] )"); // the number of an item in a list

  /**
   * A number as it is read: with its separators, its sign and its percent; also in the signs that
   * stand for a fraction (½) or for digits of another script.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[\\p{Nd}&&[^0-9]]|(?<!\\p{L})\\p{No})+"
              + "|[0-9]+(?:[.,:/-][0-9]+)*(?:\\p{No}|[ \u00A0]?(?:%|procent\\b|promille\\b))?");

  private static final Pattern YEARS =
      Pattern.compile("(?:18|19|20)[0-9]{2}(?:[-/](?:18|19|20)?[0-9]{2})?");

  /** People and percentages are counted: before these words a number is never a year. */
  private static final Pattern COUNTED_AFTER =
      Pattern.compile(
          "(?iU)^[ \u00A0](?:basis|jonge |van de )?(?:artsen|aios|anios|onderzoekers|deelnemers"
              + "|respondenten|vrouwen|mannen|uur|uren|jaar|keer|procentpunt(?:en)?)\\b");

  private static final Pattern MONTH_AFTER =
      Pattern.compile(
          "(?i)^[ \u00A0](?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober"
              + "|november|december)\\b");

  /** Words after which a number is the name of something. */
  private static final Pattern NAMED_BEFORE =
      Pattern.compile(
          "(?iU)(?:\\b(?:vraag|vragen|hoofdstuk|artikel|artikelen|lid|wet|versie|cluster)[ \u00A0]"
              + "|\\b[A-J])$");

  private static final int DAYS = 31;

  private TypedNumbers() {}

  /** Reports every number that is typed in the text of a chapter. */
  static void check(String file, String text, ProblemCollector problems) {
    String prose = blanked(text);
    Matcher number = NUMBER.matcher(prose);
    while (number.find()) {
      if (!allowed(prose, number)) {
        problems.add(problem(place(file, text, number.start()), number.group()));
      }
    }
  }

  /** Reports every number that is typed in the words of a figure or table, at its place. */
  public static void check(Exhibit exhibit, ProblemCollector problems) {
    for (String written : exhibit.written()) {
      String prose = blanked(written);
      Matcher number = NUMBER.matcher(prose);
      while (number.find()) {
        if (!allowed(prose, number)) {
          problems.add(problem(exhibit.place(), number.group()));
        }
      }
    }
  }

  /** The text with everything that is not prose made blank; all stays where it was. */
  private static String blanked(String text) {
    StringBuilder prose = new StringBuilder(text);
    Matcher other = NOT_PROSE.matcher(text);
    while (other.find()) {
      for (int i = other.start(); i < other.end(); i++) {
        if (text.charAt(i) != '\n') {
          prose.setCharAt(i, ' ');
        }
      }
    }
    return prose.toString();
  }

  private static boolean allowed(String prose, Matcher number) {
    String digits = number.group();
    int lineStart = prose.lastIndexOf('\n', number.start() - 1) + 1;
    int lineEnd = prose.indexOf('\n', number.end());
    String before = prose.substring(lineStart, number.start());
    String after = prose.substring(number.end(), lineEnd < 0 ? prose.length() : lineEnd);
    if (YEARS.matcher(digits).matches()) {
      return !COUNTED_AFTER.matcher(after).find();
    }
    boolean day = digits.length() <= 2 && digits.matches("[0-9]+");
    if (day && Integer.parseInt(digits) <= DAYS && MONTH_AFTER.matcher(after).find()) {
      return true;
    }
    return NAMED_BEFORE.matcher(before).find();
  }

  private static Place place(String file, String text, int at) {
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    return Place.text(file, line, at - text.lastIndexOf('\n', at - 1));
  }

  private static Problem problem(Place place, String number) {
    return Problem.error(
            "tekst.getypt-getal", place, "Hier staat een getypt getal: ‘" + number + "’.")
        .withHint(
            "Schrijf het feit waar het vandaan komt, zoals "
                + example(number)
                + "; de namen staan in feiten.csv. Een jaartal, een datum en het nummer van een"
                + " vraag, hoofdstuk of artikel mogen wel.");
  }

  private static String example(String number) {
    boolean share = number.endsWith("%") || number.endsWith("procent");
    return share ? "${energie.anios.regie}" : "${energie.anios.n}";
  }
}
