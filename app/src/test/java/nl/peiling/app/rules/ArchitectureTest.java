package nl.peiling.app.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who may know whom: the rooms of the house and the doors to the libraries.
 *
 * <p>Known exceptions. {@code report.pdf} and {@code report.font} may use {@code java.awt} beside
 * {@code report.chart}: charts are painted on the page by a {@code Graphics2D} of the PDF library,
 * and text is measured with the font that prints it. {@code SvgCanvas} writes coordinates, which
 * are no figures of the report. {@code FactsCsv} writes the unrounded values for machines.
 */
class ArchitectureTest {

  /** A library and the only packages that may use it. */
  record Door(List<String> libraries, List<String> rooms) {
    Door {
      libraries = List.copyOf(libraries);
      rooms = List.copyOf(rooms);
    }

    @Override
    public String toString() {
      return libraries.getFirst();
    }

    DescribedPredicate<JavaClass> library() {
      return resideInAnyPackage(libraries.toArray(String[]::new));
    }

    DescribedPredicate<JavaClass> room() {
      return resideInAnyPackage(rooms.toArray(String[]::new));
    }
  }

  private static Door door(String libraries, String... rooms) {
    return new Door(
        List.of(libraries.split(" ", -1)),
        Stream.of(rooms).map(room -> "nl.peiling." + room).toList());
  }

  static Stream<Door> doorsInUse() {
    return Stream.of(
        door("org.commonmark..", "report.document"),
        door("org.knowm..", "report.chart"),
        door(
            "java.awt.. javax.imageio.. javax.swing..",
            "report.chart",
            "report.pdf..",
            "report.font"),
        door("org.apache.commons.statistics..", "analysis.."),
        door("com.fasterxml.jackson..", "model.reading", "generator"),
        door("org.yaml.snakeyaml..", "model.reading"),
        door("freemarker..", "report.template"),
        door("org.openpdf.. com.lowagie..", "report.pdf.output"),
        door("org.apache.pdfbox.. org.apache.fontbox..", "report.pdf.output"),
        door("org.apache.poi.. org.openxmlformats..", "report.workbook"),
        door("com.github.difflib..", "report.compare"),
        door("picocli..", "app"));
  }

  @Test
  void modelUsesTheJdkAndItsFileReadersOnly() {
    classes()
        .that()
        .resideInAPackage("nl.peiling.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "nl.peiling.model..",
            "de.siegmar.fastcsv..",
            "com.fasterxml.jackson..",
            "org.yaml.snakeyaml.error..")
        .check(House.classes());
  }

  @Test
  void modelReadsFilesInOneRoom() {
    noClasses()
        .that()
        .resideInAPackage("nl.peiling.model..")
        .and()
        .resideOutsideOfPackage("nl.peiling.model.reading")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "de.siegmar.fastcsv..", "com.fasterxml.jackson..", "org.yaml.snakeyaml.error..")
        .check(House.classes());
  }

  @ParameterizedTest
  @CsvSource({
    "model, analysis|report|generator|app",
    "analysis, report|generator|app",
    "report, analysis|generator|app",
    "generator, analysis|report|app",
  })
  void roomDoesNotKnowTheRoomsAfterIt(String room, String unknown) {
    noClasses()
        .that()
        .resideInAPackage("nl.peiling." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.of(unknown.split("\\|", -1))
                .map(other -> "nl.peiling." + other + "..")
                .toArray(String[]::new))
        .check(House.classes());
  }

  @ParameterizedTest
  @MethodSource("doorsInUse")
  void libraryHasOneDoor(Door door) {
    noClasses()
        .that(not(door.room()))
        .should()
        .dependOnClassesThat(door.library())
        .check(House.classes());
  }

  /** A door that nobody uses would make its rule hold for nothing. */
  @ParameterizedTest
  @MethodSource("doorsInUse")
  void doorIsUsed(Door door) {
    assertThat(House.classes().that(door.room()))
        .anyMatch(type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> door.library().test(dependency.getTargetClass())));
  }

  /** The comparison is no renderer of a document and may borrow from them. */
  @ParameterizedTest
  @ValueSource(strings = {"text", "html", "pdf", "workbook"})
  void rendererIsAStrangerToTheRestOfTheReport(String renderer) {
    noClasses()
        .that()
        .resideInAPackage("nl.peiling.report..")
        .and()
        .resideOutsideOfPackages(
            "nl.peiling.report." + renderer + "..", "nl.peiling.report.compare..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("nl.peiling.report." + renderer + "..")
        .check(House.classes());
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("nl.peiling.(**)").should().beFreeOfCycles().check(House.classes());
  }

  @Test
  void numbersBecomeCharactersInOnePlace() {
    noClasses()
        .that()
        .resideInAnyPackage("nl.peiling.report..", "nl.peiling.app..")
        .and()
        .resideOutsideOfPackage("nl.peiling.report.wording")
        .and()
        .doNotHaveFullyQualifiedName("nl.peiling.report.chart.SvgCanvas")
        .and()
        .doNotHaveFullyQualifiedName("nl.peiling.report.facts.FactsCsv")
        .should(Ban.ON_FRACTION.condition())
        .check(House.classes());
  }
}
