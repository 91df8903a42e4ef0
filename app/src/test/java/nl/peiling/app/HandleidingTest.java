package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.document.Document;
import nl.peiling.report.document.MarkdownReader;
import nl.peiling.report.prose.Passage;
import nl.peiling.report.prose.Prose;
import nl.peiling.report.prose.Sentence;
import nl.peiling.report.template.Chapters;
import nl.peiling.report.template.EditionText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows the examples of {@code docs/handleiding.md} to the letter gets no problems. */
class HandleidingTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?s)```markdown\\n(.*?)```");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (.*?) \\| (.*?) \\|$");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern EXHIBIT =
      Pattern.compile("!?\\[]\\((?:figuur|tabel):([a-z0-9-]+)\\)");

  /** Facts to stand where the examples say F, G and H. */
  private static final Map<String, String> PLACEHOLDERS =
      Map.of(
          "F", "energie.anios.patientcontact",
          "G", "energie.aios.patientcontact",
          "H", "energie.onderzoeker.patientcontact",
          "A", "energie.anios.regie",
          "B", "energie.aios.regie",
          "C", "energie.onderzoeker.regie");

  private static final Map<String, String> SHOWN = new HashMap<>();
  private static String manual = "";

  @TempDir private Path folder;

  @BeforeAll
  static void readsTheManualAndTheFacts() throws IOException {
    manual = Files.readString(PROJECT.resolve("docs/handleiding.md"));
    for (String line : Files.readAllLines(MadeEdition.folder().resolve("feiten.csv"))) {
      String shown =
          line.endsWith("\"") ? line.replaceAll(".*,\"(.*)\"$", "$1") : line.replaceAll(".*,", "");
      SHOWN.put(line.substring(0, line.indexOf(',')), shown);
    }
  }

  /** What comes of a text in a chapter. */
  private record Read(List<String> problems, List<Sentence> sentences) {}

  private Read read(String text) throws IOException {
    Files.writeString(folder.resolve("inhoud.txt"), "hoofdstuk 1.md\n");
    Files.writeString(folder.resolve("1.md"), text + "\n");
    ProblemCollector problems = new ProblemCollector();
    Document document =
        MarkdownReader.readAll(
            Chapters.read(
                folder,
                SHOWN.keySet(),
                new EditionText(true, true, "1 mei 2021", "3 mei 2021"),
                problems),
            problems);
    List<Passage> passages = Prose.of(document, List.of(), TrialText.lexicon().guard());
    return new Read(
        problems.problems().list().stream().map(Problem::text).toList(),
        passages.stream().flatMap(passage -> passage.sentences().stream()).toList());
  }

  /** The code in the first cell of the rows of all tables, with what stands beside it. */
  private static List<Map.Entry<String, String>> examples() {
    List<Map.Entry<String, String>> examples = new ArrayList<>();
    ROW.matcher(manual)
        .results()
        .forEach(row ->
            CODE.matcher(row.group(1))
                .results()
                .forEach(code -> examples.add(Map.entry(code.group(1), row.group(2)))));
    return examples;
  }

  private static Stream<Map.Entry<String, String>> examplesWith(String part) {
    return examples().stream().filter(example -> example.getKey().contains(part));
  }

  @Test
  void everyBlockCanStandInAChapter() throws IOException {
    List<String> blocks = BLOCK.matcher(manual).results().map(block -> block.group(1)).toList();

    assertThat(blocks).hasSizeGreaterThanOrEqualTo(3);
    for (String block : blocks) {
      Read read = read(block);
      assertThat(read.problems()).as(block).isEmpty();
      assertThat(read.sentences())
          .as(block)
          .noneMatch(sentence -> sentence.guard() == Sentence.Guard.UNGUARDED);
    }
  }

  @Test
  void everyNumberIsPrintedAsTheManualSays() throws IOException {
    List<Map.Entry<String, String>> numbers = examplesWith("${").toList();

    assertThat(numbers).hasSizeGreaterThanOrEqualTo(5);
    for (Map.Entry<String, String> number : numbers) {
      assertThat(read(number.getKey()).problems()).isEmpty();
      String shown = SHOWN.getOrDefault(number.getKey().replaceAll("[${}]", ""), "?");
      if (number.getValue().contains("zoals ")) {
        assertThat(number.getValue()).endsWith("zoals " + shown.replace('\u00A0', ' '));
      }
    }
  }

  @Test
  void everyKindOfClaimIsExplainedAndCanBeWrittenAsTheManualSays() throws IOException {
    List<String> kinds = new ArrayList<>(ClaimParser.kinds());
    for (Map.Entry<String, String> example : examplesWith("](").toList()) {
      String written = example.getKey();
      for (Map.Entry<String, String> placeholder : PLACEHOLDERS.entrySet()) {
        written =
            written.replaceAll(
                "(?<=[:, ])" + placeholder.getKey() + "(?=[,;)])", placeholder.getValue());
      }
      Read read = read(written.startsWith("[") ? "Dit is " + written + "." : written);
      assertThat(read.problems()).as(written).isEmpty();
      for (Sentence sentence : read.sentences()) {
        sentence
            .claims()
            .forEach(claim ->
                assertThat(ClaimParser.parseAll(claim.claim()).flaws())
                    .as(written(claim))
                    .isEmpty());
        assertThat(sentence.loose()).as(written).isEmpty();
      }
    }
    kinds.removeIf(
        kind -> manual.contains("](" + kind + ":") || manual.contains("`" + kind + ":`"));
    assertThat(kinds).as("kinds of claims that the manual does not mention").isEmpty();
  }

  private static String written(nl.peiling.report.document.Inline.Claimed claim) {
    return claim.claim();
  }

  @Test
  void everyFigureThatAnExampleNamesExists() throws IOException {
    String exhibits = Files.readString(PROJECT.resolve("src-data/2023/figuren.yaml"));

    assertThat(EXHIBIT.matcher(manual).results().map(found -> found.group(1)).distinct())
        .isNotEmpty()
        .allSatisfy(key -> assertThat(exhibits).contains("- sleutel: " + key + "\n"));
  }

  @Test
  void everythingThatMayBeTypedIsAllowed() throws IOException {
    int start = manual.indexOf("| mag getypt worden |");
    String table = manual.substring(start, manual.indexOf("\n\n", start));
    List<String> examples = ROW.matcher(table).results().skip(2).map(row -> row.group(2)).toList();

    assertThat(examples).hasSizeGreaterThanOrEqualTo(4);
    for (String example : examples) {
      if (!example.contains("regel")) {
        assertThat(read("Zie " + example + ".").problems()).as(example).isEmpty();
      }
    }
  }
}
