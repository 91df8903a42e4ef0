package nl.peiling.model.reading;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Reads the cells of one column of the answers. */
final class CellReader {

  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  private static final Optional<String> OUT_OF_RANGE =
      Optional.of("Verbeter het antwoord, of verruim het bereik van de vraag in datapackage.json.");

  private CellReader() {}

  /** Where a reader says what is wrong with the cell it reads. */
  interface Complaints {
    void about(String kind, String message, Optional<String> hint);
  }

  /** Looks cells up in a list of answers that are written in the file. */
  static final class Codes {
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> written;

    /** Knows answers by how they are written; the code is the index in the list. */
    Codes(List<String> written) {
      this.written = written;
      for (int code = 0; code < written.size(); code++) {
        codes.put(written.get(code), code);
      }
    }

    static Codes ofKeys(List<Category> categories) {
      return new Codes(categories.stream().map(Category::key).toList());
    }

    /** Returns the code of an answer; negative, with a complaint, if it is none of them. */
    int code(String cell, Complaints complaints) {
      Integer code = codes.get(cell);
      if (code != null) {
        return code;
      }
      complaints.about(
          "code",
          "‘" + Visible.text(cell) + "’ is geen antwoord op deze vraag.",
          Optional.of(cell)
              .filter(c -> !Character.isDigit(written.getFirst().charAt(0)))
              .flatMap(c -> Spelling.hint(c, written))
              .or(() -> Optional.of("Mogelijk zijn: " + Visible.list(written) + ".")));
      return -1;
    }
  }

  /** Returns why a cell has no answer; empty for an answer. */
  static Optional<Missing> missing(String cell, boolean offersDontKnow, Complaints complaints) {
    if (!cell.isEmpty() && cell.charAt(0) != '-') {
      return Optional.empty();
    }
    Optional<Missing> missing = Missing.ofCode(cell);
    if (missing.isPresent() && missing.get() == Missing.DONT_KNOW && !offersDontKnow) {
      complaints.about(
          "weet-niet",
          "-8 (weet niet) kan bij deze vraag niet: die mogelijkheid is niet aangeboden.",
          Optional.empty());
      return Optional.of(Missing.NO_ANSWER);
    }
    return missing;
  }

  /** Returns a number in the range of its question; NaN, with a complaint, if it is not. */
  static double number(String cell, Form.Amount form, Complaints complaints) {
    var number = Numbers.decimal(cell);
    if (number.isEmpty()) {
      complaints.about(
          "getal",
          "‘" + Visible.text(cell) + "’ is geen getal.",
          cell.indexOf(',') >= 0
              ? Optional.of("Schrijf decimalen met een punt.")
              : Optional.of("Schrijf alleen cijfers, zonder eenheid."));
      return Double.NaN;
    }
    if (number.get().scale() > form.decimals()) {
      complaints.about(
          "decimalen",
          form.decimals() == 0
              ? "‘" + cell + "’ is geen heel getal."
              : "‘"
                  + cell
                  + "’ heeft te veel decimalen; er kunnen er "
                  + form.decimals()
                  + " zijn.",
          Optional.empty());
      return Double.NaN;
    }
    double value = number.get().doubleValue();
    if (value < form.minimum() || value > form.maximum()) {
      complaints.about(
          "bereik",
          "‘"
              + cell
              + "’ ligt buiten het bereik van deze vraag, "
              + plain(form.minimum())
              + " tot en met "
              + plain(form.maximum())
              + ".",
          OUT_OF_RANGE);
      return Double.NaN;
    }
    return value;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  /** Returns a month in the range of its question; empty, with a complaint, if it is not. */
  static Optional<YearMonth> month(String cell, Form.Month form, Complaints complaints) {
    YearMonth month;
    try {
      if (!MONTH.matcher(cell).matches()) {
        throw new DateTimeException(cell);
      }
      month = YearMonth.of(Integer.parseInt(cell.substring(0, 4)), month(cell));
    } catch (DateTimeException e) {
      complaints.about(
          "maand",
          "‘" + Visible.text(cell) + "’ is geen maand.",
          Optional.of("Schrijf jaar en maand, zoals 2019-01."));
      return Optional.empty();
    }
    boolean early = form.earliest().filter(month::isBefore).isPresent();
    boolean late = form.latest().filter(month::isAfter).isPresent();
    if (early || late) {
      complaints.about(
          "bereik",
          "‘"
              + cell
              + "’ ligt buiten het bereik van deze vraag"
              + form.earliest().map(m -> ", vanaf " + m).orElse("")
              + form.latest().map(m -> ", tot en met " + m).orElse("")
              + ".",
          OUT_OF_RANGE);
      return Optional.empty();
    }
    return Optional.of(month);
  }

  private static int month(String cell) {
    return Integer.parseInt(cell.substring(5));
  }
}
