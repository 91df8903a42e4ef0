package nl.peiling.model.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class Edition2023Test {

  private static final Path FOLDER = Path.of("../src-data/2023");

  @Test
  void readsWithoutAnyProblem() {
    assertThat(EditionReader.read(FOLDER).problems().text()).isEmpty();
  }

  @Test
  void readsTheQuestionnaire() {
    Reading<DataPackage> reading = DataPackageReader.read(FOLDER);
    assertThat(reading.problems().text()).isEmpty();
    assertThat(reading.value().orElseThrow().codebook().questions().size()).isEqualTo(70);
  }
}
