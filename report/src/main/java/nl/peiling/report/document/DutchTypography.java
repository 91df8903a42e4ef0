package nl.peiling.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns typewriter signs into those of Dutch printing, over the pieces of one block: single and
 * double quotation marks, apostrophes, dashes, ellipses, and spaces at which no line may end.
 *
 * <p>Sources: Taaladvies.net (aanhalingstekens, apostrof, gedachtestreepje); Schrijfwijzer (vaste
 * spatie tussen getal en eenheid).
 */
final class DutchTypography {

  private static final char FACT = '\uE010';
  private static final char ATOM = '\uE011';
  private static final char DROPPED = '\uE012';
  private static final char NO_BREAK_SPACE = '\u00A0';

  private static final String NUMBER = "[0-9" + FACT + "]";

  /** A sign of a word. */
  private static final String SIGN = "[^\\s\u00A0]";

  private static final String UNITS =
      "jaar|uur|uren|minuten|maand|maanden|week|weken|dag|dagen|keer|maal|procent|procentpunt"
          + "|procentpunten|punt|punten|euro|duizend|miljoen|miljard|van de";

  private static final String MONTHS =
      "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";

  private static final String NUMBERED =
      "figuur|tabel|hoofdstuk|paragraaf|bijlage|vraag|artikel|art\\.|nr\\.|blz\\.|pagina|bladzijde"
          + "|noot|cluster|deel|stap";

  private static final String TITLES = "dr\\.|drs\\.|prof\\.|mr\\.|ir\\.|ca\\.|circa";

  /** In each of these, group 1 is a space at which the line may not end. */
  private static final List<Pattern> HELD_SPACES =
      List.of(
          Pattern.compile(NUMBER + "( )(?:" + UNITS + "|" + MONTHS + ")\\b"),
          Pattern.compile("(?i)\\b(?:" + NUMBERED + ")( )[0-9A-Z" + FACT + ATOM + "]"),
          Pattern.compile("(?i)\\b(?:" + TITLES + ")( )\\S"),
          Pattern.compile("\\b[nNp]( )[=<>≤≥]"),
          Pattern.compile("\\b[nNp].[=<>≤≥]( )" + NUMBER),
          Pattern.compile("€( )" + NUMBER),
          Pattern.compile("( )–"),
          // the last line of a block is not one short word, nor two very short ones
          Pattern.compile("\\S( )" + SIGN + "{1,4}$"),
          Pattern.compile("\\S( )" + SIGN + "{1,2}[ \u00A0]" + SIGN + "{1,4}$"));

  private static final Pattern CONTRACTION =
      Pattern.compile("(?:[stnkmr]|er|ns|em)\\b|[0-9]{2}\\b");

  /** What stands before the first word of a sentence; a note may be called after the full stop. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?:^|[.?!…][’”)]?" + ATOM + "*[ \u00A0\\n])[(‘“]?$");

  private final StringBuilder line = new StringBuilder();

  private DutchTypography() {}

  /** The same pieces with their characters replaced. */
  static List<Inline> applied(List<Inline> block) {
    DutchTypography typography = new DutchTypography();
    typography.collect(block);
    typography.dashes();
    typography.quotes();
    typography.spaces();
    return typography.new Rewriter().rewritten(block);
  }

