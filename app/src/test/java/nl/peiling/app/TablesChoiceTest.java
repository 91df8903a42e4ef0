package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.reading.EditionReader;
import nl.peiling.report.workbook.Sheet;
import org.junit.jupiter.api.Test;

class TablesChoiceTest {

  private static final Path EDITION =
      Path.of(System.getProperty("basedir", "."), "..", "src-data", "proef");

  @Test
  void takesNumbersAndKeysInCapitalsAndWithSpaces() throws IOException {
    assertThat(flaws(List.of("Energie", " functie", "c1"), List.of(" Functie"))).isEmpty();
  }

  @Test
  void namesAllThatDoesNotExistWithWhatItMayBe() throws IOException {
    List<Problem> flaws = flaws(List.of("enregie", "V12", ""), List.of("klaster"));

    assertThat(flaws).hasSize(4);
    assertThat(flaws.get(0).text()).contains("‘enregie’ bestaat niet", "energie");
    assertThat(flaws.get(1).text()).contains("--vraag", "‘V12’", "nummer", "stroom");
    assertThat(flaws.get(3).text()).contains("--kolommen", "‘klaster’", "Kies uit: functie");
  }

  @Test
  void saysThatAnOpenQuestionHasNoSheetAndWhereItsThemesAre() throws IOException {
    assertThat(flaws(List.of("Toelichting", "d5"), List.of()))
        .hasSize(2)
        .allSatisfy(
            flaw -> assertThat(flaw.text()).contains("is een open vraag", "‘toelichting_thema’"));
  }

  @Test
  void takesTheSheetOfARatioByItsKey() throws IOException {
    assertThat(flaws(List.of("Anios_per_aios"), List.of())).isEmpty();
    assertThat(EditionTables.of("proef").book("Anios_per_aios").sheets())
        .extracting(Sheet::name)
        .anyMatch(name -> name.endsWith("anios_per_aios"))
        .noneMatch(name -> name.startsWith("Reeksen") || name.contains("energie"));
  }

  private static List<Problem> flaws(List<String> questions, List<String> banners)
      throws IOException {
    EditionFolder folder = EditionReader.read(EDITION).value().orElseThrow();
    return new TablesChoice(questions, banners, Set.of())
        .flaws(folder.survey(), folder.edition())
        .list();
  }
}
