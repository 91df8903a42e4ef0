package nl.peiling.app;

import java.io.IOException;
import java.io.Serial;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The output cannot be written, for a reason that can be told to the user. */
final class OutputException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  private final String code;
  private final String message;
  private final String hint;

  OutputException(String code, String message, String hint) {
    this(code, message, hint, null);
  }

  OutputException(String code, String message, String hint, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.message = message;
    this.hint = hint;
  }

  /** Returns what is wrong, in Dutch. */
  Problem problem() {
    return Problem.error(code, Place.nowhere(), message).withHint(hint);
  }
}
