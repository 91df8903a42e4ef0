package nl.peiling.app.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.peiling.app.ExitCode;

/** What the rules forbid, and beside it what they allow, to see that each rule can tell. */
@SuppressWarnings("all")
final class Offences {

  private Offences() {}

  static final class AgainstClock {
    Object[] wrong() {
      return new Object[] {LocalDate.now(), System.currentTimeMillis(), Clock.systemUTC()};
    }
  }

  static final class AgainstZone {
    Object[] wrong() {
      return new Object[] {ZoneId.systemDefault()};
    }
  }

  static final class AgainstLocale {
    Object[] wrong() {
      UnaryOperator<String> reference = String::toLowerCase;
      return new Object[] {
        reference,
        "x".toUpperCase(),
        "%d".formatted(1),
        String.format("%d", 1),
        NumberFormat.getInstance(),
        new DecimalFormat("0.0"),
        Locale.getDefault()
      };
    }
  }

  static final class AgainstCharset {
    Object[] wrong(InputStream in) {
      return new Object[] {"x".getBytes(), new String(new byte[0]), new InputStreamReader(in)};
    }
  }

  static final class AgainstChance {
    Object[] wrong() {
      Collections.shuffle(List.of());
      return new Object[] {new Random(), Math.random(), UUID.randomUUID(), new SecureRandom()};
    }
  }

  static final class AgainstExit {
    void wrong(Exception e) {
      e.printStackTrace();
      System.exit(ExitCode.BUG.number());
    }
  }

  static final class AgainstFraction {
    Object[] wrong(double number) {
      return new Object[] {
        Double.toString(number),
        String.valueOf(number),
        new StringBuilder().append(number),
        new BigDecimal(1).toPlainString()
      };
    }
  }

  /** The same wishes, met as the rules want it. */
  static final class Allowed {
    Object[] right(Clock clock, InputStream in, long number) throws IOException {
      Collections.shuffle(List.of(), new Random(3));
      return new Object[] {
        LocalDate.now(clock),
        "x".toUpperCase(Locale.ROOT),
        String.format(Locale.ROOT, "%d", 1),
        "x".getBytes(UTF_8),
        new String(new byte[0], UTF_8),
        new InputStreamReader(in, UTF_8),
        new Random(1),
        Long.toString(number),
        String.valueOf(number),
        new StringBuilder().append(number)
      };
    }
  }

  /** A name that says nothing. */
  static final class ThingHelper {}
}
