package nl.peiling.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds the sample report to the standards with veraPDF, the reference validator. */
class StandardsTest {

  private static byte[] pdf = {};

  @BeforeAll
  static void render() {
    VeraGreenfieldFoundryProvider.initialise();
    pdf = SamplePdf.bytes();
  }

  @Test
  void keepsPdfUa1() throws Exception {
    assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void keepsPdfA3a() throws Exception {
    assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
  }

  static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    Locale before = Locale.getDefault();
    // the validator itself compares words in the default locale, which Turkish breaks
    Locale.setDefault(Locale.ROOT);
    try {
      return failuresInRoot(pdf, flavour);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<String> failuresInRoot(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
      assertThat(result.getTotalAssertions()).isGreaterThan(10_000);
      return result.getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(StandardsTest::text)
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static String text(TestAssertion failure) {
    return failure.getRuleId().getClause()
        + "-"
        + failure.getRuleId().getTestNumber()
        + " "
        + failure.getMessage();
  }
}
