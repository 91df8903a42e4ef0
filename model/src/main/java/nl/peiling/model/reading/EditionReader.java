package nl.peiling.model.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.edition.EarlierEdition;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.Published;
import nl.peiling.model.edition.PublishedRelation;
import nl.peiling.model.edition.SeriesPoint;
import nl.peiling.model.edition.Specialism;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;

/**
 * Reads the folder of an edition and checks everything in it: each file by itself, and the files
 * against each other. All problems are found at once, except those that could only follow from
 * another problem.
 */
public final class EditionReader {

  private final Path folder;
  private final ProblemCollector problems = new ProblemCollector();

  private EditionReader(Path folder) {
    this.folder = folder;
  }

  /** Reads an edition. */
  public static Reading<EditionFolder> read(Path folder) {
    return new EditionReader(folder).read();
  }

  private Reading<EditionFolder> read() {
    Place place = Place.file(folder.toString());
    if (!Files.exists(folder)) {
      problems.add(Problem.error("map.ontbreekt", place, "Deze map bestaat niet."));
      return Reading.of(Optional.empty(), problems);
    }
    if (!Files.isDirectory(folder)) {
      problems.add(Problem.error("map.geen-map", place, "Dit is een bestand, geen map."));
      return Reading.of(Optional.empty(), problems);
    }
    Optional<DataPackage> dataPackage = DataPackageReader.read(folder, problems);
    Set<String> listed = dataPackage.map(DataPackage::files).orElse(Set.of());
    Optional<Codebook> codebook = dataPackage.map(DataPackage::codebook);

    Tables tables = new Tables(listed, dataPackage.isPresent());
    List<Specialism> specialisms = tables.specialisms();
    List<PopulationMargin> margins = tables.margins();
    List<SeriesPoint> series = tables.series();
    List<EarlierEdition> editions = tables.editions();
    Optional<EditionFileReader.Result> edition = edition(codebook, specialisms);
    Optional<KnownFacts> known =
        edition.map(e ->
            new KnownFacts(
                e.vocabulary(),
                e.edition(),
                codebook.map(Codebook::codedTwice).orElse(Set.of()),
                facts(margins, series),
                tables.sourcesRead()));
    new CrossCheck(problems).check(edition, codebook, specialisms, margins);
    List<Exhibit> exhibits =
        TextFile.read(folder, ExhibitsReader.FILE, problems)
            .map(file -> ExhibitsReader.read(file, known, problems))
            .orElse(List.of());
    List<Published> published = tables.published(known);
    List<PublishedRelation> relations = tables.relations(known);
    Optional<Respondents> respondents =
        codebook.flatMap(c -> RespondentsReader.read(folder, c, problems));
    respondents.ifPresent(
        r -> edition.ifPresent(e -> e.dateOrders().forEach(o -> r.checkOrder(o, problems))));

    Optional<EditionFolder> result =
        edition.isEmpty() || respondents.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new EditionFolder(
                    edition.get().edition(),
                    respondents.get().survey(),
                    exhibits,
                    published,
                    relations,
                    margins,
                    series,
                    editions,
                    specialisms));
    return Reading.of(result, problems);
  }

  /** Reads the edition file; without a questionnaire only its form can be checked. */
  private Optional<EditionFileReader.Result> edition(
      Optional<Codebook> codebook, List<Specialism> specialisms) {
    Vocabulary asked = codebook.map(Vocabulary::of).orElse(Vocabulary.unknown());
    Optional<EditionFileReader.Result> edition =
        TextFile.read(folder, EditionFileReader.FILE, problems)
            .flatMap(file -> EditionFileReader.read(file, asked, specialisms, problems));
    return codebook.isPresent() ? edition : Optional.empty();
  }

  private static Set<FactId> facts(List<PopulationMargin> margins, List<SeriesPoint> series) {
    Set<FactId> facts = new HashSet<>();
    margins.forEach(margin -> facts.add(margin.fact()));
    series.forEach(point -> point.fact().ifPresent(facts::add));
    return facts;
  }

  /** The tables that the data package lists. */
  private final class Tables {
    private final Set<String> listed;
    private final boolean listKnown;
    private boolean sourcesRead = true;

    Tables(Set<String> listed, boolean listKnown) {
      this.listed = listed;
      this.listKnown = listKnown;
    }

    /** Whether to read a table: not if it neither is listed nor exists. */
    private boolean has(String name) {
      boolean exists = Files.exists(folder.resolve(name));
      if (exists && listKnown && !listed.contains(name)) {
        problems.add(
            Problem.warning(
                "gegevens.niet-genoemd",
                Place.file(name),
                "Dit bestand wordt gelezen maar staat niet in " + DataPackageReader.FILE + "."));
      }
      return exists || listed.contains(name);
    }

    List<Specialism> specialisms() {
      return has(SourceTables.SPECIALISMS) ? SourceTables.specialisms(folder, problems) : List.of();
    }

    List<PopulationMargin> margins() {
      return has(SourceTables.MARGINS) ? source(SourceTables::margins) : List.of();
    }

    List<SeriesPoint> series() {
      return has(SourceTables.SERIES) ? source(SourceTables::series) : List.of();
    }

    private <T> List<T> source(BiFunction<Path, ProblemCollector, List<T>> reader) {
      ProblemCollector own = new ProblemCollector();
      List<T> rows = reader.apply(folder, own);
      problems.addAll(own.problems());
      sourcesRead &= !own.hasErrors();
      return rows;
    }

    /** Whether every number from other sources could be read. */
    boolean sourcesRead() {
      return sourcesRead;
    }

    List<EarlierEdition> editions() {
      return has(SourceTables.EDITIONS) ? SourceTables.editions(folder, problems) : List.of();
    }

    List<Published> published(Optional<KnownFacts> known) {
      return has(PublishedTables.NUMBERS)
          ? PublishedTables.numbers(folder, known, problems)
          : List.of();
    }

    List<PublishedRelation> relations(Optional<KnownFacts> known) {
      return has(PublishedTables.RELATIONS)
          ? PublishedTables.relations(folder, known, problems)
          : List.of();
    }
  }
}
