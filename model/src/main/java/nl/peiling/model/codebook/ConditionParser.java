package nl.peiling.model.codebook;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.peiling.model.codebook.Condition.Comparison;
import nl.peiling.model.codebook.RuleToken.Kind;
import nl.peiling.model.problem.Flaw;
import nl.peiling.model.problem.Parsed;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/**
 * Reads a rule as it is written in the files of an edition, such as {@code functie bevat anios en
 * niet zekerheid = twijfel}. A slip in the form of the rule ends the reading; names that do not
 * exist are all reported.
 */
public final class ConditionParser {

  /** Words of the language, which cannot name a question. */
  public static final Set<String> RESERVED =
      Set.of("iedereen", "beantwoord", "bevat", "in", "van", "tot", "met", "en", "of", "niet");

  private static final int DEEPEST = 50;
  private static final Condition UNKNOWN = Condition.everyone();

  private final Vocabulary vocabulary;
  private final List<RuleToken> tokens;
  private final List<Flaw> flaws = new ArrayList<>();
  private int next;
  private int depth;
  private boolean stopped;

  private ConditionParser(String text, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.tokens = RuleToken.of(text);
  }

  /** Returns the rule that a text says, over the variables of the vocabulary. */
  public static Parsed<Condition> parse(String text, Vocabulary vocabulary) {
    ConditionParser parser = new ConditionParser(text, vocabulary);
    Condition condition = parser.alternatives();
    if (parser.peek().kind() != Kind.END) {
      parser.stop("Hier werd ‘en’, ‘of’ of het einde van de regel verwacht" + parser.found() + ".");
    }
    return parser.flaws.isEmpty() ? Parsed.of(condition) : Parsed.wrong(parser.flaws);
  }

  private Condition alternatives() {
    List<Condition> parts = joined("of", this::together);
    return parts.size() == 1 ? parts.getFirst() : new Condition.Or(parts);
  }

  private Condition together() {
    List<Condition> parts = joined("en", this::single);
    List<Condition> flat = new ArrayList<>();
    for (Condition part : parts) {
      if (part instanceof Condition.And(List<Condition> inner)) {
        flat.addAll(inner);
      } else {
        flat.add(part);
      }
    }
    return flat.size() == 1 ? flat.getFirst() : new Condition.And(flat);
  }

  private List<Condition> joined(String word, Supplier<Condition> part) {
    List<Condition> parts = new ArrayList<>();
    parts.add(part.get());
    while (peek().is(word)) {
      take();
      parts.add(part.get());
    }
    return parts;
  }

  private Condition single() {
    if (++depth > DEEPEST) {
      stop("Deze regel heeft meer dan " + DEEPEST + " haakjes of ontkenningen in elkaar.");
    }
    RuleToken token = peek();
    Condition result;
    if (token.is("niet")) {
      take();
      result = new Condition.Not(single());
    } else if (token.kind() == Kind.OPEN) {
      take();
      result = alternatives();
      if (peek().kind() != Kind.CLOSE) {
        stop("Hier werd een sluithaakje verwacht" + found() + ".");
      }
      take();
    } else if (token.is("iedereen")) {
      take();
      result = Condition.everyone();
    } else if (token.is("beantwoord")) {
      take();
      result = answered();
    } else {
      result = statement();
    }
    depth--;
    return result;
  }

  private Condition answered() {
    RuleToken name = takeName("Na ‘beantwoord’ hoort de naam van een vraag");
    Optional<Form> form = form(name);
    return form.isPresent() ? new Condition.Answered(name.text()) : UNKNOWN;
  }

  private Condition statement() {
    RuleToken name = takeName("Hier werd de naam van een vraag verwacht");
    Optional<Form> form = form(name);
    RuleToken sign = take();
    if (sign.is("bevat")) {
      return gave(name, form, sign, List.of(takeWord("Na ‘bevat’ hoort een antwoord")));
    }
    if (sign.is("in")) {
      return gave(name, form, sign, list());
    }
    if (sign.is("van")) {
      return range(name, form, sign);
    }
    if (sign.kind() == Kind.COMPARISON) {
      Kind value = peek().kind();
      if (value == Kind.NUMBER || value == Kind.MONTH) {
        return compare(name, form, comparison(sign), take());
      }
      if (sign.text().equals("=")) {
        return gave(name, form, sign, List.of(takeWord("Na ‘=’ hoort een antwoord of een getal")));
      }
      stop("Na ‘" + sign.text() + "’ hoort een getal" + found() + ".");
      return UNKNOWN;
    }
    stopAt(
        sign,
        "Na ‘"
            + name.text()
            + "’ hoort =, in, bevat, van of een vergelijking"
            + asFound(sign)
            + ".",
        strangeHint(sign));
    return UNKNOWN;
  }

