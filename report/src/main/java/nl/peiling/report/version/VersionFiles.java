package nl.peiling.report.version;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peiling.report.wording.ExactNumber;

/**
 * The record of a run as files: UTF-8, comma, a header row, in the order of the report. A person
 * can read them, and {@code git diff} shows one changed sentence as one changed line.
 */
public final class VersionFiles {

  /** The sentences. */
  public static final String TEXT = "versie/tekst.csv";

  /** The claims with their margins. */
  public static final String CLAIMS = "versie/beweringen.csv";

  /** The numbers in figures and tables. */
  public static final String CELLS = "versie/figuren.csv";

  /** The differences between groups in figures and tables. */
  public static final String PAIRS = "versie/verschillen.csv";

  /** Everything with a key. */
  public static final String DEFINITIONS = "versie/definities.csv";

  /** All files, in this order. */
  public static final List<String> NAMES = List.of(TEXT, CLAIMS, CELLS, PAIRS, DEFINITIONS);

  private static final List<String> OF_TEXT =
      List.of(
          "sleutel",
          "hoofdstuk",
          "paragraaf",
          "soort",
          "bestand",
          "regel",
          "sjabloon",
          "zin",
          "zonder_nummers");
  private static final List<String> OF_CLAIMS =
      List.of(
          "hoofdstuk",
          "paragraaf",
          "bestand",
          "regel",
          "woorden",
          "bewering",
          "uitkomst",
          "marge",
          "eenheid",
          "uitleg");
  private static final List<String> OF_CELLS =
      List.of("sleutel", "rij", "rijlabel", "kolom", "kolomlabel", "feit");
  private static final List<String> OF_PAIRS =
      List.of("sleutel", "rij", "een", "ander", "feit_een", "feit_ander", "stand");
  private static final List<String> OF_DEFINITIONS =
      List.of("soort", "sleutel", "plaats", "kenmerk", "waarde");

  private VersionFiles() {}

  /** A file of a record that is not as this program writes it. */
  public static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;

    /** Says that a file cannot be read. */
    public UnreadableException(String file) {
      super(file + " is not a file of a version");
      this.file = file;
    }

    UnreadableException(String file, Exception cause) {
      super(file + " is not a file of a record", cause);
      this.file = file;
    }

