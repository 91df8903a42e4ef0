package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.peiling.report.compare.Change.NumberChange;
import nl.peiling.report.compare.Change.SentenceChange;
import nl.peiling.report.version.Definition;

/**
 * Two versions held beside each other.
 *
 * @param before what the user called the old version
 * @param after what the user called the new version
 * @param changes in a fixed order: by kind, then by what they are about
 * @param followers sentences in which only what the data say differs
 * @param flips conclusions that turned, the heaviest first
 * @param disclosures numbers that the two versions together give away
 * @param claims the claims of the new version, the closest to failing first
 * @param exhibits figures and tables that show other numbers
 * @param unchanged what is the same
 * @param chapters the titles of the chapters by their key, in the order of the report
 * @param cautions what to know before holding the numbers of two editions beside each other
 * @param comparability which numbers cannot simply be held beside each other
 * @param tally how many changes there are
 * @param untested the questions of which it is not known what the two versions give away together
 */
public record Comparison(
    String before,
    String after,
    List<Change> changes,
    List<SentenceChange> followers,
    List<Flip> flips,
    List<Disclosure> disclosures,
    List<ClaimComparer.Standing> claims,
    List<ExhibitPair> exhibits,
    Unchanged unchanged,
    Map<String, String> chapters,
    List<String> cautions,
    Comparability comparability,
    Tally tally,
    List<String> untested) {

  public Comparison {
    changes = List.copyOf(changes);
    followers = List.copyOf(followers);
    flips = List.copyOf(flips);
    cautions = List.copyOf(cautions);
    disclosures = List.copyOf(disclosures);
    untested = List.copyOf(untested);
    claims = List.copyOf(claims);
    exhibits = List.copyOf(exhibits);
    chapters = Collections.unmodifiableMap(new LinkedHashMap<>(chapters));
  }

  /**
   * What is the same in both versions.
   *
   * @param facts how many facts are the same
   * @param factsBefore how many facts the old version has
   * @param factsAfter how many facts the new version has
   * @param definitions how many definitions of each kind are the same
   * @param sentences how many sentences are the same
   * @param exhibits how many figures and tables show the same numbers
   * @param inputs the files that the runs read
   * @param files the files that the runs left
   */
  public record Unchanged(
      int facts,
      int factsBefore,
      int factsAfter,
      Map<Definition.Kind, Integer> definitions,
      int sentences,
      int exhibits,
      List<FilePair> inputs,
      List<FilePair> files) {
    public Unchanged {
      inputs = List.copyOf(inputs);
      files = List.copyOf(files);
    }
  }

  /**
   * A file with its print in both versions; empty where a version does not have it.
   *
   * @param before the SHA-256, or the size of a file that differs
   * @param after the SHA-256, or the size of a file that differs
   */
  public record FilePair(String name, String before, String after) {
    /** Whether both versions have it, byte for byte the same. */
    public boolean same() {
      return !before.isEmpty() && before.equals(after) && !before.endsWith("bytes");
    }
  }

  /** Returns whether nothing but the words on the pages could be compared. */
  public boolean onlyPages() {
    return unchanged.factsBefore() == 0 && unchanged.factsAfter() == 0;
  }

  /** Returns this with more of what the two versions together give away. */
  public Comparison givingAway(JointDisclosure.Outcome more) {
    List<Disclosure> all = new ArrayList<>(disclosures);
    all.addAll(more.found());
    return new Comparison(
        before,
        after,
        changes,
        followers,
        flips,
        all,
        claims,
        exhibits,
        unchanged,
        chapters,
        cautions,
        comparability,
        tally,
        more.untested());
  }

  /** Returns whether anything changed at all. */
  public boolean anything() {
    return !changes.isEmpty() || !followers.isEmpty() || !flips.isEmpty();
  }

  /** Returns how many changes of each kind there are; every kind is there. */
  public SortedMap<Change.Kind, Integer> counts() {
    return tally.counts();
  }

  /** Returns the numbers that differ. */
  public List<NumberChange> numbers() {
    return changes.stream()
        .filter(NumberChange.class::isInstance)
        .map(NumberChange.class::cast)
        .toList();
  }

  /** Returns how many numbers differ because of each change of a definition, by its key. */
  public Map<String, Integer> consequences() {
    return tally.consequences();
  }

  /** Returns the title of a chapter. */
  public String chapter(String key) {
    return Optional.ofNullable(chapters.get(key)).orElse(key);
  }
}
