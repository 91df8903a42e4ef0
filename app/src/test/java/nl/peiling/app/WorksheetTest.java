package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorksheetTest {

  @TempDir private Path folder;

  @Test
  void showsEachSentenceWithItsClaimsNumbersAndWhatIsTrueInstead() throws IOException {
    String sheet =
        new TrialText(folder)
            .worksheet(
                """
                Samen wist [de helft](feit:zekerheid.totaal.zeker_wel) het zeker. Stil.

                Anios noemen dit [drievijfde](feit:energie.anios.patientcontact), aios minder.
                """);

    assertThat(sheet)
        .contains(
            """
            # Hoofdstuk
            beweringen: 2; te herschrijven zinnen: 2; krap: 0

            HERSCHRIJF 1.md, regel 3, kolom 1
              Samen wist [de helft](feit:zekerheid.totaal.zeker_wel) het zeker.
              KLOPT NIET: ‘de helft’ = feit:zekerheid.totaal.zeker_wel
                cijfers: zekerheid.totaal.zeker_wel = 60% (n = 10)
            """)
        .contains("    wel waar: drievijfde | ")
        .contains("  klopt: ‘drievijfde’ = feit:energie.anios.patientcontact")
        .contains("  onbewaakt: ‘minder’ staat buiten een bewering")
        .doesNotContain("Stil.");
  }

  @Test
  void proposesAnotherNameWithoutCallingItTrue() throws IOException {
    String sheet =
        new TrialText(folder)
            .worksheet("Samen wist [de helft](feit:zekerheid.totaal.zeker_wal) het zeker.\n");

    assertThat(sheet).contains("    bedoeld is misschien: ").doesNotContain("wel waar");
  }
}
