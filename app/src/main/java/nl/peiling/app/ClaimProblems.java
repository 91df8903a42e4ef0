package nl.peiling.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peiling.analysis.judge.Discord;
import nl.peiling.app.CheckedText.CheckedClaim;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.problem.Flaw;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Problems;
import nl.peiling.report.document.Inline;
import nl.peiling.report.prose.Sentence;
import nl.peiling.report.wording.DutchNumber;
import nl.peiling.report.wording.Setting;
import nl.peiling.report.wording.VerdictWording;

/** Says of each sentence that the data do not bear why, and what would be true. */
final class ClaimProblems {

  private static final String CLOSE = "bewering.krap";
  private static final String TENSION = "bewering.spanning";
  private static final String HIDDEN = "tekst.niet-getoond";
  private static final Set<String> ON_WORKSHEET =
      Set.of("bewering.onwaar", CLOSE, "bewering.onbewaakt", "bewering.vorm", HIDDEN);

  private final VerdictWording wording;
  private final ProblemCollector problems;

  private ClaimProblems(VerdictWording wording, ProblemCollector problems) {
    this.wording = wording;
    this.problems = problems;
  }

  /** Reports what is wrong with a text, and what holds only just. */
  static void report(CheckedText text, VerdictWording wording, ProblemCollector problems) {
    ClaimProblems reporter = new ClaimProblems(wording, problems);
    text.sentences().forEach(sentence -> reporter.sentence(sentence));
    text.discords().forEach(discord -> problems.add(discord(discord)));
  }

  /**
   * The problems without what holds only just or could be said in the same words elsewhere: of
   * these one line is left, which says how to see them.
   */
  static Problems inShort(Problems all) {
    long close = count(all, CLOSE);
    long tensions = count(all, TENSION);
    if (close + tensions == 0) {
      return all;
    }
    List<Problem> left = new ArrayList<>();
    for (Problem problem : all.list()) {
      String code = problem.code().value();
      if (!code.equals(CLOSE) && !code.equals(TENSION)) {
        left.add(problem);
      }
    }
    List<String> parts = new ArrayList<>();
    if (close > 0) {
      parts.add(close + (close == 1 ? " bewering klopt" : " beweringen kloppen") + " maar net");
    }
    if (tensions > 0) {
      parts.add(tensions + " keer hebben woorden over hetzelfde getal andere grenzen");
    }
    left.add(
        Problem.warning("bewering.overzicht", Place.nowhere(), String.join(", en ", parts) + ".")
            .withHint("Welke dat zijn, toont ‘peiling controleer’."));
    return new Problems(left);
  }

  private static long count(Problems all, String code) {
    return all.list().stream().filter(problem -> problem.code().value().equals(code)).count();
  }

  /** Whether a problem is about one sentence, and so is told where its sentence stands. */
  static boolean isOnWorksheet(Problem problem) {
    return ON_WORKSHEET.contains(problem.code().value());
  }

  private void sentence(CheckedText.CheckedSentence checked) {
    checked.claims().forEach(claim -> claim(claim, checked.sentence()));
    checked.hidden().forEach(hidden -> problems.add(hidden(hidden, checked.sentence())));
    checked.sentence().loose().forEach(loose -> problems.add(unguarded(loose)));
    if (checked.sentence().reasons().stream().anyMatch(String::isEmpty)) {
      problems.add(
          Problem.error(
                  "bewering.vrij-zonder-reden",
                  checked.sentence().place(),
                  "Er staat niet waarom deze woorden vrij zijn.")
              .withHint("Schrijf [woorden](vrij:reden)."));
    }
  }

  private static Problem hidden(CheckedText.Hidden hidden, Sentence sentence) {
    return Problem.error(HIDDEN, hidden.place(), hidden.explanation())
        .withHint(
            "Herschrijf de zin zonder dit getal, of met een ander getal.\n  In de zin: "
                + sentence.source());
  }

  private static Problem unguarded(Sentence.Loose loose) {
    return Problem.error(
            "bewering.onbewaakt",
            loose.place(),
            "‘"
                + loose.words()
                + "’ zegt iets over een hoeveelheid of een verschil, maar er staat geen bewering"
                + " bij.")
        .withHint(
            "Schrijf ["
                + loose.words()
                + "](soort:feit), of ["
                + loose.words()
                + "](vrij:reden) als het niet over de antwoorden gaat.");
  }

  private void claim(CheckedClaim claim, Sentence sentence) {
    claim.flaws().forEach(flaw -> problems.add(malformed(claim.words(), flaw)));
    claim
        .verdict()
        .ifPresent(verdict -> {
          if (!claim.holds()) {
            problems.add(untrue(claim, verdict, sentence));
          } else if (claim.close()) {
            problems.add(closeCall(claim.words(), claim.phrase(), verdict));
          }
        });
  }

  private Problem closeCall(Inline.Claimed words, String phrase, Verdict verdict) {
    return Problem.warning(
        CLOSE, words.place(), "‘" + phrase + "’ klopt maar net: " + wording.explanation(verdict));
  }

  private static Problem malformed(Inline.Claimed words, Flaw flaw) {
    Problem problem =
        Problem.error("bewering.vorm", words.place(), "‘" + words.claim() + "’: " + flaw.message());
    return flaw.hint().map(problem::withHint).orElse(problem);
  }

  private Problem untrue(CheckedClaim claim, Verdict verdict, Sentence sentence) {
    String message =
        "‘"
            + claim.phrase()
            + "’ "
            + (verdict.outcome() == Verdict.Outcome.FAILS
                ? "klopt niet met de gegevens: "
                : "kan niet worden getoetst: ")
            + wording.explanation(verdict);
    List<String> advice = new ArrayList<>();
    if (!verdict.evidence().isEmpty()) {
      advice.add(String.join("; ", wording.evidence(verdict)));
    }
    List<String> others =
        verdict.alternatives().stream()
            .filter(other -> !other.equalsIgnoreCase(claim.phrase()))
            .toList();
    if (!others.isEmpty()) {
      advice.add(
          (verdict.evidence().isEmpty() ? "Bedoeld is misschien: " : "Wel waar is: ")
              + String.join(", ", others)
              + ".");
    }
    advice.add("In de zin: " + sentence.source());
    return Problem.error("bewering.onwaar", claim.words().place(), message)
        .withHint(String.join("\n  ", advice));
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
                  TENSION,
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
}
