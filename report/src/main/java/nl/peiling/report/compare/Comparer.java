package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import nl.peiling.model.edition.Concordance;
import nl.peiling.report.compare.Change.NumberChange;
import nl.peiling.report.compare.Comparison.FilePair;
import nl.peiling.report.version.Definition;
import nl.peiling.report.version.Definition.Kind;

/** Holds two versions beside each other. */
public final class Comparer {

  private final Version before;
  private final Version after;
  private final Renames renames;
  private final List<Concordance.Entry> concordance;

  private Comparer(
      Version before, Version after, Renames renames, List<Concordance.Entry> concordance) {
    this.concordance = concordance;
    this.before = before;
    this.after = after;
    this.renames = renames;
  }

  /**
   * Compares two versions.
   *
   * @param concordance what is called otherwise in the new version, and how comparable it is
   */
  public static Comparison compare(Version old, Version after, Concordance concordance) {
    Version before = old.cutAlong(after);
    String edition =
        before.definitions(Kind.EDITION).stream().map(Definition::key).findFirst().orElse("");
    List<Concordance.Entry> entries = concordance.of(edition);
    Map<String, String> names = new LinkedHashMap<>();
    entries.forEach(one -> names.put(one.old(), one.now()));
    return new Comparer(before, after, Renames.of(before, after, names), entries).compare();
  }

  private Comparison compare() {
    // None of these asks anything of another; beside each other a reviewer waits half as long
    CompletableFuture<List<FilePair>> files =
        CompletableFuture.supplyAsync(() -> Version.files(before, after));
    FactLines old = renames.any() ? before.facts().renamed(renames::fact) : before.facts();
    CompletableFuture<ExhibitComparer.Outcome> shown =
        CompletableFuture.supplyAsync(() -> ExhibitComparer.of(before, old, after, renames));
    CompletableFuture<TextComparer.Outcome> told =
        CompletableFuture.supplyAsync(() -> TextComparer.of(before, after, renames));
    DefinitionComparer.Outcome definitions = DefinitionComparer.of(before, after, renames);
    FactComparer.Outcome facts = FactComparer.of(old, after, definitions.changes());
    ClaimComparer.Outcome claims = ClaimComparer.of(before, after, renames);
    ExhibitComparer.Outcome exhibits = shown.join();
    TextComparer.Outcome text = told.join();
    List<Change> changes = new ArrayList<>();
    changes.addAll(facts.numbers());
    changes.addAll(facts.sets());
    changes.addAll(definitions.changes());
    changes.addAll(text.changes());
    changes.sort(Comparator.comparing(Change::kind));
    List<Flip> flips = new ArrayList<>(claims.flips());
    flips.addAll(exhibits.flips());
    return new Comparison(
        before.name(),
        after.name(),
        changes,
        text.followers(),
        flips,
        disclosures(facts.numbers()),
        claims.standings(),
        exhibits.pairs(),
        new Comparison.Unchanged(
            facts.same(),
            before.facts().size(),
            after.facts().size(),
            definitions.same(),
            text.same(),
            exhibits.same(),
            inputs(),
            files.join()),
        chapters(),
        Cautions.of(before, after, definitions.changes(), concordance),
        new Comparability(concordance),
        Tally.of(changes),
        List.of());
  }

  private List<Disclosure> disclosures(List<NumberChange> numbers) {
    return numbers.stream()
        .filter(one -> one.before().suppressed() != one.after().suppressed())
        .filter(one -> one.before().shown() || one.after().shown())
        .map(one -> new Disclosure(one.after().id(), one.after().suppressed(), sameBase(one)))
        .toList();
  }

  /** Whether as many answered in both versions, as far as both tell. */
  private boolean sameBase(NumberChange one) {
    String base = one.after().variable() + "." + one.after().group() + ".n";
    String was = before.facts().find(base).map(FactLine::value).orElse("");
    return was.equals(after.facts().find(base).map(FactLine::value).orElse(""));
  }

  private List<FilePair> inputs() {
    Map<String, String> was = new LinkedHashMap<>();
    before.definitions(Kind.INPUT).forEach(one -> was.put(one.key(), one.trait("sha256")));
    Map<String, String> now = new LinkedHashMap<>();
    after.definitions(Kind.INPUT).forEach(one -> now.put(one.key(), one.trait("sha256")));
    return pairs(was, now);
  }

  private static List<FilePair> pairs(Map<String, String> was, Map<String, String> now) {
    SortedSet<String> names = new TreeSet<>(was.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .map(name -> new FilePair(name, was.getOrDefault(name, ""), now.getOrDefault(name, "")))
        .toList();
  }

  private Map<String, String> chapters() {
    Map<String, String> chapters = new LinkedHashMap<>();
    for (Version version : List.of(after, before)) {
      for (Definition chapter : version.definitions(Kind.CHAPTER)) {
        String number = chapter.trait(Definition.NUMBER);
        String title = chapter.trait(Definition.LABEL);
        chapters.putIfAbsent(chapter.key(), number.isEmpty() ? title : number + " " + title);
      }
    }
    return chapters;
  }
}
