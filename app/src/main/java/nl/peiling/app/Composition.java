package nl.peiling.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peiling.analysis.derive.Gap;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.analysis.judge.ClaimRules;
import nl.peiling.analysis.judge.Consistency;
import nl.peiling.analysis.judge.Judge;
import nl.peiling.analysis.quotation.Quotations;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.edition.Likeness;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.NamedFacts;
import nl.peiling.model.language.QuantifierLexicon;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Problems;
import nl.peiling.report.binding.Binder;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.binding.DocumentDetails;
import nl.peiling.report.binding.ShownFacts;
import nl.peiling.report.document.Document;
import nl.peiling.report.document.MarkdownReader;
import nl.peiling.report.document.Remains;
import nl.peiling.report.exhibit.ExhibitComposer;
import nl.peiling.report.prose.Passage;
import nl.peiling.report.prose.Prose;
import nl.peiling.report.prose.TextFacts;
import nl.peiling.report.questionnaire.QuestionnairePart;
import nl.peiling.report.template.Chapters;
import nl.peiling.report.template.EditionText;
import nl.peiling.report.template.TypedNumbers;
import nl.peiling.report.wording.DecimalsPolicy;
import nl.peiling.report.wording.DutchDate;
import nl.peiling.report.wording.FactWording;
import nl.peiling.report.wording.RuleWording;
import nl.peiling.report.wording.VerdictWording;

/**
 * The text of the report joined with the facts: chapters read, exhibits composed, references
 * resolved and claims judged. Everything that is wrong is collected.
 *
 * @param document the report, ready to be written; empty if something stands in the way
 * @param layouts which facts the exhibits show, in the order of the edition
 * @param wording prints facts as the report does
 * @param book the facts that may be printed, with what the text tells about itself
 * @param text every sentence held against the data
 * @param judge judges other claims about the same facts
 * @param problems all that is wrong, also what only asks for attention
 */
