package nl.peiling.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.peiling.app.OutputFolder.Filling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {

  private static final Filling FIRST =
      folder -> {
        Files.writeString(folder.resolve("rapport.pdf"), "een");
        Files.createDirectory(folder.resolve("figuren"));
        Files.writeString(folder.resolve("figuren/a.svg"), "een");
      };
  private static final Filling SECOND =
      folder -> {
        Files.writeString(folder.resolve("rapport.pdf"), "twee");
        Files.writeString(folder.resolve("feiten.csv"), "twee");
      };

  @TempDir private Path temporary;
  private Path parent;
  private Path target;

  @BeforeEach
  void chooseTarget() throws IOException {
    parent = temporary.toRealPath().resolve("met spatie/uitvoer");
    target = parent.resolve("2023");
  }

  @Test
  void makesTheFolderAndItsParents() throws IOException {
    OutputFolder.replace(target, FIRST);

    assertThat(tree(parent))
        .containsOnlyKeys("2023/.peiling", "2023/figuren/a.svg", "2023/rapport.pdf");
  }

  @Test
  void replacesTheFilesOfAnEarlierRun() throws IOException {
    OutputFolder.replace(target, FIRST);
    OutputFolder.replace(target, SECOND);

    assertThat(tree(parent))
        .containsOnlyKeys("2023/.peiling", "2023/feiten.csv", "2023/rapport.pdf")
        .containsEntry("2023/rapport.pdf", "twee");
  }

  @Test
  void keepsOtherFilesOfEarlierRunsWhenRenewing() throws IOException {
    OutputFolder.replace(target, FIRST);
    OutputFolder.renew(target, SECOND);

    assertThat(tree(target))
        .containsOnlyKeys(".peiling", "feiten.csv", "figuren/a.svg", "rapport.pdf")
        .containsEntry("rapport.pdf", "twee")
        .containsEntry("figuren/a.svg", "een");

    OutputFolder.replace(target, SECOND);
    assertThat(tree(target)).containsOnlyKeys(".peiling", "feiten.csv", "rapport.pdf");
  }

  @Test
  void keepsWhatTheUserAdded() throws IOException {
    OutputFolder.replace(target, FIRST);
    Files.writeString(target.resolve("redenen.yaml"), "van mij");
    Files.writeString(target.resolve("figuren/eigen.txt"), "van mij");
    OutputFolder.replace(target, SECOND);
    OutputFolder.replace(target, SECOND);

    assertThat(tree(target))
        .containsOnlyKeys(
            ".peiling", "feiten.csv", "figuren/eigen.txt", "rapport.pdf", "redenen.yaml")
        .containsEntry("redenen.yaml", "van mij");
  }

  @Test
  void refusesToOverwriteWhatTheUserAdded() throws IOException {
    OutputFolder.replace(target, FIRST);
    Files.writeString(target.resolve("feiten.csv"), "van mij");
    Map<String, String> before = tree(parent);

    assertProblem("uitvoer.ander-bestand", () -> OutputFolder.replace(target, SECOND));
    assertThat(tree(parent)).isEqualTo(before);
  }

  @Test
  void writesTheSameListForTheSameFiles() throws IOException {
    OutputFolder.replace(target, SECOND);
    String once = tree(target).get(".peiling");
    OutputFolder.replace(target, SECOND);

    assertThat(tree(target)).containsEntry(".peiling", once);
    assertThat(once).endsWith("\nfeiten.csv\nrapport.pdf\n");
  }

  @Test
  void fillsAnEmptyFolderThatExists() throws IOException {
    Files.createDirectories(target);
    OutputFolder.replace(target, FIRST);

    assertThat(tree(target)).containsKey("rapport.pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "een andere kop\nrapport.pdf\n", "\u0000\u0001"})
  void leavesAFolderOfSomebodyElseAlone(String list) throws IOException {
    Files.createDirectories(target);
    Files.writeString(target.resolve("dagboek.txt"), "van mij");
    if (!list.isEmpty()) {
      Files.writeString(target.resolve(".peiling"), list);
    }
    Map<String, String> before = tree(parent);

    assertProblem("uitvoer.niet-leeg", () -> OutputFolder.check(target));
    assertProblem("uitvoer.niet-leeg", () -> OutputFolder.replace(target, FIRST));
    assertThat(tree(parent)).isEqualTo(before);
  }

  @Test
  void reachesNoFileOutsideTheFolderThroughItsList() throws IOException {
    OutputFolder.replace(target, FIRST);
    Path secret = Files.writeString(parent.resolve("geheim"), "van mij");
    Files.writeString(
        target.resolve(".peiling"),
        "../geheim\n" + secret + "\n",
        java.nio.file.StandardOpenOption.APPEND);
    OutputFolder.renew(target, SECOND);

    assertThat(tree(parent)).containsEntry("geheim", "van mij");
    assertThat(tree(target).get(".peiling")).doesNotContain("geheim");
  }

  @Test
  void makesNothingWhenItOnlyChecks() throws IOException {
    OutputFolder.check(target.resolve("diep/dieper"));
    assertThat(parent).doesNotExist();
    OutputFolder.replace(target, FIRST);
    OutputFolder.check(target);
  }

  @Test
  void refusesATargetThatIsAFile() throws IOException {
    Files.createDirectories(parent);
    Files.writeString(target, "van mij");

    assertProblem("uitvoer.geen-map", () -> OutputFolder.check(target));
    assertProblem("uitvoer.geen-map", () -> OutputFolder.replace(target, FIRST));
    assertThat(tree(parent)).containsExactly(Map.entry("2023", "van mij"));
  }

  @Test
  void refusesAPathThroughAFile() throws IOException {
    Files.createDirectories(parent);
    Files.writeString(target, "van mij");

    assertProblem("uitvoer.niet-te-schrijven", () -> OutputFolder.check(target.resolve("x/y")));
    assertProblem(
        "uitvoer.niet-te-schrijven", () -> OutputFolder.replace(target.resolve("x/y"), FIRST));
    assertThat(tree(parent)).containsExactly(Map.entry("2023", "van mij"));
  }

  @Test
  void refusesAPlaceWhereItMayNotWrite() throws IOException {
    Path closed = Files.createDirectories(parent.resolve("dicht"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    // An administrator may write anywhere, except where the kernel itself says no
    Path place = Files.isWritable(closed) ? Path.of("/proc/self") : closed;

    assertProblem(
        "uitvoer.niet-te-schrijven", () -> OutputFolder.replace(place.resolve("2023"), FIRST));
  }

  @Test
  void refusesTheRootOfTheDisk() {
    Path root = target.getRoot();
    assertProblem("uitvoer.niet-leeg", () -> OutputFolder.replace(root, FIRST));
  }

  @Test
  void replacesTheFolderBehindALink() throws IOException {
    OutputFolder.replace(target, FIRST);
    Path link = Files.createSymbolicLink(parent.resolve("nieuwste"), target);
    OutputFolder.replace(link, SECOND);

    assertThat(link).isSymbolicLink();
    assertThat(tree(target)).containsEntry("rapport.pdf", "twee");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keepsTheOldFolderWhenFillingFails(boolean io) throws IOException {
    OutputFolder.replace(target, FIRST);
    Map<String, String> before = tree(parent);

    assertThatThrownBy(() ->
            OutputFolder.replace(
                target,
                folder -> {
                  SECOND.fill(folder);
                  if (io) {
                    throw new IOException("schijf");
                  }
                  throw new IllegalStateException("fout");
                }))
        .isInstanceOf(io ? IOException.class : IllegalStateException.class);
    assertThat(tree(parent)).isEqualTo(before);
  }

  @Test
  void leavesNothingWhenTheFirstFillingFails() throws IOException {
    assertThatThrownBy(() ->
            OutputFolder.replace(
                target,
                folder -> {
                  FIRST.fill(folder);
                  throw new IOException("schijf");
                }))
        .hasMessage("schijf");
    assertThat(tree(parent)).isEmpty();
  }

  @Test
  void keepsTheOldFolderWhenInterrupted() throws IOException {
    OutputFolder.replace(target, FIRST);
    Map<String, String> before = tree(parent);

    assertThatThrownBy(() ->
            OutputFolder.replace(
                target,
                folder -> {
                  SECOND.fill(folder);
                  Thread.currentThread().interrupt();
                }))
        .isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(tree(parent)).isEqualTo(before);
  }

  @Test
  void letsOneRunAtATimeWrite() throws IOException {
    OutputFolder.replace(
        target,
        folder -> {
          FIRST.fill(folder);
          assertProblem("uitvoer.bezet", () -> OutputFolder.replace(target, SECOND));
        });

    assertThat(tree(parent))
        .containsOnlyKeys("2023/.peiling", "2023/figuren/a.svg", "2023/rapport.pdf");
  }

  @Test
  void putsBackTheOldFolderAfterARunThatWasCutOffBetweenTheTwoMoves() throws IOException {
    OutputFolder.replace(target, FIRST);
    Files.move(target, parent.resolve(".2023.oud"));
    Files.createDirectory(parent.resolve(".2023.nieuw"));
    Files.writeString(parent.resolve(".2023.nieuw/rapport.pdf"), "half");

    assertThatThrownBy(() ->
            OutputFolder.replace(
                target,
                folder -> {
                  throw new IOException("weer mis");
                }))
        .hasMessage("weer mis");
    assertThat(tree(parent))
        .containsOnlyKeys("2023/.peiling", "2023/figuren/a.svg", "2023/rapport.pdf")
        .containsEntry("2023/rapport.pdf", "een");
  }

  @Test
  void removesTheOldFolderAfterARunThatWasCutOffAfterTheTwoMoves() throws IOException {
    OutputFolder.replace(target, FIRST);
    OutputFolder.replace(parent.resolve(".2023.oud"), SECOND);
    OutputFolder.replace(target, SECOND);

    assertThat(tree(parent))
        .containsOnlyKeys("2023/.peiling", "2023/feiten.csv", "2023/rapport.pdf");
  }

  @Test
  @Timeout(60)
  void survivesAProcessThatIsKilled() throws Exception {
    OutputFolder.replace(target, FIRST);
    Map<String, String> before = tree(target);
    Process process = startWriter();
    process.destroyForcibly().waitFor();
    assertThat(tree(target)).isEqualTo(before);

    OutputFolder.replace(target, SECOND);
    assertThat(tree(parent))
        .containsOnlyKeys("2023/.peiling", "2023/feiten.csv", "2023/rapport.pdf");
  }

  @Test
  @Timeout(60)
  void tidiesUpInAProcessThatIsStopped() throws Exception {
    OutputFolder.replace(target, FIRST);
    Map<String, String> before = tree(parent);
    Process process = startWriter();
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

    assertThat(tree(parent)).isEqualTo(before);
  }

  /** Starts a process that is in the middle of filling the target. */
  private Process startWriter() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SlowWriter.class.getName(),
                target.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.getInputStream().read()).isEqualTo('!');
    return process;
  }

  /** Fills a folder half, says so, and never ends. */
  static final class SlowWriter {
    private SlowWriter() {}

    public static void main(String[] arguments) throws IOException {
      OutputFolder.replace(
          Path.of(arguments[0]),
          folder -> {
            Files.writeString(folder.resolve("rapport.pdf"), "half");
            System.out.print("!");
            System.out.flush();
            try {
              Thread.sleep(600_000);
            } catch (InterruptedException e) {
              throw new InterruptedIOException();
            }
          });
    }
  }

  private static void assertProblem(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
    assertThatThrownBy(action)
        .asInstanceOf(type(OutputException.class))
        .extracting(e -> e.problem().code().value())
        .isEqualTo(code);
  }

  private static Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return files;
  }
}
