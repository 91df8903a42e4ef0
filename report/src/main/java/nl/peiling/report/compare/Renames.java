package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peiling.model.edition.Concordance;
import nl.peiling.report.version.Definition;
import nl.peiling.report.version.Definition.Kind;
import nl.peiling.report.version.ShownCell;

/**
 * What is called by another key in the new version and is still the same: by the concordance of
 * questions, or because exactly one thing that came has everything that one thing that went had.
 */
final class Renames {

  /** Nothing has another key. */
  static final Renames NONE = new Renames(Map.of());

  private static final String GROUP = Concordance.GROUP + Concordance.PART;
  private static final Pattern MARK = Pattern.compile("\\$\\{[^}]*}|]\\([a-z_]+:[^)]*\\)");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*");

  private final Map<Kind, Map<String, String>> newKeys;

  private Renames(Map<Kind, Map<String, String>> newKeys) {
    this.newKeys = newKeys;
  }

  /**
   * Finds what has another key.
   *
   * @param concordance for a name in the old version the name in the new one: of a question, an
   *     answer ({@code energie/regie}) or a group ({@code groep/anios})
   */
  static Renames of(Version before, Version after, Map<String, String> concordance) {
    Map<Kind, Map<String, String>> found = new HashMap<>();
    Map<String, String> questions = matched(before, after, Kind.QUESTION, concordance);
    found.put(Kind.QUESTION, questions);
    Map<String, String> groups = new HashMap<>();
    concordance.forEach((old, now) -> {
      if (old.startsWith(GROUP) && now.startsWith(GROUP)) {
        groups.put(old.substring(GROUP.length()), now.substring(GROUP.length()));
      }
    });
    found.put(Kind.GROUP, matched(before, after, Kind.GROUP, groups));
    found.put(Kind.DERIVATION, matched(before, after, Kind.DERIVATION, concordance));
    Map<String, String> wholes = new HashMap<>(questions);
    wholes.putAll(found.getOrDefault(Kind.DERIVATION, Map.of()));
    for (Kind part : List.of(Kind.OPTION, Kind.ITEM, Kind.NET, Kind.CASE)) {
      Map<String, String> parts = parts(before, after, part, wholes);
      concordance.forEach((old, now) -> {
        if (before.definition(part, old).isPresent() && after.definition(part, now).isPresent()) {
          parts.put(old, now);
        }
      });
      found.put(part, parts);
    }
    return new Renames(found);
  }

  private static Map<String, String> matched(
      Version before, Version after, Kind kind, Map<String, String> given) {
    Map<String, String> keys = new HashMap<>();
    given.forEach((old, now) -> {
      if (before.definition(kind, old).isPresent() && after.definition(kind, now).isPresent()) {
        keys.put(old, now);
      }
    });
    pair(
        before.definitions(kind).stream()
            .filter(one -> !keys.containsKey(one.key()))
            .filter(one -> after.definition(kind, one.key()).isEmpty())
            .toList(),
        after.definitions(kind).stream()
            .filter(one -> !keys.containsValue(one.key()))
            .filter(one -> before.definition(kind, one.key()).isEmpty())
            .toList(),
        keys);
    return keys;
  }

  private static Map<String, String> parts(
      Version before, Version after, Kind kind, Map<String, String> wholes) {
    Map<String, String> keys = new HashMap<>();
    List<Definition> gone = new ArrayList<>();
    for (Definition one : before.definitions(kind)) {
      String whole = wholes.getOrDefault(one.whole(), one.whole());
      String key = whole + "/" + one.part();
      if (after.definition(kind, key).isEmpty()) {
        gone.add(new Definition(kind, key, one.position(), one.traits()));
      }
      if (!key.equals(one.key())) {
        keys.put(one.key(), key);
      }
    }
    Map<String, String> paired = new HashMap<>();
    pair(
        gone,
        after.definitions(kind).stream()
            .filter(one -> before.definition(kind, one.key()).isEmpty())
            .toList(),
        paired);
    keys.replaceAll((old, now) -> paired.getOrDefault(now, now));
    paired.forEach(keys::putIfAbsent);
    return keys;
  }

  /** Pairs what has all traits alike, except its number, and no rival. */
  private static void pair(List<Definition> gone, List<Definition> came, Map<String, String> keys) {
    for (Definition old : gone) {
      List<Definition> rivals = gone.stream().filter(other -> alike(old, other)).toList();
      List<Definition> found = came.stream().filter(one -> alike(old, one)).toList();
      if (rivals.size() == 1 && found.size() == 1) {
        keys.put(old.key(), found.getFirst().key());
      }
    }
  }

