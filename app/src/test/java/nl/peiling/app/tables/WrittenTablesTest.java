package nl.peiling.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.peiling.app.EditionTables;
import nl.peiling.app.MadeEdition;
import nl.peiling.app.tables.WorkbookRules.Written;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tabellenboek of 2023 as it is written, and the same file with one thing wrong. */
class WrittenTablesTest {

  private static Written written;
  private static Written small;

  @BeforeAll
  static void write() throws IOException {
    try (Stream<Path> files = Files.list(MadeEdition.folder())) {
      Path file = files.filter(any -> any.toString().endsWith(".xlsx")).findFirst().orElseThrow();
      written = new Written(file.getFileName().toString(), Files.readAllBytes(file));
    }
    small =
        new Written(
            "tabellenboek.xlsx",
            EditionTables.xlsx(EditionTables.of("proef").book("energie", "functie")));
  }

  static Stream<WorkbookRules.Rule> rules() {
    return WorkbookRules.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void keepsTheRule(WorkbookRules.Rule rule) {
    assertThat(rule.offences().apply(written)).as(rule.name()).isEmpty();
  }

  @Test
  void opensInTheLibraryAsAWhole() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(small.bytes()))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(small.book().pages().size());
    }
  }

  @Test
  void thereAreThirtyRules() {
    assertThat(WorkbookRules.ALL).extracting(WorkbookRules.Rule::number).hasSize(30);
  }

  /**
   * A change to the file that one rule must see.
   *
   * @param says the words in which that rule must speak of it
   */
  record Damage(int rule, String what, String says, String part, UnaryOperator<String> change) {
    Written on(Written whole) {
      return part.equals(Damages.NAME)
          ? new Written(change.apply(whole.name()), whole.bytes())
          : new Written(whole.name(), whole.book().with(part, change));
    }

    @Override
    public String toString() {
      return rule + " " + what;
    }
  }

  static Stream<Damage> damages() {
    return Damages.on(small.book()).stream();
  }

  @ParameterizedTest
  @MethodSource("damages")
  void seesTheDamage(Damage damage) {
    WorkbookRules.Rule rule = WorkbookRules.ALL.get(damage.rule() - 1);

    assertThat(rule.offences().apply(damage.on(small)))
        .anySatisfy(offence -> assertThat(offence).contains(damage.says()));
  }

  @Test
  void smallBookKeepsAllRulesBeforeItIsDamaged() {
    assertThat(WorkbookRules.broken(small)).isEmpty();
  }

  @Test
  void everyRuleHasADamageThatItSees() {
    assertThat(damages().map(Damage::rule).distinct().toList())
        .containsAll(WorkbookRules.ALL.stream().map(WorkbookRules.Rule::number).toList());
  }
}
