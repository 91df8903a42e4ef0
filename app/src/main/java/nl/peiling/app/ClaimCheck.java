package nl.peiling.app;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.analysis.judge.Judge;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.Statement;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.problem.Flaw;
import nl.peiling.model.problem.Parsed;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.binding.InlineWalk;
import nl.peiling.report.document.Document;
import nl.peiling.report.document.Inline;
import nl.peiling.report.document.PlainText;
import nl.peiling.report.wording.VerdictWording;

/**
 * Judges every claim in the text and says of each that does not hold why, and what would be true.
 */
final class ClaimCheck {

  private final Judge judge;
  private final VerdictWording wording;

  ClaimCheck(Judge judge, VerdictWording wording) {
    this.judge = judge;
    this.wording = wording;
  }

  /**
   * What came of it.
   *
   * @param held how many claims hold, those that only just do among them
   * @param close how many hold only just
   * @param failed how many do not hold or cannot be judged
   */
  record Outcome(int held, int close, int failed) {
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
    for (Inline.Claimed words : claimed) {
      Parsed<Claim> parsed = ClaimParser.parse(words.claim());
      if (parsed.value().isEmpty()) {
        malformed(words, parsed.flaws(), problems);
        failed++;
        continue;
      }
      String phrase = PlainText.of(words.content());
      Verdict verdict = judge.judge(new Statement(parsed.value().get(), phrase, words.place()));
      if (verdict.outcome() == Verdict.Outcome.HOLDS) {
        held++;
        close += verdict.close() ? 1 : 0;
      } else {
        problems.add(problem(words, phrase, verdict));
        failed++;
      }
    }
    return new Outcome(held, close, failed);
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
