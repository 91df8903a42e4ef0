package nl.peiling.report.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import nl.peiling.model.edition.ChartForm;
import nl.peiling.model.facts.Measure;
import nl.peiling.report.font.Fonts;
import org.junit.jupiter.api.Test;

class FigureFilesTest {

  @Test
  void writesFiguresWithWhatMakesThemReadOnTheirOwn() {
    SmallEdition edition =
        new SmallEdition()
            .share("energie.anios.patientcontact", 0.62, 2187)
            .share("energie.anios.regie", 0.21, 2187)
            .share("energie.anios.teamwork", 0.1, 2187)
            .share("energie.anios.anders", 0.02, 2187);
    List<String> groups = List.of("anios");
    Exhibited figure =
        edition.compose(
            SmallEdition.exhibit(ChartForm.BARS, groups, Measure.SHARE, ""),
            SmallEdition.answersByGroup(groups));
    Exhibited table =
        edition.compose(
            SmallEdition.exhibit(ChartForm.NONE, groups, Measure.SHARE, ""),
            SmallEdition.answersByGroup(groups));
    SortedMap<String, String> files =
        FigureFiles.of(List.of(table, figure), "Bron: proef, niet citeren.", Fonts.house());
    assertThat(files).containsOnlyKeys("proef.svg");
    assertThat(files.get("proef.svg"))
        .contains(
            ">Wat energie geeft</text>",
            ">n = 2.187 anios</text>",
            ">Meer antwoorden mogelijk.</text>",
            ">Bron: proef, niet citeren.</text>",
            "<desc id=\"proef-beschrijving\">Wat energie geeft. Alle waarden:");
  }
}
