package nl.peiling.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The exact table the respondents are built on: how many there are for each combination of
 * functions now, graduation cohort and steps so far.
 *
 * <p>Every count of a group and every share of a combination that was published holds in this table
 * already; {@code LEESMIJ.md} of the edition shows the sums, a test adds them up.
 */
record Skeleton(List<Cell> cells) {

  static final List<String> FUNCTIONS =
      List.of(
          "anios",
          "onderzoeker",
          "aios",
          "profielarts",
          "andere_baan_big",
          "niet_als_arts",
          "anders");

  static final List<String> STEPS =
      List.of("anios", "onderzoek", "aios", "profiel", "andere_baan", "geen");

  Skeleton {
    cells = List.copyOf(cells);
  }

  /** So many respondents with these functions, of this cohort, with these steps so far. */
  record Cell(List<String> functions, String cohort, List<String> steps, int count) {
    Cell {
      functions = List.copyOf(functions);
      steps = List.copyOf(steps);
    }
  }

  static Skeleton read(Path file) throws IOException {
    List<Cell> cells = new ArrayList<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(",", -1);
      cells.add(
          new Cell(
              List.of(parts[0].split("\\+", -1)),
              parts[1],
              List.of(parts[2].split("\\+", -1)),
              Integer.parseInt(parts[3])));
    }
    return new Skeleton(cells);
  }

  int size() {
    return cells.stream().mapToInt(Cell::count).sum();
  }

  /** The respondents in a shuffled order, with their functions, steps and the groups these make. */
  Respondents populate(Noise noise) {
    int size = size();
    Respondents people = new Respondents(size);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      places.add(i);
    }
    places.sort(Comparator.comparingDouble(i -> noise.uniform("volgorde", i)));
    int next = 0;
    for (Cell cell : cells) {
      for (int k = 0; k < cell.count(); k++) {
        place(people, places.get(next++), cell);
      }
    }
    define(people);
    return people;
  }

  private static void place(Respondents people, int person, Cell cell) {
    for (String function : FUNCTIONS) {
      people.answer("functie_" + function, person, cell.functions().contains(function) ? "1" : "0");
    }
    for (String step : STEPS) {
      people.answer("loopbaan_" + step, person, cell.steps().contains(step) ? "1" : "0");
    }
    people.answer("#cohort", person, cell.cohort());
    people.answer("#stappen", person, String.join("+", cell.steps()));
  }

  private static void define(Respondents people) {
    for (String function : FUNCTIONS) {
      people.define(function, "functie_" + function + "=1");
    }
    for (String cohort : List.of("recent", "midden", "oud")) {
      people.define("cohort_" + cohort, "#cohort=" + cohort);
    }
    BitSet everyone = people.group("iedereen");
    people.define("totaal", everyone);
    people.define("werkend", "!anders");
    people.define("niet_aios", "!aios");
    people.define("ooit_anios", "loopbaan_anios=1");
    people.define("ooit_onderzoek", "loopbaan_onderzoek=1");
    people.define("profiel", "profielarts | loopbaan_profiel=1");
    people.define("overig_nu", "!anios & !onderzoeker & !aios");
  }
}
