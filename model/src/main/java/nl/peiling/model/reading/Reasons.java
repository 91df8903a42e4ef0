package nl.peiling.model.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why things changed, as people wrote it down beside a version.
 *
 * @param list in the order of the file
 */
public record Reasons(List<Reason> list) {

  /** No reasons. */
  public static final Reasons NONE = new Reasons(List.of());

  public Reasons {
    list = List.copyOf(list);
  }

  /**
   * A reason.
   *
   * @param change the key of the change; a star stands for any characters
   * @param before how the old version printed it; empty if that does not matter
   * @param after how the new version prints it; empty if that does not matter
   * @param text the reason
   * @param accepted who agreed and when, such as {@code AB 2024-05-03}
   */
  public record Reason(
      String change,
      Optional<String> before,
      Optional<String> after,
      String text,
      Optional<String> accepted) {

    /** Returns whether it is about the change with this key. */
    public boolean isAbout(String key) {
      return matches(change, key);
    }

    /** Returns whether it is about a change from what was printed to what is. */
    public boolean fits(String key, String was, String is) {
      return isAbout(key)
          && before.map(was::equals).orElse(true)
          && after.map(is::equals).orElse(true);
    }

    /** Returns whether it names one change, not all that look like it. */
    public boolean isOfOne() {
      return change.indexOf('*') < 0;
    }

    private static boolean matches(String pattern, String key) {
      String[] parts = pattern.split("\\*", -1);
      if (parts.length == 1) {
        return key.equals(pattern);
      }
      String last = parts[parts.length - 1];
      if (!key.startsWith(parts[0]) || !key.endsWith(last)) {
        return false;
      }
      int at = parts[0].length();
      for (int i = 1; i < parts.length - 1; i++) {
        int found = key.indexOf(parts[i], at);
        if (found < 0) {
          return false;
        }
        at = found + parts[i].length();
      }
      return at <= key.length() - last.length();
    }
  }

  /** Returns these reasons with those of an earlier version behind them. */
  public Reasons with(Reasons earlier) {
    List<Reason> all = new ArrayList<>(list);
    earlier.list.stream()
        .filter(one -> list.stream().noneMatch(other -> other.change().equals(one.change())))
        .forEach(all::add);
    return new Reasons(all);
  }

  /**
   * Returns the reason for a change: one that names it before one that names many.
   *
   * @param before how the old version prints it
   * @param after how the new version prints it
   */
  public Optional<Reason> find(String key, String before, String after) {
    List<Reason> fitting = list.stream().filter(one -> one.fits(key, before, after)).toList();
    return fitting.stream()
        .filter(Reason::isOfOne)
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }
}
