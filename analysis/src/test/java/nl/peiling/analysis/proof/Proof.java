package nl.peiling.analysis.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The values that another program found, by name; remembers which were compared. */
public final class Proof {

  private final String file;
  private final Map<String, Double> values = new LinkedHashMap<>();
  private final Set<String> compared = new TreeSet<>();

  private Proof(String file) {
    this.file = file;
  }

  /** Reads the expected values {@code naam,waarde} from a file in the folder "bewijs". */
  public static Proof read(String file) {
    Proof proof = new Proof(file);
    lines(file).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(cells -> proof.values.put(cells[0], number(cells[1])));
    return proof;
  }

  /** The lines of a file in the folder "bewijs". */
  public static List<String> lines(String file) {
    try (InputStream in = Proof.class.getResourceAsStream("/bewijs/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double number(String text) {
    return switch (text) {
      case "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      case "NA" -> Double.NaN;
      default -> Double.parseDouble(text);
    };
  }

  /** The names of all values. */
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  /** The value with this name. */
  public double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(file + " has no value " + name);
    }
    compared.add(name);
    return value;
  }

  /** Checks a value to a relative difference of 1e-9. */
  public void check(String name, double actual) {
    check(name, actual, 1e-9);
  }

  /** Checks a value to a relative difference; values below 1e-14 count as zero. */
  public void check(String name, double actual, double relative) {
    double expected = get(name);
    if (Double.isNaN(expected) || Double.isInfinite(expected)) {
      assertThat(Double.valueOf(actual)).as(name).isEqualTo(Double.valueOf(expected));
      return;
    }
    double allowed = Math.max(Math.abs(expected) * relative, 1e-14);
    assertThat(actual).as(name).isBetween(expected - allowed, expected + allowed);
  }

  /** Checks that no value of the file was forgotten. */
  public void checkAllCompared() {
    assertThat(
            values.keySet().stream()
                .filter(name -> !compared.contains(name))
                .collect(Collectors.toList()))
        .as("values in " + file + " that no test looked at")
        .isEmpty();
  }
}
