package nl.peiling.report.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;

/**
 * What a chapter says of the edition itself and cannot know: when the fieldwork was, whether the
 * answers are real, and whether errors are about a finite population. <code>[](veldwerk:van)</code>
 * becomes a date, lines between {@value #SYNTHETIC} and {@value #CLOSE} stand in the report only if
 * the answers are synthetic, and after {@value #FINITE} only if the population is finite.
 *
 * @param synthetic whether the answers are made up
 * @param finite whether errors are about a finite population
 * @param from the first day of the fieldwork, as printed
 * @param to its last day, as printed
 */
public record EditionText(boolean synthetic, boolean finite, String from, String to) {

  private static final String SYNTHETIC = "::: synthetisch";
  private static final String FINITE = "::: eindige populatie";
  private static final String CLOSE = ":::";
  private static final String CODE = "tekst.synthetisch";
  private static final Pattern FIELDWORK = Pattern.compile("\\[]\\(veldwerk:([^()\\n]*)\\)");
  private static final Pattern SAYS_SYNTHETIC = Pattern.compile("synthetisch", Pattern.LITERAL);

  /**
   * Returns the text for this edition, line for line; reports what does not fit it.
   *
   * @param file the name of the chapter
   */
  String applied(String file, String text, ProblemCollector problems) {
    List<String> lines = List.of(text.split("\n", -1));
    StringBuilder applied = new StringBuilder();
    Map<String, Boolean> passages = Map.of(SYNTHETIC, synthetic, FINITE, finite);
    int opened = 0;
    String passage = "";
    for (int line = 1; line <= lines.size(); line++) {
      String written = lines.get(line - 1);
      String plain = written.strip();
      if (plain.startsWith(CLOSE)) {
        boolean opens = passages.containsKey(plain);
        if (opens != (opened == 0) || (!opens && !plain.equals(CLOSE))) {
          problems.add(fence(Place.text(file, line, 1), plain));
        }
        opened = opens ? line : 0;
        passage = opens ? plain : "";
      } else if (passages.getOrDefault(passage, true)) {
        checkReal(file, line, written, passage.equals(SYNTHETIC), problems);
        applied.append(dated(file, line, written, problems));
      }
      applied.append(line < lines.size() ? "\n" : "");
    }
    if (opened > 0) {
      problems.add(fence(Place.text(file, opened, 1), passage));
    }
    return applied.toString();
  }

  private static Problem fence(Place place, String written) {
    return Problem.error(CODE, place, "‘" + written + "’ heeft hier geen tegenhanger.")
        .withHint(
            "Tekst die er soms niet hoort, staat tussen een regel ‘"
                + SYNTHETIC
                + "’ of ‘"
                + FINITE
                + "’ en een regel ‘"
                + CLOSE
                + "’.");
  }

  private void checkReal(
      String file, int line, String written, boolean fenced, ProblemCollector problems) {
    Matcher says = SAYS_SYNTHETIC.matcher(written.toLowerCase(Locale.ROOT));
    if (synthetic || fenced || written.startsWith("#") || !says.find()) {
      return;
    }
    problems.add(
        Problem.error(
                CODE,
                Place.text(file, line, says.start() + 1),
                "Volgens editie.yaml zijn de antwoorden echt (synthetisch: false), maar hier staat"
                    + " dat iets synthetisch is.")
            .withHint(
                "Vervang de tekst, of zet hem tussen ‘"
                    + SYNTHETIC
                    + "’ en ‘"
                    + CLOSE
                    + "’: dan verschijnt hij alleen bij synthetische antwoorden."));
  }

  private String dated(String file, int line, String written, ProblemCollector problems) {
    Map<String, String> days = Map.of("van", from, "tot", to);
    Matcher named = FIELDWORK.matcher(written);
    StringBuilder dated = new StringBuilder();
    while (named.find()) {
      String day = days.get(named.group(1));
      if (day == null) {
        Problem problem =
            Problem.error(
                "tekst.veldwerk",
                Place.text(file, line, named.start() + 1),
                "‘" + named.group(1) + "’ is geen dag van het veldwerk.");
        problems.add(
            problem.withHint(
                Spelling.hint(named.group(1), days.keySet())
                    .orElse("Schrijf [](veldwerk:van) of [](veldwerk:tot).")));
      }
      named.appendReplacement(dated, Matcher.quoteReplacement(day == null ? named.group() : day));
    }
    return named.appendTail(dated).toString();
  }
}
