package nl.peiling.app;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peiling.analysis.banner.BannerTests;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.analysis.inference.Adjustment;
import nl.peiling.analysis.inference.LetterRules;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.binding.DocumentDetails;
import nl.peiling.report.binding.Numbering;
import nl.peiling.report.compare.Version;
import nl.peiling.report.document.Block;
import nl.peiling.report.exhibit.Exhibited;
import nl.peiling.report.exhibit.FigureFiles;
import nl.peiling.report.facts.FactsCsv;
import nl.peiling.report.facts.FactsPackage;
import nl.peiling.report.font.Fonts;
import nl.peiling.report.html.HtmlRenderer;
import nl.peiling.report.pdf.PdfRenderer;
import nl.peiling.report.pdf.output.Attachment;
import nl.peiling.report.text.TextRenderer;
import nl.peiling.report.version.Recording;
import nl.peiling.report.version.VersionFiles;
import nl.peiling.report.wording.VerdictWording;
import nl.peiling.report.workbook.OdsWriter;
import nl.peiling.report.workbook.TablesBook;
import nl.peiling.report.workbook.Workbook;
import nl.peiling.report.workbook.WorkbookWriter;

/** Writes everything that is made of an edition into a folder. */
final class Products {

  private Products() {}

  static void write(Assignment assignment, EditionFacts facts, Composition composition, Path folder)
      throws IOException {
    Map<String, byte[]> version = new LinkedHashMap<>();
    assignment.console().progress("Tabellenboek schrijven ...");
    SideBySide.run(
        () -> report(assignment, facts, composition, version, folder),
        () -> tables(facts, composition, TablesChoice.everything(), folder));
    Path book = folder.resolve("tabellenboek.xlsx");
    Files.write(book, WorkbookParcel.with(Files.readAllBytes(book), version));
  }

  /** Writes the report and, also into {@code version}, what another run is compared with. */
  private static void report(
      Assignment assignment,
      EditionFacts facts,
      Composition composition,
      Map<String, byte[]> version,
      Path folder)
      throws IOException {
    Console console = assignment.console();
    BoundDocument document = composition.document().orElseThrow();
    console.progress("Feiten schrijven ...");
    version.putAll(version(assignment, facts, composition));
    describe(facts, folder);
    Files.createDirectory(folder.resolve("versie"));
    for (Map.Entry<String, byte[]> file : version.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    console.progress("Rapport opmaken en schrijven ...");
    Files.writeString(folder.resolve("rapport.html"), HtmlRenderer.render(document));
    try (OutputStream out = EditionStages.open(folder.resolve("rapport.pdf"))) {
      PdfRenderer.render(document, attachments(version), out);
    }
    console.progress("Figuren schrijven ...");
    figures(document, facts.folder().edition(), Files.createDirectory(folder.resolve("figuren")));
  }

  /** Everything by which this run can be compared with another, by the name of its file. */
  static Map<String, byte[]> version(
      Assignment assignment, EditionFacts facts, Composition composition) throws IOException {
    BoundDocument document = composition.document().orElseThrow();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(Version.FACTS, facts(composition));
    files.put(Version.TEXT, TextRenderer.render(document).getBytes(StandardCharsets.UTF_8));
    files.putAll(
        VersionFiles.write(
            Recording.of(
                document,
                new Recording.Material(
                    facts.folder().edition(),
                    facts.folder().margins(),
                    facts.folder().survey().codebook(),
                    facts.folder().exhibits(),
                    composition.layouts(),
                    composition.text().verdicts(),
                    Differences.of(composition),
                    InputPrints.of(assignment)),
                new VerdictWording(composition.wording()))));
    return files;
  }

  /** What the PDF carries, so that it alone can be compared with another. */
  private static List<Attachment> attachments(Map<String, byte[]> version) {
    List<Attachment> attachments = new ArrayList<>();
    version.forEach((name, bytes) -> {
      switch (name) {
        case Version.FACTS -> attachments.add(data(name, "Alle getallen van het rapport", bytes));
        case Version.TEXT ->
            attachments.add(
                new Attachment(
                    name,
                    "text/plain",
                    "De tekst van het rapport",
                    Attachment.Relation.ALTERNATIVE,
                    Attachment.Content.of(bytes)));
        default ->
            attachments.add(
                data(name.replace('/', '-'), "Wat een volgende versie vergelijkt", bytes));
      }
    });
    return attachments;
  }

  private static Attachment data(String name, String description, byte[] bytes) {
    return new Attachment(
        name, "text/csv", description, Attachment.Relation.DATA, Attachment.Content.of(bytes));
  }

  static void writeTables(
      Assignment assignment,
      EditionFacts facts,
      Composition composition,
      TablesChoice choice,
      Path folder)
      throws IOException {
    assignment.console().progress("Tabellenboek schrijven ...");
    if (choice.has(TablesChoice.Format.CSV)) {
      Files.write(folder.resolve("feiten.csv"), facts(composition));
      describe(facts, folder);
    }
    tables(facts, composition, choice, folder);
  }

  /** Tells a program what stands in feiten.csv. */
  private static void describe(EditionFacts facts, Path folder) throws IOException {
    Files.write(
        folder.resolve("datapackage.json"),
        FactsPackage.of(facts.folder().edition(), facts.shown()));
  }

  private static byte[] facts(Composition composition) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Map<String, ExhibitFacts> layouts = new HashMap<>();
    composition.layouts().forEach(layout -> layouts.put(layout.exhibit(), layout));
    List<FactsCsv.Shown> shown =
        numbering(composition).stream()
            .map(number ->
                new FactsCsv.Shown(requireNonNull(layouts.get(number.key())), number.label()))
            .toList();
    new FactsCsv(composition.wording(), shown).write(composition.book(), bytes);
    return bytes.toByteArray();
  }

