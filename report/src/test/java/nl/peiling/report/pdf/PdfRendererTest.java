package nl.peiling.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import nl.peiling.report.sample.Golden;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

  @Test
  void givesTheSameBytesInAnyLocaleAndTimeZone() {
    byte[] here = SamplePdf.bytes();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertThat(SamplePdf.bytes()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void writesTheSampleOnItsPages() throws Exception {
    try (PDDocument document = Loader.loadPDF(SamplePdf.bytes())) {
      StringBuilder text = new StringBuilder();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        text.append("--- bladzijde ").append(page).append('\n');
        text.append(stripper.getText(document).replace("\u00AD", ""));
      }
      Golden.assertSame("voorbeeld-bladzijden.txt", text.toString());
    }
  }
}
