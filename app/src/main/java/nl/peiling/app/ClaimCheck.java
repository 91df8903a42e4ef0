package nl.peiling.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.analysis.judge.Consistency;
import nl.peiling.analysis.judge.Judge;
import nl.peiling.app.CheckedText.Chapter;
import nl.peiling.app.CheckedText.CheckedClaim;
import nl.peiling.app.CheckedText.CheckedSentence;
import nl.peiling.app.CheckedText.Hidden;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Statement;
import nl.peiling.model.problem.Parsed;
import nl.peiling.report.document.Inline;
import nl.peiling.report.document.PlainText;
import nl.peiling.report.prose.Passage;
import nl.peiling.report.prose.Sentence;

/** Judges every claim in the text, and holds all of them against each other. */
final class ClaimCheck {

  private final FactBook facts;
  private final Judge judge;
  private final Consistency consistency;
  private final List<Statement> statements = new ArrayList<>();

  ClaimCheck(FactBook facts, Judge judge, Consistency consistency) {
    this.facts = facts;
    this.judge = judge;
    this.consistency = consistency;
  }

  /**
   * Judges the sentences of the report, chapter by chapter.
   *
   * @param facts the facts that may be spoken of
   */
  static CheckedText of(
      List<Passage> passages, FactBook facts, Judge judge, Consistency consistency) {
    return new ClaimCheck(facts, judge, consistency).of(passages);
  }

  private CheckedText of(List<Passage> passages) {
    List<Chapter> chapters =
        passages.stream()
            .map(passage ->
                new Chapter(
                    passage.title(), passage.sentences().stream().map(this::check).toList()))
            .toList();
    return new CheckedText(chapters, consistency.check(statements));
  }

  /** A number that is a whole cell of a table may be kept back there as in any table. */
  private CheckedSentence check(Sentence sentence) {
    return new CheckedSentence(
        sentence,
        sentence.claims().stream().flatMap(words -> check(words).stream()).toList(),
        sentence.facts().stream()
            .filter(named -> !sentence.source().equals("${" + named.fact() + "}"))
            .flatMap(named -> hidden(named).stream())
            .toList());
  }

  private Optional<Hidden> hidden(Sentence.Named named) {
    return facts
        .find(named.fact())
        .flatMap(fact ->
            fact.value() instanceof FactValue.Suppressed(FactValue.Reason why)
                ? Optional.of(new Hidden(named.place(), fact.id(), why))
                : Optional.empty());
  }

  /** The claims that words make; several are separated by semicolons. */
  private List<CheckedClaim> check(Inline.Claimed words) {
    String phrase = PlainText.of(words.content());
    Parsed<List<Claim>> parsed = ClaimParser.parseAll(words.claim());
    if (parsed.value().isEmpty()) {
      return List.of(new CheckedClaim(words, phrase, parsed.flaws(), Optional.empty()));
    }
    return parsed.value().get().stream()
        .map(claim -> new Statement(claim, phrase, words.place()))
        .peek(statements::add)
        .map(statement ->
            new CheckedClaim(words, phrase, List.of(), Optional.of(judge.judge(statement))))
        .toList();
  }
}