  private static Optional<String> strangeHint(RuleToken sign) {
    return switch (sign.text()) {
      case "==" -> Optional.of("Schrijf één gelijkteken.");
      case "!=", "<>", "≠" -> Optional.of("Schrijf: niet vraag = antwoord.");
      case "≤" -> Optional.of("Schrijf <=.");
      case "≥" -> Optional.of("Schrijf >=.");
      default -> Optional.empty();
    };
  }

  private List<RuleToken> list() {
    List<RuleToken> words = new ArrayList<>();
    if (peek().kind() != Kind.OPEN) {
      stop("Na ‘in’ hoort een lijst tussen haakjes, zoals (a, b)" + found() + ".");
      return words;
    }
    do {
      take();
      words.add(takeWord("Hier werd een antwoord verwacht"));
    } while (peek().kind() == Kind.COMMA);
    if (peek().kind() != Kind.CLOSE) {
      stop("Hier werd een komma of een sluithaakje verwacht" + found() + ".");
    }
    take();
    return words;
  }

  private Condition range(RuleToken name, Optional<Form> form, RuleToken sign) {
    RuleToken from = takeValue("Na ‘van’ hoort een getal");
    for (String word : List.of("tot", "en", "met")) {
      if (!peek().is(word)) {
        stop(
            "Een bereik schrijft u als ‘van 1 tot en met 5’; hier werd ‘"
                + word
                + "’ verwacht"
                + found()
                + ".");
      }
      take();
    }
    RuleToken to = takeValue("Na ‘tot en met’ hoort een getal");
    if (stopped) {
      return UNKNOWN;
    }
    Condition low = compare(name, form, Comparison.AT_LEAST, from);
    Condition high = compare(name, form, Comparison.AT_MOST, to);
    if (low instanceof Condition.Compares a
        && high instanceof Condition.Compares b
        && a.number() > b.number()) {
      flaws.add(
          new Flaw(
              sign.offset(), "Dit bereik is leeg: het begint na zijn einde.", Optional.empty()));
    }
    return new Condition.And(List.of(low, high));
  }

  private Condition gave(
      RuleToken name, Optional<Form> form, RuleToken sign, List<RuleToken> answers) {
    if (form.isEmpty() || stopped) {
      return UNKNOWN;
    }
    boolean multiple = form.get() instanceof Form.AnyOf;
    if (form.get().categories().isEmpty()) {
      String advice =
          switch (form.get()) {
            case Form.Amount f -> "vergelijk met een getal, zoals " + name.text() + " >= 1.";
            case Form.Month f -> "vergelijk met een maand, zoals " + name.text() + " < 2019-01.";
            case Form.FreeText f -> "gebruik ‘beantwoord " + name.text() + "’.";
            case Form.OneOf f -> "gebruik de vraag waaruit het is afgeleid.";
            case Form.AnyOf f -> "gebruik de vraag waaruit het is afgeleid.";
            case Form.Rating f -> "vergelijk met een getal.";
          };
      flaws.add(
          new Flaw(
              sign.offset(),
              "‘" + name.text() + "’ heeft geen vaste antwoorden; " + advice,
              Optional.empty()));
      return UNKNOWN;
    }
    if (multiple && sign.text().equals("=")) {
      flaw(
          sign,
          "‘"
              + name.text()
              + "’ kan meer antwoorden hebben: schrijf ‘"
              + name.text()
              + " bevat "
              + answers.getFirst().text()
              + "’.");
    }
    if (!multiple && sign.is("bevat")) {
      flaw(
          sign,
          "‘"
              + name.text()
              + "’ heeft één antwoord: schrijf ‘"
              + name.text()
              + " = "
              + answers.getFirst().text()
              + "’.");
    }
    answers.forEach(answer -> checkAnswer(name, form.get(), answer));
    return new Condition.Gave(
        name.text(), answers.stream().map(RuleToken::text).toList(), multiple);
  }

  private void checkAnswer(RuleToken name, Form form, RuleToken answer) {
    List<String> known = new ArrayList<>();
    form.categories().forEach(category -> known.add(category.key()));
    form.nets().forEach(net -> known.add(net.key()));
    if (!known.contains(answer.text())) {
      Optional<String> hint =
          Spelling.hint(answer.text(), known)
              .or(() -> Optional.of("Kies uit: " + Visible.list(known) + "."));
      flaws.add(
          new Flaw(
              answer.offset(),
              "‘" + Visible.text(answer.text()) + "’ is geen antwoord op ‘" + name.text() + "’.",
              hint));
    }
  }

