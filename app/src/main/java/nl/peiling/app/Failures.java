package nl.peiling.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Says in Dutch why reading or writing failed. */
final class Failures {

  private Failures() {}

  /** Returns the failure as a problem for the user. */
  static Problem problem(IOException failure) {
    if (failure instanceof OutputException output) {
      return output.problem();
    }
    String file = failure instanceof FileSystemException system ? system.getFile() : null;
    return Problem.error(
        "bestand.mislukt",
        file == null ? Place.nowhere() : Place.file(file),
        "lezen of schrijven is mislukt: " + reason(failure) + ".");
  }

  /** Returns the reason as words that fit after a colon. */
  static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException e -> "geen toestemming";
      case NoSuchFileException e -> "het bestand of de map bestaat niet";
      case FileNotFoundException e -> "het bestand of de map bestaat niet";
      case FileAlreadyExistsException e -> "er bestaat al een bestand met die naam";
      case NotDirectoryException e -> "het pad loopt door een bestand";
      case CharacterCodingException e -> "het bestand is geen UTF-8";
      case ClosedByInterruptException e -> "de opdracht is afgebroken";
      case InterruptedIOException e -> "de opdracht is afgebroken";
      case FileSystemException e -> ofSystem(e.getReason());
      default -> ofSystem(failure.getMessage());
    };
  }

  // The system gives its reasons as English text only
  private static String ofSystem(@Nullable String reason) {
    String text = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
    if (text.contains("no space left") || text.contains("not enough space")) {
      return "de schijf is vol";
    }
    if (text.contains("read-only")) {
      return "de schijf is alleen te lezen";
    }
    if (text.contains("not a directory")) {
      return "het pad loopt door een bestand";
    }
    if (text.contains("name too long")) {
      return "de naam is te lang";
    }
    if (text.contains("permission denied") || text.contains("operation not permitted")) {
      return "geen toestemming";
    }
    return text.isEmpty() ? "het systeem geeft geen reden" : "het systeem meldt ‘" + reason + "’";
  }
}
