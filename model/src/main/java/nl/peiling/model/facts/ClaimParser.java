package nl.peiling.model.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peiling.model.facts.Claim.Operand;
import nl.peiling.model.problem.Flaw;
import nl.peiling.model.problem.Parsed;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/**
 * Reads claims as they are written: {@code soort:feit, feit}. Whether the facts exist is for the
 * one who judges the claim.
 */
public final class ClaimParser {

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,6})?) ?(%?)");
  private static final Pattern MARGIN = Pattern.compile("marge +(.*)");
  private static final Pattern COMMA = Pattern.compile("(?<!\\d),|,(?!\\d)");

  private ClaimParser() {}

  /** How many facts and numbers a kind of claim takes. */
  private enum Kind {
    QUANTIFIED("feit", 1, 1),
    MAJORITY("meerderheid", 1, 1),
    MINORITY("minderheid", 1, 1),
    HIGHEST("hoogste", 1, Integer.MAX_VALUE),
    LOWEST("laagste", 1, Integer.MAX_VALUE),
    ORDER("volgorde", 2, Integer.MAX_VALUE),
    GREATER("meer", 2, Integer.MAX_VALUE),
    LESS("minder", 2, Integer.MAX_VALUE),
    EQUAL("gelijk", 2, Integer.MAX_VALUE),
    NO_DIFFERENCE("geen_verschil", 2, Integer.MAX_VALUE),
    ABOUT("ongeveer", 2, 2),
    ABOVE("boven", 2, 2),
    BELOW("onder", 2, 2),
    BETWEEN("tussen", 3, 3),
    RISES("stijgt", 2, Integer.MAX_VALUE),
    FALLS("daalt", 2, Integer.MAX_VALUE),
    PEAKS("piekt", 3, Integer.MAX_VALUE),
    SUM("som", 3, Integer.MAX_VALUE),
    ALL("alle", 1, 1),
    NONE("geen", 1, 1);

    private final String key;
    private final int least;
    private final int most;

    Kind(String key, int least, int most) {
      this.key = key;
      this.least = least;
      this.most = most;
    }

    boolean wantsNumber(int index) {
      return index == 1 && (this == ABOUT || this == ABOVE || this == BELOW);
    }

    boolean takesNumber(int index) {
      return wantsNumber(index) || (this == BETWEEN && index > 0);
    }

    boolean takesMargin() {
      return switch (this) {
        case HIGHEST, LOWEST, ORDER, GREATER, LESS, EQUAL, ABOUT, RISES, FALLS, PEAKS -> true;
        case QUANTIFIED, MAJORITY, MINORITY, NO_DIFFERENCE, ABOVE, BELOW, BETWEEN, SUM, ALL, NONE ->
            false;
      };
    }
  }

  /** Returns the words that a claim can begin with. */
  public static List<String> kinds() {
    return Arrays.stream(Kind.values()).map(kind -> kind.key).toList();
  }

  /** Returns the claims in a text, separated by semicolons; an empty text makes no claim. */
  public static Parsed<List<Claim>> parseAll(String text) {
    List<Claim> claims = new ArrayList<>();
    List<Flaw> flaws = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(';', start);
      int stop = end < 0 ? text.length() : end;
      String part = text.substring(start, stop);
      if (!part.isBlank()) {
        Parsed<Claim> parsed = parse(part, start);
        parsed.value().ifPresent(claims::add);
        flaws.addAll(parsed.flaws());
      }
      start = stop + 1;
    }
    return flaws.isEmpty() ? Parsed.of(claims) : Parsed.wrong(flaws);
  }

  /** Returns the one claim that a text makes. */
  public static Parsed<Claim> parse(String text) {
    return parse(text, 0);
  }

  private static Parsed<Claim> parse(String text, int base) {
    int colon = text.indexOf(':');
    String word = (colon < 0 ? text : text.substring(0, colon)).strip();
    int wordAt = base + indent(text);
    Optional<Kind> kind =
        Arrays.stream(Kind.values()).filter(known -> known.key.equals(word)).findFirst();
    if (kind.isEmpty()) {
      String message =
          word.isEmpty()
              ? "Hier ontbreekt het soort bewering, zoals ‘meerderheid:’ of ‘hoogste:’."
              : "‘" + Visible.text(word) + "’ is geen soort bewering.";
      Optional<String> hint =
          Spelling.hint(word, kinds())
              .or(() -> Optional.of("Kies uit: " + String.join(", ", kinds()) + "."));
      return Parsed.wrong(List.of(new Flaw(wordAt, message, hint)));
    }
    if (colon < 0) {
      return Parsed.wrong(
          base + text.stripTrailing().length(),
          "Na ‘" + word + "’ ontbreekt de dubbele punt met het feit: " + word + ":vraag.groep.");
    }
    return arguments(kind.get(), text.substring(colon + 1), base + colon + 1);
  }

  private static Parsed<Claim> arguments(Kind kind, String text, int base) {
    List<Operand> operands = new ArrayList<>();
    List<Flaw> flaws = new ArrayList<>();
    Optional<Operand.Fixed> margin = Optional.empty();
    Matcher comma = COMMA.matcher(text);
    int start = 0;
    boolean more = true;
    int index = 0;
    while (more) {
      more = comma.find(start);
      int stop = more ? comma.start() : text.length();
      String part = text.substring(start, stop);
      Matcher written = MARGIN.matcher(part.strip());
      if (!more && index > 0 && written.matches()) {
        Parsed<Operand.Fixed> parsed = margin(kind, written.group(1), base + start + indent(part));
        margin = parsed.value();
        flaws.addAll(parsed.flaws());
      } else {
        Parsed<Operand> operand = operand(kind, index, part, base + start);
        operand.value().ifPresent(operands::add);
        flaws.addAll(operand.flaws());
        index++;
      }
      start = stop + 1;
    }
    if (flaws.isEmpty() && (index < kind.least || index > kind.most)) {
      flaws.add(new Flaw(base, countMessage(kind, index), Optional.empty()));
    }
    if (flaws.isEmpty() && kind == Kind.BETWEEN && descends(operands.get(1), operands.get(2))) {
      flaws.add(
          new Flaw(
              base,
              "‘tussen’ vraagt eerst het kleinste getal en dan het grootste; hier staan zij"
                  + " andersom.",
              Optional.empty()));
    }
    if (!flaws.isEmpty()) {
      return Parsed.wrong(flaws);
    }
    Claim claim = build(kind, operands);
    return Parsed.of(margin.<Claim>map(m -> new Claim.WithMargin(claim, m)).orElse(claim));
  }

  /** Whether two fixed numbers stand from high to low; of two facts the data tell the order. */
  private static boolean descends(Operand one, Operand other) {
    return one instanceof Operand.Fixed first
        && other instanceof Operand.Fixed second
        && first.number() > second.number();
  }

  private static Parsed<Operand.Fixed> margin(Kind kind, String text, int at) {
    if (!kind.takesMargin()) {
      return Parsed.wrong(at, "‘" + kind.key + "’ heeft geen marge.");
    }
    Matcher number = NUMBER.matcher(text);
    return number.matches()
        ? Parsed.of(fixed(number))
        : Parsed.wrong(at, "Een marge is een getal, zoals ‘marge 2%’ of ‘marge 0’.");
  }

  private static Operand.Fixed fixed(Matcher number) {
    BigDecimal value = new BigDecimal(number.group(1).replace(',', '.'));
    return new Operand.Fixed(value, !number.group(2).isEmpty());
  }

  private static String countMessage(Kind kind, int count) {
    String wanted =
        kind.least == kind.most
            ? kind.least == 1 ? "precies één feit" : "precies " + kind.least + " onderdelen"
            : kind.least == 1 ? "minstens één feit" : "minstens " + kind.least + " feiten";
    return "‘"
        + kind.key
        + "’ vraagt "
        + wanted
        + ", gescheiden door komma's; hier staan er "
        + count
        + ".";
  }

  private static Parsed<Operand> operand(Kind kind, int index, String text, int base) {
    String written = text.strip();
    int at = base + indent(text);
    if (written.isEmpty()) {
      return Parsed.wrong(at, "Hier ontbreekt een feit, zoals energie.anios.regie.");
    }
    Matcher number = NUMBER.matcher(written);
    if (number.matches()) {
      if (!kind.takesNumber(index)) {
        return Parsed.wrong(
            List.of(
                new Flaw(
                    at,
                    "Hier hoort een feit, geen getal.",
                    Optional.of("Vergelijk met een getal met boven:, onder: of ongeveer:."))));
      }
      return Parsed.of(fixed(number));
    }
    if (kind.wantsNumber(index)) {
      return Parsed.wrong(
          at,
          "‘"
              + kind.key
              + "’ vergelijkt met een getal, zoals 50% of 7,5; hier staat ‘"
              + Visible.text(written)
              + "’.");
    }
    Parsed<FactId> fact = FactId.parse(written);
    return fact.value().isPresent()
        ? Parsed.of(new Operand.OfFact(fact.value().get()))
        : Parsed.wrong(
            fact.flaws().stream()
                .map(flaw -> new Flaw(at + flaw.offset(), flaw.message(), flaw.hint()))
                .toList());
  }

  private static Claim build(Kind kind, List<Operand> operands) {
    List<FactId> facts =
        operands.stream()
            .filter(Operand.OfFact.class::isInstance)
            .map(operand -> ((Operand.OfFact) operand).id())
            .toList();
    FactId first = facts.getFirst();
    List<FactId> rest = facts.subList(1, facts.size());
    return switch (kind) {
      case QUANTIFIED -> new Claim.Quantified(first);
      case MAJORITY -> new Claim.Majority(first);
      case MINORITY -> new Claim.Minority(first);
      case HIGHEST -> new Claim.Highest(facts);
      case LOWEST -> new Claim.Lowest(facts);
      case ORDER -> new Claim.Order(facts);
      case GREATER -> new Claim.Greater(first, rest);
      case LESS -> new Claim.Less(first, rest);
      case EQUAL -> new Claim.Equal(facts);
      case NO_DIFFERENCE -> new Claim.NoDifference(facts);
      case ABOUT -> new Claim.About(first, (Operand.Fixed) operands.get(1));
      case ABOVE -> new Claim.Above(first, (Operand.Fixed) operands.get(1));
      case BELOW -> new Claim.Below(first, (Operand.Fixed) operands.get(1));
      case BETWEEN -> new Claim.Between(first, operands.get(1), operands.get(2));
      case RISES -> new Claim.Rises(facts);
      case FALLS -> new Claim.Falls(facts);
      case PEAKS -> new Claim.Peaks(facts);
      case SUM -> new Claim.Sum(first, rest);
      case ALL -> new Claim.All(first);
      case NONE -> new Claim.None(first);
    };
  }

  private static int indent(String text) {
    return text.length() - text.stripLeading().length();
  }
}
