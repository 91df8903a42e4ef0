package nl.peiling.report.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.peiling.report.compare.Comparison.FilePair;
import nl.peiling.report.version.Definition;
import nl.peiling.report.version.Print;
import nl.peiling.report.version.Sentence;
import nl.peiling.report.version.VersionFiles;
import nl.peiling.report.version.VersionFiles.UnreadableException;
import nl.peiling.report.version.VersionRecord;
import org.jspecify.annotations.Nullable;

/** What a run left: its facts, its text and what it laid down. */
public final class Version {

  /** The file of facts. */
  public static final String FACTS = "feiten.csv";

  /** The text of the report. */
  public static final String TEXT = "rapport.txt";

  /** The report of which only the pages are known. */
  static final String PAGES = "rapport.pdf";

  private final String name;
  private final FactLines facts;
  private final VersionRecord version;
  private final Map<String, byte[]> files;
  private final Map<String, Map<String, Definition>> byKey = new HashMap<>();
  private final Map<Definition.Kind, List<Definition>> byKind;

  private Version(String name, FactLines facts, VersionRecord version, Map<String, byte[]> files) {
    this.name = name;
    this.facts = facts;
    this.version = version;
    this.files = files;
    byKind =
        version.definitions().stream()
            .collect(Collectors.groupingBy(Definition::kind, Collectors.toUnmodifiableList()));
    for (Definition one : version.definitions()) {
      byKey.computeIfAbsent(one.kind().word(), word -> new HashMap<>()).put(one.key(), one);
    }
  }

  /**
   * Makes a version of its files.
   *
   * @param name how the user called it
   * @param files the bytes of each file by its name in the folder of the run
   */
  public static Version of(String name, Map<String, byte[]> files) throws UnreadableException {
    VersionRecord read = VersionFiles.read(files);
    byte[] lines = files.get(FACTS);
    FactLines facts = FactLines.none();
    if (lines != null) {
      Optional<FactLines> sound = FactLines.of(lines);
      boolean cut = lines.length == 0 || lines[lines.length - 1] != '\n';
      if (cut || sound.isEmpty()) {
        throw new UnreadableException(FACTS);
      }
      facts = sound.get();
    }
    byte[] text = files.get(TEXT);
    VersionRecord full =
        read.sentences().isEmpty() && text != null
            ? new VersionRecord(
                read.definitions(),
                PlainSentences.of(text),
                read.claims(),
                read.cells(),
                read.pairs())
            : read;
    return new Version(name, facts, full, Map.copyOf(files));
  }

  /**
   * Makes a version of which only what a reader sees is known.
   *
   * @param name how the user called it
   * @param pages the text of each page
   * @param files the bytes of each file by its name in the folder of the run
   */
  public static Version ofPages(String name, List<String> pages, Map<String, byte[]> files) {
    return new Version(
        name,
        FactLines.none(),
        new VersionRecord(
            List.of(), PlainSentences.of(PageText.of(pages)), List.of(), List.of(), List.of()),
        Map.copyOf(files));
  }

  /** Returns the pages cut into sentences as those of another version are. */
  Version cutAlong(Version other) {
    boolean pages =
        version.definitions().isEmpty()
            && facts.size() == 0
            && sentences().stream().allMatch(one -> one.file().equals(PAGES));
    return pages
        ? new Version(
            name,
            facts,
            new VersionRecord(
                List.of(),
                Recut.along(sentences(), other.sentences()),
                List.of(),
                List.of(),
                List.of()),
            files)
        : this;
  }

  /** Returns whether all facts that its figures and tables show are there: none was cut off. */
  public boolean complete() {
    return facts.holds(version.cells());
  }

  /** Returns how the user called it. */
  public String name() {
    return name;
  }

  /** Returns the facts. */
  public FactLines facts() {
    return facts;
  }

  /** Returns the text and what was laid down. */
  public VersionRecord content() {
    return version;
  }

  /** Returns the files of both versions; the same bytes have one print. */
  static List<FilePair> files(Version before, Version after) {
    SortedSet<String> names = new TreeSet<>(before.files.keySet());
    names.addAll(after.files.keySet());
    return names.stream()
        .map(name -> {
          byte[] was = before.files.get(name);
          byte[] is = after.files.get(name);
          if (was != null && Arrays.equals(was, is)) {
            String print = Print.of(was);
            return new FilePair(name, print, print);
          }
          return new FilePair(name, size(was), size(is));
        })
        .toList();
  }

  private static String size(byte @Nullable [] bytes) {
    return bytes == null ? "" : Summary.count(bytes.length) + " bytes";
  }

  /** Returns whether sentences are known with their templates. */
  boolean knowsTemplates() {
    return version.sentences().stream()
        .anyMatch(one -> !one.file().equals(TEXT) && !one.file().equals(PAGES));
  }

  /** Returns the definitions of a kind in order. */
  List<Definition> definitions(Definition.Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Returns a definition. */
  Optional<Definition> definition(Definition.Kind kind, String key) {
    return Optional.ofNullable(byKey.getOrDefault(kind.word(), Map.of()).get(key));
  }

  /** Returns the name that readers know something by; its key if it has none. */
  String label(Definition.Kind kind, String key) {
    return definition(kind, key)
        .map(one -> one.trait(Definition.LABEL))
        .filter(label -> !label.isEmpty())
        .orElse(key);
  }

  /** Returns the sentences in reading order. */
  List<Sentence> sentences() {
    return version.sentences();
  }
}
