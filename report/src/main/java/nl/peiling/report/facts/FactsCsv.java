package nl.peiling.report.facts;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.facts.Interval;
import nl.peiling.model.reading.FactsFile;
import nl.peiling.report.wording.FactWording;

/**
 * {@code feiten.csv}: UTF-8, RFC 4180 with a line feed, a line for each fact, sorted by its name.
 * Numbers are at full precision (the shortest decimal that gives the same number again), without
 * exponent and with a decimal point; the printed form stands beside them.
 */
public final class FactsCsv {

  /**
   * A figure or table at its place in the report.
   *
   * @param number how the report numbers it: {@code figuur 6.4}
   */
  public record Shown(ExhibitFacts exhibit, String number) {}

  private final FactWording wording;
  private final Map<String, List<Shown>> exhibitsOf;

  /**
   * Prepares to write.
   *
   * @param exhibits the figures and tables in the order of the report
   */
  public FactsCsv(FactWording wording, List<Shown> exhibits) {
    this.wording = wording;
    this.exhibitsOf =
        exhibits.stream()
            .flatMap(shown ->
                Stream.concat(shown.exhibit().facts().stream(), shown.exhibit().bases().stream())
                    .distinct()
                    .map(fact -> Map.entry(fact.text(), shown)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** Writes all facts of the book; the stream stays open. */
  public void write(FactBook book, OutputStream target) {
    try {
      Writer characters = new OutputStreamWriter(target, StandardCharsets.UTF_8);
      CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(characters);
      csv.writeRecord(FactsFile.COLUMNS);
      for (Fact fact : book.facts()) {
        csv.writeRecord(line(fact));
      }
      csv.flush();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<String> line(Fact fact) {
    List<Shown> exhibits = exhibitsOf.getOrDefault(fact.id().text(), List.of());
    List<String> line = new ArrayList<>(FactsFile.COLUMNS.size());
    line.add(fact.id().text());
    line.add(exhibits.stream().map(s -> s.exhibit().exhibit()).collect(Collectors.joining(" ")));
    line.add(exhibits.stream().map(Shown::number).collect(Collectors.joining("; ")));
    line.add(fact.id().variable());
    line.add(fact.id().group());
    line.add(fact.id().category().orElse(""));
    line.add(fact.id().measure().key());
    line.add(precise(fact.number()));
    line.add(fact.unit().key());
    line.add(
        fact.value() instanceof FactValue.Suppressed || fact.n().isEmpty()
            ? ""
            : Integer.toString(fact.n().getAsInt()));
    line.add(precise(fact.standardError()));
    line.add(fact.interval().map(Interval::lower).map(FactsCsv::precise).orElse(""));
    line.add(fact.interval().map(Interval::upper).map(FactsCsv::precise).orElse(""));
    line.add(FactsFile.Status.of(fact).key());
    line.add(fact.value() instanceof FactValue.Shown ? printed(fact) : "");
    return line;
  }

  private String printed(Fact fact) {
    return wording.inSentence(fact).orElse("");
  }

  private static String precise(OptionalDouble number) {
    return number.isPresent() ? precise(number.getAsDouble()) : "";
  }

  private static String precise(double number) {
    if (number == 0) {
      return "0";
    }
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
