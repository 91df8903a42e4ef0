package nl.peiling.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder that appears as a whole or not at all. A run fills a new folder beside the target; only
 * when everything is there do the two change places. Until then, and whatever goes wrong, the
 * target keeps what it had.
 *
 * <p>A folder made this way carries a list of its files ({@value Contents#NAME}). A target without
 * that list is somebody else's and is used only when it is empty. What a user added to the target
 * later is not on the list, and stays.
 */
public final class OutputFolder {

  /** Writes the files of a run into an empty folder. */
  @FunctionalInterface
  public interface Filling {
    /** Writes into the folder; what this throws leaves the target as it was. */
    void fill(Path folder) throws IOException;
  }

  private enum Earlier {
    GOES,
    STAYS
  }

  private final Path target;
  private final Earlier earlier;

  private OutputFolder(Path target, Earlier earlier) {
    this.target = target;
    this.earlier = earlier;
  }

  /** Fills the target with the files of one run; those of earlier runs go. */
  public static void replace(Path target, Filling filling) throws IOException {
    new OutputFolder(settle(target), Earlier.GOES).write(filling);
  }

  /** Fills the target; files of earlier runs that this run does not write stay. */
  public static void renew(Path target, Filling filling) throws IOException {
    new OutputFolder(settle(target), Earlier.STAYS).write(filling);
  }

  /**
   * Sees whether the target can take the files of a run, before the work begins. Makes nothing;
   * what only shows when it is written, is said then.
   */
  public static void check(Path target) throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    Path present = absolute;
    while (present.getParent() != null && !Files.exists(present)) {
      present = present.getParent();
    }
    if (present.equals(absolute)) {
      new OutputFolder(absolute.toRealPath(), Earlier.GOES).inspect();
    } else if (!Files.isDirectory(present)) {
      throw notWritable(absolute, new NotDirectoryException(present.toString()));
    } else if (!Files.isWritable(present)) {
      throw notWritable(absolute, new AccessDeniedException(present.toString()));
    }
  }

  /** Returns the target as an absolute path, behind links, with a parent that exists. */
  private static Path settle(Path target) throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (parent == null) {
      throw notOurs(absolute);
    }
    try {
      Files.createDirectories(parent);
      return Files.exists(absolute)
          ? absolute.toRealPath()
          : parent.toRealPath().resolve(absolute.getFileName());
    } catch (IOException e) {
      throw notWritable(absolute, e);
    }
  }

  private void write(Filling filling) throws IOException {
    try (Workplace workplace = openWorkplace()) {
      Contents before = inspect();
      Path fresh = makeFresh(workplace);
      filling.fill(fresh);
      carryOver(before, fresh).save(fresh);
      workplace.swap();
    }
  }

  private Workplace openWorkplace() throws IOException {
    try {
      return Workplace.open(target);
    } catch (OutputException e) {
      throw e;
    } catch (IOException e) {
      throw notWritable(target, e);
    }
  }

  private Path makeFresh(Workplace workplace) throws IOException {
    try {
      return workplace.makeFresh();
    } catch (IOException e) {
      throw notWritable(target, e);
    }
  }

  /** Returns what runs of this program put into the target so far. */
  private Contents inspect() throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return new Contents(new TreeSet<>());
    }
    if (!Files.isDirectory(target)) {
      throw new OutputException(
          "uitvoer.geen-map",
          "‘" + target + "’ bestaat al en is geen map.",
          "Geef met --uit een map op.");
    }
    return isEmpty(target)
        ? new Contents(new TreeSet<>())
        : Contents.read(target).orElseThrow(() -> notOurs(target));
  }

  /** Copies what stays into the new folder and returns the list of files of this program. */
  private Contents carryOver(Contents before, Path fresh) throws IOException {
    SortedSet<String> ours = Contents.of(fresh).files();
    if (!Files.exists(target)) {
      return new Contents(ours);
    }
    for (String extra : before.extras(target)) {
      if (ours.contains(extra)) {
        throw new OutputException(
            "uitvoer.ander-bestand",
            "‘" + target.resolve(extra) + "’ is niet door peiling gemaakt en zou verdwijnen.",
            "Geef dat bestand een andere naam, of geef met --uit een andere map op.");
      }
      copy(extra, fresh);
    }
    if (earlier == Earlier.STAYS) {
      SortedSet<String> present = Contents.of(target).files();
      for (String file : before.files()) {
        if (present.contains(file) && ours.add(file)) {
          copy(file, fresh);
        }
      }
    }
    return new Contents(ours);
  }

  private void copy(String file, Path fresh) throws IOException {
    Path copy = fresh.resolve(file);
    Path folder = copy.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.copy(
        target.resolve(file), copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static OutputException notOurs(Path target) {
    return new OutputException(
        "uitvoer.niet-leeg",
        "De map ‘" + target + "’ is niet leeg en niet door peiling gemaakt.",
        "Geef met --uit een nieuwe of lege map op; zo raakt er niets van anderen kwijt.");
  }

  private static OutputException notWritable(Path target, IOException cause) {
    return new OutputException(
        "uitvoer.niet-te-schrijven",
        (Files.exists(target)
                ? "In de map ‘" + target + "’ kan niet worden geschreven: "
                : "De map ‘" + target + "’ kan niet worden gemaakt: ")
            + Failures.reason(cause)
            + ".",
        "Controleer het pad en de rechten, of geef met --uit een andere map op.",
        cause);
  }
}
