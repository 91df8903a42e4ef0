package nl.peiling.app;

import java.util.ArrayList;
import java.util.List;
import nl.peiling.app.CheckedText.Chapter;
import nl.peiling.app.CheckedText.CheckedClaim;
import nl.peiling.app.CheckedText.CheckedSentence;
import nl.peiling.model.facts.Verdict;
import nl.peiling.model.problem.Flaw;
import nl.peiling.report.prose.Sentence;
import nl.peiling.report.wording.VerdictWording;

/**
 * What an author needs to bring the text in line with the data: chapter by chapter the sentences as
 * they stand in the template, what each claims, whether that is so, on which numbers, and what
 * would be true instead.
 */
final class Worksheet {

  private final VerdictWording wording;
  private final boolean everything;
  private final List<String> lines = new ArrayList<>();

  private Worksheet(VerdictWording wording, boolean everything) {
    this.wording = wording;
    this.everything = everything;
  }

  /** Every sentence with a claim, and all that must be rewritten. */
  static List<String> ofAll(CheckedText text, VerdictWording wording) {
    return new Worksheet(wording, true).lines(text);
  }

  /** The sentences that must be rewritten or that hold only just. */
  static List<String> ofWork(CheckedText text, VerdictWording wording) {
    return new Worksheet(wording, false).lines(text);
  }

  private List<String> lines(CheckedText text) {
    text.chapters().forEach(this::chapter);
    return List.copyOf(lines);
  }

  private void chapter(Chapter chapter) {
    long claims = chapter.sentences().stream().mapToLong(one -> one.claims().size()).sum();
    long wrong = chapter.sentences().stream().filter(CheckedSentence::wrong).count();
    List<CheckedSentence> shown = chapter.sentences().stream().filter(this::shows).toList();
    lines.add("# " + chapter.title());
    lines.add(
        "beweringen: "
            + claims
            + "; te herschrijven zinnen: "
            + wrong
            + "; krap: "
            + chapter.sentences().stream()
                .flatMap(one -> one.claims().stream())
                .filter(CheckedClaim::close)
                .count());
    lines.add("");
    shown.forEach(this::sentence);
  }

  private boolean shows(CheckedSentence sentence) {
    boolean close = sentence.claims().stream().anyMatch(CheckedClaim::close);
    return sentence.wrong() || close || (everything && !sentence.claims().isEmpty());
  }

  private void sentence(CheckedSentence checked) {
    Sentence sentence = checked.sentence();
    lines.add((checked.wrong() ? "HERSCHRIJF " : "") + sentence.place().text());
    lines.add("  " + sentence.source());
    checked.claims().stream().filter(claim -> everything || needsWork(claim)).forEach(this::claim);
    for (CheckedText.Hidden hidden : checked.hidden()) {
      lines.add("  NIET TE NOEMEN: " + hidden.explanation());
    }
    for (Sentence.Loose loose : sentence.loose()) {
      lines.add("  onbewaakt: ‘" + loose.words() + "’ staat buiten een bewering");
    }
    lines.add("");
  }

  private static boolean needsWork(CheckedClaim claim) {
    return !claim.holds() || claim.close();
  }

  private void claim(CheckedClaim claim) {
    for (Flaw flaw : claim.flaws()) {
      lines.add("  niet te lezen: ‘" + claim.phrase() + "’: " + flaw.message());
    }
    claim.verdict().ifPresent(verdict -> verdict(claim, verdict));
  }

  private void verdict(CheckedClaim claim, Verdict verdict) {
    String outcome =
        switch (verdict.outcome()) {
          case HOLDS -> verdict.close() ? "krap" : "klopt";
          case FAILS -> "KLOPT NIET";
          case CANNOT_BE_JUDGED -> "NIET TE TOETSEN";
        };
    lines.add("  " + outcome + ": ‘" + claim.phrase() + "’ = " + verdict.claim().text());
    lines.add("    cijfers: " + String.join("; ", wording.evidence(verdict)));
    if (needsWork(claim)) {
      lines.add("    waarom: " + wording.explanation(verdict));
    }
    if (!verdict.alternatives().isEmpty()) {
      lines.add(
          (verdict.evidence().isEmpty() ? "    bedoeld is misschien: " : "    wel waar: ")
              + String.join(" | ", verdict.alternatives()));
    }
  }
}
