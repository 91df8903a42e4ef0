package nl.peiling.app.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of the program, without those of its tests. */
final class House {

  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();

  private static final JavaClasses CLASSES = load();

  private House() {}

  static JavaClasses classes() {
    return CLASSES;
  }

  /** Everything under these sources is the program; what else is on the class path is a test. */
  private static JavaClasses load() {
    Set<String> sources =
        Stream.of("model", "analysis", "report", "src-data", "app")
            .flatMap(module -> sources(ROOT.resolve(module).resolve("src/main/java")))
            .collect(Collectors.toSet());
    JavaClasses all = new ClassFileImporter().importPackages("nl.peiling");
    return all.that(
        DescribedPredicate.describe("are the program", type -> sources.contains(sourceOf(type))));
  }

  private static String sourceOf(JavaClass type) {
    String file = type.getSource().flatMap(s -> s.getFileName()).orElse("");
    return type.getPackageName().replace('.', '/') + "/" + file;
  }

  private static Stream<String> sources(Path root) {
    try (Stream<Path> tree = Files.walk(root)) {
      return tree
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".java"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
