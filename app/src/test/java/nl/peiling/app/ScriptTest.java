package nl.peiling.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code peiling} with a JDK and a Maven that only write down how they are called. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ScriptTest {

  private static final String BUILD = "-q -B -Psnel package\n";
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir private Path temporary;
  private Path project;
  private Path jdk;

  private record Ending(int code, String results, String remarks) {}

  @BeforeEach
  void makeProject() throws IOException {
    Path root = Path.of(System.getProperty("basedir", "."), "..").toRealPath();
    project = Files.createDirectories(temporary.toRealPath().resolve("het 'project'"));
    for (String folder :
        List.of(".mvn", "model/src/main/java", "templates/rapport", "templates/taal")) {
      Files.createDirectories(project.resolve(folder));
    }
    Files.copy(root.resolve("peiling"), project.resolve("peiling"));
    Files.copy(root.resolve(".mvn/jdk.sh"), project.resolve(".mvn/jdk.sh"));
    for (String file :
        List.of(
            "pom.xml",
            "model/pom.xml",
            "model/src/main/java/A.java",
            "templates/taal/a.txt",
            "templates/rapport/h1.md")) {
      Files.writeString(project.resolve(file), file);
    }
    executable(
        project.resolve("mvnw"),
        """
        #!/bin/sh
        printf '%s\\n' "$*" >>gebouwd.txt
        mkdir -p app/target/snel templates/target/snel
        : >app/target/snel/peiling-app.jar
        """);
    jdk = makeJdk("jdk", "25.0.1", 0);
  }

  @Test
  void buildsOnceAndRuns() throws Exception {
    Ending first = run(project, "rapport", "2023", "--uit", "mijn map");
    Ending second = run(project, "ijk");

    assertThat(first.code).isZero();
    assertThat(first.remarks).startsWith("Het programma wordt gebouwd").hasLineCount(1);
    assertThat(first.results)
        .contains("[-Dpeiling.home=" + project + "]")
        .endsWith("[nl.peiling.app.Main][rapport][2023][--uit][mijn map]\n");
    assertThat(second.remarks).isEmpty();
    assertThat(second.results).endsWith("[nl.peiling.app.Main][ijk]\n");
    assertThat(project.resolve("gebouwd.txt")).hasContent(BUILD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "model/pom.xml",
        "model/src/main/java/A.java",
        "templates/taal/a.txt",
        ".mvn/jdk.sh"
      })
  void buildsAgainWhenASourceChanged(String file) throws Exception {
    buildAndAge();
    Files.setLastModifiedTime(project.resolve(file), FileTime.from(LONG_AGO.plusSeconds(2)));

    assertThat(run(project, "ijk").remarks).startsWith("Het programma wordt gebouwd");
    assertThat(run(project, "ijk").remarks).isEmpty();
  }

  @Test
  void buildsAgainWhenASourceIsRemoved() throws Exception {
    buildAndAge();
    Files.delete(project.resolve("model/src/main/java/A.java"));

    assertThat(run(project, "ijk").remarks).startsWith("Het programma wordt gebouwd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"templates/rapport/h1.md", "gebouwd.txt"})
  void doesNotBuildForWhatIsReadWhenItRuns(String file) throws Exception {
    buildAndAge();
    Files.writeString(project.resolve(file), "anders");

    assertThat(run(project, "ijk").remarks).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 70})
  void endsAsTheProgramEnds(int code) throws Exception {
    jdk = makeJdk("ander", "21", code);

    assertThat(run(project, "ijk").code).isEqualTo(code);
  }

  @Test
  void keepsWhatTheFirstComparisonLoads() throws Exception {
    Path archive = project.resolve("app/target/snel/vergelijk.jsa");
    jdk = makeJdk("mis", "25", 3);
    assertThat(run(project, "vergelijk", "oud", "nergens").code).isEqualTo(3);
    assertThat(archive).doesNotExist();

    jdk = makeJdk("raak", "25", 1);
    Ending first = run(project, "vergelijk", "oude map", "nieuw");
    assertThat(first.code).isEqualTo(1);
    assertThat(first.results).contains("[-XX:ArchiveClassesAtExit=" + archive);
    Ending second = run(project, "vergelijk", "oude map", "nieuw");
    assertThat(second.code).isEqualTo(1);
    assertThat(second.results)
        .contains("[-XX:SharedArchiveFile=" + archive + "]")
        .endsWith("[nl.peiling.app.Main][vergelijk][oude map][nieuw]\n");
    assertThat(run(project, "ijk").results).doesNotContain("vergelijk.jsa");
    assertThat(project.resolve("app/target/snel").toFile().list())
        .containsExactlyInAnyOrder("gebouwd", "peiling-app.jar", "bouw.log", "vergelijk.jsa");
  }

  @Test
  void runsFromAnotherFolderThroughLinks() throws Exception {
    Path elsewhere = Files.createDirectories(temporary.resolve("elders/diep"));
    Files.createSymbolicLink(elsewhere.resolve("huis"), project);
    Files.createSymbolicLink(temporary.resolve("elders/p1"), Path.of("diep/huis/peiling"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("p2"), Path.of("../p1"));

    Ending ending = runScript(link, elsewhere, "ijk");
    assertThat(ending.code).isZero();
    assertThat(ending.results).contains("[-Dpeiling.home=" + project + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.0.15", "1.8.0_402", "", "onzin"})
  void refusesAnOldJdk(String version) throws Exception {
    jdk = makeJdk("oud", version, 0);

    Ending ending = run(project, "ijk");
    assertThat(ending.code).isEqualTo(3);
    assertThat(ending.remarks).startsWith("fout: Er is geen JDK 21 of nieuwer gevonden.\n");
    assertThat(ending.results).isEmpty();
  }

  @Test
  void findsAJdkInTheUsualPlaces() throws Exception {
    makeJdk("systeem/usr/lib/jvm/jdk-17", "17.0.1", 1);
    makeJdk("systeem/usr/lib/jvm/jdk-22", "22.0.1", 2);
    makeJdk("systeem/usr/lib/jvm/jdk-26", "26", 3);
    jdk = makeJdk("oud", "17.0.15", 4);
    assertThat(run(project, "ijk").code).isEqualTo(2);

    makeJdk("systeem/usr/lib/jvm/jdk-25", "25.0.3", 5);
    assertThat(run(project, "ijk").code).isEqualTo(5);
  }

  @Test
  void saysWhatIsWrongWhenBuildingFails() throws Exception {
    executable(
        project.resolve("mvnw"),
        "#!/bin/sh\necho '[INFO] iets'\necho '[ERROR] A.java:[3,1] mis'\nexit 1\n");

    Ending ending = run(project, "ijk");
    assertThat(ending.code).isEqualTo(3);
    assertThat(ending.remarks)
        .contains("[ERROR] A.java:[3,1] mis\nfout: Het bouwen is mislukt.\n", "bouw.log")
        .doesNotContain("[INFO]");
    assertThat(run(project, "ijk").code).isEqualTo(3);
  }

  @Test
  void saysSoWhenItCannotWriteTheProgram() throws Exception {
    Files.createDirectories(project.resolve("app"));
    Files.writeString(project.resolve("app/target"), "in de weg");

    Ending ending = run(project, "ijk");
    assertThat(ending.code).isEqualTo(3);
    assertThat(ending.remarks).contains("kan niet worden geschreven");
  }

  @Test
  void takesOverTheLockOfABuildThatWasCutOff() throws Exception {
    Files.createDirectories(project.resolve("app/target/snel"));
    Files.writeString(project.resolve("app/target/snel/bezig"), "999999999\n");

    assertThat(run(project, "ijk").code).isZero();
    assertThat(project.resolve("app/target/snel/bezig")).doesNotExist();
  }

  /** Builds, and makes everything as old as the program. */
  private void buildAndAge() throws Exception {
    assertThat(run(project, "ijk").code).isZero();
    List<Path> paths;
    try (var tree = Files.walk(project)) {
      paths = tree.toList();
    }
    for (Path path : paths) {
      Files.setLastModifiedTime(path, FileTime.from(LONG_AGO));
    }
    Files.setLastModifiedTime(
        project.resolve("app/target/snel/gebouwd"), FileTime.from(LONG_AGO.plusSeconds(1)));
  }

  private Path makeJdk(String folder, String version, int code) throws IOException {
    Path home = Files.createDirectories(temporary.resolve(folder));
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    executable(home.resolve("bin/javac"), "#!/bin/sh\n");
    executable(
        home.resolve("bin/java"),
        """
        #!/bin/sh
        printf '[%%s]' "$@"
        echo
        for word; do
          case $word in
          -XX:ArchiveClassesAtExit=*) : >"${word#*=}" ;;
          esac
        done
        exit %d
        """
            .formatted(code));
    return home;
  }

  private Ending run(Path folder, String... words) throws Exception {
    return runScript(folder.resolve("peiling"), folder, words);
  }

  private Ending runScript(Path script, Path folder, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
    command.addAll(List.of(words));
    Path results = temporary.resolve("uit.txt");
    Path remarks = temporary.resolve("fout.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(results.toFile())
            .redirectError(remarks.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH", jdk.resolve("bin") + ":/usr/bin:/bin",
                "HOME", temporary.resolve("thuis").toString(),
                "JDK_SEARCH_ROOT", temporary.resolve("systeem").toString()));
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ending(
        process.exitValue(), Files.readString(results, UTF_8), Files.readString(remarks, UTF_8));
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
