package nl.peiling.generator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed respons.csv, and that the generator makes exactly that. */
class SyntheticRespondentsTest {

  private static final Path EDITION = Path.of("2023");

  private static String committed = "";
  private static List<NamedCsvRecord> rows = List.of();

  @BeforeAll
  static void read() throws IOException {
    committed = Files.readString(EDITION.resolve("respons.csv"), StandardCharsets.UTF_8);
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(committed)) {
      rows = reader.stream().toList();
    }
  }

  @Test
  void makesTheCommittedFileInAnyLocaleAndTimeZone() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      assertThat(SyntheticRespondents.generate(EDITION).equals(committed))
          .as("respons.csv is what the generator makes; run ./peiling voorbeelddata 2023")
          .isTrue();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void numbersEveryRespondentOnce() {
    assertThat(rows).hasSize(5778);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).getField("respondent")).isEqualTo(Integer.toString(i + 1));
    }
  }

  @Test
  void hasNoTwoRespondentsWithTheSameAnswers() {
    Set<String> seen = new HashSet<>();
    for (NamedCsvRecord row : rows) {
      List<String> fields = row.getFields();
      assertThat(seen.add(String.join("|", fields.subList(1, fields.size())))).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "opleiding, functie_aios",
    "start_opleiding, functie_aios",
    "stoppen, functie_aios",
    "specialisme_nu, functie_anios",
    "takenpakket_aios, functie_anios",
    "start_eerste_plek, loopbaan_anios",
    "plek_specialisme_p1, loopbaan_anios",
    "oordeel_duur, loopbaan_anios",
    "reden_onderzoek_interesse, loopbaan_onderzoek",
    "toekomst_onderzoek, functie_onderzoeker",
    "profiel, loopbaan_profiel",
    "soort_baan, functie_niet_als_arts"
  })
  void asksOnlyWhomItConcerns(String column, String condition) {
    for (NamedCsvRecord row : rows) {
      assertThat(row.getField(column).isEmpty())
          .as("%s of respondent %s", column, row.getField("respondent"))
          .isEqualTo(!row.getField(condition).equals("1"));
    }
  }

  @Test
  void putsGraduationFirstPlaceAndTrainingInOrder() {
    for (NamedCsvRecord row : rows) {
      String graduated = row.getField("afstuderen");
      String place = row.getField("start_eerste_plek");
      String training = row.getField("start_opleiding");
      if (!place.isEmpty()) {
        assertThat(place).isGreaterThanOrEqualTo(graduated);
      }
      if (!training.isEmpty()) {
        assertThat(training).isGreaterThan(graduated).isLessThanOrEqualTo("2023-11");
        assertThat(place.isEmpty() || place.compareTo(training) <= 0).isTrue();
      }
      int age = Integer.parseInt(row.getField("leeftijd"));
      int atGraduation = age - (2023 - Integer.parseInt(graduated.substring(0, 4)));
      assertThat(atGraduation).isBetween(22, 33);
    }
  }

  @Test
  void ticksAtMostThreeSourcesOfEnergy() {
    for (String question : List.of("energie_", "ontevreden_")) {
      for (NamedCsvRecord row : rows) {
        long ticked =
            row.getHeader().stream()
                .filter(column -> column.startsWith(question))
                .filter(column -> row.getField(column).equals("1"))
                .count();
        assertThat(ticked).isLessThanOrEqualTo(3);
      }
    }
  }

  @Test
  void keepsOneOpenAnswerApartFromAnother() {
    Set<String> all = new HashSet<>();
    for (String question :
        List.of(
            "terugblik_studie",
            "toelichting_ontevreden",
            "toelichting_eerste_plek",
            "toelichting_recente_plek",
            "informatiebehoefte",
            "ervaring_sollicitatie",
            "loopbaanwensen",
            "opmerkingen")) {
      List<String> texts =
          rows.stream()
              .map(row -> row.getField(question))
              .filter(text -> !text.isEmpty() && !text.equals("-9"))
              .toList();
      assertThat(texts).doesNotHaveDuplicates().hasSizeGreaterThan(300);
      all.addAll(texts);
      for (NamedCsvRecord row : rows) {
        boolean written = !row.getField(question).isEmpty() && !row.getField(question).equals("-9");
        assertThat(row.getField(question + "_thema_1").isEmpty()).isEqualTo(!written);
      }
    }
    assertThat(all).hasSizeGreaterThan(1500);
  }

  @ParameterizedTest
  @CsvSource({
    "functie_anios, 62, 35, 3",
    "functie_aios, 79, 20, 1",
    "functie_onderzoeker, 77, 22, 1",
    "functie_niet_als_arts, 43, 52, 5"
  })
  void hasThePublishedCertainty(String group, int sure, int doubt, int sureNot) {
    Predicate<NamedCsvRecord> base = row -> row.getField(group).equals("1");
    assertThat(percent("zekerheid", "zeker_wel", base)).isEqualTo(sure);
    assertThat(percent("zekerheid", "twijfel", base)).isEqualTo(doubt);
    assertThat(percent("zekerheid", "zeker_niet", base)).isEqualTo(sureNot);
  }

  private static long percent(String column, String code, Predicate<NamedCsvRecord> base) {
    long n = rows.stream().filter(base).count();
    long k = rows.stream().filter(base).filter(row -> row.getField(column).equals(code)).count();
    return Math.floorDiv(200 * k + n, 2 * n);
  }

  @ParameterizedTest
  @CsvSource({
    "functie_anios, 7.4, 6.5, 6.7, 6.5",
    "functie_aios, 8.1, 5.7, 6.2, 6.3",
    "functie_onderzoeker, 8.0, 6.3, 7.4, 7.5"
  })
  void hasThePublishedGrades(String group, double a, double b, double c, double d) {
    List<String> items = List.of("uitdaging", "voorwaarden", "werktijden", "autonomie");
    List<Double> published = List.of(a, b, c, d);
    for (int k = 0; k < items.size(); k++) {
      String column = "cijfer_werk_" + items.get(k);
      double mean =
          rows.stream()
              .filter(row -> row.getField(group).equals("1"))
              .map(row -> row.getField(column))
              .filter(grade -> !grade.isEmpty() && !grade.equals("-9"))
              .collect(Collectors.averagingInt(Integer::parseInt));
      assertThat(Math.floor(mean * 10 + 0.5) / 10).as(column).isEqualTo(published.get(k));
    }
  }

  @Test
  void leavesSomeQuestionsOpenButNotMany() {
    for (String column : List.of("orientatie_doener", "energie_regie", "uren_nu", "stoppen")) {
      long asked = rows.stream().filter(row -> !row.getField(column).isEmpty()).count();
      long open = rows.stream().filter(row -> row.getField(column).equals("-9")).count();
      assertThat(100.0 * open / asked).as(column).isBetween(0.5, 8.0);
    }
  }

  /** People who want room for private life also grade their hours lower: answers hang together. */
  @Test
  void hasAnswersThatHangTogether() {
    double with = meanHours("1");
    double without = meanHours("0");
    assertThat(without - with).isGreaterThan(0.8);
  }

  private static double meanHours(String ticked) {
    return rows.stream()
        .filter(row -> row.getField("functie_anios").equals("1"))
        .filter(row -> row.getField("ontevreden_werkprive").equals(ticked))
        .map(row -> row.getField("uren_gewenst"))
        .filter(hours -> !hours.isEmpty() && !hours.equals("-9"))
        .collect(Collectors.averagingInt(Integer::parseInt));
  }
}
