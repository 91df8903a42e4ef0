package nl.peiling.model.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.Likeness;
import nl.peiling.model.edition.PastEdition;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Provenance;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Visible;

/**
 * Reads the earlier editions beside an edition: for each a folder in {@code eerder/} with its
 * {@code feiten.csv} and {@code definities.csv}, as the program wrote them.
 */
final class PastReader {

  static final String FOLDER = "eerder";
  private static final String FACTS = "feiten.csv";
  private static final String DEFINITIONS = "definities.csv";
  private static final String RESPONSE = "respons";
  private static final String KEY = "[a-z0-9_]+";

  private final Path folder;
  private final Edition edition;
  private final Vocabulary vocabulary;
  private final Codebook codebook;
  private final Concordance concordance;
  private final Definitions now;
  private final ProblemCollector problems;
  private final Map<String, Definitions> editions = new LinkedHashMap<>();

  PastReader(
      Path folder,
      EditionFileReader.Result edition,
      Codebook codebook,
      Concordance concordance,
      ProblemCollector problems) {
    this.folder = folder;
    this.edition = edition.edition();
    this.vocabulary = edition.vocabulary();
    this.codebook = codebook;
    this.concordance = concordance;
    this.now = Definitions.of(codebook, edition.edition());
    this.problems = problems;
  }

  /** Returns the earlier editions, the first first; none if there is no such folder. */
  List<PastEdition> read() {
    List<PastEdition> past = new ArrayList<>();
    Set<String> present = new HashSet<>();
    for (Path path : folders()) {
      String key = String.valueOf(path.getFileName());
      if (sound(key)) {
        present.add(key);
        past(key).ifPresent(past::add);
      }
    }
    if (!present.isEmpty()) {
      new ConcordanceCheck(concordance, editions, present, now, problems).check();
    }
    return past;
  }

