package nl.peiling.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.analysis.disclosure.SumRanges;
import nl.peiling.model.edition.Concordance;
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
import nl.peiling.report.compare.Disclosure;
import nl.peiling.report.compare.JointDisclosure;
import nl.peiling.report.compare.SumBounds;
import nl.peiling.report.compare.Version;
import nl.peiling.report.pdf.output.PageReader;
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
    VersionSource.Found[] found = new VersionSource.Found[2];
    SideBySide.run(
        () -> found[0] = VersionSource.read(versions.before()),
        () -> found[1] = VersionSource.read(versions.after()));
    VersionSource.Found old = found[0];
    VersionSource.Found now = found[1];
    // Pages can only be held beside pages
    boolean pages = old.onlyPages() || now.onlyPages();
    List<Optional<Version>> both =
        Stream.of(new Named(versions.before(), old), new Named(versions.after(), now))
            .parallel()
            .map(one -> pages && one.found().problem().isEmpty() ? pages(one) : version(one))
            .toList();
    Optional<Version> before = both.getFirst();
    Optional<Version> after = both.getLast();
    Reasons own = read(now.notes(), ReasonsReader.FILE, ReasonsReader::read).orElse(Reasons.NONE);
    Reasons reasons =
        own.with(read(old.notes(), ReasonsReader.FILE, ReasonsReader::read).orElse(Reasons.NONE));
    Concordance concordance =
        read(now.notes(), ConcordanceReader.FILE, ConcordanceReader::read).orElse(Concordance.NONE);
    if (!sound || before.isEmpty() || after.isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    // Beside the comparison, for it asks nothing of it and takes as long
    CompletableFuture<JointDisclosure.Outcome> together =
        CompletableFuture.supplyAsync(
            () -> JointDisclosure.of(before.get(), after.get(), ComparisonStage::whatSumsCanBe));
    Comparison comparison =
        Comparer.compare(before.get(), after.get(), concordance).givingAway(together.join());
    Account account = Account.of(comparison, reasons);
    idle(account.fittingNothing(own));
    OutputFolder.replace(versions.target(), folder -> write(account, folder));
    ComparisonText.firstPage(account).lines().forEach(console::say);
    console.say("");
    console.say("Klaar: " + versions.target());
    long givenAway =
        comparison.disclosures().stream().filter(one -> one.way() == Disclosure.Way.SUMS).count();
    if (versions.strict() && givenAway > 0) {
      console.problem(
          Problem.error(
                  "vergelijk.verraden",
                  Place.file(versions.after().toString()),
                  "De twee versies samen verraden "
                      + (givenAway == 1
                          ? "een getal dat is afgeschermd."
                          : givenAway + " getallen die zijn afgeschermd."))
              .withHint(
                  "Maak de nieuwe versie met dezelfde grenzen, groepen en klassen als de oude, of"
                      + " toon in de nieuwe minder."));
    }
    if (givenAway > 0) {
      return ExitCode.DOES_NOT_HOLD;
    }
    boolean good = versions.strict() ? account.withoutReason() == 0 : !comparison.anything();
    return good ? ExitCode.GOOD : ExitCode.DOES_NOT_HOLD;
  }

  static List<SumBounds.Bounds> whatSumsCanBe(
      int unknowns, List<SumBounds.Sum> sums, List<BitSet> asked) {
    return SumRanges.of(
            unknowns,
            sums.stream().map(SumBounds.Sum::unknowns).toList(),
            sums.stream().map(SumBounds.Sum::number).toList(),
            asked)
        .stream()
        .map(range -> new SumBounds.Bounds(range.lower(), range.upper()))
        .toList();
  }

  /** A reason for a change that is not there is most likely a key or a number typed wrongly. */
  private void idle(List<Reasons.Reason> reasons) {
    if (!reasons.isEmpty()) {
      console.problem(
          Problem.warning(
                  "redenen.zonder-wijziging",
                  Place.file(ReasonsReader.FILE),
                  "Bij geen wijziging van deze vergelijking "
                      + (reasons.size() == 1 ? "hoort" : "horen")
                      + ": "
                      + reasons.stream()
                          .map(Reasons.Reason::change)
                          .distinct()
                          .collect(Collectors.joining(", "))
                      + ".")
              .withHint(
                  "De sleutels en de afgedrukte getallen staan in vergelijking.csv. Redenen van een"
                      + " eerdere vergelijking mogen blijven staan."));
    }
  }

  private static void write(Account account, Path folder) throws IOException {
    // The forms do not know each other; made beside each other, what takes longest first, a
    // reviewer waits half as long
    List<Form> forms =
        List.of(
            new Form("vergelijking.xlsx", ComparisonBook::of),
            new Form("vergelijking.csv", ChangesCsv::of),
            new Form("vergelijking.html", one -> ComparisonPage.of(one).getBytes(UTF_8)),
            new Form("vergelijking.txt", one -> ComparisonText.of(one).getBytes(UTF_8)));
    List<byte[]> made = forms.parallelStream().map(form -> form.content().apply(account)).toList();
    for (int i = 0; i < forms.size(); i++) {
      Files.write(folder.resolve(forms.get(i).name()), made.get(i));
    }
  }

  private record Form(String name, Function<Account, byte[]> content) {}

  private record Named(Path path, VersionSource.Found found) {}

  private synchronized void refuse(Problem problem) {
    sound = false;
    console.problem(problem);
  }

  private Optional<Version> version(Named named) {
    Path path = named.path();
    VersionSource.Found found = named.found();
    if (found.problem().isPresent()) {
      refuse(found.problem().get());
      return Optional.empty();
    }
    try {
      Version version = Version.of(path.normalize().toString(), found.products());
      if (!version.complete()) {
        refuse(
            Problem.error(
                    "vergelijk.afgekapt",
                    Place.file(path.resolve(Version.FACTS).toString()),
                    "Dit bestand is niet volledig: er ontbreken feiten die figuren en tabellen"
                        + " tonen.")
                .withHint("Maak de versie opnieuw met: peiling rapport --uit MAP"));
        return Optional.empty();
      }
      return Optional.of(version);
    } catch (UnreadableException e) {
      refuse(
          Problem.error(
              "vergelijk.bestand",
              Place.file(path.resolve(e.file()).toString()),
              "Dit bestand is niet zoals peiling het schrijft en kan niet worden vergeleken."));
      return Optional.empty();
    }
  }

  private Optional<Version> pages(Named named) {
    byte[] report = named.found().products().get(VersionSource.REPORT);
    Place place = Place.file(named.path().toString());
    if (report == null) {
      refuse(
          Problem.error(
                  "vergelijk.pdf-leeg",
                  place,
                  "De andere versie is een PDF zonder feiten; hier is geen PDF om die mee te"
                      + " vergelijken.")
              .withHint("Geef twee PDF’s op, of een uitvoermap met een rapport.pdf erin."));
      return Optional.empty();
    }
    try {
      List<String> pages = PageReader.read(report);
      if (pages.stream().allMatch(String::isBlank)) {
        refuse(
            Problem.error(
                    "vergelijk.pdf-beeld", place, "In deze PDF staat geen tekst, alleen beeld.")
                .withHint("Geef de PDF op zoals peiling die maakte, of de uitvoermap."));
        return Optional.empty();
      }
      return Optional.of(
          Version.ofPages(
              named.path().normalize().toString(), pages, Map.of(VersionSource.REPORT, report)));
    } catch (IOException e) {
      refuse(Problem.error("vergelijk.pdf", place, "Deze PDF kan niet worden gelezen."));
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
