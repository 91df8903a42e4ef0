package nl.peiling.app.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveNameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How the code behaves: the same on every machine, and with names that say something.
 *
 * <p>Known exceptions. {@code Main} owns the clock and the exit, {@code BugReport} keeps a trace in
 * a file. {@code EmbeddedFonts.Reproducible} is a {@code SecureRandom} by name only: the PDF
 * library asks for one, and this one always draws the same.
 */
class HouseStyleTest {

  private static final String EMPTY_NAMES =
      ".*(Util|Utils|Helper|Helpers|Manager|Info|[.$]Data)(\\$.*)?";
  private static final String EMPTY_PACKAGES =
      ".*\\.(util|utils|common|misc|helper|helpers)(\\..*)?";

  @ParameterizedTest
  @MethodSource("nl.peiling.app.rules.Ban#onMachine")
  void nothingDependsOnTheMachine(Ban ban) {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("nl.peiling.report.pdf.output.EmbeddedFonts$Reproducible")
        .should(ban.condition())
        .check(House.classes());
  }

  @Test
  void clockAndExitAreInMain() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("nl.peiling.app.Main")
        .should(Ban.ON_CLOCK.condition())
        .orShould(Ban.ON_EXIT.condition())
        .check(House.classes());
  }

  @Test
  void standardStreamsAreInTheApp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("nl.peiling.app..")
        .should(ACCESS_STANDARD_STREAMS)
        .check(House.classes());
  }

  @Test
  void filesAreTouchedWhereThePlanSays() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "nl.peiling.model.reading",
            "nl.peiling.generator",
            "nl.peiling.report.template",
            "nl.peiling.app")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.nio\\.file\\.Files|java\\.io\\.(File|RandomAccessFile|File.*(Stream|Reader|Writer))"
                + "|java\\.nio\\.channels\\.FileChannel")
        .check(House.classes());
  }

  @Test
  void namesSaySomething() {
    noClasses().should(haveNameMatching(EMPTY_NAMES)).check(House.classes());
    assertThat(House.classes())
        .extracting(JavaClass::getPackageName)
        .noneMatch(name -> name.matches(EMPTY_PACKAGES));
  }

  @Test
  void recordsHoldNoArrays() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .areRecords()
        .and()
        .areNotStatic()
        .should()
        .haveRawType(describe("array", JavaClass::isArray))
        .check(House.classes());
  }

  @Test
  void fieldsDoNotChange() {
    fields().that().areStatic().should().beFinal().check(House.classes());
  }

  @Test
  void everyPackageSaysWhatMayBeNull() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith("org.jspecify.annotations.NullMarked")
        .check(House.classes());
    assertThat(House.classes().stream().map(JavaClass::getPackageName).distinct())
        .allMatch(name -> House.classes().contain(name + ".package-info"));
  }

  @ParameterizedTest
  @MethodSource("nl.peiling.app.rules.Ban#all")
  void banSeesItsOffencesAndNothingElse(Ban ban) {
    String offender = "Against" + ban.name();
    JavaClasses offences =
        new ClassFileImporter().importClasses(Offences.class.getDeclaredClasses());

    var report = noClasses().should(ban.condition()).evaluate(offences).getFailureReport();

    assertThat(
            report.getDetails().stream()
                .map(line -> line.replaceAll(".*Offences\\$(\\w+)\\..*", "$1")))
        .contains(offender)
        .doesNotContain("Allowed");
  }

  @Test
  void emptyNameIsSeen() {
    assertThat(Offences.ThingHelper.class.getName()).matches(EMPTY_NAMES);
    assertThat("nl.peiling.report.util").matches(EMPTY_PACKAGES);
    assertThat(HouseStyleTest.class.getName()).doesNotMatch(EMPTY_NAMES);
  }
}
