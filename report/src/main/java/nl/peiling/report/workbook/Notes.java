package nl.peiling.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notes of the tabellenboek, numbered in the order in which they are first needed. */
final class Notes {

  static final String NAME = "Noten";

  private static final String MULTIPLE =
      "Meer antwoorden mogelijk. De percentages zijn delen van de artsen die de vraag invulden. Wie"
          + " meer antwoorden gaf, telt bij elk daarvan mee: samen kunnen de percentages meer dan"
          + " 100% zijn.";
  private static final String ROUNDED =
      "Door afronding tellen de getoonde percentages in minstens één kolom niet precies op tot"
          + " 100%. De getallen zijn niet aangepast.";
  private static final String CODED =
      "Achteraf ingedeeld: de antwoorden op de open vraag zijn door lezers bij thema's gezet.";
  private static final String COMBINATIONS =
      "Per kolom staan alleen de combinaties die het meest voorkomen.";

  private final Map<String, List<String>> sheetsOf = new LinkedHashMap<>();

  /** The mark of a note on a sheet, such as {@code [noot 1]}. */
  String mark(String text, String sheet) {
    List<String> sheets = sheetsOf.computeIfAbsent(text, unused -> new ArrayList<>());
    sheets.add(sheet);
    return "[noot " + (List.copyOf(sheetsOf.keySet()).indexOf(text) + 1) + "]";
  }

  String multipleResponse(String sheet) {
    return mark(MULTIPLE, sheet);
  }

  String rounded(String sheet) {
    return mark(ROUNDED, sheet);
  }

  String codedAfterwards(String sheet) {
    return mark(CODED, sheet);
  }

  String combinations(String sheet) {
    return mark(COMBINATIONS, sheet);
  }

  String defect(String defect, String sheet) {
    return mark("Let op bij deze vraag: " + defect, sheet);
  }

  String warning(String warning, String sheet) {
    return mark("Let op bij dit gegeven: " + warning, sheet);
  }

  boolean isEmpty() {
    return sheetsOf.isEmpty();
  }

  /** The sheet with all notes. */
  Sheet sheet() {
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    int number = 1;
    for (Map.Entry<String, List<String>> note : sheetsOf.entrySet()) {
      rows.add(
          List.of(
              new Sheet.Cell.Text("[noot " + number++ + "]"),
              new Sheet.Cell.Text(note.getKey()),
              new Sheet.Cell.Text(where(note.getValue()))));
    }
    return new Sheet(
        NAME,
        "Noten bij de tabellen",
        List.of(
            new Sheet.Line.Plain("Een merk in een titel verwijst naar een rij van deze tabel."),
            new Sheet.Line.Link("Terug naar de inhoud", TablesBook.CONTENTS)),
        Optional.of(
            new Sheet.Table(
                "Noten_teksten",
                List.of(
                    new Sheet.Column("Noot", 34),
                    new Sheet.Column("Tekst", 80),
                    new Sheet.Column("Bladen", 50)),
                rows)));
  }

  private static String where(List<String> sheets) {
    int most = 12;
    String named = String.join("; ", sheets.subList(0, Math.min(most, sheets.size())));
    return sheets.size() > most ? named + " en andere bladen" : named;
  }
}
