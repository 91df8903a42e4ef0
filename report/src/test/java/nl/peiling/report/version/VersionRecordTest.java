package nl.peiling.report.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.document.Manuscript;
import nl.peiling.report.document.MarkdownReader;
import nl.peiling.report.sample.Sample;
import nl.peiling.report.version.VersionFiles.UnreadableException;
import org.junit.jupiter.api.Test;

class VersionRecordTest {

  private static List<Sentence> sentences(String template) {
    return TextRecord.of(
        Sample.bound(
            Sample.details(),
            MarkdownReader.readAll(
                List.of(Manuscript.ofFile("1-een.md", Sample.marked(template))),
                new ProblemCollector())));
  }

  @Test
  void keepsTheTemplateBesideTheSentence() {
    List<Sentence> sentences =
        sentences(
            "# Een {#een}\n\nVan hen deed ${respons.totaal.aandeel} mee, zie [](figuur:werkveld)."
                + " Dat is [veel](boven:respons.totaal, 10%).\n\n![](figuur:werkveld)\n");

    assertThat(sentences).extracting(Sentence::section).containsOnly("een");
    assertThat(sentences)
        .extracting(Sentence::template)
        .containsExactly(
            "Een",
            "Van hen deed ${respons.totaal.aandeel} mee, zie [](figuur:werkveld).",
            "Dat is [veel](boven:respons.totaal, 10%).");
    assertThat(sentences.get(1).text()).endsWith("mee, zie figuur 1.1.").doesNotContain("$");
    assertThat(sentences.get(1).settled()).endsWith("mee, zie [](figuur:werkveld).");
    assertThat(sentences.get(2).text()).isEqualTo("Dat is veel.");
  }

  @Test
  void cutsSentencesWhereverTheNumberStands() {
    assertThat(
            sentences(
                "# Een\n\nZo is het. ${respons.totaal.aandeel} deed mee. *Dat klopt.* Nee.\n"))
        .extracting(Sentence::template)
        .containsExactly(
            "Een", "Zo is het.", "${respons.totaal.aandeel} deed mee.", "*Dat klopt.*", "Nee.");
  }

  @Test
  void tellsEqualSentencesOfOneParagraphApart() {
    assertThat(sentences("# Een {#een}\n\nZo is het. Zo is het.\n"))
        .extracting(Sentence::key)
        .doesNotHaveDuplicates();
  }

  @Test
  void readsBackWhatItWrites() throws UnreadableException {
    VersionRecord version =
        new VersionRecord(
            List.of(
                Definition.of(
                    Definition.Kind.GROUP, "anios", 2, Map.of("regel", "a, \"b\"", "label", "A")),
                Definition.of(Definition.Kind.OPTION, "energie/regie", 1, Map.of("label", "x"))),
            sentences(
                "# Een\n\nTekst, met een komma. [](figuur:werkveld)\n\n![](figuur:werkveld)\n"),
            List.of(
                new StatedClaim(
                    "een",
                    "een",
                    "1-een.md",
                    3,
                    "veel",
                    "boven:respons.totaal, 10%",
                    StatedClaim.Outcome.CLOSE,
                    OptionalDouble.of(0.0125),
                    "fractie",
                    "Omdat.")),
            List.of(
                new ShownCell("werkveld", "umc", "Umc", "anios", "Anios", "werkveld.anios.umc")),
            List.of(
                new TestedPair(
                    "werkveld",
                    "Umc",
                    "Anios",
                    "Aios",
                    "werkveld.anios.umc",
                    "werkveld.aios.umc",
                    TestedPair.Standing.HIGHER)));

    assertThat(VersionFiles.read(VersionFiles.write(version))).isEqualTo(version);
  }

  @Test
  void saysWhichFileCannotBeRead() {
    Map<String, byte[]> broken =
        Map.of(VersionFiles.CLAIMS, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> VersionFiles.read(broken))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining(VersionFiles.CLAIMS);
  }
}
