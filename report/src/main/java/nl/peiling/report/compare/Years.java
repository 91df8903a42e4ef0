package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peiling.report.version.Definition;

/**
 * How the years in a text move along from one edition to the next: a sentence in which every other
 * year lies as much later as the fieldwork does, says the same about the next edition.
 *
 * @param later how many years later the fieldwork of the new version is
 */
record Years(int later) {

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)[0-9]{2}\\b");

  static Years between(Version before, Version after) {
    Optional<Integer> was = fieldwork(before);
    Optional<Integer> is = fieldwork(after);
    return new Years(was.isPresent() && is.isPresent() ? is.get() - was.get() : 0);
  }

  private static Optional<Integer> fieldwork(Version version) {
    return version.definitions(Definition.Kind.EDITION).stream()
        .flatMap(edition -> YEAR.matcher(edition.trait("veldwerk")).results())
        .map(year -> Integer.parseInt(year.group()))
        .findFirst();
  }

  /** Whether a text differs in nothing but years that moved along. */
  boolean moved(String before, String after) {
    return later != 0
        && !before.equals(after)
        && YEAR.matcher(before).replaceAll("#").equals(YEAR.matcher(after).replaceAll("#"))
        && alongside(years(before), years(after));
  }

  private boolean alongside(List<Integer> before, List<Integer> after) {
    for (int i = 0; i < before.size(); i++) {
      int step = after.get(i) - before.get(i);
      if (step != 0 && step != later) {
        return false;
      }
    }
    return true;
  }

  private static List<Integer> years(String text) {
    List<Integer> years = new ArrayList<>();
    Matcher matcher = YEAR.matcher(text);
    matcher.results().map(MatchResult::group).map(Integer::valueOf).forEach(years::add);
    return years;
  }
}
