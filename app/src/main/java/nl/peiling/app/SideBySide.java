package nl.peiling.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two pieces of work at the same time, on two processors. Neither reads what the other makes, so
 * what comes of it does not depend on which is first.
 */
final class SideBySide {

  private SideBySide() {}

  /** A piece of work. */
  interface Work {
    /** Does the work. */
    void run() throws IOException;
  }

  /**
   * Does both and returns when both have ended, also if one fails. The failure of the first comes
   * before that of the second.
   */
  static void run(Work first, Work second) throws IOException {
    Future<?> other;
    // Closing waits for what was begun: nobody writes into a folder that is already gone
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      other =
          beside.submit(() -> {
            second.run();
            return second;
          });
      first.run();
    }
    try {
      other.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (ExecutionException failed) {
      throw asItWas(requireNonNull(failed.getCause()));
    }
  }

  private static IOException asItWas(Throwable failure) {
    return switch (failure) {
      case IOException io -> io;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      default -> throw new IllegalStateException(failure);
    };
  }
}
