package nl.peiling.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.peiling.app.EditionCommand.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The program without its process: from the words of a command to an exit code. */
final class Program {

  private static final List<String> HELP = List.of("hulp", "help", "--help");

  private final Setting setting;
  private final Path reports;

  /**
   * Makes the program.
   *
   * @param reports the folder for reports of bugs
   */
  Program(Setting setting, Path reports) {
    this.setting = setting;
    this.reports = reports;
  }

  /** Does what the words say and returns how it ended. Throws nothing. */
  ExitCode run(String... words) {
    List<String> arguments = List.of(words);
    try {
      CommandLine root = commandLine(arguments);
      int number = root.execute(translateHelp(root, words));
      return Stream.of(ExitCode.values())
          .filter(code -> code.number() == number)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no such exit code: " + number));
    } catch (RuntimeException | Error e) {
      return bug(e, arguments);
    }
  }

  private CommandLine commandLine(List<String> arguments) {
    CommandLine root = new CommandLine(new RootCommand());
    // Taking in a command costs time; whoever names one has no use for the others
    Map<String, Supplier<Callable<Integer>>> all = commands();
    String named = arguments.isEmpty() ? "" : arguments.getFirst();
    all.forEach((name, command) -> {
      if (name.equals(named) || !all.containsKey(named)) {
        root.addSubcommand(name, command.get());
      }
    });
    root.getSubcommands().values().forEach(command -> command.getCommandSpec().addOption(help()));
    root.getCommandSpec().addOption(help()).addOption(version()).version(versionText());
    return root.setOut(setting.console().results())
        .setErr(setting.console().remarks())
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setExpandAtFiles(false)
        .setSubcommandsCaseInsensitive(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(this::execute)
        .setParameterExceptionHandler((error, ignored) -> notUnderstood(error))
        .setExecutionExceptionHandler((error, c, r) -> failed(error, arguments).number());
  }

  /** The commands by name, in the order in which they are told. */
  private Map<String, Supplier<Callable<Integer>>> commands() {
    Map<String, Supplier<Callable<Integer>>> all = new LinkedHashMap<>();
    all.put("rapport", () -> new ReportCommand(setting));
    all.put("tabellenboek", () -> new TablesCommand(setting));
    all.put("controleer", () -> new CheckCommand(setting));
    all.put("herschrijf", () -> new RewriteCommand(setting));
    all.put("ijk", () -> new CalibrateCommand(setting));
    all.put("vergelijk", () -> new CompareCommand(setting));
    all.put("voorbeelddata", () -> new SampleDataCommand(setting));
    return all;
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--hulp")
        .usageHelp(true)
        .description("Toon deze uitleg.")
        .build();
  }

  private static OptionSpec version() {
    return OptionSpec.builder("--versie")
        .versionHelp(true)
        .description("Toon de versie van het programma.")
        .build();
  }

  private static String versionText() {
    return Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
        .map(version -> "peiling " + version)
        .orElse("peiling, in ontwikkeling");
  }

  private int execute(CommandLine.ParseResult parsed) {
    if (!parsed.hasSubcommand()
        && !parsed.isUsageHelpRequested()
        && !parsed.isVersionHelpRequested()) {
      parsed.commandSpec().commandLine().usage(setting.console().remarks());
      return ExitCode.WRONG_USAGE.number();
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private int notUnderstood(CommandLine.ParameterException error) {
    setting.console().problem(UsageErrors.problem(error));
    return ExitCode.WRONG_USAGE.number();
  }

  private ExitCode failed(Exception error, List<String> arguments) {
    if (error instanceof IOException failure) {
      setting.console().problem(Failures.problem(failure));
      return ExitCode.UNUSABLE;
    }
    return bug(error, arguments);
  }

  private ExitCode bug(Throwable error, List<String> arguments) {
    setting.console().problem(BugReport.of(error, arguments, setting.clock(), reports));
    return ExitCode.BUG;
  }

  /** {@code peiling hulp rapport} and {@code peiling rapport --help} mean the same. */
  private static String[] translateHelp(CommandLine root, String... words) {
    int named = words.length > 1 && HELP.contains(words[0]) ? 1 : 0;
    if (isUnknown(root, words, named)) {
      // help on it would be help on something else
      return new String[] {words[named]};
    }
    if (words.length == 0 || !HELP.contains(words[0])) {
      return Stream.of(words)
          .map(word -> word.equals("--help") ? "--hulp" : word)
          .toArray(String[]::new);
    }
    return words.length == 1 ? new String[] {"--hulp"} : new String[] {words[1], "--hulp"};
  }

  private static boolean isUnknown(CommandLine root, String[] words, int at) {
    return at < words.length
        && !words[at].startsWith("-")
        && !HELP.contains(words[at])
        && !root.getSubcommands().containsKey(words[at].toLowerCase(Locale.ROOT));
  }
}
