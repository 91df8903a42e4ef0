package nl.peiling.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peiling.analysis.facts.EditionFacts;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.reading.EditionReader;
import nl.peiling.model.reading.Reading;
import nl.peiling.report.chart.Svg;
import nl.peiling.report.chart.Titled;
import nl.peiling.report.exhibit.ExhibitComposer;
import nl.peiling.report.exhibit.Exhibited;
import nl.peiling.report.exhibit.Figure;
import nl.peiling.report.exhibit.FigureFiles;
import nl.peiling.report.font.Fonts;
import nl.peiling.report.wording.DecimalsPolicy;

/**
 * Writes every figure of an edition as SVG, wide and for a phone, with a page to look at them all.
 * Run with the folder of the edition and the folder to write to.
 */
final class FigureGallery {
  private static final double PHONE = 280;

  private FigureGallery() {}

  public static void main(String[] arguments) throws IOException {
    Path target = Files.createDirectories(Path.of(arguments[1]));
    List<Exhibited> exhibits = exhibits(Path.of(arguments[0]));
    StringBuilder page = new StringBuilder("<!doctype html><meta charset=utf-8><body>\n");
    for (Map.Entry<String, String> file :
        FigureFiles.of(exhibits, "Bron: proef.", Fonts.house()).entrySet()) {
      write(target.resolve(file.getKey()), file.getValue());
      page.append("<p><img src=\"").append(file.getKey()).append("\">\n");
    }
    for (Exhibited exhibit : exhibits) {
      if (exhibit instanceof Figure figure) {
        Titled titled = new Titled(figure.drawing(), figure.title(), figure.base(), figure.notes());
        String svg =
            Svg.file(titled, PHONE, Fonts.house(), figure.key(), figure.title(), figure.alt());
        write(target.resolve(figure.key() + "-smal.svg"), svg);
      }
    }
    write(target.resolve("figuren.html"), page.toString());
    write(target.resolve("teksten.txt"), texts(exhibits));
  }

  private static List<Exhibited> exhibits(Path folder) {
    Reading<EditionFolder> reading = EditionReader.read(folder);
    EditionFolder edition =
        reading.value().orElseThrow(() -> new IllegalStateException(reading.problems().text()));
    EditionFacts facts = EditionFacts.of(edition);
    ExhibitComposer composer =
        new ExhibitComposer(
            edition.edition(),
            facts.survey().codebook(),
            facts.survey().variables(),
            facts.shown(),
            DecimalsPolicy.of(edition.exhibits()));
    ExhibitComposer.Composed composed = composer.compose(edition.exhibits(), facts.exhibits());
    if (composed.problems().hasErrors()) {
      throw new IllegalStateException(composed.problems().text());
    }
    return composed.exhibits();
  }

  private static String texts(List<Exhibited> exhibits) {
    List<String> lines = new ArrayList<>();
    for (Exhibited exhibit : exhibits) {
      lines.add(exhibit.key() + "\n  " + exhibit.title() + "\n  " + exhibit.base());
      exhibit.notes().forEach(note -> lines.add("  noot: " + note));
      if (exhibit instanceof Figure figure) {
        lines.add("  alt: " + figure.alt());
      }
      exhibit
          .data()
          .head()
          .forEach(
              row -> lines.add("  # " + row.cells().stream().map(cell -> cell.text()).toList()));
      exhibit
          .data()
          .body()
          .forEach(
              row -> lines.add("  | " + row.cells().stream().map(cell -> cell.text()).toList()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
