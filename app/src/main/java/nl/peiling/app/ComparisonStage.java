package nl.peiling.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.reading.ConcordanceReader;
import nl.peiling.model.reading.Reading;
import nl.peiling.model.reading.Reasons;
import nl.peiling.model.reading.ReasonsReader;
import nl.peiling.report.compare.Account;
import nl.peiling.report.compare.ChangesCsv;
import nl.peiling.report.compare.Comparer;
import nl.peiling.report.compare.Comparison;
import nl.peiling.report.compare.ComparisonBook;
import nl.peiling.report.compare.ComparisonPage;
import nl.peiling.report.compare.ComparisonText;
import nl.peiling.report.compare.Version;
import nl.peiling.report.version.VersionFiles.UnreadableException;

/** Reads two versions, compares them and writes what changed. */
final class ComparisonStage {

  private final Console console;
  private boolean sound = true;

  private ComparisonStage(Console console) {
    this.console = console;
  }

  static ExitCode run(Stages.Versions versions, Console console) throws IOException {
    return new ComparisonStage(console).compare(versions);
  }

  private ExitCode compare(Stages.Versions versions) throws IOException {
    VersionSource.Found old = VersionSource.read(versions.before());
    VersionSource.Found now = VersionSource.read(versions.after());
    Optional<Version> before = version(versions.before(), old);
    Optional<Version> after = version(versions.after(), now);
    Reasons reasons =
        read(now.notes(), ReasonsReader.FILE, ReasonsReader::read)
            .orElse(Reasons.NONE)
            .with(read(old.notes(), ReasonsReader.FILE, ReasonsReader::read).orElse(Reasons.NONE));
    Map<String, String> concordance =
        read(now.notes(), ConcordanceReader.FILE, ConcordanceReader::read).orElse(Map.of());
    if (!sound || before.isEmpty() || after.isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    Comparison comparison = Comparer.compare(before.get(), after.get(), concordance);
    Account account = Account.of(comparison, reasons);
    OutputFolder.replace(versions.target(), folder -> write(account, folder));
    ComparisonText.firstPage(account).lines().forEach(console::say);
    console.say("");
    console.say("Klaar: " + versions.target());
    boolean good = versions.strict() ? account.withoutReason() == 0 : !comparison.anything();
    return good ? ExitCode.GOOD : ExitCode.DOES_NOT_HOLD;
  }

  private static void write(Account account, Path folder) throws IOException {
    Files.writeString(folder.resolve("vergelijking.txt"), ComparisonText.of(account));
    Files.writeString(folder.resolve("vergelijking.csv"), ChangesCsv.of(account));
    Files.writeString(folder.resolve("vergelijking.html"), ComparisonPage.of(account));
    Files.write(folder.resolve("vergelijking.xlsx"), ComparisonBook.of(account));
  }

  private Optional<Version> version(Path path, VersionSource.Found found) {
    if (found.problem().isPresent()) {
      sound = false;
      console.problem(found.problem().get());
      return Optional.empty();
    }
    try {
      return Optional.of(Version.of(path.normalize().toString(), found.products()));
    } catch (UnreadableException e) {
      sound = false;
      console.problem(
          Problem.error(
              "vergelijk.bestand",
              Place.file(path.resolve(e.file()).toString()),
              "Dit bestand is niet zoals peiling het schrijft en kan niet worden vergeleken."));
      return Optional.empty();
    }
  }

  /** Reads one kind of note. */
  private interface Reader<T> {
    Reading<T> read(byte[] bytes);
  }

  private <T> Optional<T> read(Map<String, byte[]> notes, String name, Reader<T> reader) {
    byte[] bytes = notes.get(name);
    if (bytes == null) {
      return Optional.empty();
    }
    Reading<T> reading = reader.read(bytes);
    console.problems(reading.problems());
    sound &= reading.value().isPresent();
    return reading.value();
  }
}
