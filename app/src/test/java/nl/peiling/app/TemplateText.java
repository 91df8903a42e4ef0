package nl.peiling.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chapter as its author wrote it, read with two patterns and nothing else.
 *
 * @param facts the facts in the running text, in order
 * @param noteFacts the facts in footnotes
 * @param typed pieces of the text that hold a typed number, such as a year
 */
record TemplateText(List<String> facts, Set<String> noteFacts, Set<String> typed) {

  private static final Path CHAPTERS =
      Path.of("..").toAbsolutePath().normalize().resolve("templates/rapport");
  private static final Pattern MARK = Pattern.compile("\\$\\{([a-z0-9_.]+)}");

  /** The chapter whose first heading has this key. */
  static TemplateText ofHeading(String key) throws IOException {
    for (Path file : files()) {
      String text = Files.readString(file);
      if (text.lines().findFirst().orElse("").endsWith("{#" + key + "}")) {
        return of(text);
      }
    }
    throw new IllegalArgumentException("no chapter " + key);
  }

  static Set<String> allFacts() throws IOException {
    Set<String> facts = new HashSet<>();
    for (Path file : files()) {
      facts.addAll(marks(Files.readString(file)));
    }
    return facts;
  }

  static Set<String> allTyped() throws IOException {
    Set<String> typed = new HashSet<>();
    for (Path file : files()) {
      typed.addAll(of(Files.readString(file)).typed());
    }
    return typed;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(CHAPTERS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static TemplateText of(String text) {
    List<String> running = new ArrayList<>();
    Set<String> notes = new HashSet<>();
    for (String line : text.split("\n", -1)) {
      (line.startsWith("[^") ? notes : running).addAll(marks(line));
    }
    String prose = text.replaceAll("]\\([^()]*\\)|\\{#[^}]*}", "").replaceAll("[\\[*]", "");
    Set<String> typed =
        Stream.of(prose.split("\\$\\{[^}]*}|[.,;:?!\n]", -1))
            .map(String::strip)
            .filter(piece -> piece.matches(".*\\d.*"))
            .collect(Collectors.toSet());
    return new TemplateText(List.copyOf(running), notes, typed);
  }

  private static List<String> marks(String text) {
    return MARK.matcher(text).results().map(mark -> mark.group(1)).toList();
  }
}
