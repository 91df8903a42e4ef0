package nl.peiling.model.reading;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Visible;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Column;
import nl.peiling.model.survey.Survey;

/** Reads {@code respons.csv}: the answers, a row per respondent. */
public final class RespondentsReader {

  private static final String CODE = "respons.";

  /** What other programs write where there is no answer. */
  private static final Set<String> ELSEWHERE_MISSING =
      Set.of("NA", "N/A", "#N/A", "NaN", "NULL", "null", ".", "-99", "-999");

  private final Codebook codebook;
  private final TextFile file;
  private final ProblemCollector problems;
  private final List<ColumnReader> readers = new ArrayList<>();
  private final Set<ColumnReader> secondCoders = new LinkedHashSet<>();
  private final List<String> ids = new ArrayList<>();
  private final RowNumbers rows;
  private final Map<String, Integer> rowOfId = new HashMap<>();
  private final Map<Long, Integer> rowOfAnswers = new HashMap<>();

  private RespondentsReader(Codebook codebook, TextFile file, ProblemCollector problems) {
    this.codebook = codebook;
    this.file = file;
    this.problems = problems;
    int most = lines(file.text());
    this.rows = new RowNumbers(file.name(), most);
    for (Question question : codebook.questions()) {
      readers.addAll(ColumnReader.of(question, most));
      ColumnReader.ofSecondCoder(question, most).ifPresent(secondCoders::add);
    }
    readers.addAll(secondCoders);
  }

  /** Reads the answers in the folder of an edition. */
  public static Reading<Survey> read(Path folder, Codebook codebook) {
    ProblemCollector problems = new ProblemCollector();
    Optional<Respondents> respondents = read(folder, codebook, problems);
    return Reading.of(respondents.map(Respondents::survey), problems);
  }

  static Optional<Respondents> read(Path folder, Codebook codebook, ProblemCollector problems) {
    return TextFile.read(folder, DataPackageReader.ANSWERS, problems)
        .flatMap(file -> new RespondentsReader(codebook, file, problems).respondents());
  }

  private Optional<Respondents> respondents() {
    List<String> columns = new ArrayList<>(List.of(codebook.idField()));
    codebook.questions().forEach(question -> columns.addAll(question.columns()));
    CsvText csv = CsvText.of(file, problems);
    Optional<Map<String, Integer>> positions = csv.header(columns);
    if (positions.isEmpty()) {
      return Optional.empty();
    }
    RowReader reader = new RowReader(positions.get());
    csv.rows(columns.size(), reader::read);
    if (ids.isEmpty()) {
      if (!problems.hasErrors()) {
        problems.add(
            Problem.error(
                    CODE + "leeg",
                    Place.file(file.name()),
                    "Er staan geen respondenten in dit bestand.")
                .withHint("Zet onder de kopregel een rij voor elke respondent."));
      }
      return Optional.empty();
    }
    Map<String, Column> columnsByVariable = new LinkedHashMap<>();
    Map<String, ChoicesColumn> secondCodings = new LinkedHashMap<>();
    for (ColumnReader one : readers) {
      Column column = one.column(ids.size());
      if (secondCoders.contains(one)) {
        secondCodings.put(one.variable, (ChoicesColumn) column);
      } else {
        columnsByVariable.put(one.variable, column);
      }
    }
    Survey survey = Survey.of(codebook, ids, columnsByVariable, secondCodings);
    Respondents respondents = new Respondents(survey, rows);
    respondents.checkRouting(problems);
    respondents.checkSecondCodings(problems);
    return Optional.of(respondents);
  }

