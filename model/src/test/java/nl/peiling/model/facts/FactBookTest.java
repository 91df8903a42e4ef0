package nl.peiling.model.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactBookTest {

  private static final Fact REGIE = share("energie", "anios", "regie");
  private static final Fact SFEER = share("energie", "anios", "sfeer");
  private static final Fact OTHER_GROUP = share("energie", "anios_twijfel", "sfeer");
  private static final FactBook BOOK = FactBook.of(List.of(SFEER, OTHER_GROUP, REGIE));

  private static Fact share(String variable, String group, String category) {
    return Fact.computed(FactId.share(variable, group, category), 0.25, Unit.FRACTION, 100);
  }

  @Test
  void sortsByName() {
    assertThat(BOOK.facts()).containsExactly(REGIE, SFEER, OTHER_GROUP);
  }

  @Test
  void findsByNameAndProposesNamesThatLookAlike() {
    assertThat(BOOK.find("energie.anios.regie")).hasValue(REGIE);
    assertThat(BOOK.find("energie.anios.rgie")).isEmpty();
    assertThat(BOOK.nearest("energie.anios.rgie")).first().isEqualTo("energie.anios.regie");
  }

  @Test
  void findsTheFactsOfOneQuestionAndGroup() {
    assertThat(BOOK.alike("energie", "anios")).containsExactly(REGIE, SFEER);
  }

  @Test
  void refusesTheSameFactTwice() {
    assertThatThrownBy(() -> FactBook.of(List.of(REGIE, REGIE))).hasMessageContaining("twice");
  }

  @Test
  void keepsTheUncertaintyOfASuppressedFactBack() {
    Fact within = REGIE.within(0.01, new Interval(0.2, 0.3));
    Fact suppressed = within.suppressed(FactValue.Reason.SMALL_CELL);
    assertThat(suppressed.number()).isEmpty();
    assertThat(suppressed.standardError()).isEmpty();
    assertThat(suppressed.interval()).isEmpty();
    assertThatThrownBy(() -> suppressed.within(0.01, new Interval(0.2, 0.3)))
        .hasMessageContaining("betray");
  }
}
