package nl.peiling.analysis.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Statement;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.language.ShareRange;

/**
 * Holds all statements about one number against each other, so that the summary cannot say one
 * thing and the chapter another.
 *
 * <p>What is said about the size of a share allows a range of shares. Statements whose ranges have
 * nothing in common contradict each other; statements with different ranges are in tension. What is
 * said about a difference between two numbers contradicts that they are alike, and the opposite
 * difference.
 */
public final class Consistency {

  private final QuantifierLexicon lexicon;
  private final ClaimRules rules;

  public Consistency(QuantifierLexicon lexicon, ClaimRules rules) {
    this.lexicon = lexicon;
    this.rules = rules;
  }

  /** Returns what does not go together, in the order of the text. */
  public List<Discord> check(List<Statement> statements) {
    List<Discord> discords = new ArrayList<>(levels(statements));
    discords.addAll(orders(statements));
    return List.copyOf(discords);
  }

  private List<Discord> levels(List<Statement> statements) {
    Map<FactId, List<Statement>> about = new LinkedHashMap<>();
    for (Statement statement : statements) {
      if (truth(statement).isPresent()) {
        about
            .computeIfAbsent(statement.claim().facts().getFirst(), id -> new ArrayList<>())
            .add(statement);
      }
    }
    List<Discord> discords = new ArrayList<>();
    about.forEach((fact, said) -> level(fact, said).ifPresent(discords::add));
    return discords;
  }

  private Optional<Discord> level(FactId fact, List<Statement> said) {
    Set<ShareRange> ranges = new LinkedHashSet<>();
    said.forEach(statement -> truth(statement).ifPresent(ranges::add));
    if (ranges.size() < 2) {
      return Optional.empty();
    }
    Optional<ShareRange> common = Optional.empty();
    for (ShareRange range : ranges) {
      common = common.isEmpty() ? Optional.of(range) : common.get().intersection(range);
      if (common.isEmpty()) {
        return Optional.of(new Discord.Contradiction(said, List.of(fact)));
      }
    }
    ShareRange both = common.orElseThrow();
    return Optional.of(new Discord.Tension(said, List.of(fact), both.min(), both.max()));
  }

  /** The shares of which a statement about one share is true; empty for other statements. */
  private Optional<ShareRange> truth(Statement statement) {
    Claim claim = statement.claim();
    if (claim.facts().getFirst().measure() != Measure.SHARE) {
      return Optional.empty();
    }
    Optional<ShareRange> words =
        lexicon.find(statement.phrase()).map(quantifier -> quantifier.range());
    return switch (claim) {
      case Claim.Quantified c -> words;
      case Claim.Majority c -> and(new ShareRange(0.5, false, 1, true), words);
      case Claim.Minority c -> and(new ShareRange(0, true, 0.5, false), words);
      case Claim.Above c -> and(above(c.number().number()), words);
      case Claim.Below c -> and(below(c.number().number()), words);
      case Claim.About c -> and(about(c.number().number(), rules.about()), words);
      case Claim.All c -> Optional.of(ShareRange.closed(1, 1));
      case Claim.None c -> Optional.of(ShareRange.closed(0, 0));
      case Claim.WithMargin(Claim.About c, Claim.Operand.Fixed margin) ->
          and(about(c.number().number(), margin.number()), words);
      case Claim.WithMargin c -> Optional.empty();
      case Claim.Between c -> Optional.empty();
      case Claim.Highest c -> Optional.empty();
      case Claim.Lowest c -> Optional.empty();
      case Claim.Order c -> Optional.empty();
      case Claim.Greater c -> Optional.empty();
      case Claim.Less c -> Optional.empty();
      case Claim.Equal c -> Optional.empty();
      case Claim.NoDifference c -> Optional.empty();
      case Claim.Rises c -> Optional.empty();
      case Claim.Falls c -> Optional.empty();
      case Claim.Peaks c -> Optional.empty();
      case Claim.Sum c -> Optional.empty();
    };
  }

