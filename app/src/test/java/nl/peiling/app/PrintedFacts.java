package nl.peiling.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The facts of {@code feiten.csv} with the numbers that they may be printed as, rounded here anew,
 * and which figure or table shows which.
 */
final class PrintedFacts {

  private static final Path EDITION =
      Path.of("..").toAbsolutePath().normalize().resolve("src-data/2023");
  private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");
  private static final Pattern MARK = Pattern.compile("\\$\\{([a-z0-9_.]+)}");
  private static final Pattern EXHIBIT = Pattern.compile("\\b(?:Figuur|Tabel) \\d+\\.\\d+\\b");
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal HALF_PERCENT = new BigDecimal("0.005");

  private final Map<String, Set<String>> forms = new HashMap<>();
  private final Map<String, Set<String>> formsOfExhibit = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, String> exhibitOfNumber = new HashMap<>();

  private PrintedFacts() {}

  static PrintedFacts none() {
    return new PrintedFacts();
  }

  static PrintedFacts read(Path csv) throws IOException {
    PrintedFacts facts = new PrintedFacts();
    Map<String, Set<String>> bySubject = new HashMap<>();
    Map<String, String> subjects = new HashMap<>();
    Map<String, Set<String>> shown = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(csv);
    List<String> names = cells(lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = cells(line);
      String fact = row.get(0);
      String subject = row.get(names.indexOf("vraag")) + "/" + row.get(names.indexOf("groep"));
      subjects.put(fact, subject);
      bySubject.computeIfAbsent(subject, key -> new HashSet<>()).add(fact);
      facts.forms.put(
          fact, forms(row.get(names.indexOf("waarde")), row.get(names.indexOf("eenheid"))));
      String[] exhibits = row.get(names.indexOf("exhibit")).split(" ", -1);
      String[] numbers = row.get(names.indexOf("nummer")).split("; *", -1);
      for (int i = 0; i < exhibits.length; i++) {
        if (!exhibits[i].isEmpty()) {
          shown.computeIfAbsent(exhibits[i], key -> new HashSet<>()).add(fact);
          facts.exhibitOfNumber.put(numbers[i].toLowerCase(Locale.ROOT), exhibits[i]);
        }
      }
    }
    facts.exhibits(shown, bySubject, subjects);
    return facts;
  }

  /** A figure may print the facts that it shows, what its alt names, and their bases and nets. */
  private void exhibits(
      Map<String, Set<String>> shown,
      Map<String, Set<String>> bySubject,
      Map<String, String> subjects)
      throws IOException {
    Set<String> labels = labels();
    for (String block :
        Files.readString(EDITION.resolve("figuren.yaml")).split("(?m)^- sleutel: ", -1)) {
      String key = block.lines().findFirst().orElse("").strip();
      Set<String> named = new HashSet<>(shown.getOrDefault(key, Set.of()));
      named.addAll(MARK.matcher(block).results().map(mark -> mark.group(1)).toList());
      Set<String> all =
          named.stream()
              .flatMap(fact -> bySubject.getOrDefault(subjects.get(fact), Set.of()).stream())
              .collect(Collectors.toSet());
      Set<String> printed = new HashSet<>();
      all.forEach(fact -> printed.addAll(forms.getOrDefault(fact, Set.of())));
      formsOfExhibit.put(key, printed);
      Set<String> phrases = new HashSet<>(labels);
      Pattern.compile("(?m)^  (?:titel|noot|as|alt): (.*)$")
          .matcher(block)
          .results()
          .flatMap(text -> List.of(text.group(1).split("(?<=[.,;]) ", -1)).stream())
          .filter(phrase -> phrase.matches(".*\\d.*") && !phrase.contains("${"))
          .forEach(phrases::add);
      words.put(key, phrases);
    }
  }

  /** The answers and groups whose names hold a number. */
  private static Set<String> labels() throws IOException {
    String text =
        Files.readString(EDITION.resolve("datapackage.json"))
            + Files.readString(EDITION.resolve("editie.yaml"))
            + Files.readString(EDITION.resolve("populatie.csv"));
    return Pattern.compile(
            "\"label\": ?\"([^\"]*)\"|label: '([^']*)'|label: ([^,}\\n]*)|,([^,\\n]*"
                + " jaar[^,\\n]*),")
        .matcher(text)
        .results()
        .map(PrintedFacts::firstGroup)
        .filter(label -> label.matches(".*\\d.*") && label.length() > 3)
        .collect(Collectors.toSet());
  }

  private static String firstGroup(MatchResult match) {
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return "";
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    CELL.matcher(line)
        .results()
        .map(PrintedFacts::firstGroup)
        .forEach(cell -> cells.add(cell.replace("\"\"", "\"")));
    return cells;
  }

  private static Set<String> forms(String value, String unit) {
    Set<String> forms = new HashSet<>();
    if (value.isEmpty()) {
      return forms;
    }
    BigDecimal number = new BigDecimal(value);
    boolean fraction = unit.equals("fractie");
    for (int decimals = 0; decimals < 2; decimals++) {
      String printed = dutch(fraction ? number.multiply(HUNDRED) : number, decimals);
      forms.add(fraction ? printed + "%" : printed);
    }
    if (fraction && number.signum() > 0 && number.compareTo(HALF_PERCENT) < 0) {
      // printed as less than the smallest that can be printed
      forms.add("1%");
      forms.add("0,1%");
    }
    return forms;
  }

  private static String dutch(BigDecimal number, int decimals) {
    String plain = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String grouped = whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ".");
    return point < 0 ? grouped : grouped + "," + plain.substring(point + 1);
  }

  /** Whether a number is the number of a fact. */
  boolean is(String fact, NumberInText number) {
    return forms.getOrDefault(fact, Set.of()).contains(number.written());
  }

  /** Whether a number may stand in a figure or table. */
  boolean isOf(String exhibit, NumberInText number) {
    Set<String> printed = formsOfExhibit.getOrDefault(exhibit, Set.of());
    return printed.contains(number.written()) || printed.contains(number.written() + "%");
  }

  /** Phrases of a figure or table that hold numbers of their own. */
  Set<String> wordsOf(String exhibit) {
    return words.getOrDefault(exhibit, Set.of());
  }

  /** The figures and tables that a page names. */
  List<String> exhibitsNamedIn(String text) {
    return EXHIBIT
        .matcher(text)
        .results()
        .map(name -> exhibitOfNumber.get(name.group().toLowerCase(Locale.ROOT)))
        .filter(java.util.Objects::nonNull)
        .distinct()
        .toList();
  }
}
