package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peiling.report.compare.Disclosure;
import nl.peiling.report.compare.Disclosure.Way;
import nl.peiling.report.compare.JointDisclosure;
import nl.peiling.report.compare.Version;
import nl.peiling.report.version.Definition;
import nl.peiling.report.version.Definition.Kind;
import nl.peiling.report.version.VersionFiles;
import nl.peiling.report.version.VersionFiles.UnreadableException;
import nl.peiling.report.version.VersionRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two versions of one question by sex. Of the 53 men 3 gave the first answer, 20 the second and 30
 * the third; of the 77 women 12, 25 and 40.
 */
class JointDisclosureTest {

  private static final String HIDDEN = "";

  /** A version in the making. */
  private static final class Made {

    private final TreeMap<String, String> facts = new TreeMap<>();
    private final List<Definition> definitions = new ArrayList<>();

    Made(String answers, String minimumCell) {
      define(Kind.INPUT, "editie/respons.csv", Map.of("sha256", answers));
      define(
          Kind.EDITION,
          "2023",
          Map.of(
              Definition.LIMIT + "kleinste basis",
              "10",
              Definition.LIMIT + "kleinste cel",
              minimumCell));
      define(Kind.QUESTION, "geslacht", Map.of("soort", "één antwoord"));
      define(Kind.QUESTION, "energie", Map.of("soort", "één antwoord"));
      define(Kind.GROUP, "totaal", Map.of("regel", "iedereen"));
      define(Kind.GROUP, "man", Map.of("regel", "geslacht = man"));
      define(Kind.GROUP, "vrouw", Map.of("regel", "geslacht = vrouw"));
    }

    final void define(Kind kind, String key, Map<String, String> traits) {
      definitions.add(Definition.of(kind, key, definitions.size() + 1, traits));
    }

    /** What is printed of a group: its base and then each answer and its number. */
    Made group(String group, String base, String... answers) {
      fact("energie." + group + ".n", group, "", "n", base);
      for (int i = 0; i < answers.length; i += 2) {
        String id = "energie." + group + "." + answers[i];
        fact(id + ".aantal", group, answers[i], "aantal", answers[i + 1]);
      }
      return this;
    }

    private void fact(String id, String group, String category, String measure, String value) {
      facts.put(
          id,
          String.join(
              ",",
              List.of(
                  id,
                  "",
                  "",
                  "energie",
                  group,
                  category,
                  measure,
                  value,
                  "aantal",
                  "",
                  "",
                  "",
                  "",
                  value.isEmpty() ? "afgeschermd" : "getoond",
                  "")));
    }

    Map<String, byte[]> files() {
      VersionRecord record =
          new VersionRecord(definitions, List.of(), List.of(), List.of(), List.of());
      Map<String, byte[]> files = new TreeMap<>(VersionFiles.write(record));
      String lines =
          "feit,exhibit,nummer,vraag,groep,categorie,maat,waarde,eenheid,n,se,onder,boven,status,"
              + "getoond\n"
              + String.join("\n", facts.values())
              + "\n";
      files.put(Version.FACTS, lines.getBytes(StandardCharsets.UTF_8));
      return files;
    }

    Version version(String name) throws UnreadableException {
      return Version.of(name, files());
    }
  }

  /** With a minimum of five the second answer went along with the first. */
  private static Made five() {
    return new Made("dezelfde", "5")
        .group("totaal", "130", "a", "15", "b", "45", "c", "70")
        .group("man", "53", "a", HIDDEN, "b", HIDDEN, "c", "30")
        .group("vrouw", "77", "a", HIDDEN, "b", HIDDEN, "c", "40");
  }

  /** With a minimum of four the third did. */
  private static Made four(String answers) {
    return new Made(answers, "4")
        .group("totaal", "130", "a", "15", "b", "45", "c", "70")
        .group("man", "53", "a", HIDDEN, "b", "20", "c", HIDDEN)
        .group("vrouw", "77", "a", HIDDEN, "b", "25", "c", HIDDEN);
  }

  private static List<Disclosure> together(Made before, Made after) throws UnreadableException {
    return outcome(before, after).found();
  }

  private static JointDisclosure.Outcome outcome(Made before, Made after)
      throws UnreadableException {
    return JointDisclosure.of(
        before.version("oud"), after.version("nieuw"), ComparisonStage::whatSumsCanBe);
  }

  private static Disclosure known(String fact) {
    return new Disclosure(fact, true, true, Way.SUMS);
  }

  @Test
  void findsWhatFollowsFromTwoMinima() throws UnreadableException {
    assertThat(together(five(), four("dezelfde")))
        .contains(known("energie.man.a"), known("energie.vrouw.a"))
        .allMatch(one -> one.fact().endsWith(".a"));
  }

  @Test
  void findsNothingInEqualVersions() throws UnreadableException {
    assertThat(together(five(), five())).isEmpty();
    assertThat(together(four("dezelfde"), four("dezelfde"))).isEmpty();
  }

  @Test
  void findsNothingInVersionsOfOtherAnswers() throws UnreadableException {
    assertThat(together(five(), four("andere"))).isEmpty();
  }

  @Test
  void findsWhatAGroupThatWasAddedGivesAway() throws UnreadableException {
    Made before =
        new Made("dezelfde", "5")
            .group("totaal", "130", "a", "15", "b", "45", "c", "70")
            .group("man", "53", "a", HIDDEN, "b", "20", "c", HIDDEN);
    // who has the women as well need not have the men
    Made after =
        new Made("dezelfde", "5")
            .group("totaal", "130", "a", HIDDEN, "b", "45", "c", HIDDEN)
            .group("man", "53", "a", HIDDEN, "b", "20", "c", HIDDEN)
            .group("vrouw", "77", "a", "12", "b", "25", "c", "40");
    assertThat(together(before, after)).contains(known("energie.man.a"), known("energie.man.c"));
    assertThat(together(after, after)).isEmpty();
  }

