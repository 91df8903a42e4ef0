package nl.peiling.model.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 128, 1000})
  void behavesAsASetAtEverySize(int size) {
    Members threes = Members.where(size, row -> row % 3 == 0);
    Members fives = Members.where(size, row -> row % 5 == 0);
    assertThat(threes.and(fives)).isEqualTo(Members.where(size, row -> row % 15 == 0));
    assertThat(threes.or(fives))
        .isEqualTo(Members.where(size, row -> row % 3 == 0 || row % 5 == 0));
    assertThat(threes.not()).isEqualTo(Members.where(size, row -> row % 3 != 0));
    assertThat(threes.minus(fives))
        .isEqualTo(Members.where(size, row -> row % 3 == 0 && row % 5 != 0));
    assertThat(Members.all(size).count()).isEqualTo(size);
    assertThat(Members.none(size).isEmpty()).isTrue();
    assertThat(threes.not().not()).isEqualTo(threes).hasSameHashCodeAs(threes);
    assertThat(threes.count()).isEqualTo((size + 2) / 3);
    List<Integer> seen = new ArrayList<>();
    threes.forEach(seen::add);
    assertThat(seen).isEqualTo(threes.rows().boxed().toList()).hasSize(threes.count());
  }

  @Test
  void refusesGroupsOfDifferentSurveys() {
    assertThatThrownBy(() -> Members.all(3).and(Members.all(4)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Members.all(3).contains(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