  private static ShareRange above(double share) {
    return share < 1 ? new ShareRange(share, false, 1, true) : ShareRange.closed(1, 1);
  }

  private static ShareRange below(double share) {
    return share > 0 ? new ShareRange(0, true, share, false) : ShareRange.closed(0, 0);
  }

  private static ShareRange about(double share, double margin) {
    return ShareRange.closed(Math.clamp(share - margin, 0, 1), Math.clamp(share + margin, 0, 1));
  }

  private static Optional<ShareRange> and(ShareRange level, Optional<ShareRange> words) {
    return words.isEmpty() ? Optional.of(level) : level.intersection(words.get()).or(() -> words);
  }

  /** That one number is greater than another. */
  private record Greater(FactId high, FactId low) {
    Greater reversed() {
      return new Greater(/* high= */ low, /* low= */ high);
    }
  }

  private static List<Discord> orders(List<Statement> statements) {
    Map<Greater, Statement> greater = new LinkedHashMap<>();
    Map<Greater, Statement> alike = new LinkedHashMap<>();
    for (Statement statement : statements) {
      pairs(statement.claim()).forEach(pair -> greater.putIfAbsent(pair, statement));
      alike(statement.claim()).forEach(pair -> alike.putIfAbsent(pair, statement));
    }
    Map<List<Statement>, List<FactId>> found = new LinkedHashMap<>();
    greater.forEach((pair, statement) -> {
      Statement opposite = greater.get(pair.reversed());
      boolean once = pair.high().compareTo(pair.low()) < 0;
      if (opposite != null && once) {
        found.putIfAbsent(List.of(statement, opposite), List.of(pair.high(), pair.low()));
      }
      Statement same = alike.getOrDefault(pair, alike.get(pair.reversed()));
      if (same != null) {
        found.putIfAbsent(List.of(statement, same), List.of(pair.high(), pair.low()));
      }
    });
    List<Discord> discords = new ArrayList<>();
    found.forEach((said, facts) -> discords.add(new Discord.Contradiction(said, facts)));
    return discords;
  }

  private static List<Greater> pairs(Claim claim) {
    return switch (claim) {
      case Claim.WithMargin inner -> pairs(inner.claim());
      case Claim.Greater c ->
          c.others().stream().map(other -> new Greater(c.fact(), other)).toList();
      case Claim.Less c -> c.others().stream().map(other -> new Greater(other, c.fact())).toList();
      case Claim.Order c -> steps(c.descending());
      case Claim.Falls c -> steps(c.series());
      case Claim.Rises c -> steps(c.series().reversed());
      case Claim.Quantified c -> List.of();
      case Claim.Majority c -> List.of();
      case Claim.Minority c -> List.of();
      case Claim.Highest c -> List.of();
      case Claim.Lowest c -> List.of();
      case Claim.Equal c -> List.of();
      case Claim.NoDifference c -> List.of();
      case Claim.About c -> List.of();
      case Claim.Above c -> List.of();
      case Claim.Below c -> List.of();
      case Claim.Between c -> List.of();
      case Claim.Peaks c -> List.of();
      case Claim.Sum c -> List.of();
      case Claim.All c -> List.of();
      case Claim.None c -> List.of();
    };
  }

  /** Each of a descending series is greater than all after it. */
  private static List<Greater> steps(List<FactId> descending) {
    List<Greater> pairs = new ArrayList<>();
    for (int i = 0; i < descending.size(); i++) {
      for (FactId lower : descending.subList(i + 1, descending.size())) {
        pairs.add(new Greater(descending.get(i), lower));
      }
    }
    return pairs;
  }

  private static List<Greater> alike(Claim claim) {
    List<FactId> facts =
        claim instanceof Claim.NoDifference || claim instanceof Claim.Equal
            ? claim.facts()
            : List.of();
    return steps(facts);
  }
}
