package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.facts.Comparisons;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.report.wording.SheetName;

/** The sheets of one question: one for each page of columns. */
final class QuestionSheet {

  static final int LABEL_WIDTH = 46;

  /** The columns of a grid are narrower: with all of them it still fits on one page. */
  private static final int ITEM_WIDTH = 40;

  private static final int ANSWER_WIDTH = 31;
  private static final int MEASURE_WIDTH = 25;
  private static final int NUMBER_WIDTH = 12;
  private static final int LETTER_WIDTH = 16;
  private static final int LETTER_WIDTH_OF_GRID = 13;

  private final TablesBook.Source source;
  private final FactBook facts;
  private final Comparisons comparisons;
  private final int lowBase;
  private final Notes notes;

  QuestionSheet(TablesBook.Source source, Notes notes) {
    this.source = source;
    this.facts = source.facts();
    this.comparisons = source.comparisons();
    this.lowBase = source.edition().smallCells().lowBase();
    this.notes = notes;
  }

  /**
   * What a sheet is about.
   *
   * @param number of the question; "Afgeleid" for a derived variable
   * @param key of the question
   * @param marks the notes of the question, given the name of a sheet
   * @param variables the question itself, or the items of a grid
   */
  record Subject(
      String number, String key, String title, List<Mark> marks, List<Variable> variables) {
    Subject {
      marks = List.copyOf(marks);
      variables = List.copyOf(variables);
    }

    /** A question, with the notes on it. */
    Subject(Question question, List<Mark> marks) {
      this(
          question.heading().number(),
          question.key(),
          question.heading().number() + ". " + question.heading().title(),
          marks,
          question.variables());
    }

    /** A note on the question: returns its mark. */
    interface Mark {
      String on(String sheet);
    }

    /** The name of the sheet of a page, counted from 0. */
    String sheet(int page) {
      return number.equals(DERIVED)
          ? SheetName.ofDerived(key, page + 1)
          : SheetName.ofQuestion(number, key, page + 1);
    }

    String table(int page) {
      String end = page == 0 ? "" : "_" + (page + 1);
      return number.replaceAll("[^A-Za-z0-9]", "") + "_" + key + end;
    }
  }

  /** Stands for the number of a derived variable. */
  static final String DERIVED = "Afgeleid";

  /** The sheet of a subject for a page of columns; lines stand above the table. */
  Sheet of(Subject subject, BannerPage page, int index, List<Sheet.Line> lines) {
    boolean grid = subject.variables().size() > 1;
    String name = subject.sheet(index);
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    List<EarlierColumn> earlier =
        index == 0
            ? EarlierColumn.of(
                source, page, subject.variables().stream().map(Variable::key).toList())
            : List.of();
    boolean otherwise = false;
    for (Variable variable : subject.variables()) {
      QuestionRows maker = new QuestionRows(page, facts, comparisons, variable, earlier);
      for (List<Sheet.Cell> row : maker.rows()) {
        List<Sheet.Cell> whole = new ArrayList<>();
        if (grid) {
          whole.add(new Sheet.Cell.Text(variable.label()));
        }
        whole.addAll(row);
        rows.add(whole);
      }
      otherwise |= maker.addsUpOtherwise();
    }
    List<String> title = new ArrayList<>();
    title.add(subject.title() + ", naar " + page.label());
    subject.marks().forEach(mark -> title.add(mark.on(name)));
    if (otherwise) {
      title.add(notes.rounded(name));
    }
    List<Sheet.Line> all = new ArrayList<>(lines);
    all.addAll(AnswerLines.of(subject.variables()));
    earlier.forEach(column -> all.addAll(column.lines()));
    smallBases(subject, page).ifPresent(all::add);
    return new Sheet(
        name,
        String.join(" ", title),
        all,
        Optional.of(
            new Sheet.Table(subject.table(index), columns(page, grid, earlier, rows), rows)));
  }

  private static List<Sheet.Column> columns(
      BannerPage page, boolean grid, List<EarlierColumn> earlier, List<List<Sheet.Cell>> rows) {
    List<Sheet.Column> columns = new ArrayList<>();
    if (grid) {
      columns.add(new Sheet.Column("Onderdeel", ITEM_WIDTH));
    }
    columns.add(new Sheet.Column("Antwoord", grid ? ANSWER_WIDTH : LABEL_WIDTH));
    columns.add(new Sheet.Column("Maat (eenheid)", MEASURE_WIDTH));
    for (BannerPage.Column column : page.columns()) {
      columns.add(new Sheet.Column(column.head(), NUMBER_WIDTH));
      column
          .banner()
          .ifPresent(banner ->
              columns.add(
                  new Sheet.Column(
                      column.head() + " verschilt van",
                      grid ? LETTER_WIDTH_OF_GRID : LETTER_WIDTH)));
    }
    earlier.forEach(column -> columns.addAll(column.columns(NUMBER_WIDTH)));
    columns.add(RowKey.column(rows));
    return columns;
  }

  /** Which columns rest on few doctors, of the whole question. */
  private Optional<Sheet.Line> smallBases(Subject subject, BannerPage page) {
    List<String> small =
        page.columns().stream()
            .filter(column ->
                subject.variables().stream()
                    .flatMap(variable ->
                        facts
                            .find(FactId.of(variable.key(), column.group().key(), Measure.BASE))
                            .stream())
                    .anyMatch(
                        fact -> fact.number().isPresent() && fact.number().getAsDouble() < lowBase))
            .map(BannerPage.Column::head)
            .toList();
    return small.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Sheet.Line.Plain(
                "Klein aantal artsen (minder dan "
                    + lowBase
                    + "), weinig betrouwbaar: "
                    + String.join(", ", small)
                    + "."));
  }
}
