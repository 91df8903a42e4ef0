package nl.peiling.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peiling.analysis.judge.Discord;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.problem.Flaw;
import nl.peiling.model.problem.Place;
import nl.peiling.report.document.Inline;
import nl.peiling.report.prose.Sentence;

/**
 * The text of the report after every sentence was held against the data.
 *
 * @param chapters the parts of the report in order, at the end the figures and tables
 * @param discords statements that do not go together
 */
record CheckedText(List<Chapter> chapters, List<Discord> discords) {

  CheckedText {
    chapters = List.copyOf(chapters);
    discords = List.copyOf(discords);
  }

  /** A part of the report. */
  record Chapter(String title, List<CheckedSentence> sentences) {
    Chapter {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A sentence with what became of its claims.
   *
   * @param hidden the numbers in it that are kept back: without them it is no sentence
   */
  record CheckedSentence(Sentence sentence, List<CheckedClaim> claims, List<Hidden> hidden) {
    CheckedSentence {
      claims = List.copyOf(claims);
      hidden = List.copyOf(hidden);
    }

    /** Whether it must be rewritten for these data. */
    boolean wrong() {
      return unguarded() || !hidden.isEmpty() || claims.stream().anyMatch(claim -> !claim.holds());
    }

    boolean unguarded() {
      return sentence.guard() == Sentence.Guard.UNGUARDED;
    }
  }

  /** A number that is kept back, where a sentence names it, and why. */
  record Hidden(Place place, FactId fact, FactValue.Reason why) {

    /** Why the number is not there, as one sentence. */
    String explanation() {
      return fact.text() + " wordt niet getoond: " + why.words() + ".";
    }
  }

  /**
   * A claim with what became of it.
   *
   * @param flaws what is wrong with how it is written
   * @param verdict whether it holds; empty if it could not be read
   */
  record CheckedClaim(
      Inline.Claimed words, String phrase, List<Flaw> flaws, Optional<Verdict> verdict) {
    CheckedClaim {
      flaws = List.copyOf(flaws);
    }

    boolean holds() {
      return verdict.map(found -> found.outcome() == Verdict.Outcome.HOLDS).orElse(false);
    }

    boolean close() {
      return verdict.map(Verdict::close).orElse(false);
    }
  }

  Stream<CheckedSentence> sentences() {
    return chapters.stream().flatMap(chapter -> chapter.sentences().stream());
  }

  private Stream<CheckedClaim> claims() {
    return sentences().flatMap(sentence -> sentence.claims().stream());
  }

  /** What came of the claims that could be read, by the words that make them. */
  Map<Inline.Claimed, List<Verdict>> verdicts() {
    Map<Inline.Claimed, List<Verdict>> verdicts = new HashMap<>();
    claims()
        .forEach(claim ->
            claim
                .verdict()
                .ifPresent(verdict ->
                    verdicts
                        .computeIfAbsent(claim.words(), words -> new ArrayList<>())
                        .add(verdict)));
    return Map.copyOf(verdicts);
  }

  /** Whether the data bear all that the text says. */
  boolean holds() {
    return sentences().noneMatch(CheckedSentence::wrong)
        && discords.stream().noneMatch(Discord.Contradiction.class::isInstance);
  }

  /** One line on how the text stands. */
  String summary() {
    long all = claims().count();
    long held = claims().filter(CheckedClaim::holds).count();
    long hidden = sentences().mapToLong(sentence -> sentence.hidden().size()).sum();
    return "Beweringen in de tekst: "
        + all
        + "; houdt stand: "
        + held
        + " (waarvan krap: "
        + claims().filter(CheckedClaim::close).count()
        + "); houdt geen stand: "
        + (all - held)
        + "; tegenspraak: "
        + discords.stream().filter(Discord.Contradiction.class::isInstance).count()
        + "; onbewaakte zinnen: "
        + sentences().filter(CheckedSentence::unguarded).count()
        + (hidden == 0 ? "" : "; getallen die niet worden getoond: " + hidden)
        + ".";
  }
}
