package nl.peiling.report.exhibit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.ChartForm;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Problems;
import nl.peiling.report.wording.DecimalsPolicy;
import nl.peiling.report.wording.FactWording;

/** Makes the figures and tables of an edition from its facts. It computes nothing. */
public final class ExhibitComposer {
  private final Printed printed;
  private final Labels labels;
  private final FactWording wording;
  private final Edition edition;
  private final Codebook codebook;
  private final TablesReference tables;

  /**
   * Prepares for the exhibits of one edition.
   *
   * @param codebook the questionnaire, for what went wrong with a question
   * @param variables everything that can be tabulated, with what was derived
   * @param facts the numbers that may be shown
   */
  public ExhibitComposer(
      Edition edition,
      Codebook codebook,
      Collection<Variable> variables,
      FactBook facts,
      DecimalsPolicy decimals) {
    this.edition = edition;
    this.codebook = codebook;
    this.tables = new TablesReference(codebook, variables);
    this.wording = new FactWording(decimals);
    this.printed = new Printed(facts, wording, decimals, edition.smallCells());
    this.labels = new Labels(edition, variables);
  }

  /**
   * What came of composing.
   *
   * @param exhibits in the order in which they were given
   * @param problems facts that an exhibit names and that do not exist
   */
  public record Composed(List<Exhibited> exhibits, Problems problems) {
    public Composed {
      exhibits = List.copyOf(exhibits);
    }
  }

  /** Composes all exhibits, each with the layout that has its key. */
  public Composed compose(List<Exhibit> exhibits, List<ExhibitFacts> layouts) {
    Map<String, ExhibitFacts> byKey = new HashMap<>();
    layouts.forEach(layout -> byKey.put(layout.exhibit(), layout));
    ProblemCollector problems = new ProblemCollector();
    List<Exhibited> composed = new ArrayList<>();
    for (Exhibit exhibit : exhibits) {
      ExhibitFacts layout = byKey.get(exhibit.key());
      if (layout == null) {
        throw new IllegalArgumentException("no layout for exhibit " + exhibit.key());
      }
      missing(exhibit, layout, problems);
      composed.add(compose(exhibit, layout, problems));
    }
    return new Composed(composed, problems.problems());
  }

  private Exhibited compose(Exhibit exhibit, ExhibitFacts layout, ProblemCollector problems) {
    ChartMaker charts = new ChartMaker(printed, labels);
    boolean drawn = exhibit.chart() != ChartForm.NONE;
    boolean intervals = drawn && charts.hasIntervals(exhibit, layout);
    String base = exhibit.measures().isEmpty() ? "" : new BaseLine(printed, labels).of(layout);
    List<String> notes =
        new ArrayList<>(
            new Notes(printed, labels, codebook, edition).of(exhibit, layout, intervals));
    tables.of(exhibit).ifPresent(notes::add);
    DataTable data = new DataTables(printed, labels).of(exhibit, layout);
    if (!drawn) {
      return new Table(exhibit.key(), exhibit.title(), base, notes, data);
    }
    String alt = new AltText(printed, labels, wording, problems).of(exhibit, layout);
    return new Figure(
        exhibit.key(), exhibit.title(), base, notes, alt, data, charts.drawing(exhibit, layout));
  }

  private void missing(Exhibit exhibit, ExhibitFacts layout, ProblemCollector problems) {
    for (FactId id : layout.facts()) {
      if (printed.find(id).isEmpty()) {
        problems.add(
            Problem.error(
                "figuren.onbekend-feit",
                exhibit.place(),
                "‘" + exhibit.key() + "’ toont ‘" + id.text() + "’, maar dat feit is er niet."));
      }
    }
  }
}
