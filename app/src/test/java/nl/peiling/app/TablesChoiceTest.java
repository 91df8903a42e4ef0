package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.reading.EditionReader;
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
    assertThat(flaws.get(1).text()).contains("--vraag", "‘v12’", "nummer");
    assertThat(flaws.get(3).text()).contains("--kolommen", "‘klaster’", "Kies uit: functie");
  }

  private static List<Problem> flaws(List<String> questions, List<String> banners)
      throws IOException {
    EditionFolder folder = EditionReader.read(EDITION).value().orElseThrow();
    return new TablesChoice(questions, banners, Set.of())
        .flaws(folder.survey(), folder.edition())
        .list();
  }
}