record Composition(
    Optional<BoundDocument> document,
    List<ExhibitFacts> layouts,
    FactWording wording,
    FactBook book,
    CheckedText text,
    Judge judge,
    Problems problems) {

  private static final String CHAPTERS = "templates/rapport";

  boolean claimsHold() {
    return text.holds();
  }

  /** Everything in the text that is written like the name of a fact. */
  static Set<FactId> named(Assignment assignment) throws IOException {
    Path folder = assignment.home().resolve(CHAPTERS);
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    Set<FactId> named = new LinkedHashSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        named.addAll(NamedFacts.in(text));
      }
    }
    return named;
  }

  /** What the text says of the edition itself. */
  private static EditionText spoken(Edition edition) {
    return new EditionText(
        edition.synthetic(),
        edition.methods().finitePopulation(),
        DutchDate.of(edition.fieldwork().from()),
        DutchDate.of(edition.fieldwork().to()));
  }

  static Composition of(Assignment assignment, EditionFacts facts, QuantifierLexicon lexicon)
      throws IOException {
    EditionFolder folder = facts.folder();
    ProblemCollector problems = new ProblemCollector();
    DecimalsPolicy decimals = DecimalsPolicy.of(folder.exhibits());
    FactWording wording = new FactWording(decimals);
    List<ExhibitFacts> layouts = facts.exhibits();

    Document document =
        MarkdownReader.readAll(
            Chapters.read(
                assignment.home().resolve(CHAPTERS),
                names(facts.shown()),
                folder.concordance(),
                spoken(folder.edition()),
                problems),
            problems);
    boolean whole = problems.problems().list().stream().noneMatch(Composition::losesAChapter);
    folder.exhibits().forEach(exhibit -> TypedNumbers.check(exhibit, problems));
    folder.exhibits().forEach(exhibit -> Remains.check(exhibit, problems));
    List<Passage> passages = Prose.of(document, folder.exhibits(), lexicon.guard());
    FactBook book = withTextFacts(facts.shown(), passages);
    ExhibitComposer.Composed exhibits =
        new ExhibitComposer(
                folder.edition(),
                facts.survey().codebook(),
                facts.survey().variables(),
                book,
                decimals)
            .compose(folder.exhibits(), layouts);
    problems.addAll(exhibits.problems());
    RuleWording rules = new RuleWording(facts.survey().variables(), folder.edition().groups());
    Binder.Binding binding =
        Binder.bind(
            details(folder.edition()),
            document,
            new Binder.Material(
                exhibits.exhibits(),
                shown(book, wording, warnings(folder)),
                Quotations.of(folder.edition(), facts.survey(), book),
                Map.of(
                    QuestionnairePart.NAME,
                    QuestionnairePart.of(facts.survey().codebook(), rules))));
    problems.addAll(whole ? binding.problems() : ownOf(binding.problems()));
    Gap.in(folder, facts.survey()).forEach(gap -> problems.add(gap(gap)));
    ClaimRules claimRules = ClaimRules.of(folder.edition().claims());
    Judge judge = new Judge(facts, book, lexicon, claimRules);
    CheckedText text = ClaimCheck.of(passages, book, judge, new Consistency(lexicon, claimRules));
    ClaimProblems.report(text, new VerdictWording(wording), problems);
    boolean readable = !problems.hasErrors() || !text.holds();
    return new Composition(
        readable ? binding.document() : Optional.empty(),
        layouts,
        wording,
        book,
        text,
        judge,
        problems.problems());
  }

  private static List<String> names(FactBook book) {
    return Stream.concat(
            book.facts().stream().map(fact -> fact.id().text()), TextFacts.names().stream())
        .toList();
  }

  private static FactBook withTextFacts(FactBook book, List<Passage> passages) {
    List<Fact> facts = new ArrayList<>(book.facts());
    facts.addAll(TextFacts.of(passages));
    return FactBook.of(facts);
  }

  private static boolean losesAChapter(Problem problem) {
    return Set.of("tekst.bestand", "tekst.inhoud").contains(problem.code().value());
  }

  /** Without what may only be wrong because a chapter is not there. */
  private static Problems ownOf(Problems problems) {
    Set<String> following =
        Set.of("tekst.verwijzing-onbekend", "tekst.begrip-onbekend", "tekst.figuur-niet-geplaatst");
    return new Problems(
        problems.list().stream()
            .filter(problem -> !following.contains(problem.code().value()))
            .toList());
  }

  private static Problem gap(Gap gap) {
    return Problem.error(
            "afleiding.gat",
            Place.file("editie.yaml"),
            "‘"
                + gap.variable()
                + "’ heeft geen klasse voor "
                + gap.respondents()
                + (gap.respondents() == 1 ? " respondent" : " respondenten")
                + "; de eerste is antwoord "
                + gap.first()
                + " in respons.csv.")
        .withHint("Laat de klassen aansluiten, of voeg een klasse toe voor wie er nu buiten valt.");
  }

  /** What a reader must know of the numbers of earlier editions that are not simply comparable. */
  private static Map<String, String> warnings(EditionFolder folder) {
    Map<String, String> warnings = new HashMap<>();
    String broken = Likeness.Degree.BROKEN.warning().orElseThrow();
    folder.series().stream()
        .filter(point -> point.breakNote().isPresent())
        .flatMap(point -> point.fact().stream())
        .forEach(id -> warnings.put(id.text(), broken));
    folder.past().stream()
        .flatMap(edition -> edition.numbers().stream())
        .forEach(number ->
            number
                .likeness()
                .degree()
                .warning()
                .ifPresent(words -> warnings.put(number.fact().id().text(), words)));
    return warnings;
  }

  private static ShownFacts shown(
      FactBook book, FactWording wording, Map<String, String> warnings) {
    return new ShownFacts() {
      @Override
      public Optional<String> shown(String factId) {
        String warning = warnings.get(factId);
        return book.find(factId)
            .map(fact -> printed(fact, wording) + (warning == null ? "" : " (" + warning + ")"));
      }

      @Override
      public List<String> nearest(String factId) {
        return book.nearest(factId);
      }
    };
  }

  private static String printed(Fact fact, FactWording wording) {
    return wording.inSentence(fact).orElseGet(() -> wording.inCell(fact));
  }

  private static DocumentDetails details(Edition edition) {
    List<String> keywords =
        new ArrayList<>(List.of("basisartsen", "anios", "aios", "vervolgopleiding", edition.key()));
    if (edition.synthetic()) {
      keywords.add("synthetische gegevens");
    }
    return new DocumentDetails(
        edition.title(),
        edition.subtitle(),
        "Editie " + edition.key(),
        edition.publisher().orElse(""),
        "Veldwerk: "
            + DutchDate.of(edition.fieldwork().from())
            + " tot en met "
            + DutchDate.of(edition.fieldwork().to()),
        edition.fieldwork().to().atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC),
        keywords,
        edition.synthetic());
  }
}
