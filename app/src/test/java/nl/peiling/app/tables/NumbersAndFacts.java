package nl.peiling.app.tables;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.facts.Measure;

/**
 * Every number of a book that was read back, beside the fact whose name stands in the last column
 * of its row.
 *
 * <p>That column has one name for all columns, with the word KOLOM where the key of the column
 * stands; or the key of the row, for which a line above the table has RIJ; or a name for each
 * number.
 */
final class NumbersAndFacts {

  static final String KEY = "Sleutel in feiten.csv";
  private static final String NAMES = "In feiten.csv heten de getallen van een rij, ";
  private static final double ROUNDS_UP = 0.005;
  private static final Pattern LETTER = Pattern.compile(".* \\(([A-Z]+)\\)");

  private final Map<String, Fact> facts;
  private final Map<String, String> groups = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  NumbersAndFacts(Map<String, List<List<ReadCell>>> sheets, FactBook facts) {
    this.facts =
        facts.facts().stream().collect(Collectors.toMap(fact -> fact.id().text(), fact -> fact));
    for (List<ReadCell> row : requireNonNull(sheets.get("Kolommen"))) {
      if (row.size() > 3) {
        String letter = row.get(1).words();
        groups.put(letter.matches("[A-Z]+") ? letter : row.get(2).words(), row.getLast().words());
      }
    }
    sheets.forEach(this::check);
  }

  /** Numbers that are not those of their fact, or have none. */
  List<String> wrong() {
    return wrong;
  }

  /** How many numbers each sheet has that has any, and how often a code stands for one. */
  Map<String, Integer> numbers() {
    return numbers;
  }

  private void check(String sheet, List<List<ReadCell>> rows) {
    int head =
        IntStream.range(0, rows.size())
            .filter(row -> rows.get(row).size() > 1)
            .filter(row -> rows.get(row).getLast().words().equals(KEY))
            .findFirst()
            .orElse(rows.size());
    rows.subList(0, head).stream()
        .flatMap(List::stream)
        .filter(ReadCell::isNumber)
        .forEach(cell -> wrong.add(sheet + ": " + cell + " has no key"));
    if (head < rows.size()) {
      List<String> patterns =
          rows.subList(0, head).stream()
              .map(row -> row.getFirst().words())
              .filter(line -> line.startsWith(NAMES))
              .map(line -> line.replaceAll("^[^:]*: |\\. Op de plaats.*$", ""))
              .findFirst()
              .map(names -> List.of(names.split("; ", -1)))
              .orElse(List.of());
      check(sheet, rows.get(head), rows.subList(head + 1, rows.size()), patterns);
    }
  }

  private void check(
      String sheet, List<ReadCell> heads, List<List<ReadCell>> rows, List<String> patterns) {
    List<Integer> columns =
        IntStream.range(0, heads.size() - 1)
            .filter(c -> rows.stream().allMatch(row -> row.get(c).isNumberOrCode()))
            .boxed()
            .toList();
    for (List<ReadCell> row : rows) {
      for (int c = 0; c < row.size(); c++) {
        boolean coded = row.get(c).words().matches("\\[(c|low)\\]");
        if (row.get(c).isNumber() || coded) {
          numbers.merge(coded ? row.get(c).words() : sheet, 1, Integer::sum);
          String name =
              name(row.getLast().words(), heads.get(c).words(), columns.indexOf(c), patterns);
          if (coded ? !isCode(row.get(c).words(), name) : !isNumber(row.get(c).number(), name)) {
            wrong.add(sheet + ": " + row.get(c) + " is not " + name + ": " + number(name));
          }
        }
      }
    }
  }

  /** A number is that of its fact, and a share that is not zero is not shown as zero. */
  private boolean isNumber(double cell, String name) {
    OptionalDouble wanted = number(name);
    return wanted.isPresent()
        && wanted.getAsDouble() == cell
        && !(isShare(name) && cell > 0 && cell < ROUNDS_UP);
  }

  /**
   * What is kept back in feiten.csv is kept back here, and [low] is a share that rounds to zero.
   */
  private boolean isCode(String code, String name) {
    Fact fact = facts.get(name.split(", ", -1)[0]);
    return fact != null
        && (code.equals("[c]")
            ? fact.value() instanceof FactValue.Suppressed
            : isShare(name)
                && fact.number().isPresent()
                && fact.number().getAsDouble() > 0
                && fact.number().getAsDouble() < ROUNDS_UP);
  }

  private boolean isShare(String name) {
    Fact fact = facts.get(name);
    return fact != null
        && (fact.id().measure() == Measure.SHARE || fact.id().measure() == Measure.WEIGHTED_SHARE);
  }

  private String name(String key, String head, int place, List<String> patterns) {
    if (key.contains("KOLOM")) {
      Matcher letter = LETTER.matcher(head);
      return key.replace(
          "KOLOM", groups.getOrDefault(letter.matches() ? letter.group(1) : head, "?"));
    }
    List<String> names =
        key.contains("; ") || patterns.isEmpty()
            ? Arrays.asList(key.split("; ", -1))
            : patterns.stream().map(pattern -> pattern.replace("RIJ", key)).toList();
    return place >= 0 && place < names.size() ? names.get(place) : "no fact (" + key + ")";
  }

  private OptionalDouble number(String name) {
    String[] parts = name.split(", ", -1);
    Optional<Fact> fact = Optional.ofNullable(facts.get(parts[0]));
    return fact.isEmpty()
        ? OptionalDouble.empty()
        : switch (parts.length > 1 ? parts[1] : "") {
          case "onder" -> bound(fact.get().interval().map(Interval::lower));
          case "boven" -> bound(fact.get().interval().map(Interval::upper));
          case "geheel" -> OptionalDouble.of(1);
          case "n" -> OptionalDouble.of(fact.get().n().orElseThrow());
          default -> fact.get().number();
        };
  }

  private static OptionalDouble bound(Optional<Double> end) {
    return end.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
