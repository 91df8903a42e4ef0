package nl.peiling.model.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peiling.model.language.FractionWords;
import nl.peiling.model.language.FractionWords.Adverb;
import nl.peiling.model.language.Quantifier;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.language.ShareRange;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Visible;

/** Reads the list of Dutch words for shares: {@code kwantoren.yaml}. Its numbers are per cents. */
public final class LexiconReader {

  private static final String CODE = "kwantoren";
  private static final Pattern QUOTIENT = Pattern.compile("([1-9]\\d?)/([1-9]\\d?)");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Map<String, Adverb> ADVERBS =
      Map.of(
          "ongeveer", Adverb.ABOUT,
          "bijna", Adverb.NEARLY,
          "ruim", Adverb.OVER,
          "meer", Adverb.MORE,
          "minder", Adverb.LESS);
  private static final Map<String, Quantifier.Kind> KINDS =
      Map.of(
          "rand", Quantifier.Kind.EDGE,
          "deel", Quantifier.Kind.PART,
          "meerderheid", Quantifier.Kind.MAJORITY);

  private final ProblemCollector problems;
  private final List<Quantifier> quantifiers = new ArrayList<>();

  private LexiconReader(ProblemCollector problems) {
    this.problems = problems;
  }

  /** Reads the list from a file. */
  public static Reading<QuantifierLexicon> read(Path file) {
    ProblemCollector problems = new ProblemCollector();
    LexiconReader reader = new LexiconReader(problems);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      TextFile.read(folder, String.valueOf(file.getFileName()), problems)
          .flatMap(text -> NodeReader.yaml(text, problems))
          .flatMap(node -> Fields.of(node, CODE, problems))
          .ifPresent(reader::lexicon);
    }
    return Reading.of(
        problems.hasErrors()
            ? Optional.empty()
            : Optional.of(new QuantifierLexicon(reader.quantifiers)),
        problems);
  }

  private void lexicon(Fields fields) {
    Map<Adverb, List<String>> adverbs = new EnumMap<>(Adverb.class);
    adverbs.put(Adverb.PLAIN, List.of(""));
    fields
        .mapping("bijwoorden")
        .ifPresent(words -> {
          ADVERBS.forEach((name, adverb) -> adverbs.put(adverb, texts(words, name)));
          words.nothingElse();
        });
    for (Node node : fields.list("breuken")) {
      Fields.of(node, CODE, problems).ifPresent(fraction -> fraction(fraction, adverbs));
    }
    for (Node node : fields.list("woorden")) {
      Fields.of(node, CODE, problems).ifPresent(this::word);
    }
    fields.nothingElse();
  }

  private static List<String> texts(Fields fields, String name) {
    return fields.texts(name).stream().map(Fields.Item::text).toList();
  }

  private void fraction(Fields fields, Map<Adverb, List<String>> adverbs) {
    List<String> words = texts(fields, "woorden");
    double value = value(fields);
    Optional<ShareRange> plain = range(fields, "kaal");
    Optional<ShareRange> about = range(fields, "ongeveer");
    double nearlyFrom = share(fields, "bijna", 0, value);
    double overTo = share(fields, "ruim", value, 1);
    double moreTo = share(fields, "meer", value, 1);
    double lessFrom = share(fields, "minder", 0, value);
    int rarity = fields.whole("gewoon");
    fields.nothingElse();
    if (fields.sound() && plain.isPresent() && about.isPresent() && !words.isEmpty()) {
      quantifiers.addAll(
          new FractionWords(
                  words,
                  value,
                  plain.get(),
                  about.get(),
                  nearlyFrom,
                  overTo,
                  moreTo,
                  lessFrom,
                  rarity)
              .quantifiers(adverbs));
    }
  }

  /** A per cent, or a quotient such as 1/3 where per cents do not come out. */
  private double value(Fields fields) {
    String written = fields.text("waarde");
    Matcher quotient = QUOTIENT.matcher(written);
    if (quotient.matches()) {
      double share =
          (double) Integer.parseInt(quotient.group(1)) / Integer.parseInt(quotient.group(2));
      if (share <= 1) {
        return share;
      }
    }
    Optional<BigDecimal> number = Numbers.decimal(written);
    if (number.isPresent() && number.get().signum() > 0 && number.get().compareTo(HUNDRED) < 0) {
      return fraction(number.get());
    }
    fields.error(
        "waarde",
        fields.place("waarde"),
        "‘" + Visible.text(written) + "’ is geen percentage en geen breuk zoals 1/3.");
    return 0.5;
  }

  private Optional<ShareRange> range(Fields fields, String name) {
    List<Fields.Item> ends = fields.texts(name);
    List<BigDecimal> numbers =
        ends.stream().flatMap(end -> Numbers.decimal(end.text()).stream()).toList();
    if (numbers.size() != 2 || ends.size() != 2 || !ordered(numbers.get(0), numbers.get(1))) {
      fields.error(
          "grenzen",
          fields.place(name),
          "Bij ‘" + name + "’ horen twee percentages, het laagste eerst.");
      return Optional.empty();
    }
    return Optional.of(ShareRange.closed(fraction(numbers.get(0)), fraction(numbers.get(1))));
  }

  private static boolean ordered(BigDecimal low, BigDecimal high) {
    return low.signum() >= 0 && low.compareTo(high) <= 0 && high.compareTo(HUNDRED) <= 0;
  }

  private static double share(Fields fields, String name, double lowest, double highest) {
    double share = fraction(fields.number(name));
    if (!(share >= lowest && share <= highest)) {
      fields.error(
          "grenzen",
          fields.place(name),
          "De grens bij ‘" + name + "’ ligt aan de verkeerde kant van de breuk.");
    }
    return share;
  }

  private static double fraction(BigDecimal percentage) {
    return percentage.divide(HUNDRED, MathContext.DECIMAL128).doubleValue();
  }

  private void word(Fields fields) {
    List<String> words = texts(fields, "woorden");
    Quantifier.Kind kind =
        KINDS.getOrDefault(
            fields.requiredChoice("soort", KINDS.keySet().stream().sorted().toList()),
            Quantifier.Kind.PART);
    OptionalDouble from = end(fields, "van");
    OptionalDouble above = end(fields, "boven");
    OptionalDouble to = end(fields, "tot");
    OptionalDouble below = end(fields, "onder");
    int rarity = fields.whole("gewoon");
    fields.nothingElse();
    Place place = fields.place();
    if (from.isPresent() == above.isPresent() || to.isPresent() == below.isPresent()) {
      fields.error(
          "grenzen",
          place,
          "Een woord heeft één ondergrens (van of boven) en één bovengrens (tot of onder).");
    }
    double low = from.orElse(above.orElse(0));
    double high = to.orElse(below.orElse(1));
    if (low > high || low == high && !(from.isPresent() && to.isPresent())) {
      fields.error("grenzen", place, "Tussen de grenzen van dit woord ligt niets.");
    }
    if (fields.sound() && !words.isEmpty()) {
      ShareRange range = new ShareRange(low, from.isPresent(), high, to.isPresent());
      quantifiers.add(new Quantifier(words, range, kind, (low + high) / 2, 1 + 1.5 * (rarity - 1)));
    }
  }

  private static OptionalDouble end(Fields fields, String name) {
    Optional<BigDecimal> number = fields.optionalNumber(name);
    if (number.isEmpty()) {
      return OptionalDouble.empty();
    }
    double share = fraction(number.get());
    if (!(share >= 0 && share <= 1)) {
      fields.error("grenzen", fields.place(name), "Een grens ligt van 0 tot en met 100.");
      return OptionalDouble.of(0);
    }
    return OptionalDouble.of(share);
  }
}
