package nl.peiling.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import nl.peiling.report.chart.ChartData.Datum;
import nl.peiling.report.chart.ChartData.Heading;
import nl.peiling.report.chart.ChartData.Hidden;
import nl.peiling.report.chart.ChartData.Interval;
import nl.peiling.report.chart.ChartData.Known;
import nl.peiling.report.wording.DutchNumber;
import nl.peiling.report.wording.Setting;

/** Charts of every kind with made-up values and labels as long as real ones. */
final class SampleCharts {
  static final List<Heading> FUNCTIONS =
      List.of(
          Heading.of("anios", "Anios"),
          Heading.of("onderzoeker", "Onderzoeker"),
          Heading.of("aios", "Aios"),
          Heading.of("niet_als_arts", "Niet als arts"));
  static final List<Heading> COHORTS =
      List.of(
          Heading.of("cohort_recent", "2019-2023"),
          Heading.of("cohort_midden", "2009-2018"),
          Heading.of("cohort_oud", "2008 en eerder"));
  static final List<Heading> CERTAINTY =
      List.of(Heading.of("anios_zeker", "Zeker wel"), Heading.of("anios_twijfel", "Twijfel"));
  static final List<Heading> SIDES =
      List.of(
          Heading.of("toekomst_werkveld", "Mogelijk werkveld over vijf tot tien jaar"),
          Heading.of("minst_werkveld", "Minst aansprekend werkveld"));
  static final List<Heading> SCALE =
      List.of(
          Heading.of("niet", "niet"),
          Heading.of("gering", "in geringe mate"),
          Heading.of("enigszins", "enigszins"),
          Heading.of("hoge_mate", "in hoge mate"),
          Heading.of("zeer_hoog", "in zeer hoge mate"));
  static final List<Heading> AGREEMENT =
      List.of(
          Heading.of("zeer_oneens", "zeer mee oneens"),
          Heading.of("oneens", "mee oneens"),
          Heading.of("neutraal", "neutraal"),
          Heading.of("eens", "mee eens"),
          Heading.of("zeer_eens", "zeer mee eens"));
  static final List<Heading> FIELDS =
      List.of(
          Heading.of("ziekenhuis", "ziekenhuis"),
          Heading.of("umc", "umc"),
          Heading.of("huisartsenzorg", "huisartsenzorg"),
          Heading.of("ouderenzorg", "ouderenzorg (vvt)"),
          Heading.of("ggz", "geestelijke gezondheidszorg"),
          Heading.of("verzekering", "verzekeringsgeneeskunde (UWV)"),
          Heading.of("zelfstandig", "arbodienst, zbc of zzp"),
          Heading.of("overig", "overige werkvelden"));
  private static final List<String> LABELS =
      List.of(
          "contact met patiënten",
          "eigen regie en verantwoordelijkheid",
          "umc",
          "ruimte voor persoonlijke ontwikkeling",
          "universiteit of onderzoeksinstituut",
          "GGD / jeugdgezondheidszorg",
          "doelgericht voorbereiden op opleidingsplek",
          "baan waarvoor arts-zijn niet nodig is",
          "tijd voor privéleven / werk-privébalans",
          "geneeskunde voor verstandelijk gehandicapten",
          "internationale gezondheidszorg en tropengeneeskunde",
          "werksfeer",
          "verzekeringsgeneeskunde (UWV)",
          "informatie over werksfeer, werktijden en werkdruk",
          "kno-heelkunde",
          "teamwork",
          "arbodienst / bedrijfsgeneeskunde",
          "organisatie buiten de zorg",
          "beter voorbereid op opleidingsplek",
          "anders");

  private SampleCharts() {}

  /** One chart of each kind, always the same. */
  static Map<String, SketchedDrawing> kinds() {
    Map<String, SketchedDrawing> kinds = new LinkedHashMap<>();
    Random random = new Random(2023);
    kinds.put(
        "staven", new GroupedBars(shares(random, answers(12), FUNCTIONS.subList(0, 1), false)));
    kinds.put("gegroepeerd", new GroupedBars(shares(random, answers(9), CERTAINTY, true)));
    kinds.put("panelen", new PanelBars(shares(random, answers(13), FUNCTIONS, true)));
    kinds.put("cijfers", new GroupedBars(grades(random)));
    ChartData scale = parts(random, answers(17), SCALE);
    kinds.put(
        "schaal",
        new StackedBars(
            scale,
            Colouring.SCALE,
            Optional.of(new StackedBars.Sum("in (zeer) hoge mate", sums(scale)))));
    kinds.put(
        "gestapeld",
        new StackedBars(
            parts(random, COHORTS, FIELDS.subList(0, 6)), Colouring.KINDS, Optional.empty()));
    kinds.put("likert", new OpposedBars(parts(random, answers(3), AGREEMENT)));
    kinds.put("tweezijdig", new TwoSidedBars(shares(random, answers(19), SIDES, false)));
    kinds.put("kolommen", new Columns(shares(random, years(), FUNCTIONS.subList(2, 3), false)));
    kinds.put("gegroepeerde-kolommen", new Columns(hours(random)));
    kinds.put(
        "gestapelde-kolommen",
        new StackedColumns(parts(random, places(), FIELDS), Colouring.KINDS));
    kinds.put("lijn", trend(random));
    kinds.put("spreiding", spread(random));
    kinds.put("pool", pool(true));
    kinds.put("pool-schema", pool(false));
    return kinds;
  }

