package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.Edition;
import nl.peiling.report.wording.RuleWording;

/** The columns of the book: which doctors stand in them, and how feiten.csv names them. */
final class ColumnsSheet {

  static final String NAME = "Kolommen";

  private final Edition edition;
  private final List<BannerPage> pages;
  private final RuleWording rules;

  ColumnsSheet(Edition edition, List<BannerPage> pages, RuleWording rules) {
    this.edition = edition;
    this.pages = List.copyOf(pages);
    this.rules = rules;
  }

  Sheet sheet() {
    Map<String, BannerPage.Column> columns = new LinkedHashMap<>();
    pages.stream()
        .flatMap(page -> page.columns().stream())
        .forEach(column -> columns.putIfAbsent(column.group().key(), column));
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    for (BannerPage.Column column : columns.values()) {
      rows.add(
          List.of(
              new Sheet.Cell.Text(column.group().plural()),
              new Sheet.Cell.Text(column.letter()),
              new Sheet.Cell.Text(column.group().label()),
              new Sheet.Cell.Text(subjects(column.group().key())),
              new Sheet.Cell.Text(rules.who(column.group().rule())),
              new Sheet.Cell.Text(column.group().key())));
    }
    List<Sheet.Line> lines = new ArrayList<>();
    lines.add(new Sheet.Line.Plain("Basis: alle respondenten."));
    lines.add(
        new Sheet.Line.Plain(
            "Eén tabel. Een groep heeft op elk blad dezelfde letter. Groepen kunnen overlappen: wie"
                + " bijvoorbeeld anios en onderzoeker is, telt in beide kolommen mee."));
    lines.add(
        new Sheet.Line.Plain(
            "Wie een getal in feiten.csv zoekt, neemt de sleutel achteraan de rij en zet op de"
                + " plaats van "
                + RowKey.COLUMN
                + " de sleutel van de kolom."));
    lines.addAll(TablesBook.closing(edition));
    return new Sheet(
        NAME,
        "De kolommen van de tabellen",
        lines,
        Optional.of(
            new Sheet.Table(
                "Kolommen_groepen",
                List.of(
                    new Sheet.Column("Artsen in de kolom", QuestionSheet.LABEL_WIDTH),
                    new Sheet.Column("Letter", 8),
                    new Sheet.Column("Kolom", 20),
                    new Sheet.Column("Onderwerp", 30),
                    new Sheet.Column("Regel in woorden", 40),
                    new Sheet.Column("Sleutel", 20)),
                rows)));
  }

  private String subjects(String group) {
    return String.join(
        "; ",
        edition.banners().stream()
            .filter(banner -> banner.groups().contains(group))
            .map(Banner::label)
            .toList());
  }
}
