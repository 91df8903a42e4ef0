package nl.peiling.model.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number or sign of a rule.
 *
 * @param offset where it begins in the text
 */
record RuleToken(Kind kind, String text, int offset) {

  enum Kind {
    WORD,
    NUMBER,
    MONTH,
    COMPARISON,
    OPEN,
    CLOSE,
    COMMA,
    /** Something that has no place in a rule. */
    STRANGE,
    END
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>[ \\t\\r\\n]+)"
              + "|(?<month>\\d{4}-\\d{2}(?!\\d))"
              + "|(?<number>-?\\d+(?:[.,]\\d+)?)"
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}\\p{N}_]+)*)"
              + "|(?<comparison><=|>=|<(?!>)|>|=(?!=))"
              + "|(?<open>\\()|(?<close>\\))|(?<comma>,)"
              + "|(?<strange><>|==|!=|(?s:.))");

  static List<RuleToken> of(String text) {
    List<RuleToken> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (matcher.group("space") == null) {
        tokens.add(new RuleToken(kind(matcher), matcher.group(), matcher.start()));
      }
    }
    tokens.add(new RuleToken(Kind.END, "", text.length()));
    return tokens;
  }

  private static Kind kind(Matcher matcher) {
    for (Kind kind : List.of(Kind.MONTH, Kind.NUMBER, Kind.WORD, Kind.COMPARISON, Kind.OPEN)) {
      if (matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
        return kind;
      }
    }
    if (matcher.group("close") != null) {
      return Kind.CLOSE;
    }
    return matcher.group("comma") != null ? Kind.COMMA : Kind.STRANGE;
  }

  boolean is(String word) {
    return kind == Kind.WORD && text.equals(word);
  }
}
