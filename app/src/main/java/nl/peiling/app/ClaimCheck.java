package nl.peiling.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.analysis.judge.Consistency;
import nl.peiling.analysis.judge.Judge;
import nl.peiling.app.CheckedText.Chapter;
import nl.peiling.app.CheckedText.CheckedClaim;
import nl.peiling.app.CheckedText.CheckedSentence;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.Statement;
import nl.peiling.model.problem.Parsed;
import nl.peiling.report.document.Inline;
import nl.peiling.report.document.PlainText;
import nl.peiling.report.prose.Passage;
import nl.peiling.report.prose.Sentence;

/** Judges every claim in the text, and holds all of them against each other. */
final class ClaimCheck {

  private final Judge judge;
  private final Consistency consistency;
  private final List<Statement> statements = new ArrayList<>();

  ClaimCheck(Judge judge, Consistency consistency) {
    this.judge = judge;
    this.consistency = consistency;
  }

  /** Judges the sentences of the report, chapter by chapter. */
  static CheckedText of(List<Passage> passages, Judge judge, Consistency consistency) {
    return new ClaimCheck(judge, consistency).of(passages);
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

  private CheckedSentence check(Sentence sentence) {
    return new CheckedSentence(
        sentence, sentence.claims().stream().flatMap(words -> check(words).stream()).toList());
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
