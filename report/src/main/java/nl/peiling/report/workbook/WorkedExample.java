package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.facts.Comparisons.Exceeded;
import nl.peiling.model.facts.Comparisons.Outcome;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.report.wording.DutchNumber;
import nl.peiling.report.wording.Setting;

/** Reads one cell of this very book aloud, with the letters beside it. */
final class WorkedExample {

  private final TablesBook.Source source;
  private final BannerPage page;

  WorkedExample(TablesBook.Source source, BannerPage page) {
    this.source = source;
    this.page = page;
  }

  private record Case(
      Question question,
      Variable variable,
      Category answer,
      BannerPage.Column column,
      Fact share,
      List<Exceeded> lower) {}

  /** The lines; where nothing exceeds anything, they say what a letter would mean. */
  List<Sheet.Line> lines() {
    List<Case> cases = source.codebook().questions().stream().flatMap(this::cases).toList();
    Optional<Case> chosen =
        cases.stream()
            .filter(found -> found.lower().stream().map(Exceeded::strictly).distinct().count() > 1)
            .findFirst()
            .or(() -> cases.stream().findFirst());
    return chosen.map(this::told).orElseGet(WorkedExample::general);
  }

  private Stream<Case> cases(Question question) {
    List<Case> cases = new ArrayList<>();
    for (Variable variable : question.variables()) {
      for (Category answer : variable.categories()) {
        for (BannerPage.Column column : page.columns()) {
          FactId id = FactId.share(variable.key(), column.group().key(), answer.key());
          Optional<Outcome> outcome =
              column.banner().flatMap(banner -> source.comparisons().find(banner, id));
          Optional<Fact> share = source.facts().find(id).filter(f -> f.number().isPresent());
          if (share.isPresent()
              && outcome.isPresent()
              && outcome.get() instanceof Outcome.Tested(List<Exceeded> lower)
              && !lower.isEmpty()) {
            cases.add(new Case(question, variable, answer, column, share.get(), lower));
          }
        }
      }
    }
    return cases.stream();
  }

  private List<Sheet.Line> told(Case found) {
    List<Sheet.Line> lines = new ArrayList<>();
    String sheet = new QuestionSheet.Subject(found.question(), List.of()).sheet(0);
    String letters = String.join(" ", found.lower().stream().map(lower -> letter(lower)).toList());
    String item =
        found.question() instanceof Question.Grid
            ? " van het onderdeel ‘" + found.variable().label() + "’"
            : "";
    lines.add(
        new Sheet.Line.Plain(
            "Op het blad ‘"
                + sheet
                + "’ staat in de rij ‘"
                + found.answer().label()
                + "’ (aandeel)"
                + item
                + " onder "
                + found.column().head()
                + " "
                + percent(found.share())
                + ". Dat betekent: in die kolom ("
                + found.column().group().plural()
                + ") gaven "
                + DutchNumber.count(found.share().n().orElse(0))
                + " artsen een geldig antwoord, en "
                + percent(found.share())
                + " van hen gaf dit antwoord."));
    lines.add(
        new Sheet.Line.Plain(
            "In de kolom ernaast staat ‘" + letters + "’. " + explained(found) + "."));
    lines.add(new Sheet.Line.Link("Naar het blad van dit voorbeeld", sheet));
    return lines;
  }

  private String explained(Case found) {
    List<String> parts = new ArrayList<>();
    for (Exceeded lower : found.lower()) {
      Optional<BannerPage.Column> column = column(lower);
      Optional<Fact> share =
          source
              .facts()
              .find(FactId.share(found.variable().key(), lower.group(), found.answer().key()));
      if (column.isPresent() && share.isPresent()) {
        parts.add(
            (lower.strictly() ? "De hoofdletter " : "De kleine letter ")
                + letter(lower)
                + " zegt: dat is meer dan onder "
                + column.get().head()
                + " ("
                + percent(share.get())
                + "), en zonder verschil zou dat in minder dan "
                + (lower.strictly() ? "1%" : "5%")
                + " van de peilingen voorkomen");
      }
    }
    return String.join(". ", parts);
  }

  private Optional<BannerPage.Column> column(Exceeded lower) {
    return page.columns().stream()
        .filter(column -> column.group().key().equals(lower.group()))
        .findFirst();
  }

  private String letter(Exceeded lower) {
    String capital = column(lower).map(BannerPage.Column::letter).orElse("");
    return lower.strictly() ? capital : capital.toLowerCase(Locale.ROOT);
  }

  private static String percent(Fact share) {
    return DutchNumber.percentage(share.number().orElse(0), 0, Setting.SENTENCE);
  }

  private static List<Sheet.Line> general() {
    return List.of(
        new Sheet.Line.Plain(
            "Staat naast een percentage een letter, dan is het hoger dan dat in de kolom met die"
                + " letter, met een p-waarde onder 1% (hoofdletter) of onder 5% (kleine"
                + " letter)."));
  }
}
