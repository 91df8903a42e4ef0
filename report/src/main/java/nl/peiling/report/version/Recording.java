package nl.peiling.report.version;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.Verdict;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.binding.InlineWalk;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.Inline;
import nl.peiling.report.version.Definition.Kind;
import nl.peiling.report.wording.VerdictWording;

/** Makes the record of a run from what the run was made of. */
public final class Recording {

  /**
   * What a run was made of.
   *
   * @param margins the shares of classes in the population
   * @param exhibits the figures and tables as laid down
   * @param layouts the facts that they show
   * @param verdicts what came of judging the claims in the text, by the words that make them
   * @param pairs the numbers of two groups, tested against each other
   * @param inputs the print of each file that was read, by its name
   */
  public record Material(
      Edition edition,
      List<PopulationMargin> margins,
      Codebook codebook,
      List<Exhibit> exhibits,
      List<ExhibitFacts> layouts,
      Map<Inline.Claimed, List<Verdict>> verdicts,
      List<TestedPair> pairs,
      SortedMap<String, String> inputs) {
    public Material {
      margins = List.copyOf(margins);
      exhibits = List.copyOf(exhibits);
      layouts = List.copyOf(layouts);
      verdicts = Map.copyOf(verdicts);
      pairs = List.copyOf(pairs);
      inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }
  }

  private final BoundDocument report;
  private final VerdictWording wording;
  private final List<StatedClaim> claims = new ArrayList<>();
  private final Set<Inline.Claimed> recorded = new HashSet<>();
  private String chapter = "";
  private String section = "";

  private Recording(BoundDocument report, VerdictWording wording) {
    this.report = report;
    this.wording = wording;
  }

  /** Records a run. */
  public static VersionRecord of(BoundDocument report, Material material, VerdictWording wording) {
    Recording recording = new Recording(report, wording);
    List<Definition> definitions =
        new ArrayList<>(EditionRules.of(material.edition(), material.margins()));
    definitions.addAll(Questionnaire.of(material.codebook()));
    definitions.addAll(recording.chapters());
    definitions.addAll(
        ExhibitRecord.definitions(
            report.numbering().exhibits(), material.exhibits(), recording.chaptersOfExhibits()));
    int place = 0;
    for (Map.Entry<String, String> input : material.inputs().entrySet()) {
      definitions.add(
          Definition.of(Kind.INPUT, input.getKey(), ++place, Map.of("sha256", input.getValue())));
    }
    recording.claims(material.verdicts());
    return new VersionRecord(
        definitions,
        TextRecord.of(report),
        recording.claims,
        ExhibitRecord.cells(report.numbering().exhibits(), material.layouts()),
        material.pairs());
  }

  private List<Definition> chapters() {
    List<Definition> chapters = new ArrayList<>();
    for (Block block : report.blocks()) {
      if (block instanceof Block.Heading heading && heading.level() == 1) {
        Map<String, String> traits = new LinkedHashMap<>();
        traits.put(Definition.LABEL, report.plain(heading.title()));
        traits.put(Definition.NUMBER, report.numbering().heading(heading.key()));
        chapters.add(Definition.of(Kind.CHAPTER, heading.key(), chapters.size() + 1, traits));
      }
    }
    return chapters;
  }

  private Map<String, String> chaptersOfExhibits() {
    Map<String, String> chapterOf = new HashMap<>();
    String current = "";
    for (Block block : report.blocks()) {
      if (block instanceof Block.Heading heading && heading.level() == 1) {
        current = heading.key();
      } else if (block instanceof Block.ExhibitSlot slot) {
        chapterOf.put(slot.key(), current);
      }
    }
    return chapterOf;
  }

  private void claims(Map<Inline.Claimed, List<Verdict>> verdicts) {
    for (Block block : report.blocks()) {
      if (block instanceof Block.Heading heading) {
        chapter = heading.level() == 1 ? heading.key() : chapter;
        section = heading.key();
      }
      InlineWalk.over(List.of(block), inline -> claim(inline, verdicts));
    }
    chapter = "";
    section = "";
    report
        .footnotes()
        .forEach(note -> InlineWalk.through(note.content(), inline -> claim(inline, verdicts)));
    // those of titles, notes and alternative texts of figures and tables
    verdicts.keySet().stream()
        .filter(claimed -> !recorded.contains(claimed))
        .sorted(
            Comparator.comparing((Inline.Claimed claimed) -> claimed.place().name())
                .thenComparingInt(claimed -> claimed.place().line())
                .thenComparing(Inline.Claimed::claim))
        .forEach(claimed -> claim(claimed, verdicts));
  }

  private void claim(Inline inline, Map<Inline.Claimed, List<Verdict>> verdicts) {
    if (inline instanceof Inline.Claimed claimed && verdicts.containsKey(claimed)) {
      recorded.add(claimed);
      List<Verdict> judged = requireNonNull(verdicts.get(claimed));
      // words may make several claims, separated by semicolons
      List<String> written = List.of(claimed.claim().split(";", -1));
      for (int i = 0; i < judged.size(); i++) {
        boolean each = written.size() == judged.size();
        add(claimed, each ? written.get(i).strip() : claimed.claim(), judged.get(i));
      }
    }
  }

  private void add(Inline.Claimed claimed, String claim, Verdict verdict) {
    claims.add(
        new StatedClaim(
            chapter,
            section,
            claimed.place().name(),
            claimed.place().line(),
            report.plain(claimed.content()).replace('\u00A0', ' '),
            claim,
            outcome(verdict),
            verdict.margin(),
            unit(verdict),
            wording.explanation(verdict).replace('\u00A0', ' ')));
  }

  private static String unit(Verdict verdict) {
    return verdict.margin().equals(OptionalDouble.empty()) || verdict.evidence().isEmpty()
        ? ""
        : verdict.evidence().stream().findFirst().map(Fact::unit).orElseThrow().key();
  }

  private static StatedClaim.Outcome outcome(Verdict verdict) {
    return switch (verdict.outcome()) {
      case HOLDS -> verdict.close() ? StatedClaim.Outcome.CLOSE : StatedClaim.Outcome.HOLDS;
      case FAILS -> StatedClaim.Outcome.FAILS;
      case CANNOT_BE_JUDGED -> StatedClaim.Outcome.UNKNOWN;
    };
  }
}