  /** Charts with random sizes, values and labels, some values hidden. */
  static List<SketchedDrawing> random(long seed) {
    Random random = new Random(seed);
    List<Heading> rows = shuffled(random, 1 + random.nextInt(20));
    List<Heading> series = FUNCTIONS.subList(0, 1 + random.nextInt(4));
    List<Heading> parts = FIELDS.subList(0, 2 + random.nextInt(6));
    ChartData shares = hidden(random, shares(random, rows, series, random.nextBoolean()));
    ChartData stacked = parts(random, rows, SCALE);
    ChartData kinds = parts(random, rows.subList(0, Math.min(6, rows.size())), parts);
    return List.of(
        new GroupedBars(shares),
        new PanelBars(shares),
        new TwoSidedBars(hidden(random, shares(random, rows, SIDES, false))),
        new StackedBars(stacked, Colouring.SCALE, Optional.empty()),
        new StackedBars(
            stacked,
            Colouring.SCALE,
            Optional.of(new StackedBars.Sum("in (zeer) hoge mate", sums(stacked)))),
        new StackedBars(kinds, Colouring.KINDS, Optional.empty()),
        new StackedBars(hidden(random, kinds), Colouring.KINDS, Optional.empty()),
        new StackedColumns(hidden(random, parts(random, places(), parts)), Colouring.KINDS),
        new OpposedBars(parts(random, rows.subList(0, Math.min(4, rows.size())), AGREEMENT)),
        new StackedColumns(parts(random, places(), parts), Colouring.KINDS),
        new Columns(hidden(random, shares(random, years(), FUNCTIONS.subList(0, 1), false))),
        new Columns(hours(random)),
        trend(random),
        spread(random),
        pool(true));
  }

