package nl.peiling.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.peiling.analysis.judge.Consistency;
import nl.peiling.analysis.judge.Discord;
import nl.peiling.analysis.judge.Judge;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Statement;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.problem.Flaw;
import nl.peiling.model.problem.Parsed;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.binding.InlineWalk;
import nl.peiling.report.document.Document;
import nl.peiling.report.document.Inline;
import nl.peiling.report.document.PlainText;
import nl.peiling.report.wording.DutchNumber;
import nl.peiling.report.wording.Setting;
import nl.peiling.report.wording.VerdictWording;

/**
 * Judges every claim in the text and says of each that does not hold why, and what would be true.
 */
final class ClaimCheck {

  private final Judge judge;
  private final Consistency consistency;
  private final VerdictWording wording;

  ClaimCheck(Judge judge, Consistency consistency, VerdictWording wording) {
    this.judge = judge;
    this.consistency = consistency;
    this.wording = wording;
  }

  /**
   * What came of it.
   *
   * @param held how many claims hold, those that only just do among them
   * @param close how many hold only just
   * @param failed how many do not hold, cannot be judged or contradict another
   * @param verdicts what came of each that could be read
   */
  record Outcome(int held, int close, int failed, Map<Inline.Claimed, Verdict> verdicts) {
    Outcome {
      verdicts = Map.copyOf(verdicts);
    }

    String text() {
      return "Beweringen in de tekst: "
          + (held + failed)
          + "; houdt stand: "
          + held
          + " (waarvan krap: "
          + close
          + "); houdt geen stand: "
          + failed
          + ".";
    }
  }

  Outcome of(Document document, ProblemCollector problems) {
    List<Inline.Claimed> claimed = new ArrayList<>();
    InlineWalk.over(document.blocks(), inline -> collect(inline, claimed));
    document
        .footnotes()
        .forEach(note -> InlineWalk.through(note.content(), inline -> collect(inline, claimed)));
    int held = 0;
    int close = 0;
    int failed = 0;
    Map<Inline.Claimed, Verdict> verdicts = new HashMap<>();
    List<Statement> statements = new ArrayList<>();
    for (Inline.Claimed words : claimed) {
      Parsed<Claim> parsed = ClaimParser.parse(words.claim());
      if (parsed.value().isEmpty()) {
        malformed(words, parsed.flaws(), problems);
        failed++;
        continue;
      }
      String phrase = PlainText.of(words.content());
      Statement statement = new Statement(parsed.value().get(), phrase, words.place());
      statements.add(statement);
      Verdict verdict = judge.judge(statement);
      verdicts.put(words, verdict);
      if (verdict.outcome() == Verdict.Outcome.HOLDS) {
        held++;
        if (verdict.close()) {
          close++;
          problems.add(closeCall(words, phrase, verdict));
        }
      } else {
        problems.add(problem(words, phrase, verdict));
        failed++;
      }
    }
    for (Discord discord : consistency.check(statements)) {
      problems.add(discord(discord));
      failed += discord instanceof Discord.Contradiction ? 1 : 0;
    }
    return new Outcome(held, close, failed, verdicts);
  }

  private Problem closeCall(Inline.Claimed words, String phrase, Verdict verdict) {
    return Problem.warning(
        "bewering.krap",
        words.place(),
        "‘" + phrase + "’ klopt maar net: " + wording.explanation(verdict));
  }

  private static Problem discord(Discord discord) {
    String phrases =
        discord.statements().stream()
            .map(said -> "‘" + said.phrase() + "’ (" + said.place().text() + ")")
            .distinct()
            .collect(Collectors.joining(" en "));
    String facts = discord.facts().stream().map(FactId::text).collect(Collectors.joining(" en "));
    Place place = discord.statements().getLast().place();
    return switch (discord) {
      case Discord.Contradiction contradiction ->
          Problem.error(
                  "bewering.tegenspraak",
                  place,
                  phrases + " spreken elkaar tegen: allebei gaan ze over " + facts + ".")
              .withHint("Gebruik overal dezelfde woorden voor hetzelfde getal.");
      case Discord.Tension tension ->
          Problem.warning(
                  "bewering.spanning",
                  place,
                  phrases
                      + " gaan over hetzelfde getal, "
                      + facts
                      + ", maar hebben andere grenzen.")
              .withHint(
                  "Allemaal waar zijn ze alleen van "
                      + DutchNumber.percentage(tension.from(), 1, Setting.SENTENCE)
                      + " tot "
                      + DutchNumber.percentage(tension.to(), 1, Setting.SENTENCE)
                      + "; gebruik liever overal dezelfde woorden.");
    };
  }

  private static void collect(Inline inline, List<Inline.Claimed> claimed) {
    if (inline instanceof Inline.Claimed words) {
      claimed.add(words);
    }
  }

  private static void malformed(Inline.Claimed words, List<Flaw> flaws, ProblemCollector problems) {
    for (Flaw flaw : flaws) {
      Problem problem =
          Problem.error(
              "bewering.vorm", words.place(), "‘" + words.claim() + "’: " + flaw.message());
      problems.add(flaw.hint().map(problem::withHint).orElse(problem));
    }
  }

  private Problem problem(Inline.Claimed words, String phrase, Verdict verdict) {
    String message =
        "‘"
            + phrase
            + "’ "
            + (verdict.outcome() == Verdict.Outcome.FAILS
                ? "klopt niet met de gegevens: "
                : "kan niet worden getoetst: ")
            + wording.explanation(verdict);
    List<String> advice = new ArrayList<>();
    advice.add(String.join("; ", wording.evidence(verdict)));
    if (!verdict.alternatives().isEmpty()) {
      advice.add("Wel waar is: " + String.join(", ", verdict.alternatives()) + ".");
    }
    return Problem.error("bewering.onwaar", words.place(), message)
        .withHint(String.join("\n  ", advice));
  }
}