  private List<Path> folders() {
    Path all = folder.resolve(FOLDER);
    if (!Files.exists(all)) {
      return List.of();
    }
    if (!Files.isDirectory(all)) {
      error("geen-map", Place.file(FOLDER), "Dit is een bestand; hier hoort een map.", ADVICE);
      return List.of();
    }
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> files = Files.list(all)) {
      for (Path path : files.sorted().toList()) {
        String name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
          folders.add(path);
        } else if (!name.startsWith(".")) {
          error(
              "los-bestand",
              Place.file(FOLDER + "/" + name),
              "Dit bestand hoort bij geen enkele editie.",
              ADVICE);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return folders;
  }

  private static final String ADVICE =
      "Maak per eerdere editie een map, zoals eerder/2023, met feiten.csv uit haar uitvoermap en"
          + " definities.csv uit de map versie daarvan.";

  private boolean sound(String key) {
    Place place = Place.file(FOLDER + "/" + key);
    if (!key.matches(KEY)) {
      error(
          "naam",
          place,
          "‘" + Visible.text(key) + "’ kan geen editie zijn; verwacht wordt een jaartal.",
          ADVICE);
      return false;
    }
    if (key.equals(edition.key())) {
      error("zelf", place, "Dit is de editie zelf; hier horen alleen eerdere edities.", ADVICE);
      return false;
    }
    return true;
  }

  private Optional<PastEdition> past(String key) {
    String at = FOLDER + "/" + key + "/";
    ProblemCollector own = new ProblemCollector();
    Definitions then = Definitions.read(folder, at + DEFINITIONS, own);
    Reading<FactsFile> facts = FactsFile.read(folder, at + FACTS);
    own.addAll(facts.problems());
    if (!own.hasErrors() && !then.has(Definitions.EDITION, key)) {
      Set<String> found = then.keys(Definitions.EDITION);
      own.add(
          Problem.error(
                  "eerder.editie",
                  Place.file(at + DEFINITIONS),
                  found.isEmpty()
                      ? "Er staat niet in van welke editie dit is."
                      : "Dit is van editie "
                          + String.join(", ", found)
                          + ", en de map heet "
                          + key
                          + ".")
              .withHint("Kopieer versie/definities.csv uit de uitvoermap van editie " + key + "."));
    }
    problems.addAll(own.problems());
    if (own.hasErrors() || facts.value().isEmpty()) {
      return Optional.empty();
    }
    editions.put(key, then);
    namesOfGroups(key);
    boolean made = then.traits(Definitions.EDITION, key).containsKey(Definitions.SYNTHETIC);
    if (made != edition.synthetic()) {
      problems.add(
          Problem.warning(
              "eerder.synthetisch",
              Place.file(FOLDER + "/" + key),
              "Van deze twee edities heeft er één gemaakte (synthetische) antwoorden: "
                  + (made ? key : edition.key())
                  + ". Een verschil ertussen zegt niets."));
    }
    return Optional.of(new PastEdition(key, numbers(key, then, facts.value().get())));
  }

  /** A group of this edition must not be called what a group of the earlier one is called here. */
  private void namesOfGroups(String key) {
    Set<String> taken = new HashSet<>();
    edition.groups().forEach(group -> taken.add(PastEdition.group(key, group.key())));
    for (Group group : edition.groups()) {
      if (taken.contains(group.key())) {
        error(
            "groep",
            placeOf(group.key()),
            "De groep ‘" + group.key() + "’ heet zoals een groep van de peiling van " + key + ".",
            "Geef haar een andere naam, zoals peiling"
                + edition.key()
                + ", ook in figuren.yaml en in de tekst.");
      }
    }
  }

  /** Where the edition file lays down a group. */
  private Place placeOf(String group) {
    String text =
        TextFile.read(folder, EditionFileReader.FILE, new ProblemCollector())
            .map(TextFile::text)
            .orElse("");
    Matcher key = Pattern.compile("sleutel:\\s*[\"']?(" + group + ")\\b").matcher(text);
    if (!key.find()) {
      return Place.file(EditionFileReader.FILE);
    }
    String before = text.substring(0, key.start(1));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return Place.text(EditionFileReader.FILE, line, before.length() - before.lastIndexOf('\n'));
  }

  private List<PastEdition.Counterpart> numbers(String key, Definitions then, FactsFile facts) {
    Counterparts counterparts =
        new Counterparts(then, now, concordance.of(key)).restingOn(codebook, edition);
    Map<String, String> variables = new HashMap<>();
    for (String variable : vocabulary.variables()) {
      counterparts.variable(variable).ifPresent(old -> variables.put(old, variable));
    }
    Map<String, String> groups = new HashMap<>();
    for (Group group : edition.groups()) {
      counterparts.group(group.key()).ifPresent(old -> groups.put(old, group.key()));
    }
    TableCounterparts tables = new TableCounterparts(counterparts, edition);
    Map<String, Map<String, String>> answers = new HashMap<>();
    List<PastEdition.Counterpart> numbers = new ArrayList<>();
    for (FactsFile.Row row : facts.rows()) {
      FactId id = row.fact().id();
      String group = groups.get(id.group());
      if (group == null || row.fact().provenance() != Provenance.COMPUTED) {
        continue;
      }
      if (id.variable().equals(RESPONSE)) {
        FactId same = new FactId(RESPONSE, group, id.category(), id.measure());
        numbers.add(number(key, row.fact(), same, counterparts.likenessOfResponse(group)));
        continue;
      }
      Optional<TableCounterparts.Same> inTable = tables.of(id, group);
      if (inTable.isPresent()) {
        numbers.add(number(key, row.fact(), inTable.get().now(), inTable.get().likeness()));
        continue;
      }
      String variable = variables.get(id.variable());
      if (variable == null || !fits(variable, id.measure())) {
        continue;
      }
      Map<String, String> ofThis = answers.computeIfAbsent(variable, v -> answers(counterparts, v));
      Optional<String> category = isOpen(variable) ? id.category() : id.category().map(ofThis::get);
      if (category.isPresent() == id.category().isPresent()) {
        Likeness likeness = counterparts.likeness(variable, category, group);
        FactId same = new FactId(variable, group, category, id.measure());
        numbers.add(number(key, row.fact(), same, likeness));
      }
    }
    notice(key, counterparts);
    return numbers;
  }

  private boolean fits(String variable, Measure measure) {
    return vocabulary.form(variable).filter(form -> KnownFacts.fits(form, measure)).isPresent();
  }

  private boolean isOpen(String variable) {
    return vocabulary.form(variable).filter(KnownFacts::isOpen).isPresent();
  }

  /** For the key then of each answer and net of a variable the key now. */
  private Map<String, String> answers(Counterparts counterparts, String variable) {
    Map<String, String> keys = new HashMap<>();
    Form form = vocabulary.form(variable).orElseThrow();
    Stream.concat(form.categories().stream().map(Category::key), form.nets().stream().map(Net::key))
        .forEach(answer ->
            counterparts.answer(variable, answer).ifPresent(old -> keys.put(old, answer)));
    return keys;
  }

  private static PastEdition.Counterpart number(
      String key, Fact fact, FactId same, Likeness likeness) {
    FactId id =
        new FactId(
            same.variable(), PastEdition.group(key, same.group()), same.category(), same.measure());
    Fact earlier =
        new Fact(
            id,
            fact.value(),
            fact.unit(),
            fact.n(),
            fact.standardError(),
            fact.interval(),
            Provenance.EARLIER);
    return new PastEdition.Counterpart(earlier, same, likeness);
  }

  private void notice(String key, Counterparts counterparts) {
    counterparts
        .noticed()
        .forEach((name, reasons) ->
            problems.add(
                Problem.warning(
                        "eerder.gewijzigd",
                        Place.file(FOLDER + "/" + key),
                        "‘"
                            + name
                            + "’ is niet hetzelfde als in "
                            + key
                            + ": "
                            + String.join("; ", reasons)
                            + ". In het tabellenboek krijgen de getallen een merk; zij worden niet"
                            + " getoetst.")
                    .withHint(
                        "Zet in concordantie.csv of ‘"
                            + name
                            + "’ gelijk is, gewijzigd, of een breuk.")));
  }

  private void error(String code, Place place, String message, String hint) {
    problems.add(Problem.error("eerder." + code, place, message).withHint(hint));
  }
}
