package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  @Test
  void doesBothAtTheSameTime() {
    CountDownLatch both = new CountDownLatch(2);
    AtomicBoolean met = new AtomicBoolean(true);
    SideBySide.Work meet =
        () -> {
          both.countDown();
          try {
            met.compareAndSet(true, both.await(10, TimeUnit.SECONDS));
          } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
          }
        };
    assertThatCode(() -> SideBySide.run(meet, meet)).doesNotThrowAnyException();
    assertThat(met).isTrue();
  }

  @Test
  void failsAsEitherFails() {
    IOException full = new IOException("No space left on device");
    IllegalStateException bug = new IllegalStateException("a bug");
    assertThatThrownBy(() -> SideBySide.run(() -> failing(full), () -> {})).isSameAs(full);
    assertThatThrownBy(() -> SideBySide.run(() -> {}, () -> failing(full))).isSameAs(full);
    assertThatThrownBy(() ->
            SideBySide.run(
                () -> {},
                () -> {
                  throw bug;
                }))
        .isSameAs(bug);
  }

  @Test
  void saysTheFailureOfTheFirstWhenBothFail() {
    IOException one = new IOException("one");
    assertThatThrownBy(
            () -> SideBySide.run(() -> failing(one), () -> failing(new IOException("other"))))
        .isSameAs(one);
  }

  @Test
  void waitsForTheSecondWhenTheFirstFails() {
    AtomicBoolean ended = new AtomicBoolean();
    assertThatThrownBy(() ->
            SideBySide.run(
                () -> failing(new IOException()),
                () -> {
                  try {
                    Thread.sleep(50);
                  } catch (InterruptedException stopped) {
                    throw new AssertionError(stopped);
                  }
                  ended.set(true);
                }))
        .isInstanceOf(IOException.class);
    assertThat(ended).isTrue();
  }

  private static void failing(IOException failure) throws IOException {
    throw failure;
  }
}
