package nl.peiling.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.peiling.analysis.calibration.CalibrationReport;
import nl.peiling.analysis.calibration.PublicationCheck;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.analysis.judge.ClaimRules;
import nl.peiling.generator.SyntheticRespondents;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.problem.Problems;
import nl.peiling.model.reading.EditionReader;
import nl.peiling.model.reading.QuantifierReader;
import nl.peiling.model.reading.Reading;
import nl.peiling.report.wording.DutchNumber;
import nl.peiling.report.wording.VerdictWording;

/** Does the work of the commands: reads an edition, computes, writes. */
final class EditionStages implements Stages {

  private static final String LEXICON = "templates/taal";

  @Override
  public ExitCode report(Assignment assignment, Path target) throws IOException {
    OutputFolder.check(target);
    Console console = assignment.console();
    Optional<Edition> edition = read(assignment);
    if (edition.isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    console.progress("Tekst lezen en toetsen aan de feiten ...");
    Composition composition =
        Composition.of(assignment, edition.get().facts(), edition.get().lexicon());
    console.problems(ClaimProblems.inShort(composition.problems()));
    if (composition.document().isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    if (!composition.claimsHold()) {
      console.progress("Er is niets geschreven: de tekst zegt iets wat de gegevens niet dragen.");
      return ExitCode.DOES_NOT_HOLD;
    }
    OutputFolder.replace(
        target, folder -> Products.write(assignment, edition.get().facts(), composition, folder));
    console.say("Klaar: " + target);
    return ExitCode.GOOD;
  }

  @Override
  public ExitCode proof(Assignment assignment, Path target) throws IOException {
    Optional<Edition> edition = read(assignment);
    if (edition.isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    Composition composition =
        Composition.of(assignment, edition.get().facts(), edition.get().lexicon());
    assignment.console().problems(ClaimProblems.inShort(composition.problems()));
    if (composition.document().isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    assignment.console().progress("Proefdruk opmaken en schrijven ...");
    OutputFolder.renew(
        target, folder -> ProofProducts.write(edition.get().facts(), composition, folder));
    assignment.console().say("Klaar: " + target);
    return composition.claimsHold() ? ExitCode.GOOD : ExitCode.DOES_NOT_HOLD;
  }

  @Override
  public ExitCode tables(Assignment assignment, TablesChoice choice, Path target)
      throws IOException {
    OutputFolder.check(target);
    Reading<EditionFolder> folder = folder(assignment);
    if (folder.value().isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    Problems flaws = choice.flaws(folder.value().get().survey(), folder.value().get().edition());
    if (flaws.hasErrors()) {
      print(assignment.console(), flaws);
      return ExitCode.WRONG_USAGE;
    }
    Optional<Edition> edition = computed(assignment, folder);
    if (edition.isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    Composition composition =
        Composition.of(assignment, edition.get().facts(), edition.get().lexicon());
    OutputFolder.renew(
        target,
        made -> Products.writeTables(assignment, edition.get().facts(), composition, choice, made));
    assignment.console().say("Klaar: " + target);
    return ExitCode.GOOD;
  }

  @Override
  public ExitCode check(Assignment assignment) throws IOException {
    return hold(assignment, Worksheet::ofWork);
  }

  @Override
  public ExitCode rewrite(Assignment assignment) throws IOException {
    return hold(assignment, Worksheet::ofAll);
  }

  /** Holds the text against the data and prints what came of it, chapter by chapter. */
  private static ExitCode hold(
      Assignment assignment, BiFunction<CheckedText, VerdictWording, List<String>> sheet)
      throws IOException {
    Optional<Edition> edition = read(assignment);
    if (edition.isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    Composition composition =
        Composition.of(assignment, edition.get().facts(), edition.get().lexicon());
    Console console = assignment.console();
    composition.problems().list().stream()
        .filter(problem -> !ClaimProblems.isOnWorksheet(problem))
        .forEach(console::problem);
    sheet
        .apply(composition.text(), new VerdictWording(composition.wording()))
        .forEach(console::say);
    console.say(composition.text().summary());
    if (composition.document().isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    return composition.claimsHold() ? ExitCode.GOOD : ExitCode.DOES_NOT_HOLD;
  }

  @Override
  public ExitCode calibrate(Assignment assignment) throws IOException {
    Optional<Edition> edition = read(assignment);
    if (edition.isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    CalibrationReport report =
        new PublicationCheck(
                edition.get().facts(),
                edition.get().lexicon(),
                ClaimRules.of(edition.get().facts().folder().edition().claims()))
            .run();
    CalibrationTable.lines(report).forEach(assignment.console()::say);
    return report.holds() ? ExitCode.GOOD : ExitCode.DOES_NOT_HOLD;
  }

  @Override
  public ExitCode sampleData(Assignment assignment) throws IOException {
    assignment.console().progress("Antwoorden maken ...");
    byte[] answers =
        SyntheticRespondents.generate(assignment.edition()).getBytes(StandardCharsets.UTF_8);
    Path target = assignment.edition().resolve("respons.csv");
    Path fresh = assignment.edition().resolve("respons.csv.nieuw");
    try {
      Files.write(fresh, answers);
      Files.move(
          fresh,
          target,
          java.nio.file.StandardCopyOption.ATOMIC_MOVE,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
    assignment.console().say("Klaar: " + target);
    return ExitCode.GOOD;
  }

  @Override
  public ExitCode compare(Versions versions, Console console) throws IOException {
    return ComparisonStage.run(versions, console);
  }

  /** What was read and computed, ready to be written about. */
  private record Edition(EditionFacts facts, QuantifierLexicon lexicon) {}

  /** Reads and computes; empty, with the problems printed, if the input cannot be used. */
  private static Optional<Edition> read(Assignment assignment) throws IOException {
    return computed(assignment, folder(assignment));
  }

  private static Reading<EditionFolder> folder(Assignment assignment) throws IOException {
    Console console = assignment.console();
    console.progress("Editie " + assignment.editionName() + " lezen ...");
    Reading<EditionFolder> folder = EditionReader.read(assignment.edition());
    print(console, folder.problems());
    return folder;
  }

  private static Optional<Edition> computed(Assignment assignment, Reading<EditionFolder> folder)
      throws IOException {
    Console console = assignment.console();
    Reading<QuantifierLexicon> lexicon = QuantifierReader.read(assignment.home().resolve(LEXICON));
    print(console, lexicon.problems());
    if (folder.value().isEmpty() || lexicon.value().isEmpty()) {
      return Optional.empty();
    }
    console.progress(
        "Feiten berekenen uit de antwoorden van "
            + DutchNumber.decimal(folder.value().get().survey().size(), 0)
            + " artsen ...");
    EditionFacts facts = EditionFacts.of(folder.value().get(), Composition.named(assignment));
    print(console, facts.problems());
    return facts.problems().hasErrors()
        ? Optional.empty()
        : Optional.of(new Edition(facts, lexicon.value().get()));
  }

  private static void print(Console console, Problems problems) {
    if (!problems.list().isEmpty()) {
      console.problems(problems);
    }
  }

  /** Opens a file of the output folder for writing. */
  static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }
}