    /** Returns the name of the file. */
    public String file() {
      return file;
    }
  }

  /** Returns the files of a record by name, in order. */
  public static Map<String, byte[]> write(VersionRecord version) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(TEXT, csv(OF_TEXT, version.sentences().stream().map(VersionFiles::row)));
    files.put(CLAIMS, csv(OF_CLAIMS, version.claims().stream().map(VersionFiles::row)));
    files.put(CELLS, csv(OF_CELLS, version.cells().stream().map(VersionFiles::row)));
    files.put(PAIRS, csv(OF_PAIRS, version.pairs().stream().map(VersionFiles::row)));
    files.put(
        DEFINITIONS,
        csv(OF_DEFINITIONS, version.definitions().stream().flatMap(VersionFiles::rows)));
    return files;
  }

  private static List<String> row(Sentence one) {
    return List.of(
        one.key(),
        one.chapter(),
        one.section(),
        one.form().word(),
        one.file(),
        Integer.toString(one.line()),
        one.template(),
        one.text(),
        one.settled().equals(one.text()) ? "" : one.settled());
  }

  private static List<String> row(StatedClaim one) {
    return List.of(
        one.chapter(),
        one.section(),
        one.file(),
        Integer.toString(one.line()),
        one.words(),
        one.claim(),
        one.outcome().word(),
        one.margin().isPresent() ? ExactNumber.text(one.margin().getAsDouble()) : "",
        one.unit(),
        one.explanation());
  }

  private static List<String> row(ShownCell one) {
    return List.of(
        one.exhibit(), one.row(), one.rowLabel(), one.column(), one.columnLabel(), one.fact());
  }

  private static List<String> row(TestedPair one) {
    return List.of(
        one.exhibit(),
        one.subject(),
        one.one(),
        one.other(),
        one.factOne(),
        one.factOther(),
        one.standing().words());
  }

  private static Stream<List<String>> rows(Definition one) {
    return one.traits().entrySet().stream()
        .map(trait ->
            List.of(
                one.kind().word(),
                one.key(),
                Integer.toString(one.position()),
                trait.getKey(),
                trait.getValue()));
  }

  private static byte[] csv(List<String> columns, Stream<List<String>> rows) {
    StringWriter characters = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(characters)) {
      csv.writeRecord(columns);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return characters.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a record; a file that is not there gives nothing of its kind. */
  public static VersionRecord read(Map<String, byte[]> files) throws UnreadableException {
    return new VersionRecord(
        definitions(files),
        read(files, TEXT, VersionFiles::sentence),
        read(files, CLAIMS, VersionFiles::claim),
        read(files, CELLS, VersionFiles::cell),
        read(files, PAIRS, VersionFiles::pair));
  }

  private static Sentence sentence(NamedCsvRecord row) {
    String settled = row.getField("zonder_nummers");
    return new Sentence(
        row.getField("sleutel"),
        row.getField("hoofdstuk"),
        row.getField("paragraaf"),
        known(Sentence.Form.values(), Sentence.Form::word, row.getField("soort")).orElseThrow(),
        row.getField("bestand"),
        Integer.parseInt(row.getField("regel")),
        row.getField("sjabloon"),
        row.getField("zin"),
        settled.isEmpty() ? row.getField("zin") : settled);
  }

  private static StatedClaim claim(NamedCsvRecord row) {
    String margin = row.getField("marge");
    return new StatedClaim(
        row.getField("hoofdstuk"),
        row.getField("paragraaf"),
        row.getField("bestand"),
        Integer.parseInt(row.getField("regel")),
        row.getField("woorden"),
        row.getField("bewering"),
        known(StatedClaim.Outcome.values(), StatedClaim.Outcome::word, row.getField("uitkomst"))
            .orElseThrow(),
        margin.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(margin)),
        row.getField("eenheid"),
        row.getField("uitleg"));
  }

  private static ShownCell cell(NamedCsvRecord row) {
    return new ShownCell(
        row.getField("sleutel"),
        row.getField("rij"),
        row.getField("rijlabel"),
        row.getField("kolom"),
        row.getField("kolomlabel"),
        row.getField("feit"));
  }

  private static TestedPair pair(NamedCsvRecord row) {
    return new TestedPair(
        row.getField("sleutel"),
        row.getField("rij"),
        row.getField("een"),
        row.getField("ander"),
        row.getField("feit_een"),
        row.getField("feit_ander"),
        known(TestedPair.Standing.values(), TestedPair.Standing::words, row.getField("stand"))
            .orElseThrow());
  }

  private static List<Definition> definitions(Map<String, byte[]> files)
      throws UnreadableException {
    record Trait(Definition.Kind kind, String key, int position, String name, String value) {}
    List<Trait> traits =
        read(
            files,
            DEFINITIONS,
            row ->
                new Trait(
                    known(Definition.Kind.values(), Definition.Kind::word, row.getField("soort"))
                        .orElseThrow(),
                    row.getField("sleutel"),
                    Integer.parseInt(row.getField("plaats")),
                    row.getField("kenmerk"),
                    row.getField("waarde")));
    List<Definition> definitions = new ArrayList<>();
    int start = 0;
    while (start < traits.size()) {
      Trait first = traits.get(start);
      SortedMap<String, String> of = new TreeMap<>();
      int end = start;
      while (end < traits.size()
          && traits.get(end).kind() == first.kind()
          && traits.get(end).key().equals(first.key())) {
        of.put(traits.get(end).name(), traits.get(end).value());
        end++;
      }
      definitions.add(new Definition(first.kind(), first.key(), first.position(), of));
      start = end;
    }
    return definitions;
  }

  private static <T> Optional<T> known(T[] all, Function<T, String> word, String written) {
    return Stream.of(all).filter(one -> word.apply(one).equals(written)).findFirst();
  }

  private static <T> List<T> read(
      Map<String, byte[]> files, String name, Function<NamedCsvRecord, T> row)
      throws UnreadableException {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      return List.of();
    }
    try {
      return CsvReader.builder()
          .ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8))
          .stream()
          .map(row)
          .toList();
    } catch (CsvParseException | IllegalArgumentException | NoSuchElementException e) {
      throw new UnreadableException(name, e);
    }
  }
}
