package nl.peiling.model.facts;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of facts in a text that has not been understood yet: everything written as names of
 * small letters with dots between them. It may find names that no fact has; it misses none.
 */
public final class NamedFacts {

  private static final Pattern NAME =
      Pattern.compile("(?<![a-z0-9_.])[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*){1,4}");

  private NamedFacts() {}

  /** Returns what is written like the name of a fact, in the order of the text. */
  public static Set<FactId> in(String text) {
    Set<FactId> found = new LinkedHashSet<>();
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      FactId.parse(names.group()).value().ifPresent(found::add);
    }
    return found;
  }
}
