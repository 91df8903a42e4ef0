package nl.peiling.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.FactMark;
import nl.peiling.report.document.Manuscript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChaptersTest {

  private static final List<String> FACTS =
      List.of("energie.anios.regie", "energie.anios.n", "functie.totaal.n");

  @TempDir Path folder;
  private final ProblemCollector problems = new ProblemCollector();

  private List<Manuscript> read() throws IOException {
    return read(true, true);
  }

  private List<Manuscript> read(boolean synthetic, boolean finite) throws IOException {
    EditionText edition = new EditionText(synthetic, finite, "1 mei 2021", "3 juni 2021");
    return Chapters.read(folder, FACTS, edition, problems);
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Manuscript chapter(String text) throws IOException {
    file("inhoud.txt", "hoofdstuk 1.md\n");
    file("1.md", text);
    return read().getFirst();
  }

  private List<String> found() {
    return problems.problems().list().stream().map(Problem::text).toList();
  }

  @Test
  void replacesTheNameOfAFactByItsMark() throws IOException {
    assertThat(chapter("Van de anios noemt ${energie.anios.regie} dit.\n").markdown())
        .isEqualTo("Van de anios noemt " + FactMark.of("energie.anios.regie") + " dit.\n");
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void saysThatAnswersAreSyntheticOnlyIfTheyAre(boolean synthetic) throws IOException {
    file("inhoud.txt", "hoofdstuk 1.md\n");
    file("1.md", "# Kop {#k}\n\n::: synthetisch\nSynthetische antwoorden.\n:::\n\nSlot.\n");

    assertThat(read(synthetic, true).getFirst().markdown())
        .isEqualTo(
            "# Kop {#k}\n\n\n" + (synthetic ? "Synthetische antwoorden." : "") + "\n\n\nSlot.\n");
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void saysThatThePopulationIsFiniteOnlyIfErrorsAreAboutIt(boolean finite) throws IOException {
    file("inhoud.txt", "hoofdstuk 1.md\n");
    file("1.md", "Een.\n\n::: eindige populatie\nTwee.\n:::\n\nDrie.\n");

    assertThat(read(true, finite).getFirst().markdown())
        .isEqualTo("Een.\n\n\n" + (finite ? "Twee." : "") + "\n\n\nDrie.\n");
    assertThat(found()).isEmpty();
  }

  @Test
  void refusesTextThatCallsRealAnswersSynthetic() throws IOException {
    file("inhoud.txt", "hoofdstuk 1.md\n");
    file("1.md", "Echt.\n\n*Synthetisch verslag.*\n");

    read(true, true);
    assertThat(found()).isEmpty();
    read(false, true);
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("fout: 1.md, regel 3, kolom 2: Volgens editie.yaml zijn de antwoorden echt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::: synthetisch\n",
        ":::\n",
        "::: synthetisch\n::: synthetisch\n:::\n",
        "::: echt\n:::\n"
      })
  void refusesAnOpenOrUnknownPassage(String text) throws IOException {
    chapter(text);

    assertThat(found()).isNotEmpty().allMatch(problem -> problem.contains("tegenhanger"));
  }

  @Test
  void printsTheDaysOfTheFieldwork() throws IOException {
    assertThat(chapter("Van [](veldwerk:van) tot en met [](veldwerk:tot).\n").markdown())
        .isEqualTo("Van 1 mei 2021 tot en met 3 juni 2021.\n");
    assertThat(found()).isEmpty();

    chapter("Sinds [](veldwerk:begin).\n");
    assertThat(found()).singleElement().asString().contains("‘begin’ is geen dag van het veldwerk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void recognisesUtf16(String charset) throws IOException {
    file("inhoud.txt", "hoofdstuk 1.md\n");
    Files.write(folder.resolve("1.md"), "\uFEFFTekst.\n".getBytes(Charset.forName(charset)));

    read();

    assertThat(found()).singleElement().asString().contains("opgeslagen als UTF-16");
  }

  @Test
  void keepsEverythingElseAsItStands() throws IOException {
    String text = "# Kop {#sleutel}\n\n- een\n\n\n> [](citaat:a.b.c) #{x} <b>vet</b> \\ | `x`\n";

    assertThat(chapter(text).markdown()).isEqualTo(text);
    assertThat(found()).isEmpty();
  }

  @Test
  void saysWhereAnUnknownFactIsNamedAndWhatWasMeant() throws IOException {
    chapter("Een.\n\nVan de anios ${energie.anois.regie}.\n");

    assertThat(found())
        .containsExactly(
            """
            fout: 1.md, regel 3, kolom 14: Er is geen feit met de naam ‘energie.anois.regie’.
              Bedoeld is misschien ${energie.anios.regie}.\
            """);
  }

  @Test
  void saysWhenTheNameOfAFactIsNotComplete() throws IOException {
    chapter("${energie.anios}");

    assertThat(found()).first().asString().contains("is niet af");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${energie.anios.regie?number}",
        "${energie.anios.regie?length}",
        "${energie.anios.regie + 1}",
        "${1 + 1}",
        "${'62%'}",
        "${energie['anios'].regie}",
        "${.now}",
        "${\"freemarker.template.utility.Execute\"?new()('id')}",
        "<#if energie.anios.regie == functie.totaal.n>gelijk</#if>",
        "<#assign x = 3>",
        "<#include \"/etc/passwd\">",
        "<@macro/>",
        "${energie.anios.regie",
        "7${energie.anios.regie}",
        "${energie.anios.regie}7",
        "\uE000\uE001energie.anios.regie\uE002"
      })
  void refusesWhateverIsNotTheNameOfAFact(String text) throws IOException {
    chapter("Een regel.\n" + text + "\n");

    assertThat(problems.hasErrors()).isTrue();
    assertThat(found()).allMatch(problem -> problem.startsWith("fout: 1.md, regel 2, kolom "));
  }

  @Test
  void reportsAllProblemsOfAllChaptersAtOnce() throws IOException {
    file(
        "inhoud.txt",
        "hoofdstuk 1.md\nhoofdstukk 2.md\nbijlage 3.md\nbijlage 4.md\nbijlage 4.md\nx\n");
    file("1.md", "${a.b} en ${c.d}\n");
    Files.write(folder.resolve("4.md"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    read();

    assertThat(problems.problems().list())
        .extracting(problem -> problem.place().text())
        .containsExactly(
            "1.md, regel 1, kolom 1",
            "1.md, regel 1, kolom 11",
            "inhoud.txt, regel 2, kolom 1",
            "inhoud.txt, regel 3, kolom 1",
            "4.md, regel 1, kolom 4",
            "inhoud.txt, regel 5, kolom 1",
            "inhoud.txt, regel 6, kolom 1");
  }

  @Test
  void refusesAFileOutsideTheFolder() throws IOException {
    file("inhoud.txt", "hoofdstuk ../geheim.md\n");

    assertThat(read()).isEmpty();
    assertThat(problems.hasErrors()).isTrue();
  }

  @Test
  void tellsFrontMatterChaptersAndAppendicesApart() throws IOException {
    file("inhoud.txt", "# opmerking\nvoorwerk a.md\n\nhoofdstuk b.md\nbijlage c.md\n");
    file("a.md", "A");
    file("b.md", "B");
    file("c.md", "C");

    assertThat(read())
        .extracting(Manuscript::role)
        .containsExactly(
            Block.Heading.Role.UNNUMBERED, Block.Heading.Role.CHAPTER, Block.Heading.Role.APPENDIX);
  }

  @Test
  void saysThatTheListOfPartsIsMissing() throws IOException {
    read();

    assertThat(found())
        .first()
        .asString()
        .startsWith("fout: inhoud.txt: Het bestand inhoud.txt is er niet.");
  }

  @Test
  void saysWhereAPartIsNamedThatIsNotThere() throws IOException {
    file("inhoud.txt", "voorwerk a.md\nhoofdstuk 3-anois.md\n");
    file("a.md", "A");
    file("3-anios.md", "B");

    read();

    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("fout: inhoud.txt, regel 2, kolom 1: Het bestand 3-anois.md is er niet.")
        .endsWith("Bedoeld is misschien ‘3-anios.md’.");
  }

  @Test
  void saysOnWhichLineAFileIsNotInUtf8() throws IOException {
    file("inhoud.txt", "hoofdstuk 1.md\n");
    Files.write(folder.resolve("1.md"), "Een.\n\nTwee é.\n".getBytes(StandardCharsets.ISO_8859_1));

    read();

    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("fout: 1.md, regel 3, kolom 6: Het bestand is niet in UTF-8 opgeslagen");
  }
}
