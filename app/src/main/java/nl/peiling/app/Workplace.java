package nl.peiling.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The place beside a target folder where its successor is made. One run at a time works on a
 * target; the lock that sees to that goes with the process, however it ends.
 *
 * <p>For the target {@code 2023} there are, for the time of the run only, {@code .2023.slot} (the
 * lock), {@code .2023.nieuw} (the folder being filled) and {@code .2023.oud} (the old folder while
 * the two change places).
 */
final class Workplace implements AutoCloseable {

  private final Path target;
  private final Path fresh;
  private final Path old;
  private final Path lockFile;
  private final FileChannel lock;
  private final Thread onShutdown = new Thread(this::abandon, "tidy output");
  private boolean abandoned;

  private Workplace(Path target, Path lockFile, FileChannel lock) {
    this.target = target;
    this.fresh = beside(target, "nieuw");
    this.old = beside(target, "oud");
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Takes the place beside the target and repairs what a run that was cut off left behind.
   *
   * @param target an absolute path whose parent exists
   */
  static Workplace open(Path target) throws IOException {
    Path lockFile = beside(target, "slot");
    Workplace workplace = new Workplace(target, lockFile, lock(target, lockFile));
    try {
      workplace.recover();
      Runtime.getRuntime().addShutdownHook(workplace.onShutdown);
      return workplace;
    } catch (IOException | RuntimeException e) {
      workplace.close();
      throw e;
    }
  }

  private static FileChannel lock(Path target, Path lockFile) throws IOException {
    while (true) {
      FileChannel channel =
          FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new OutputException(
            "uitvoer.bezet",
            "Er wordt al geschreven naar ‘" + target + "’.",
            "Wacht tot de andere opdracht klaar is, of geef met --uit een andere map op.");
      }
      // Between opening and locking, the run before this one may have removed the file
      if (Files.exists(lockFile)) {
        return channel;
      }
      channel.close();
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private void recover() throws IOException {
    deleteTree(fresh);
    if (!exists(old)) {
      return;
    }
    if (exists(target)) {
      deleteTree(old);
    } else {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Makes the empty folder to fill. */
  Path makeFresh() throws IOException {
    return Files.createDirectory(fresh);
  }

  /** Puts the filled folder in the place of the target. */
  synchronized void swap() throws IOException {
    if (abandoned || Thread.interrupted()) {
      throw new InterruptedIOException("interrupted before the output was put in place");
    }
    boolean replaces = exists(target);
    if (replaces) {
      moveAside();
    }
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    deleteQuietly(old);
  }

  private void moveAside() throws IOException {
    try {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new OutputException(
          "uitvoer.niet-te-vervangen",
          "De map ‘" + target + "’ kan niet worden vervangen.",
          "Sluit de bestanden uit die map die nog openstaan, of geef met --uit een andere map op.",
          e);
    }
  }

  private synchronized void abandon() {
    abandoned = true;
    deleteQuietly(fresh);
    deleteQuietly(lockFile);
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(onShutdown);
    } catch (IllegalStateException e) {
      return; // the program is ending: the hook tidies up
    }
    abandon();
    lock.close();
  }

  private static Path beside(Path target, String purpose) {
    return target.resolveSibling("." + target.getFileName() + "." + purpose);
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  // What is left lying about is removed by the next run
  private static void deleteQuietly(Path path) {
    try {
      deleteTree(path);
    } catch (IOException e) {
      return;
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!exists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