  private Condition compare(
      RuleToken name, Optional<Form> form, Comparison comparison, RuleToken value) {
    if (form.isEmpty()) {
      return UNKNOWN;
    }
    return switch (form.get()) {
      case Form.Amount f -> compareNumber(name, comparison, value);
      case Form.Rating f -> compareNumber(name, comparison, value);
      case Form.Month f -> compareMonth(name, comparison, value);
      case Form.OneOf f -> noNumber(name, value);
      case Form.AnyOf f -> noNumber(name, value);
      case Form.FreeText f -> noNumber(name, value);
    };
  }

  private Condition noNumber(RuleToken name, RuleToken value) {
    flaw(
        value,
        "De antwoorden op ‘"
            + name.text()
            + "’ zijn geen getallen"
            + "; vergelijk met een antwoord.");
    return UNKNOWN;
  }

  private Condition compareNumber(RuleToken name, Comparison comparison, RuleToken value) {
    if (value.kind() == Kind.MONTH) {
      flaw(value, "‘" + name.text() + "’ is een getal, geen maand.");
      return UNKNOWN;
    }
    double number = Double.parseDouble(value.text().replace(',', '.')) + 0.0;
    if (!Double.isFinite(number)) {
      flaw(value, "Dit getal is te groot.");
      return UNKNOWN;
    }
    return new Condition.Compares(name.text(), comparison, number);
  }

  private Condition compareMonth(RuleToken name, Comparison comparison, RuleToken value) {
    if (value.kind() == Kind.MONTH) {
      try {
        return new Condition.ComparesMonth(name.text(), comparison, YearMonth.parse(value.text()));
      } catch (DateTimeException e) {
        flaw(value, "‘" + value.text() + "’ is geen maand: na het jaar hoort 01 tot en met 12.");
        return UNKNOWN;
      }
    }
    flaw(
        value, "‘" + name.text() + "’ is een maand: schrijf het jaar met de maand, zoals 2019-01.");
    return UNKNOWN;
  }

  private static Comparison comparison(RuleToken sign) {
    for (Comparison comparison : Comparison.values()) {
      if (comparison.sign().equals(sign.text())) {
        return comparison;
      }
    }
    throw new IllegalStateException("no comparison: " + sign.text());
  }

  private Optional<Form> form(RuleToken name) {
    if (stopped) {
      return Optional.empty();
    }
    Optional<Form> form = vocabulary.form(name.text());
    if (form.isEmpty() && !vocabulary.isBroken(name.text())) {
      String written = Visible.text(name.text());
      List<String> items = vocabulary.items(name.text());
      if (!items.isEmpty()) {
        flaw(
            name,
            "‘"
                + written
                + "’ heeft meer onderdelen: kies er een, zoals "
                + items.getFirst()
                + ".");
      } else if (vocabulary.isLater(name.text())) {
        flaw(
            name,
            "‘"
                + written
                + "’ is hier nog niet bekend: een regel spreekt alleen van wat eerder komt.");
      } else {
        flaws.add(
            new Flaw(
                name.offset(),
                "De vraag ‘" + written + "’ bestaat niet.",
                Spelling.hint(name.text(), vocabulary.variables())));
      }
    }
    return form;
  }

  private RuleToken takeName(String expected) {
    if (RESERVED.contains(peek().text())) {
      stop(expected + found() + ".");
    }
    return takeWord(expected);
  }

  private RuleToken takeWord(String expected) {
    if (peek().kind() != Kind.WORD) {
      stop(expected + found() + ".");
    }
    return take();
  }

  private RuleToken takeValue(String expected) {
    if (peek().kind() != Kind.NUMBER && peek().kind() != Kind.MONTH) {
      stop(expected + found() + ".");
    }
    return take();
  }

  private RuleToken peek() {
    return tokens.get(next);
  }

  private RuleToken take() {
    RuleToken token = tokens.get(next);
    if (next < tokens.size() - 1) {
      next++;
    }
    return token;
  }

  private String found() {
    return asFound(peek());
  }

  private static String asFound(RuleToken token) {
    return token.kind() == Kind.END
        ? ", maar de regel houdt op"
        : ", maar er staat ‘" + Visible.text(token.text()) + "’";
  }

  private void flaw(RuleToken at, String message) {
    flaws.add(new Flaw(at.offset(), message, Optional.empty()));
  }

  /** Reports what is expected at the next token, and reads no further. */
  private void stop(String message) {
    stopAt(peek(), message, Optional.empty());
  }

  private void stopAt(RuleToken token, String message, Optional<String> hint) {
    if (!stopped) {
      flaws.add(new Flaw(token.offset(), message, hint));
      stopped = true;
      next = tokens.size() - 1;
    }
  }
}