  static List<Heading> answers(int count) {
    List<Heading> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(Heading.of("antwoord" + i, LABELS.get(i)));
    }
    return rows;
  }

  private static List<Heading> shuffled(Random random, int count) {
    List<Heading> all = new ArrayList<>(answers(LABELS.size()));
    java.util.Collections.shuffle(all, random);
    return all.subList(0, count);
  }

  private static List<Heading> years() {
    return List.of("vóór 2009", "2009-2018", "2019", "2020", "2021", "2022", "2023").stream()
        .map(year -> Heading.of("in" + year.hashCode(), year))
        .toList();
  }

  private static List<Heading> places() {
    return List.of(
        new Heading("p1", "eerste aniosplek", "n = 2.197"),
        new Heading("p2", "tweede aniosplek", "n = 1.480"),
        new Heading("p3", "derde aniosplek", "n = 811"),
        new Heading("p4", "vierde aniosplek", "n = 402"),
        new Heading("p5", "vijfde aniosplek", "n = 180"));
  }

  static Known share(double value) {
    return Known.of(value, DutchNumber.percentage(value, 0, Setting.CELL));
  }

  static ChartData shares(
      Random random, List<Heading> rows, List<Heading> series, boolean intervals) {
    List<List<Datum>> data = new ArrayList<>();
    double most = 0.02 + 0.95 * random.nextDouble();
    for (int row = 0; row < rows.size(); row++) {
      List<Datum> values = new ArrayList<>();
      for (int serie = 0; serie < series.size(); serie++) {
        double value = most * random.nextDouble() * random.nextDouble();
        double half = 0.06 * random.nextDouble();
        Interval interval = new Interval(Math.max(0, value - half), Math.min(1, value + half));
        values.add(
            new Known(
                value, share(value).label(), intervals ? Optional.of(interval) : Optional.empty()));
      }
      data.add(values);
    }
    return new ChartData(rows, series, data);
  }

  static ChartData hidden(Random random, ChartData data) {
    List<List<Datum>> rows = new ArrayList<>();
    for (List<Datum> row : data.data()) {
      rows.add(
          row.stream().map(datum -> random.nextInt(8) == 0 ? new Hidden("–") : datum).toList());
    }
    return new ChartData(data.rows(), data.series(), rows);
  }

  static ChartData parts(Random random, List<Heading> rows, List<Heading> series) {
    List<List<Datum>> data = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      double[] weights = new double[series.size()];
      double total = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] = Math.pow(random.nextDouble(), 2.5) + 0.002;
        total += weights[i];
      }
      List<Datum> values = new ArrayList<>();
      for (double weight : weights) {
        values.add(share(weight / total));
      }
      data.add(values);
    }
    return new ChartData(rows, series, data);
  }

  private static List<Datum> sums(ChartData data) {
    List<Datum> sums = new ArrayList<>();
    for (List<Datum> row : data.data()) {
      double sum = ChartData.reach(row.get(3)) + ChartData.reach(row.get(4));
      sums.add(share(Math.min(1, sum)));
    }
    return sums;
  }

  private static ChartData grades(Random random) {
    List<List<Datum>> data = new ArrayList<>();
    for (int row = 0; row < 4; row++) {
      List<Datum> values = new ArrayList<>();
      for (int serie = 0; serie < 4; serie++) {
        double value = 5.5 + 2.6 * random.nextDouble();
        double half = serie == 3 ? 0.25 : 0.06;
        values.add(mean(value, half, 1));
      }
      data.add(values);
    }
    return new ChartData(answers(4), FUNCTIONS, data);
  }

  private static Known mean(double value, double half, int decimals) {
    return new Known(
        value,
        DutchNumber.decimal(value, decimals),
        Optional.of(new Interval(value - half, value + half)));
  }

  private static ChartData hours(Random random) {
    List<List<Datum>> data = new ArrayList<>();
    for (int row = 0; row < COHORTS.size(); row++) {
      double now = 34 + 9 * random.nextDouble();
      data.add(List.of(mean(now, 0.5, 0), mean(now - 4, 0.4, 0)));
    }
    return new ChartData(
        COHORTS,
        List.of(
            Heading.of("uren_nu", "Werkuren per week nu"),
            Heading.of("uren_gewenst", "Gewenste werkuren per week")),
        data);
  }

  private static TrendLine trend(Random random) {
    List<TrendLine.Edition> editions = new ArrayList<>();
    for (int year : new int[] {2009, 2013, 2016, 2019, 2022, 2023}) {
      double value = 2 + 2 * random.nextDouble();
      String label = DutchNumber.decimal(value, 1) + "\u00a0jaar";
      editions.add(
          new TrendLine.Edition(
              Integer.toString(year), year, Known.of(value, label), random.nextBoolean()));
    }
    return new TrendLine(editions);
  }

  private static SpreadBars spread(Random random) {
    List<SpreadBars.Row> rows = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      double mean = 3 + 3 * random.nextDouble();
      double low = mean - 1 - random.nextDouble();
      double high = mean + 0.5 + 2 * random.nextDouble();
      rows.add(
          new SpreadBars.Row(
              Heading.of("aios_cluster" + i, "Cluster " + i),
              new Known(
                  mean,
                  DutchNumber.decimal(mean, 1) + "\u00a0jaar",
                  Optional.of(new Interval(mean - 0.2, mean + 0.2))),
              Optional.of(
                  new SpreadBars.Band(
                      new Interval(low, high),
                      DutchNumber.decimal(low, 1),
                      DutchNumber.decimal(high, 1)))));
    }
    return new SpreadBars(rows, "gemiddelde", "middelste helft van de groep");
  }

  static PoolDiagram pool(boolean sized) {
    return new PoolDiagram(
        "pas afgestudeerde artsen",
        "Pool van basisartsen",
        List.of(
            part("anios", "Anios", 2197, "2.197 (38%)", sized),
            part("onderzoeker", "Onderzoeker", 935, "935 (16%)", sized),
            part("aios", "Aios", 2815, "2.815 (49%)", sized)),
        List.of(
            part("anios_onderzoeker", "anios en onderzoeker", 207, "207 (4%)", sized),
            part("aios_onderzoeker", "aios en onderzoeker", 158, "158 (3%)", sized)),
        List.of(
            part("profielarts", "Profielarts", 60, "60 (1%)", sized),
            part("niet_als_arts", "Niet als arts", 147, "147 (3%)", sized)),
        List.of("specialist", "uit het BIG-register"));
  }

  private static PoolDiagram.Part part(
      String key, String label, double size, String printed, boolean sized) {
    return new PoolDiagram.Part(
        key, label, sized ? OptionalDouble.of(size) : OptionalDouble.empty(), sized ? printed : "");
  }
}
