package nl.peiling.model.reading;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peiling.model.language.DirectionWords;
import nl.peiling.model.language.FractionWords;
import nl.peiling.model.language.FractionWords.Adverb;
import nl.peiling.model.language.Quantifier;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.language.ShareRange;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Visible;

/** Reads the Dutch words for shares from {@code kwantoren.yaml}; its numbers are percentages. */
public final class QuantifierReader {

  /** The name of the file. */
  public static final String FILE = "kwantoren.yaml";

  private static final double HUNDRED = 100;
  private static final Pattern RATIO = Pattern.compile("(\\d{1,3})/(\\d{1,3})");
  private static final int LEAST_COMMON = 3;

  private final ProblemCollector problems;
  private final List<Quantifier> quantifiers = new ArrayList<>();
  private final Map<String, String> forms = new HashMap<>();
  private final List<String> watched = new ArrayList<>();
  private final List<String> harmless = new ArrayList<>();
  private DirectionWords directions = DirectionWords.none();

  private QuantifierReader(ProblemCollector problems) {
    this.problems = problems;
  }

  /** Reads the file from the folder with the words of the language. */
  public static Reading<QuantifierLexicon> read(Path folder) {
    ProblemCollector problems = new ProblemCollector();
    return of(TextFile.read(folder, FILE, problems), problems);
  }

  /** Reads the contents of the file. */
  public static Reading<QuantifierLexicon> read(byte[] bytes) {
    ProblemCollector problems = new ProblemCollector();
    return of(TextFile.decode(FILE, bytes, problems), problems);
  }

  private static Reading<QuantifierLexicon> of(Optional<TextFile> file, ProblemCollector problems) {
    QuantifierReader reader = new QuantifierReader(problems);
    file.flatMap(text -> NodeReader.yaml(text, problems))
        .flatMap(node -> Fields.of(node, "kwantoren", problems))
        .ifPresent(reader::file);
    Optional<QuantifierLexicon> lexicon =
        problems.hasErrors()
            ? Optional.empty()
            : Optional.of(
                new QuantifierLexicon(
                    reader.quantifiers, reader.directions, reader.watched, reader.harmless));
    return new Reading<>(lexicon, problems.problems());
  }

  private void file(Fields file) {
    Map<Adverb, List<String>> adverbs =
        file.mapping("bijwoorden").map(this::adverbs).orElse(Map.of());
    for (Node node : file.list("breuken")) {
      Fields.of(node, "kwantoren", problems).ifPresent(fields -> fraction(fields, adverbs));
    }
    for (Node node : file.list("woorden")) {
      Fields.of(node, "kwantoren", problems).ifPresent(this::word);
    }
    file.mapping("richtingen").ifPresent(this::directions);
    file.optionalMapping("bewaking").ifPresent(this::guard);
    file.nothingElse();
  }

  private void guard(Fields fields) {
    watched.addAll(words(fields, "woorden"));
    harmless.addAll(words(fields, "onschuldig"));
    fields.nothingElse();
  }

  private void directions(Fields fields) {
    Set<String> more = new HashSet<>(words(fields, "meer"));
    Set<String> less = new HashSet<>(words(fields, "minder"));
    Set<String> fillers = new HashSet<>(words(fields, "vulwoorden"));
    fields.nothingElse();
    Set<String> both = new TreeSet<>(more);
    both.retainAll(less);
    if (!both.isEmpty()) {
      fields.error(
          "richting",
          fields.place("minder"),
          Visible.list(List.copyOf(both)) + " kan niet beide kanten op.");
    }
    directions = new DirectionWords(more, less, fillers);
  }

  private Map<Adverb, List<String>> adverbs(Fields fields) {
    Map<Adverb, List<String>> adverbs = new EnumMap<>(Adverb.class);
    adverbs.put(Adverb.PLAIN, List.of(""));
    adverbs.put(Adverb.ABOUT, words(fields, "ongeveer"));
    adverbs.put(Adverb.NEARLY, words(fields, "bijna"));
    adverbs.put(Adverb.OVER, words(fields, "ruim"));
    adverbs.put(Adverb.MORE, words(fields, "meer"));
    adverbs.put(Adverb.LESS, words(fields, "minder"));
    fields.nothingElse();
    return adverbs;
  }

  private static List<String> words(Fields fields, String name) {
    return fields.texts(name).stream().map(Fields.Item::text).toList();
  }

