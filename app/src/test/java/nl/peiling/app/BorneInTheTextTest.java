package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.Claim.Operand;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.language.ShareRange;
import nl.peiling.model.reading.QuantifierReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Everything that was published about 2023 in words is said by a claim somewhere in the text: each
 * row of {@code verbanden.csv}, and each row of {@code gepubliceerd.csv} with a lowest and a
 * highest value.
 */
class BorneInTheTextTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\(([a-z_]+:[^()]*)\\)");

  /** How much wider than what was published the words may be. */
  private static final double POINT = 0.01;

  /** What the text says, each statement as small as can be: one pair, one set, one level. */
  private static final Set<String> SAID = new HashSet<>();

  private static final Map<FactId, List<ShareRange>> LEVELS = new LinkedHashMap<>();
  private static QuantifierLexicon lexicon = new QuantifierLexicon(List.of());

  @BeforeAll
  static void readsTheText() throws IOException {
    lexicon = QuantifierReader.read(PROJECT.resolve("templates/taal")).value().orElseThrow();
    try (Stream<Path> files = Files.list(PROJECT.resolve("templates/rapport"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        LINK.matcher(Files.readString(file)).results().forEach(BorneInTheTextTest::readsLink);
      }
    }
  }

  private static void readsLink(MatchResult link) {
    for (Claim claim : ClaimParser.parseAll(link.group(2)).value().orElse(List.of())) {
      SAID.addAll(atoms(claim));
      level(claim, link.group(1))
          .ifPresent(range ->
              LEVELS.computeIfAbsent(claim.facts().getFirst(), id -> new ArrayList<>()).add(range));
    }
  }

  /** A claim as the smallest statements that it makes. */
  private static Set<String> atoms(Claim claim) {
    List<FactId> facts = claim.facts();
    return switch (claim) {
      case Claim.WithMargin(Claim inner, Operand.Fixed margin) -> atoms(inner);
      case Claim.Greater c -> pairs(List.of(c.fact()), c.others());
      case Claim.Less c -> pairs(c.others(), List.of(c.fact()));
      case Claim.Order c -> descending(facts);
      case Claim.Falls c -> descending(facts);
      case Claim.Rises c -> descending(facts.reversed());
      case Claim.Highest c -> Set.of("hoogste " + set(facts));
      case Claim.Lowest c -> Set.of("laagste " + set(facts));
      case Claim.NoDifference c -> Set.of("geen verschil " + set(facts));
      case Claim.Equal c -> Set.of("gelijk " + set(facts));
      case Claim.Between c -> Set.of("tussen " + facts.getFirst() + " " + ends(c));
      case Claim.Peaks c -> Set.of(claim.text());
      case Claim.Sum c -> Set.of(claim.text());
      case Claim.Majority c -> Set.of(facts + " boven 0.5");
      case Claim.Minority c -> Set.of(facts + " onder 0.5");
      case Claim.Above c -> Set.of(facts + " boven " + c.number().number());
      case Claim.Below c -> Set.of(facts + " onder " + c.number().number());
      case Claim.About c -> Set.of(claim.text());
      case Claim.Quantified c -> Set.of();
      case Claim.All c -> Set.of(claim.text());
      case Claim.None c -> Set.of(claim.text());
    };
  }

  private static Set<String> pairs(List<FactId> greater, List<FactId> less) {
    Set<String> pairs = new HashSet<>();
    greater.forEach(one -> less.forEach(other -> pairs.add(one + " > " + other)));
    return pairs;
  }

  private static Set<String> descending(List<FactId> facts) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < facts.size(); i++) {
      pairs.addAll(pairs(List.of(facts.get(i)), facts.subList(i + 1, facts.size())));
    }
    return pairs;
  }

  private static String set(List<FactId> facts) {
    return facts.stream().map(FactId::text).sorted().collect(Collectors.joining(", "));
  }

  private static String ends(Claim.Between between) {
    return Stream.of(between.one(), between.other())
        .map(Operand::text)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** The numbers of which a claim on the size of one fact is true. */
  private static Optional<ShareRange> level(Claim claim, String phrase) {
    return switch (claim) {
      case Claim.Quantified c -> lexicon.find(phrase).map(quantifier -> quantifier.range());
      case Claim.Between(FactId fact, Operand.Fixed one, Operand.Fixed other) ->
          Optional.of(ShareRange.closed(one.number() / 100, other.number() / 100));
      case Claim.Above c when c.number().number() < 1 ->
          lexicon
              .find(phrase)
              .map(quantifier -> quantifier.range())
              .flatMap(new ShareRange(c.number().number(), false, 1, true)::intersection);
      case Claim.Majority c -> Optional.of(new ShareRange(0.5, false, 1, true));
      default -> Optional.empty();
    };
  }

  private static List<Map<String, String>> rows(String file) throws IOException {
    List<String> lines = Files.readAllLines(PROJECT.resolve("src-data/2023").resolve(file));
    List<String> names = cells(lines.getFirst());
    return lines.stream()
        .skip(1)
        .map(line -> {
          List<String> cells = cells(line);
          Map<String, String> row = new LinkedHashMap<>();
          for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
          }
          return row;
        })
        .toList();
  }

  private static List<String> cells(String line) {
    return Pattern.compile("(?:^|,)(?:\"([^\"]*)\"|([^,]*))")
        .matcher(line)
        .results()
        .map(cell -> cell.group(1) == null ? cell.group(2) : cell.group(1))
        .toList();
  }

  @Test
  void everyPublishedRelationIsSaidByAClaim() throws IOException {
    List<String> missing = new ArrayList<>();
    List<Map<String, String>> rows = rows("verbanden.csv");
    for (Map<String, String> row : rows) {
      for (Claim claim :
          ClaimParser.parseAll(row.getOrDefault("bewering", "")).value().orElseThrow()) {
        for (String atom : atoms(claim)) {
          boolean said = SAID.contains(atom) || saidByALevel(claim);
          if (!said) {
            missing.add(row.get("id") + ": " + atom);
          }
        }
      }
    }
    assertThat(rows).hasSizeGreaterThan(80);
    assertThat(missing).as("published relations that no claim in the text bears").isEmpty();
  }

  /** A quantity word that allows only numbers that the claim allows says at least as much. */
  private static boolean saidByALevel(Claim claim) {
    List<ShareRange> ranges = LEVELS.getOrDefault(claim.facts().getFirst(), List.of());
    return switch (claim) {
      case Claim.Majority c -> ranges.stream().anyMatch(range -> range.min() >= 0.5);
      case Claim.Above c -> ranges.stream().anyMatch(range -> range.min() >= c.number().number());
      case Claim.Below c -> ranges.stream().anyMatch(range -> range.max() <= c.number().number());
      default -> false;
    };
  }

  @Test
  void everyPublishedRangeIsSaidByAClaimThatAllowsNoMore() throws IOException {
    List<String> missing = new ArrayList<>();
    int checked = 0;
    for (Map<String, String> row : rows("gepubliceerd.csv")) {
      String min = row.getOrDefault("min", "");
      String max = row.getOrDefault("max", "");
      if (min.isEmpty() || max.isEmpty()) {
        continue;
      }
      checked++;
      FactId fact = FactId.parse(row.getOrDefault("feit", "")).value().orElseThrow();
      double from = new BigDecimal(min).movePointLeft(2).doubleValue() - POINT;
      double to = new BigDecimal(max).movePointLeft(2).doubleValue() + POINT;
      boolean said =
          LEVELS.getOrDefault(fact, List.of()).stream()
              .anyMatch(range -> range.min() >= from && range.max() <= to);
      if (!said) {
        missing.add(row.get("id") + " (" + row.get("noot") + "): " + fact);
      }
    }
    assertThat(checked).isGreaterThan(20);
    assertThat(missing).as("published ranges that no claim in the text bears").isEmpty();
  }
}