  private static List<Numbering.ExhibitNumber> numbering(Composition composition) {
    return composition
        .document()
        .map(document -> document.numbering().exhibits())
        .orElse(List.of());
  }

  private static void tables(
      EditionFacts facts, Composition composition, TablesChoice choice, Path folder)
      throws IOException {
    Map<String, Exhibit> exhibits = new HashMap<>();
    facts.folder().exhibits().forEach(exhibit -> exhibits.put(exhibit.key(), exhibit));
    Map<String, List<String>> usedIn = new HashMap<>();
    Map<String, String> paragraphs = paragraphs(composition);
    for (Numbering.ExhibitNumber number : numbering(composition)) {
      String paragraph = paragraphs.getOrDefault(number.key(), "");
      String place = number.label() + (paragraph.isEmpty() ? "" : " (paragraaf " + paragraph + ")");
      requireNonNull(exhibits.get(number.key())).questions().stream()
          .map(question -> question.split("\\.", 2)[0])
          .distinct()
          .forEach(
              question -> usedIn.computeIfAbsent(question, key -> new ArrayList<>()).add(place));
    }
    Workbook book = TablesBook.of(tablesOf(facts, choice, usedIn), choice.selection());
    SideBySide.run(
        () -> {
          if (choice.has(TablesChoice.Format.XLSX)) {
            try (OutputStream out = EditionStages.open(folder.resolve("tabellenboek.xlsx"))) {
              WorkbookWriter.write(book, out);
            }
          }
        },
        () -> {
          if (choice.has(TablesChoice.Format.ODS)) {
            try (OutputStream out = EditionStages.open(folder.resolve("tabellenboek.ods"))) {
              OdsWriter.write(book, out);
            }
          }
        });
  }

  /** For each exhibit the number of the paragraph in which it stands. */
  private static Map<String, String> paragraphs(Composition composition) {
    Map<String, String> paragraphs = new HashMap<>();
    composition
        .document()
        .ifPresent(document -> {
          String paragraph = "";
          for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
              String number = document.numbering().heading(heading.key());
              paragraph = number.isEmpty() ? paragraph : number;
            } else if (block instanceof Block.ExhibitSlot slot) {
              paragraphs.put(slot.key(), paragraph);
            }
          }
        });
    return paragraphs;
  }

  /** What the tabellenboek is made of; columns are tested for the questions that are wanted. */
  static TablesBook.Source tablesOf(
      EditionFacts facts, TablesChoice choice, Map<String, List<String>> usedIn) {
    Edition edition = facts.folder().edition();
    return new TablesBook.Source(
        edition,
        facts.survey().codebook(),
        facts.survey().variables(),
        facts.folder().margins(),
        facts.folder().series(),
        facts.shown(),
        new BannerTests(
                facts, LetterRules.usual().with(Adjustment.of(edition.methods().correction())))
            .of(choice.variables(facts.survey()), edition.banners()),
        facts.trends().changes(),
        facts.tests(),
        usedIn);
  }

  private static void figures(BoundDocument document, Edition edition, Path folder)
      throws IOException {
    List<Exhibited> placed =
        document.numbering().exhibits().stream()
            .map(number -> document.exhibit(number.key()))
            .toList();
    String notice = edition.synthetic() ? ": " + DocumentDetails.SYNTHETIC_NOTICE : "";
    String origin = edition.title() + ", editie " + edition.key() + notice + ".";
    for (Map.Entry<String, String> file :
        FigureFiles.of(placed, origin, Fonts.house()).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