  private void fraction(Fields fields, Map<Adverb, List<String>> adverbs) {
    List<String> words = words(fields, "woorden");
    double value = value(fields);
    Optional<ShareRange> plain = range(fields, "kaal");
    Optional<ShareRange> about = range(fields, "ongeveer");
    double nearly = side(fields, "bijna", value, false);
    double over = side(fields, "ruim", value, true);
    double more = side(fields, "meer", value, true);
    double less = side(fields, "minder", value, false);
    int rarity = rarity(fields);
    fields.nothingElse();
    if (!fields.sound() || words.isEmpty() || plain.isEmpty() || about.isEmpty()) {
      return;
    }
    new FractionWords(words, value, plain.get(), about.get(), nearly, over, more, less, rarity)
        .quantifiers(adverbs)
        .forEach(quantifier -> add(quantifier, fields.place()));
  }

  private void word(Fields fields) {
    List<String> words = words(fields, "woorden");
    Quantifier.Kind kind =
        switch (fields.requiredChoice("soort", List.of("rand", "deel", "meerderheid"))) {
          case "rand" -> Quantifier.Kind.EDGE;
          case "deel" -> Quantifier.Kind.PART;
          default -> Quantifier.Kind.MAJORITY;
        };
    boolean withMin = fields.has("van");
    boolean withMax = fields.has("tot");
    double min = percent(fields, withMin ? "van" : "boven");
    double max = percent(fields, withMax ? "tot" : "onder");
    int rarity = rarity(fields);
    fields.nothingElse();
    if (fields.sound() && (min > max || (min == max && !(withMin && withMax)))) {
      fields.error("bereik", fields.place(), "Deze grenzen laten geen enkel aandeel toe.");
    }
    if (fields.sound() && !words.isEmpty()) {
      ShareRange range = new ShareRange(min, withMin, max, withMax);
      double middle = (min + max) / 2;
      add(new Quantifier(words, range, kind, middle, 1.5 * (rarity - 1)), fields.place());
    }
  }

  private void add(Quantifier quantifier, Place place) {
    for (String form : quantifier.forms()) {
      String plain = String.join(" ", QuantifierLexicon.words(form));
      String other = forms.putIfAbsent(plain, quantifier.phrase());
      if (other != null) {
        problems.add(
            Problem.error("kwantoren.dubbel", place, "‘" + form + "’ heeft twee betekenissen."));
        return;
      }
    }
    quantifiers.add(quantifier);
  }

  private static int rarity(Fields fields) {
    int rarity = fields.whole("gewoon");
    if (fields.sound() && (rarity < 1 || rarity > LEAST_COMMON)) {
      fields.error("gewoon", fields.place("gewoon"), "‘gewoon’ is 1, 2 of 3.");
    }
    return rarity;
  }

  /** A percentage, or a fraction such as 1/3. */
  private static double value(Fields fields) {
    String text = fields.text("waarde");
    Matcher ratio = RATIO.matcher(text);
    if (ratio.matches() && !ratio.group(2).equals("0")) {
      return Double.parseDouble(ratio.group(1)) / Double.parseDouble(ratio.group(2));
    }
    return percent(fields, "waarde");
  }

  private static double percent(Fields fields, String name) {
    double percent = fields.number(name).doubleValue();
    if (percent < 0 || percent > HUNDRED) {
      fields.error("procent", fields.place(name), "‘" + name + "’ is een percentage: 0 tot 100.");
      return 0;
    }
    return share(fields.number(name));
  }

  private static double share(BigDecimal percent) {
    return percent.movePointLeft(2).doubleValue();
  }

  private static double side(Fields fields, String name, double value, boolean above) {
    double share = percent(fields, name);
    if (fields.sound() && (above ? share <= value : share >= value)) {
      fields.error(
          "bereik",
          fields.place(name),
          "‘" + name + "’ ligt " + (above ? "boven" : "onder") + " de breuk zelf.");
    }
    return share;
  }

  private static Optional<ShareRange> range(Fields fields, String name) {
    List<Fields.Item> ends = fields.texts(name);
    if (ends.size() != 2) {
      fields.error("bereik", fields.place(name), "‘" + name + "’ heeft twee getallen: van en tot.");
      return Optional.empty();
    }
    Optional<BigDecimal> from = Numbers.decimal(ends.get(0).text());
    Optional<BigDecimal> to = Numbers.decimal(ends.get(1).text());
    if (from.isEmpty()
        || to.isEmpty()
        || from.get().signum() < 0
        || from.get().compareTo(to.get()) > 0
        || to.get().compareTo(BigDecimal.valueOf(HUNDRED)) > 0) {
      fields.error(
          "bereik",
          fields.place(name),
          "‘" + name + "’ is een bereik binnen 0 en 100, van laag naar hoog.");
      return Optional.empty();
    }
    return Optional.of(ShareRange.closed(share(from.get()), share(to.get())));
  }
}
