package nl.peiling.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  private static final int PEOPLE = 1000;

  private final Noise noise = new Noise(7);

  private static BitSet range(int from, int to) {
    BitSet range = new BitSet();
    range.set(from, to);
    return range;
  }

  private double[][] values(int options) {
    double[][] value = new double[options][PEOPLE];
    for (int o = 0; o < options; o++) {
      for (int i = 0; i < PEOPLE; i++) {
        value[o][i] = noise.logistic("optie " + o, i);
      }
    }
    return value;
  }

  private static int ticks(Choice choice, int option, BitSet group) {
    return (int) group.stream().filter(i -> choice.ticks(option, i)).count();
  }

  @Test
  void meetsTargetsOfGroupsThatOverlap() {
    BitSet everyone = range(0, PEOPLE);
    BitSet one = range(0, 600);
    BitSet other = range(400, PEOPLE);
    Choice choice = Choice.some(everyone, values(6), 3);
    choice.settle(
        List.of(
            new Choice.Target(List.of(0), one, 400),
            new Choice.Target(List.of(0), other, 150),
            new Choice.Target(List.of(1), everyone, 333),
            new Choice.Target(List.of(2, 3), one, 500)));
    assertThat(ticks(choice, 0, one)).isEqualTo(400);
    assertThat(ticks(choice, 0, other)).isEqualTo(150);
    assertThat(ticks(choice, 1, everyone)).isEqualTo(333);
    assertThat(one.stream().filter(i -> choice.ticks(2, i) || choice.ticks(3, i)).count())
        .isEqualTo(500);
  }

  @Test
  void ticksAtLeastOneAndAtMostThree() {
    Choice choice = Choice.some(range(0, PEOPLE), values(8), 3);
    choice.settle(List.of(new Choice.Target(List.of(0), range(0, PEOPLE), 900)));
    for (int i = 0; i < PEOPLE; i++) {
      int ticked = 0;
      for (int o = 0; o < 8; o++) {
        ticked += choice.ticks(o, i) ? 1 : 0;
      }
      assertThat(ticked).isBetween(1, 3);
    }
  }

  @Test
  void choosesExactlyOne() {
    Choice choice = Choice.one(range(0, PEOPLE), values(4));
    choice.settle(
        List.of(
            new Choice.Target(List.of(0), range(0, PEOPLE), 10),
            new Choice.Target(List.of(1), range(0, PEOPLE), 700)));
    int[] chosen = new int[4];
    for (int i = 0; i < PEOPLE; i++) {
      chosen[choice.chosen(i)]++;
    }
    assertThat(chosen[0]).isEqualTo(10);
    assertThat(chosen[1]).isEqualTo(700);
    assertThat(chosen[2] + chosen[3]).isEqualTo(290);
  }

  @Test
  void neverTicksWhatARespondentCannotTick() {
    double[][] value = values(3);
    for (int i = 0; i < 500; i++) {
      value[0][i] = Choice.NEVER;
    }
    Choice choice = Choice.some(range(0, PEOPLE), value, 3);
    choice.settle(List.of(new Choice.Target(List.of(0), range(0, PEOPLE), 450)));
    assertThat(ticks(choice, 0, range(0, 500))).isZero();
    assertThat(ticks(choice, 0, range(500, PEOPLE))).isEqualTo(450);
  }

  @Test
  void keepsToThreeOrAll() {
    assertThatThrownBy(() -> Choice.some(range(0, PEOPLE), values(6), 4))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
