package nl.peiling.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.reading.EditionReader;
import nl.peiling.report.workbook.TablesBook;
import nl.peiling.report.workbook.Workbook;
import nl.peiling.report.workbook.WorkbookWriter;

/** The tabellenboek of an edition, for tests of what is written; the edition is computed once. */
public final class EditionTables {

  private static final Path EDITIONS =
      Path.of(System.getProperty("basedir", "."), "..", "src-data");

  private final EditionFacts facts;

  private EditionTables(EditionFacts facts) {
    this.facts = facts;
  }

  /** Reads and computes an edition. */
  public static EditionTables of(String edition) throws IOException {
    return of(EditionReader.read(EDITIONS.resolve(edition)).value().orElseThrow());
  }

  /** Computes an edition. */
  public static EditionTables of(EditionFolder edition) {
    return new EditionTables(EditionFacts.of(edition));
  }

  /** The facts that may be printed. */
  public FactBook facts() {
    return facts.shown();
  }

  /** The book with these questions, all if there are none. */
  public Workbook book(String... questions) {
    TablesChoice choice = new TablesChoice(List.of(questions), List.of(), Set.of());
    return TablesBook.of(
        Products.tablesOf(facts, choice, Map.of("zekerheid", List.of("tabel 6.1"))),
        choice.selection());
  }

  /** A book as a file. */
  public static byte[] xlsx(Workbook book) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      WorkbookWriter.write(book, out);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }
}
