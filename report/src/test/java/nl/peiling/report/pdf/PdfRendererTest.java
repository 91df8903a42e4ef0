package nl.peiling.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import nl.peiling.report.sample.Golden;
import nl.peiling.report.sample.Sample;
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
      assertThat(SamplePdf.bytes(Sample.bound())).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void writesTheSampleOnItsPages() throws Exception {
    StringBuilder text = new StringBuilder();
    List<String> pages = pages();
    for (int page = 1; page <= pages.size(); page++) {
      text.append("--- bladzijde ").append(page).append('\n').append(pages.get(page - 1));
    }
    Golden.assertSame("voorbeeld-bladzijden.txt", text.toString());
    assertThat(pages).hasSize(16);
  }

  @Test
  void dividesALongNoteAndAHighRowOverPages() throws Exception {
    List<String> pages = pages();
    assertThat(pagesWith(pages, "zin 1 van 16,")).isNotEmpty();
    assertThat(pagesWith(pages, "zin 16 van 16,"))
        .isEqualTo(pagesWith(pages, "zin 1 van 16,").stream().map(page -> page + 1).toList());
    assertThat(pagesWith(pages, "zin 89 van 90,"))
        .isNotEmpty()
        .isNotEqualTo(pagesWith(pages, "zin 1 van 90,"));
    assertThat(pagesWith(pages, "Tabel 3.1 (vervolg)")).isNotEmpty();
  }

  @Test
  void scalesAFigureThatIsHigherThanAPage() throws Exception {
    List<String> pages = pages();
    List<Integer> first = pagesWith(pages, "werkveld 40 1%");
    assertThat(first)
        .isNotEmpty()
        .isEqualTo(pagesWith(pages, "Figuur 3.1 Een figuur").subList(1, 2));
  }

  /** Numbers, from 1, of the pages that hold these words. */
  private static List<Integer> pagesWith(List<String> pages, String words) {
    return IntStream.rangeClosed(1, pages.size())
        .filter(page -> pages.get(page - 1).contains(words))
        .boxed()
        .toList();
  }

  private static List<String> pages() throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(SamplePdf.bytes())) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document).replace("\u00AD", ""));
      }
    }
    return pages;
  }
}
