package nl.peiling.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import nl.peiling.report.document.Sentences;
import nl.peiling.report.sample.Golden;
import nl.peiling.report.sample.Sample;
import org.junit.jupiter.api.Test;

class TextRendererTest {

  @Test
  void writesTheSampleReport() {
    Golden.assertSame("voorbeeld.txt", TextRenderer.render(Sample.bound()));
  }

  @Test
  void putsEachSentenceOnALine() {
    assertThat(Sentences.of("Het is zo, zie art. 3. Klopt dat? ‘Ja.’ 62% zegt van wel."))
        .containsExactly("Het is zo, zie art. 3.", "Klopt dat?", "‘Ja.’", "62% zegt van wel.");
  }

  @Test
  void doesNotCutANumberOrAnAbbreviation() {
    assertThat(Sentences.of("Er deden 5.778 artsen mee, d.w.z. Nederlandse."))
        .containsExactly("Er deden 5.778 artsen mee, d.w.z. Nederlandse.");
  }
}
