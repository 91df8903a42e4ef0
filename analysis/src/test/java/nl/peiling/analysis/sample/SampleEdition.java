package nl.peiling.analysis.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.edition.Banner;
import nl.peiling.model.edition.Breakdown;
import nl.peiling.model.edition.ClaimSettings;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.edition.Derivation;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.EditionFolder;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.Fieldwork;
import nl.peiling.model.edition.Flow;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.edition.Methods;
import nl.peiling.model.edition.PastEdition;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.Published;
import nl.peiling.model.edition.PublishedRelation;
import nl.peiling.model.edition.Ratio;
import nl.peiling.model.edition.SeriesPoint;
import nl.peiling.model.edition.SmallCells;
import nl.peiling.model.edition.SourceGroup;
import nl.peiling.model.edition.SourcedNumber;
import nl.peiling.model.edition.Specialism;
import nl.peiling.model.edition.Strata;
import nl.peiling.model.edition.Weighting;
import nl.peiling.model.survey.Survey;

/** Builds the folder of an edition around a small survey; what is not given is empty. */
public final class SampleEdition {

  private final Survey survey;
  private final List<Group> groups = new ArrayList<>();
  private final List<Banner> banners = new ArrayList<>();
  private final List<Derivation> derivations = new ArrayList<>();
  private final List<Ratio> ratios = new ArrayList<>();
  private final List<Intake> intakes = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();
  private final List<Breakdown> breakdowns = new ArrayList<>();
  private final List<SourceGroup> sourceGroups = new ArrayList<>();
  private final List<SourcedNumber> invitations = new ArrayList<>();
  private final List<Exhibit> exhibits = new ArrayList<>();
  private final List<Published> published = new ArrayList<>();
  private final List<PublishedRelation> relations = new ArrayList<>();
  private final List<PopulationMargin> margins = new ArrayList<>();
  private final List<SeriesPoint> series = new ArrayList<>();
  private final List<PastEdition> past = new ArrayList<>();
  private Optional<Strata> strata = Optional.empty();
  private final List<Specialism> specialisms = new ArrayList<>();
  private Weighting weighting = new Weighting.Unweighted();
  private Methods methods = Methods.usual();
  private SmallCells smallCells = new SmallCells(0, 0, 0);

  public SampleEdition(Survey survey) {
    this.survey = survey;
    group("totaal", Condition.everyone());
  }

  public SampleEdition group(String key, Condition rule) {
    groups.add(new Group(key, "Groep " + key, key, rule));
    return this;
  }

  /** A group of who gave an answer; whether the question takes several follows from the survey. */
  public SampleEdition group(String key, String variable, String answer) {
    boolean multiple =
        survey.variable(variable).form() instanceof nl.peiling.model.codebook.Form.AnyOf;
    return group(key, new Condition.Gave(variable, List.of(answer), multiple));
  }

  public SampleEdition derivation(Derivation derivation) {
    derivations.add(derivation);
    return this;
  }

  /** Columns of the tabellenboek; without any, all groups are columns. */
  public SampleEdition banner(String key, String... columns) {
    banners.add(new Banner(key, key, List.of(columns)));
    return this;
  }

  public SampleEdition intake(Intake intake) {
    intakes.add(intake);
    return this;
  }

  public SampleEdition breakdown(Breakdown breakdown) {
    breakdowns.add(breakdown);
    return this;
  }

  public SampleEdition flow(Flow flow) {
    flows.add(flow);
    return this;
  }

  public SampleEdition ratio(Ratio ratio) {
    ratios.add(ratio);
    return this;
  }

  public SampleEdition invited(long number) {
    invitations.add(new SourcedNumber("aangeschreven", "aangeschreven", number, Optional.empty()));
    return this;
  }

  /** A number about the population. */
  public SampleEdition number(SourcedNumber number) {
    invitations.add(number);
    return this;
  }

  /** Draws the respondents in strata, with as many doctors in each. */
  public SampleEdition strata(String variable, Map<String, Long> populations) {
    populations.forEach((answer, number) ->
        number(new SourcedNumber("stratum_" + answer, answer, number, Optional.empty())));
    Map<String, String> keys = new LinkedHashMap<>();
    populations.keySet().forEach(answer -> keys.put(answer, "stratum_" + answer));
    strata = Optional.of(new Strata(variable, keys));
    return this;
  }

  public SampleEdition sourceGroup(SourceGroup group) {
    sourceGroups.add(group);
    return this;
  }

  public SampleEdition exhibit(Exhibit exhibit) {
    exhibits.add(exhibit);
    return this;
  }

  public SampleEdition published(Published row) {
    published.add(row);
    return this;
  }

  public SampleEdition relation(PublishedRelation row) {
    relations.add(row);
    return this;
  }

  public SampleEdition margin(PopulationMargin margin) {
    margins.add(margin);
    return this;
  }

  public SampleEdition series(SeriesPoint point) {
    series.add(point);
    return this;
  }

  public SampleEdition past(PastEdition edition) {
    past.add(edition);
    return this;
  }

  /** An answer that belongs to a cluster. */
  public SampleEdition specialism(String key, int cluster) {
    specialisms.add(
        new Specialism(
            key, key, key, key, OptionalInt.of(cluster), "specialisme", Optional.empty()));
    return this;
  }

  public SampleEdition smallCells(int minimumBase, int minimumCell) {
    smallCells = new SmallCells(minimumBase, minimumBase, minimumCell);
    return this;
  }

  /** Warns of bases below this number of respondents. */
  public SampleEdition lowBase(int lowBase) {
    smallCells =
        new SmallCells(
            smallCells.minimumBase(), lowBase, smallCells.minimumCell(), smallCells.exceptions());
    return this;
  }

  /** The statistical methods that the edition chooses. */
  public SampleEdition methods(Methods chosen) {
    methods = chosen;
    return this;
  }

  /** Weights on these characteristics, with weighted numbers beside all questions. */
  public SampleEdition weighting(Weighting.Characteristic... characteristics) {
    weighting = new Weighting.ToPopulation(List.of(characteristics), List.of());
    return this;
  }

  /** Excepts a question from the minimum of a cell. */
  public SampleEdition showsSmallCellsOf(String question) {
    List<String> exceptions = new ArrayList<>(smallCells.exceptions());
    exceptions.add(question);
    smallCells =
        new SmallCells(
            smallCells.minimumBase(), smallCells.lowBase(), smallCells.minimumCell(), exceptions);
    return this;
  }

  public EditionFolder build() {
    Edition edition =
        new Edition(
            "2023",
            "Titel",
            "Ondertitel",
            Optional.empty(),
            true,
            OptionalLong.empty(),
            new Fieldwork(LocalDate.of(2023, 11, 15), LocalDate.of(2023, 12, 31)),
            List.of(),
            invitations,
            List.of(),
            strata,
            weighting,
            smallCells,
            ClaimSettings.usual(),
            methods,
            derivations,
            ratios,
            intakes,
            flows,
            breakdowns,
            groups,
            sourceGroups,
            banners);
    return new EditionFolder(
        edition,
        survey,
        exhibits,
        published,
        relations,
        margins,
        series,
        List.of(),
        Concordance.NONE,
        past,
        specialisms);
  }
}
