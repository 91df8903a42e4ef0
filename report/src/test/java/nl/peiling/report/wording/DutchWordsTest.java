package nl.peiling.report.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DutchWordsTest {

  @Test
  void writesSmallNumbersAsWords() {
    assertThat(LongStream.rangeClosed(0, 13).mapToObj(NumberWords::cardinal))
        .containsExactly(
            "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
            "elf", "twaalf", "13");
    assertThat(NumberWords.cardinal(5778)).isEqualTo("5.778");
    assertThat(NumberWords.cardinal(-1)).isEqualTo("−1");
  }

  @Test
  void writesRanksAsWords() {
    assertThat(LongStream.rangeClosed(1, 13).mapToObj(NumberWords::ordinal))
        .containsExactly(
            "eerste",
            "tweede",
            "derde",
            "vierde",
            "vijfde",
            "zesde",
            "zevende",
            "achtste",
            "negende",
            "tiende",
            "elfde",
            "twaalfde",
            "13e");
    assertThatThrownBy(() -> NumberWords.ordinal(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void joinsListsAsASentenceDoes() {
    assertThat(DutchList.and(List.of("umc"))).isEqualTo("umc");
    assertThat(DutchList.and(List.of("umc", "ziekenhuis"))).isEqualTo("umc en ziekenhuis");
    assertThat(DutchList.and(List.of("a", "b", "c"))).isEqualTo("a, b en c");
    assertThat(DutchList.or(List.of("a", "b", "c"))).isEqualTo("a, b of c");
  }

  @Test
  void keepsMembersWithCommasApart() {
    assertThat(DutchList.and(List.of("sfeer, cultuur", "inhoud", "loon")))
        .isEqualTo("sfeer, cultuur; inhoud en loon");
  }

  @Test
  void refusesAnEmptyList() {
    assertThatThrownBy(() -> DutchList.and(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