  private void collect(List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Text text -> line.append(text.text());
        case Inline.FactRef fact -> line.append(FACT);
        case Inline.FootnoteRef note -> line.append(ATOM);
        case Inline.Citation citation -> line.append(ATOM);
        case Inline.LineBreak end -> line.append('\n');
        case Inline.CrossRef ref when ref.content().isEmpty() -> line.append(ATOM);
        case Inline.CrossRef ref -> collect(ref.content());
        case Inline.Emphasis emphasis -> collect(emphasis.content());
        case Inline.Strong strong -> collect(strong.content());
        case Inline.Foreign foreign -> collect(foreign.content());
        case Inline.Link link -> collect(link.content());
        case Inline.Claimed claimed -> collect(claimed.content());
        case Inline.TermUse term -> collect(term.content());
      }
    }
  }

  private void dashes() {
    replace(Pattern.compile("(\\.)(\\.)(\\.)"), "…");
    replace(Pattern.compile("(-)(-)"), "–");
    replace(Pattern.compile("(?<= )(-)(?= )"), "–");
    // a span, but not a date or a telephone number: those have more than one hyphen
    replace(
        Pattern.compile(
            "(?<="
                + NUMBER
                + "{1,9}(?<![-0-9]"
                + NUMBER
                + "{0,9}-"
                + NUMBER
                + "{0,9}))"
                + "(-)(?="
                + NUMBER
                + "+(?![-0-9]))"),
        "–");
  }

  /** The first group becomes the sign, the other groups disappear. */
  private void replace(Pattern pattern, String sign) {
    Matcher matcher = pattern.matcher(line);
    for (int from = 0; matcher.find(from); from = matcher.end()) {
      line.setCharAt(matcher.start(1), sign.charAt(0));
      for (int group = 2; group <= matcher.groupCount(); group++) {
        line.setCharAt(matcher.start(group), DROPPED);
      }
    }
  }

  private void quotes() {
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '\'' -> line.setCharAt(i, opens(i) && !contracts(i) ? '‘' : '’');
        case '"' -> line.setCharAt(i, opens(i) ? '“' : '”');
        default -> {}
      }
    }
  }

  private boolean opens(int at) {
    return at == 0 || " \n(\u00A0[–‘“/".indexOf(line.charAt(at - 1)) >= 0;
  }

  private boolean contracts(int at) {
    return CONTRACTION.matcher(line).region(at + 1, line.length()).lookingAt();
  }

  private void spaces() {
    for (Pattern pattern : HELD_SPACES) {
      Matcher matcher = pattern.matcher(line);
      while (matcher.find()) {
        line.setCharAt(matcher.start(1), NO_BREAK_SPACE);
      }
    }
  }

  /** Cuts the changed line back into the pieces that it came from. */
  private final class Rewriter {
    private int at;

    List<Inline> rewritten(List<Inline> inlines) {
      List<Inline> rewritten = new ArrayList<>(inlines.size());
      for (Inline inline : inlines) {
        rewritten.add(rewritten(inline));
      }
      return rewritten;
    }

    private Inline rewritten(Inline inline) {
      return switch (inline) {
        case Inline.Text text -> new Inline.Text(text.place(), next(text.text().length()));
        case Inline.FactRef fact -> skipped(fact);
        case Inline.FootnoteRef note -> skipped(note);
        case Inline.Citation citation -> skipped(citation);
        case Inline.LineBreak end -> skipped(end);
        case Inline.CrossRef ref when ref.content().isEmpty() -> {
          boolean starts = SENTENCE_END.matcher(line).region(0, at).find();
          at++;
          yield new Inline.CrossRef(ref.place(), ref.target(), ref.key(), starts, List.of());
        }
        case Inline.CrossRef ref ->
            new Inline.CrossRef(
                ref.place(), ref.target(), ref.key(), false, rewritten(ref.content()));
        case Inline.Emphasis emphasis ->
            new Inline.Emphasis(emphasis.place(), rewritten(emphasis.content()));
        case Inline.Strong strong -> new Inline.Strong(strong.place(), rewritten(strong.content()));
        case Inline.Foreign foreign ->
            new Inline.Foreign(foreign.place(), foreign.language(), rewritten(foreign.content()));
        case Inline.Link link ->
            new Inline.Link(link.place(), link.address(), rewritten(link.content()));
        case Inline.Claimed claimed ->
            new Inline.Claimed(claimed.place(), claimed.claim(), rewritten(claimed.content()));
        case Inline.TermUse term ->
            new Inline.TermUse(term.place(), term.key(), rewritten(term.content()));
      };
    }

    private Inline skipped(Inline inline) {
      at++;
      return inline;
    }

    private String next(int length) {
      StringBuilder text = new StringBuilder(length);
      for (int i = at; i < at + length; i++) {
        if (line.charAt(i) != DROPPED) {
          text.append(line.charAt(i));
        }
      }
      at += length;
      return text.toString();
    }
  }
}
