package nl.peiling.model.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.edition.EarlierEdition;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.PastEdition;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.Published;
import nl.peiling.model.edition.PublishedRelation;
import nl.peiling.model.edition.SeriesPoint;
import nl.peiling.model.edition.SourceGroup;
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
    List<MarginRow> marginRows = tables.margins();
    List<PopulationMargin> margins = marginRows.stream().map(MarginRow::margin).toList();
    List<SeriesPoint> series = tables.series();
    List<EarlierEdition> editions = tables.editions();
    Concordance concordance = ConcordanceReader.read(folder, problems);
    Optional<EditionFileReader.Result> alone = edition(codebook, specialisms);
    Past past = past(alone, codebook, concordance);
    once(past.editions(), margins, series);
    Optional<EditionFileReader.Result> edition = alone.map(past::beside);
    Optional<KnownFacts> known =
        edition.map(e ->
            new KnownFacts(
                e.vocabulary(),
                e.edition(),
                codebook.map(Codebook::codedTwice).orElse(Set.of()),
                concordance,
                facts(margins, series, past.editions()),
                tables.sourcesRead() && past.read()));
    new CrossCheck(problems).check(edition, codebook, specialisms, marginRows);
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
                    concordance,
                    past.editions(),
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

  private Past past(
      Optional<EditionFileReader.Result> edition,
      Optional<Codebook> codebook,
      Concordance concordance) {
    if (edition.isEmpty() || codebook.isEmpty()) {
      return new Past(List.of(), false);
    }
    ProblemCollector own = new ProblemCollector();
    List<PastEdition> editions =
        new PastReader(folder, edition.get(), codebook.get(), concordance, own).read();
    problems.addAll(own.problems());
    return new Past(editions, !own.hasErrors());
  }

  /**
   * The earlier editions beside this one.
   *
   * @param read whether all of them could be read
   */
  private record Past(List<PastEdition> editions, boolean read) {

    /** The edition with the groups of the earlier ones among those that have numbers. */
    EditionFileReader.Result beside(EditionFileReader.Result alone) {
      List<SourceGroup> groups = new ArrayList<>();
      for (PastEdition past : editions) {
        Set<String> known = new HashSet<>();
        past.numbers().forEach(number -> known.add(number.now().group()));
        for (Group group : alone.edition().groups()) {
          String key = PastEdition.group(past.key(), group.key());
          boolean whole = key.equals(past.group());
          if (known.contains(group.key())) {
            groups.add(
                whole
                    ? new SourceGroup(key, past.key(), "peiling " + past.key())
                    : new SourceGroup(
                        key,
                        group.label() + " " + past.key(),
                        group.plural() + " in " + past.key()));
          }
        }
      }
      return new EditionFileReader.Result(
          alone.edition().withSourceGroups(groups), alone.vocabulary(), alone.dateOrders());
    }
  }

  /** A number of an earlier edition comes from one place only. */
  private void once(
      List<PastEdition> past, List<PopulationMargin> margins, List<SeriesPoint> series) {
    Set<FactId> known = facts(List.of(), List.of(), past);
    series.stream()
        .map(SeriesPoint::fact)
        .flatMap(Optional::stream)
        .filter(known::contains)
        .forEach(fact -> twice(SourceTables.SERIES, fact));
    margins.stream()
        .map(PopulationMargin::fact)
        .filter(known::contains)
        .forEach(fact -> twice(SourceTables.MARGINS, fact));
  }

  private void twice(String file, FactId fact) {
    problems.add(
        Problem.error(
                "eerder.dubbel",
                Place.file(file),
                "Het feit ‘" + fact.text() + "’ staat hier en ook in de map eerder.")
            .withHint(
                "Laat de kolom feit hier leeg. Een breuk hoort dan in "
                    + ConcordanceReader.FILE
                    + "."));
  }

  /** The numbers from files, and the changes since the earlier editions. */
  private static Set<FactId> facts(
      List<PopulationMargin> margins, List<SeriesPoint> series, List<PastEdition> past) {
    Set<FactId> facts = new HashSet<>();
    margins.forEach(margin -> facts.add(margin.fact()));
    series.forEach(point -> point.fact().ifPresent(facts::add));
    for (PastEdition edition : past) {
      for (PastEdition.Counterpart number : edition.numbers()) {
        facts.add(number.fact().id());
        facts.addAll(number.changes());
      }
    }
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

    List<MarginRow> margins() {
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
