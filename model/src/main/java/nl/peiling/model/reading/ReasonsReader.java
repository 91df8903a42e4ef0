package nl.peiling.model.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Visible;

/**
 * Reads the reasons for changes from {@code redenen.yaml}: a list {@code redenen} with for each the
 * {@code wijziging} (a key of a change, with * for any characters), the {@code reden}, and if
 * wanted {@code oud}, {@code nieuw} and {@code akkoord} (initials and a date).
 */
public final class ReasonsReader {

  /** The name of the file. */
  public static final String FILE = "redenen.yaml";

  private static final String CODE = "redenen";
  private static final Pattern ACCEPTED =
      Pattern.compile("\\p{Lu}[\\p{L}.]{0,9} \\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])");

  private ReasonsReader() {}

  /** Reads the contents of the file. */
  public static Reading<Reasons> read(byte[] bytes) {
    ProblemCollector problems = new ProblemCollector();
    List<Reasons.Reason> reasons = new ArrayList<>();
    TextFile.decode(FILE, bytes, problems)
        .flatMap(file -> NodeReader.yaml(file, problems))
        .flatMap(node -> Fields.of(node, CODE, problems))
        .ifPresent(fields -> {
          for (Node node : fields.optionalList("redenen")) {
            Fields.of(node, CODE, problems).ifPresent(one -> reason(one).ifPresent(reasons::add));
          }
          fields.nothingElse();
        });
    return Reading.of(Optional.of(new Reasons(reasons)), problems);
  }

  private static Optional<Reasons.Reason> reason(Fields fields) {
    String change = fields.text("wijziging");
    Optional<String> before = fields.optionalText("oud");
    Optional<String> after = fields.optionalText("nieuw");
    Optional<String> text = fields.optionalText("reden").filter(words -> !words.isBlank());
    Optional<String> accepted = fields.optionalText("akkoord");
    fields.nothingElse();
    if (accepted.isPresent() && !ACCEPTED.matcher(accepted.get()).matches()) {
      fields.error(
          "akkoord",
          fields.place("akkoord"),
          "‘" + Visible.text(accepted.get()) + "’ is geen akkoord.",
          Optional.of("Schrijf voorletters en een datum, zoals: AB 2024-05-03"));
    }
    // A proposal that nobody filled in yet is no reason
    if (!fields.sound() || text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Reasons.Reason(change, before, after, text.get(), accepted));
  }
}