  private static int lines(String text) {
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lines += c == '\n' || c == '\r' ? 1 : 0;
    }
    return lines;
  }

  /** Reads the rows. */
  private final class RowReader {
    private final int id;
    private final int[][] positions;

    RowReader(Map<String, Integer> byName) {
      this.id = position(byName, codebook.idField());
      this.positions = new int[readers.size()][];
      for (int i = 0; i < positions.length; i++) {
        positions[i] =
            readers.get(i).fields.stream().mapToInt(field -> position(byName, field)).toArray();
      }
    }

    void read(int row, int line, CsvRecord record) {
      int index = ids.size();
      RowCells cells = new RowCells(row, line, record);
      for (int i = 0; i < positions.length; i++) {
        cells.turnTo(readers.get(i), positions[i]);
        readers.get(i).read(index, cells);
      }
      boolean identified = identify(record.getField(id).strip(), row, line);
      warnIfSame(record, row, line);
      rows.add(index, row, line, identified && cells.sound);
    }

    private boolean identify(String name, int row, int line) {
      ids.add(name);
      Place place = Place.cell(file.name(), row, line, codebook.idField());
      if (name.isEmpty()) {
        problems.add(Problem.error(CODE + "nummer", place, "De respondent heeft geen nummer."));
        return false;
      }
      Integer earlier = rowOfId.putIfAbsent(name, row);
      if (earlier != null) {
        problems.add(
            Problem.error(
                    CODE + "dubbel-nummer",
                    place,
                    "Respondent ‘" + Visible.text(name) + "’ staat ook in rij " + earlier + ".")
                .withHint(
                    "Haal een van de twee rijen weg, of geef haar een eigen nummer als het een"
                        + " andere respondent is."));
      }
      return earlier == null;
    }

    private void warnIfSame(CsvRecord record, int row, int line) {
      Integer same = rowOfAnswers.putIfAbsent(fingerprint(record), row);
      if (same != null) {
        problems.add(
            Problem.warning(
                    CODE + "zelfde-antwoorden",
                    Place.row(file.name(), row, line),
                    "Deze respondent heeft precies dezelfde antwoorden als die in rij "
                        + same
                        + ".")
                .withHint("Ga na of iemand twee keer is meegeteld."));
      }
    }

    /** A number that is the same for the same answers, and hardly ever for other answers. */
    private long fingerprint(CsvRecord record) {
      long print = 1125899906842597L;
      for (int i = 0; i < record.getFieldCount(); i++) {
        if (i == id) {
          continue;
        }
        String cell = record.getField(i);
        for (int c = 0; c < cell.length(); c++) {
          print = 31 * print + cell.charAt(c);
        }
        print = (print ^ print >>> 29) * 0xBF58476D1CE4E5B9L + 1;
      }
      return print;
    }
  }

  private static int position(Map<String, Integer> byName, String field) {
    Integer position = byName.get(field);
    if (position == null) {
      throw new IllegalStateException("no column " + field);
    }
    return position;
  }

  private Problem elsewhereMissing(String cell, int row, int line, String field) {
    return Problem.error(
            CODE + "andere-ontbrekende-waarde",
            Place.row(file.name(), row, line),
            "Kolom ‘"
                + field
                + "’ bevat ‘"
                + cell
                + "’; een antwoord dat ontbreekt, is hier een code.")
        .withHint(
            "Laat de cel leeg als de vraag niet is gesteld; schrijf -9 voor geen antwoord en -8"
                + " voor weet niet.");
  }

  /** The cells of one row, of one variable at a time. */
  private final class RowCells implements ColumnReader.Cells {
    private final int row;
    private final int line;
    private final CsvRecord record;
    private ColumnReader reader = readers.getFirst();
    private int[] positions = {};
    private boolean sound = true;

    RowCells(int row, int line, CsvRecord record) {
      this.row = row;
      this.line = line;
      this.record = record;
    }

    void turnTo(ColumnReader next, int[] positionsOfNext) {
      reader = next;
      positions = positionsOfNext;
    }

    @Override
    public String get(int index) {
      return record.getField(positions[index]);
    }

    @Override
    public void complain(int index, String kind, String message, Optional<String> hint) {
      sound = false;
      String cell = get(index);
      if (ELSEWHERE_MISSING.contains(cell)) {
        problems.add(elsewhereMissing(cell, row, line, reader.fields.get(index)));
        return;
      }
      Place place = Place.cell(file.name(), row, line, reader.fields.get(index));
      Problem problem = Problem.error(CODE + kind, place, message);
      problems.add(hint.map(problem::withHint).orElse(problem));
    }
  }
}