  private static boolean alike(Definition one, Definition other) {
    Map<String, String> first = new HashMap<>(one.traits());
    Map<String, String> second = new HashMap<>(other.traits());
    first.remove(Definition.NUMBER);
    second.remove(Definition.NUMBER);
    boolean whole = !one.key().contains("/") || one.whole().equals(other.whole());
    return whole && !first.isEmpty() && first.equals(second);
  }

  /** Returns the key in the new version. */
  String key(Kind kind, String old) {
    return newKeys.getOrDefault(kind, Map.of()).getOrDefault(old, old);
  }

  /** Returns whether anything that facts are named after has another key. */
  boolean any() {
    return newKeys.values().stream().anyMatch(keys -> !keys.isEmpty());
  }

  /** Returns a rule or a list of keys of questions with the keys of the new version. */
  String inText(String text) {
    return any() ? inText(text, this::variable) : text;
  }

  /** Returns a list of keys of groups with the keys of the new version. */
  String groups(String text) {
    return any() ? inText(text, key -> key(Kind.GROUP, key)) : text;
  }

  /** Returns a template with the names that the new version gives to what it prints and claims. */
  String template(String template) {
    return any()
        ? MARK.matcher(template)
            .replaceAll(mark -> Matcher.quoteReplacement(inText(mark.group(), this::id)))
        : template;
  }

  /** Returns a claim with the names that the new version gives to its facts. */
  String claim(String claim) {
    return any() ? inText(claim, this::id) : claim;
  }

  private static String inText(String text, UnaryOperator<String> rename) {
    return KEY.matcher(text).replaceAll(key -> Matcher.quoteReplacement(rename.apply(key.group())));
  }

  private String variable(String key) {
    return key(Kind.DERIVATION, key(Kind.QUESTION, key));
  }

  /** Returns the name of a fact in the new version; each of its words is of one kind. */
  String id(String old) {
    List<String> words = List.of(old.split("\\.", -1));
    String question = words.getFirst();
    List<String> renamed = new ArrayList<>();
    renamed.add(variable(question));
    for (String word : words.subList(1, words.size())) {
      String now = key(Kind.GROUP, word);
      for (Kind kind : List.of(Kind.ITEM, Kind.OPTION, Kind.NET, Kind.CASE)) {
        now = now.equals(word) ? part(kind, question + "/" + word, word) : now;
      }
      renamed.add(now);
    }
    return String.join(".", renamed);
  }

  /** Returns a number in a figure with the names of the new version. */
  ShownCell cell(ShownCell cell) {
    if (!any() || cell.fact().isEmpty()) {
      return cell;
    }
    List<String> was = List.of(cell.fact().split("\\.", -1));
    List<String> is = List.of(id(cell.fact()).split("\\.", -1));
    int row = was.lastIndexOf(cell.row());
    int column = was.lastIndexOf(cell.column());
    return new ShownCell(
        cell.exhibit(),
        row < 0 ? cell.row() : is.get(row),
        cell.rowLabel(),
        column < 0 ? cell.column() : is.get(column),
        cell.columnLabel(),
        String.join(".", is));
  }

  /** Returns whether a part has another key only because its whole has. */
  boolean follows(Definition was, Definition is) {
    return !was.whole().equals(was.key())
        && variable(was.whole()).equals(is.whole())
        && was.part().equals(is.part());
  }

  /** Returns a fact under the name that the new version gives it. */
  FactLine fact(FactLine old) {
    String question = old.question();
    String newQuestion = key(Kind.DERIVATION, key(Kind.QUESTION, question));
    String item = old.variable().substring(question.length());
    String newItem =
        item.isEmpty()
            ? ""
            : "." + part(Kind.ITEM, question + "/" + item.substring(1), item.substring(1));
    String variable = newQuestion + newItem;
    String group = key(Kind.GROUP, old.group());
    String category = old.category();
    for (Kind kind : List.of(Kind.OPTION, Kind.NET, Kind.CASE)) {
      category = part(kind, question + "/" + category, category);
    }
    StringBuilder id = new StringBuilder(variable).append('.').append(group);
    if (!category.isEmpty()) {
      id.append('.').append(category);
    }
    if (!old.measure().isEmpty() && !old.measure().equals("aandeel")) {
      id.append('.').append(old.measure());
    }
    return new FactLine(
        id.toString(),
        old.exhibits(),
        variable,
        group,
        category,
        old.measure(),
        old.value(),
        old.unit(),
        old.n(),
        old.standardError(),
        old.lower(),
        old.upper(),
        old.status(),
        old.printed());
  }

  private String part(Kind kind, String key, String part) {
    String other = key(kind, key);
    return other.equals(key) ? part : other.substring(other.indexOf('/') + 1);
  }
}
