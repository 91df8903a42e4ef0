package nl.peiling.model.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

  @Test
  void saysWhatWhereAndWhatToDo() {
    assertThat(
            Problem.error("a.b", Place.cell("respons.csv", 12, 14, "zekerheid"), "Fout antwoord.")
                .withHint("Kies een ander.")
                .text())
        .isEqualTo(
            """
            fout: respons.csv, rij 12 (regel 14), kolom zekerheid: Fout antwoord.
              Kies een ander.\
            """);
    assertThat(Problem.warning("a.b", Place.nowhere(), "Pas op.").text())
        .isEqualTo("let op: Pas op.");
    assertThat(Place.text("editie.yaml", 3, 7).text()).isEqualTo("editie.yaml, regel 3, kolom 7");
  }

  @Test
  void showsTwentyProblemsAlikeAndCountsAll() {
    ProblemCollector collector = new ProblemCollector();
    for (int row = 2; row <= 5779; row++) {
      collector.add(Problem.error("a.b", Place.cell("r.csv", row, row, "x"), "Fout " + row + "."));
      if (row % 1000 == 0) {
        collector.add(Problem.warning("c.d", Place.cell("r.csv", row, row, "x"), "Let op."));
      }
    }
    Problems problems = collector.problems();
    assertThat(problems.count(Severity.ERROR)).isEqualTo(5778);
    assertThat(problems.count(Severity.WARNING)).isEqualTo(5);
    assertThat(problems.list()).hasSize(20 + 1 + 5);
    assertThat(problems.list().get(19).message()).isEqualTo("Fout 21.");
    assertThat(problems.list().get(20).text())
        .isEqualTo(
            "fout: r.csv, rij 22, kolom x: en nog 5758 keer iets dergelijks, tot en met rij 5779.");
  }

  @Test
  void keepsProblemsInOtherColumnsApart() {
    ProblemCollector collector = new ProblemCollector();
    for (int row = 2; row <= 21; row++) {
      collector.add(Problem.error("a.b", Place.cell("r.csv", row, row, "x"), "Fout."));
      collector.add(Problem.error("a.b", Place.cell("r.csv", row, row, "y"), "Fout."));
    }
    assertThat(collector.problems().list()).hasSize(40).allMatch(problem -> problem.times() == 1);
  }

  @Test
  void proposesNamesThatLookAlike() {
    List<String> known = List.of("zekerheid", "zekerheden", "functie", "werkveld", "werkvelden");
    assertThat(Spelling.nearest("zekerhied", known)).containsExactly("zekerheid", "zekerheden");
    assertThat(Spelling.nearest("wekrveld", known)).containsExactly("werkveld");
    assertThat(Spelling.nearest("iets_anders", known)).isEmpty();
    assertThat(Spelling.hint("functei", known)).hasValue("Bedoeld is misschien ‘functie’.");
    assertThat(Spelling.hint("", known)).isEmpty();
    assertThat(Spelling.hint("zekerheid", known)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ja, ja",
    "'a\nb', a⏎b",
    "'a\tb', a⇥b",
    "a\u0007b, a⟨U+0007⟩b",
    "a\u00a0b, a⟨U+00A0⟩b"
  })
  void showsWhatCannotBeSeen(String input, String visible) {
    assertThat(Visible.text(input)).isEqualTo(visible);
  }

  @Test
  void shortensWhatIsLong() {
    assertThat(Visible.text("x".repeat(60))).isEqualTo("x".repeat(60));
    assertThat(Visible.text("x".repeat(100_000))).isEqualTo("x".repeat(60) + "… (100000 tekens)");
    assertThat(Visible.text("\ud83e\ude7a".repeat(61)))
        .isEqualTo("\ud83e\ude7a".repeat(60) + "… (122 tekens)");
    assertThat(Visible.text("\ud83e")).isEqualTo("⟨U+D83E⟩");
    assertThat(Visible.list(List.of("a", "b"))).isEqualTo("a, b");
    assertThat(Visible.list(java.util.Collections.nCopies(15, "a")))
        .isEqualTo("a, a, a, a, a, a, a, a, a, a, a, a en nog 3");
  }

  @Test
  void refusesPlacesThatDoNotExist() {
    assertThatThrownBy(() -> Place.text("a", 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Code("Geen Code")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Problem.error("a", Place.nowhere(), " "))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
