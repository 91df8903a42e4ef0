package nl.peiling.report.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.report.binding.Numbering.ExhibitNumber;
import nl.peiling.report.version.Definition.Kind;

/** The figures and tables of a report: what is laid down about them and which facts they show. */
final class ExhibitRecord {

  private ExhibitRecord() {}

  /** The figures and tables that have a place in the report, in its order. */
  static List<Definition> definitions(
      List<ExhibitNumber> placed, List<Exhibit> exhibits, Map<String, String> chapterOf) {
    Map<String, Exhibit> byKey = new HashMap<>();
    exhibits.forEach(exhibit -> byKey.put(exhibit.key(), exhibit));
    List<Definition> definitions = new ArrayList<>();
    for (ExhibitNumber number : placed) {
      Map<String, String> traits = new LinkedHashMap<>();
      traits.put(Definition.NUMBER, number.label());
      traits.put("hoofdstuk", chapterOf.getOrDefault(number.key(), ""));
      Exhibit exhibit = byKey.get(number.key());
      if (exhibit != null) {
        traits(exhibit, traits);
      }
      definitions.add(Definition.of(Kind.EXHIBIT, number.key(), definitions.size() + 1, traits));
    }
    return definitions;
  }

  private static void traits(Exhibit exhibit, Map<String, String> traits) {
    traits.put("titel", exhibit.title());
    traits.put("soort", exhibit.kind().key());
    traits.put("vragen", String.join(", ", exhibit.questions()));
    traits.put("basis", exhibit.base().orElse(""));
    traits.put("groepen", String.join(", ", exhibit.groups()));
    traits.put(
        "maten", exhibit.measures().stream().map(Measure::key).collect(Collectors.joining(", ")));
    traits.put("antwoorden", String.join(", ", exhibit.categories()));
    traits.put("volgorde", exhibit.order().key());
    exhibit.limit().ifPresent(limit -> traits.put("hoogstens", Integer.toString(limit)));
    exhibit.decimals().ifPresent(number -> traits.put("decimalen", Integer.toString(number)));
    traits.put("grafiek", exhibit.chart().key());
    traits.put("as", exhibit.axis().orElse(""));
    traits.put("noot", exhibit.note().orElse(""));
    traits.put("alt", exhibit.alt().orElse(""));
  }

  /** The numbers in the figures and tables that have a place in the report. */
  static List<ShownCell> cells(List<ExhibitNumber> placed, List<ExhibitFacts> layouts) {
    Map<String, ExhibitFacts> byKey = new HashMap<>();
    layouts.forEach(layout -> byKey.put(layout.exhibit(), layout));
    List<ShownCell> cells = new ArrayList<>();
    for (ExhibitNumber number : placed) {
      ExhibitFacts layout = byKey.get(number.key());
      if (layout != null) {
        cells(layout, cells);
      }
    }
    return cells;
  }

  private static void cells(ExhibitFacts layout, List<ShownCell> cells) {
    for (int r = 0; r < layout.rows().size(); r++) {
      ExhibitFacts.Head row = layout.rows().get(r);
      for (int c = 0; c < layout.columns().size(); c++) {
        ExhibitFacts.Head column = layout.columns().get(c);
        cells.add(
            new ShownCell(
                layout.exhibit(),
                row.key(),
                row.label(),
                column.key(),
                column.label(),
                layout.cells().get(r).get(c).fact().map(FactId::text).orElse("")));
      }
    }
  }
}