  @Test
  void findsWhatAClassTakenTogetherGivesAway() throws UnreadableException {
    Made before = five();
    classes(before, "b", "soort = 2", "a", "soort = 1", "c", "soort = 3");
    Made after =
        new Made("dezelfde", "5")
            .group("totaal", "130", "b", "45", "ac", "85")
            .group("man", "53", "b", "20", "ac", "33")
            .group("vrouw", "77", "b", "25", "ac", "52");
    classes(after, "b", "soort = 2", "ac", "soort = 1 of soort = 3");
    assertThat(together(before, after))
        .contains(new Disclosure("energie.man.a", false, true, Way.SUMS));
  }

  private static void classes(Made version, String... keysAndRules) {
    for (int i = 0; i < keysAndRules.length; i += 2) {
      version.define(Kind.CASE, "energie/" + keysAndRules[i], Map.of("regel", keysAndRules[i + 1]));
    }
  }

  @Test
  void findsWhatANetGivesAway() throws UnreadableException {
    Made after = five();
    after.define(Kind.NET, "energie/b_of_c", Map.of("leden", "b, c"));
    after.group("man", "53", "a", HIDDEN, "b", HIDDEN, "c", HIDDEN, "b_of_c", "50");
    // shown whole, so that it can be seen that the answers add up
    assertThat(together(five(), after)).isEmpty();
    after.group("man", HIDDEN, "a", HIDDEN, "b", HIDDEN, "c", HIDDEN, "b_of_c", "50");
    assertThat(together(five(), after)).contains(known("energie.man.a"));
  }

  @Test
  void warnsWhenWhoCameIsAmongWhatIsKeptBack() throws UnreadableException {
    Made after =
        new Made("een meer", "5")
            .group("totaal", "131", "a", "16", "b", "45", "c", "70")
            .group("man", "54", "a", HIDDEN, "b", HIDDEN, "c", "30")
            .group("vrouw", "77", "a", HIDDEN, "b", HIDDEN, "c", "40");
    assertThat(together(five(), after))
        .containsExactly(
            new Disclosure("energie.man.a", true, false, Way.MOVED),
            new Disclosure("energie.man.b", true, false, Way.MOVED));
  }

  /** With a group of which there are too many ways to be in it or not. */
  private static Made withManyWays(Made version) {
    List<String> literals = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      version.define(Kind.QUESTION, "vraag" + i, Map.of("soort", "één antwoord"));
      literals.add("vraag" + i + " = ja");
    }
    version.define(Kind.GROUP, "velen", Map.of("regel", String.join(" en ", literals)));
    return version.group("velen", "60", "a", HIDDEN, "b", HIDDEN, "c", HIDDEN);
  }

  @Test
  void saysWhichQuestionsCouldNotBeWorkedOut(@TempDir Path folder)
      throws IOException, UnreadableException {
    assertThat(outcome(five(), four("dezelfde")).untested()).isEmpty();
    Made before = withManyWays(five());
    Made after = withManyWays(four("dezelfde"));
    assertThat(outcome(before, after).untested()).containsExactly("energie");
    assertThat(together(before, after)).contains(known("energie.man.a"));
    StringWriter results = new StringWriter();
    Path target = folder.resolve("vergelijking");
    ComparisonStage.run(
        new Stages.Versions(
            write(folder.resolve("oud"), before),
            write(folder.resolve("nieuw"), after),
            target,
            false),
        new Console(new PrintWriter(results), new PrintWriter(new StringWriter())));
    String told = "Wat de twee versies samen verraden, is van één vraag niet helemaal nagerekend";
    assertThat(results.toString()).contains(told).containsOnlyOnce("afbakenen: energie.");
    assertThat(Files.readString(target.resolve("vergelijking.html"))).contains(told);
  }

  @Test
  void saysThatAQuestionAskedOfOthersCouldNotBeWorkedOut() throws UnreadableException {
    Made after = four("dezelfde");
    after.define(
        Kind.QUESTION,
        "energie",
        Map.of("soort", "één antwoord", "gesteld aan", "iedereen", "van", "iets anders"));
    assertThat(outcome(five(), after).untested()).containsExactly("energie");
  }

  @Test
  void tellsItOnTheFirstPageWithoutTheNumber(@TempDir Path folder) throws IOException {
    StringWriter results = new StringWriter();
    StringWriter remarks = new StringWriter();
    Console console = new Console(new PrintWriter(results), new PrintWriter(remarks));
    Path target = folder.resolve("vergelijking");
    ExitCode code =
        ComparisonStage.run(
            new Stages.Versions(
                write(folder.resolve("oud"), five()),
                write(folder.resolve("nieuw"), four("dezelfde")),
                target,
                true),
            console);
    assertThat(code).isEqualTo(ExitCode.DOES_NOT_HOLD);
    assertThat(remarks.toString())
        .contains("De twee versies samen verraden 2 getallen die zijn afgeschermd.");
    String told = "energie.man.a is afgeschermd, maar de twee versies samen verraden het";
    assertThat(results.toString()).contains(told).doesNotContain(" 3 ").doesNotContain(" 12 ");
    assertThat(Files.readString(target.resolve("vergelijking.txt"))).contains(told);
    assertThat(Files.readString(target.resolve("vergelijking.html"))).contains(told);
  }

  private static Path write(Path folder, Made version) throws IOException {
    for (Map.Entry<String, byte[]> file : version.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return folder;
  }
}
