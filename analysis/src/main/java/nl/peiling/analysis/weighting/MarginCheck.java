package nl.peiling.analysis.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peiling.analysis.weighting.Margin.MarginClass;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.Problems;

/** Whether margins can all be true of one population that these respondents come from. */
final class MarginCheck {

  private static final double ROUNDED_SHARES = 0.015;

  private final int rows;
  private final WeightingRules rules;
  private final Place place;
  private final List<Problem> problems = new ArrayList<>();

  MarginCheck(int rows, WeightingRules rules, Place place) {
    this.rows = rows;
    this.rules = rules;
    this.place = place;
  }

  Problems check(List<Margin> margins) {
    if (margins.isEmpty()) {
      add(
          "weging.geen-kenmerken",
          "er is geen kenmerk om op te wegen.",
          "Geef ten minste één kenmerk met zijn aandelen in de populatie, of kies ‘weging: geen’.");
    }
    margins.forEach(this::checkShares);
    if (problems.isEmpty()) {
      margins.forEach(this::checkRespondents);
      checkOnePopulation(margins);
    }
    return new Problems(problems);
  }

  private void checkShares(Margin margin) {
    for (MarginClass c : margin.classes()) {
      if (!(c.share() > 0) || Double.isInfinite(c.share())) {
        add(
            "weging.aandeel",
            "kenmerk "
                + margin.label()
                + ", klasse "
                + c.label()
                + ": een aandeel boven 0 verwacht.",
            "Laat een klasse waar in de populatie niemand in valt weg.");
      }
    }
    double total = margin.classes().stream().mapToDouble(MarginClass::share).sum();
    if (!(Math.abs(total - 1) <= ROUNDED_SHARES)) {
      add(
          "weging.telt-niet-op",
          "kenmerk "
              + margin.label()
              + ": de aandelen van de klassen tellen op tot "
              + percentage(total)
              + "%, verwacht 100% (op afronding na).",
          "Kijk of er een klasse ontbreekt of dubbel staat.");
    }
  }

  private void checkRespondents(Margin margin) {
    int[] counts = new int[margin.classes().size()];
    for (int row = 0; row < rows; row++) {
      int c = margin.classOf().of(row);
      if (c >= 0) {
        counts[c]++;
      }
    }
    for (int c = 0; c < counts.length; c++) {
      MarginClass named = margin.classes().get(c);
      double people = named.share() * margin.population().orElse(Double.POSITIVE_INFINITY);
      if (counts[c] > people * (1 + rules.slack()) + 1) {
        add(
            "weging.meer-respondenten-dan-mensen",
            "kenmerk "
                + margin.label()
                + ", klasse "
                + named.label()
                + ": "
                + counts[c]
                + " respondenten, maar in de populatie maar "
                + whole(people)
                + " mensen.",
            "Klopt het aantal in de populatie, en is de klasse aan beide kanten hetzelfde"
                + " bepaald?");
      }
    }
    if (IntStream.of(counts).sum() == 0) {
      add(
          "weging.niemand-ingedeeld",
          "kenmerk " + margin.label() + ": van geen respondent is de klasse bekend.",
          "Kijk of de categorieën dezelfde sleutels hebben als de vraag.");
    }
  }

  private void checkOnePopulation(List<Margin> margins) {
    List<Margin> known = margins.stream().filter(m -> m.population().isPresent()).toList();
    double smallest = known.stream().mapToDouble(m -> m.population().getAsDouble()).min().orElse(0);
    double largest = known.stream().mapToDouble(m -> m.population().getAsDouble()).max().orElse(0);
    if (largest - smallest > rules.slack() * largest) {
      String totals =
          known.stream()
              .map(m -> m.label() + " over " + whole(m.population().getAsDouble()))
              .collect(Collectors.joining(", "));
      add(
          "weging.randen-spreken-elkaar-tegen",
          "de kenmerken gaan niet over dezelfde populatie: "
              + totals
              + " mensen. Het verschil is "
              + whole(largest - smallest)
              + " mensen ("
              + percentage((largest - smallest) / largest)
              + "%). Gewichten kunnen niet naar twee populaties tegelijk verwijzen: een aandeel van"
              + " de ene is geen aandeel van de andere.",
          "Zoek uit welke populatie is aangeschreven en geef elk kenmerk voor die populatie, of"
              + " laat het afwijkende kenmerk weg. Waarvan de aandelen zijn, staat in populatie.csv"
              + " in de kolom populatie; laat die alleen leeg als zij voor beide gelden.");
    }
  }

  private void add(String code, String message, String hint) {
    problems.add(Problem.error(code, place, message).withHint(hint));
  }

  private static String whole(double people) {
    return Long.toString(Math.round(people));
  }

  private static String percentage(double share) {
    long tenths = Math.round(share * 1000);
    return tenths / 10 + "," + tenths % 10;
  }
}
