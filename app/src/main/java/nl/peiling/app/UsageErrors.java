package nl.peiling.app;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Dutch what is wrong with a command as it was typed. */
final class UsageErrors {

  private UsageErrors() {}

  /** Returns what is wrong, with the likely meaning or where to read more. */
  static Problem problem(ParameterException error) {
    return switch (error) {
      case UnmatchedArgumentException e when !e.getUnmatched().isEmpty() ->
          unmatched(e.getCommandLine(), e.getUnmatched().getFirst());
      case MissingParameterException e when !e.getMissing().isEmpty() ->
          missing(e.getCommandLine(), e.getMissing().getFirst());
      case OverwrittenOptionException e ->
          problem(e.getCommandLine(), name(e.getOverwritten()) + " staat er meer dan één keer.");
      case ParameterException e
          when e.getArgSpec() != null && e.getValue() != null && e.getValue().isBlank() ->
          missing(e.getCommandLine(), e.getArgSpec());
      default -> {
        String value = error.getValue();
        ArgSpec argument = error.getArgSpec();
        yield problem(
            error.getCommandLine(),
            value == null || argument == null
                ? "De opdracht is niet begrepen."
                : "De waarde ‘"
                    + value
                    + "’ kan niet bij "
                    + name(argument)
                    + "."
                    + choices(argument));
      }
    };
  }

  /** What an option takes, where that is a short list. */
  private static String choices(ArgSpec argument) {
    String choices =
        Arrays.stream(argument.auxiliaryTypes())
            .filter(Class::isEnum)
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    return choices.isEmpty() ? "" : " Kies uit: " + choices + ".";
  }

  private static Problem unmatched(CommandLine command, String word) {
    boolean root = command.getParent() == null;
    if (word.startsWith("-")) {
      return guess(
          command,
          "Onbekende optie ‘" + word.replaceFirst("=.*", "") + "’.",
          word.replaceFirst("=.*", ""),
          command.getCommandSpec().optionsMap().keySet());
    }
    if (root) {
      return guess(
          command, "Onbekende opdracht ‘" + word + "’.", word, command.getSubcommands().keySet());
    }
    return problem(command, "‘" + word + "’ is te veel: een opdracht gaat over één editie.");
  }

  private static Problem missing(CommandLine command, ArgSpec argument) {
    return problem(
        command,
        argument.isOption()
            ? "Bij " + name(argument) + " hoort een waarde: " + argument.paramLabel() + "."
            : "Er ontbreekt iets: "
                + argument.paramLabel()
                + ". Schrijf: "
                + command.getCommandSpec().qualifiedName()
                + command.getCommandSpec().positionalParameters().stream()
                    .map(each -> " " + each.paramLabel())
                    .collect(Collectors.joining())
                + ".");
  }

  private static Problem guess(
      CommandLine command, String message, String word, Collection<String> known) {
    List<String> near = Spelling.nearest(word, new TreeSet<>(known));
    Problem problem = problem(command, message);
    return near.isEmpty() ? problem : problem.withHint(Suggestion.of(near));
  }

  private static Problem problem(CommandLine command, String message) {
    return Problem.error("opdracht.onbegrepen", Place.nowhere(), message)
        .withHint("Zie: " + command.getCommandSpec().qualifiedName() + " --hulp");
  }

  private static String name(ArgSpec argument) {
    return Optional.of(argument)
        .filter(OptionSpec.class::isInstance)
        .map(OptionSpec.class::cast)
        .map(option -> "‘" + option.longestName() + "’")
        .orElse(argument.paramLabel());
  }
}
