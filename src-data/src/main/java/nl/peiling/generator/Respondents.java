package nl.peiling.generator;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The synthetic respondents while they are being made: their answers by column, and the groups they
 * belong to.
 *
 * <p>A group is named by an expression: a key, {@code column=value}, several joined with {@code &},
 * each possibly after {@code !}, and alternatives of these joined with {@code |}.
 */
final class Respondents {

  /** Not asked. */
  static final String NOT_ASKED = "";

  /** Asked, no answer. */
  static final String NO_ANSWER = "-9";

  private final int size;
  private final Map<String, String[]> columns = new LinkedHashMap<>();
  private final Map<String, BitSet> groups = new TreeMap<>();

  Respondents(int size) {
    this.size = size;
    BitSet all = new BitSet(size);
    all.set(0, size);
    groups.put("iedereen", all);
  }

  int size() {
    return size;
  }

  /** The answer in a column; the empty string if it was never given. */
  String answer(String column, int respondent) {
    String[] answers = columns.get(column);
    return answers == null || answers[respondent] == null ? NOT_ASKED : answers[respondent];
  }

  void answer(String column, int respondent, String answer) {
    columns.computeIfAbsent(column, key -> new String[size])[respondent] = answer;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  void define(String key, BitSet members) {
    groups.put(key, (BitSet) members.clone());
  }

  void define(String key, String expression) {
    groups.put(key, group(expression));
  }

  /** The respondents in the group, as a copy. */
  BitSet group(String expression) {
    BitSet members = new BitSet(size);
    for (String alternative : expression.split("\\|", -1)) {
      members.or(all(alternative));
    }
    return members;
  }

  private BitSet all(String terms) {
    BitSet members = new BitSet(size);
    members.set(0, size);
    for (String term : terms.split("&", -1)) {
      String name = term.strip();
      boolean not = name.startsWith("!");
      BitSet part = term(not ? name.substring(1) : name);
      if (not) {
        members.andNot(part);
      } else {
        members.and(part);
      }
    }
    return members;
  }

  private BitSet term(String name) {
    BitSet known = groups.get(name);
    if (known != null) {
      return known;
    }
    int equals = name.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException("Unknown group " + name);
    }
    String column = name.substring(0, equals);
    String value = name.substring(equals + 1);
    if (!columns.containsKey(column)) {
      throw new IllegalArgumentException("No answers yet for " + column);
    }
    BitSet members = new BitSet(size);
    for (int i = 0; i < size; i++) {
      if (answer(column, i).equals(value)) {
        members.set(i);
      }
    }
    return members;
  }
}
