package nl.peiling.report.template;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peiling.model.edition.Concordance;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.Manuscript;

/**
 * The chapters of the report, read from a folder: {@value #LIST} names the files in order, each
 * with the kind of part that it is.
 */
public final class Chapters {

  /** The file that lists the parts. */
  public static final String LIST = "inhoud.txt";

  private static final Map<String, Block.Heading.Role> ROLES =
      Map.of(
          "voorwerk", Block.Heading.Role.UNNUMBERED,
          "hoofdstuk", Block.Heading.Role.CHAPTER,
          "bijlage", Block.Heading.Role.APPENDIX);
  private static final Pattern PART =
      Pattern.compile("(\\S+)\\s+([A-Za-z0-9][A-Za-z0-9._-]*\\.md)");

  private final Path folder;
  private final ChapterTemplate template;
  private final EditionText edition;
  private final ProblemCollector problems;

  private Chapters(
      Path folder,
      Collection<String> facts,
      Concordance concordance,
      EditionText edition,
      ProblemCollector problems) {
    this.folder = folder;
    this.edition = edition;
    this.template = new ChapterTemplate(new FactNames(facts, concordance));
    this.problems = problems;
  }

  /**
   * Reads all parts, in order; reports everything that is wrong.
   *
   * @param facts the names of all facts
   * @param edition what the chapters say of the edition
   */
  public static List<Manuscript> read(
      Path folder, Collection<String> facts, EditionText edition, ProblemCollector problems)
      throws IOException {
    return read(folder, facts, Concordance.NONE, edition, problems);
  }

  /**
   * Reads all parts, in order; reports everything that is wrong.
   *
   * @param facts the names of all facts
   * @param concordance what facts are called now that had another name in an earlier edition
   * @param edition what the chapters say of the edition
   */
  public static List<Manuscript> read(
      Path folder,
      Collection<String> facts,
      Concordance concordance,
      EditionText edition,
      ProblemCollector problems)
      throws IOException {
    return new Chapters(folder, facts, concordance, edition, problems).read();
  }

  private List<Manuscript> read() throws IOException {
    List<Manuscript> manuscripts = new ArrayList<>();
    Optional<String> list = text(LIST, Place.file(LIST));
    if (list.isEmpty()) {
      return manuscripts;
    }
    Set<String> seen = new HashSet<>();
    int number = 0;
    for (String line : list.get().split("\n", -1)) {
      number++;
      String content = line.strip();
      if (!content.isEmpty() && !content.startsWith("#")) {
        part(content, number, seen).ifPresent(manuscripts::add);
      }
    }
    return manuscripts;
  }

  private Optional<Manuscript> part(String content, int line, Set<String> seen) throws IOException {
    Place place = Place.text(LIST, line, 1);
    Matcher part = PART.matcher(content);
    if (!part.matches()) {
      problems.add(
          Problem.error(
                  "tekst.inhoud", place, "‘" + content + "’ is geen soort met een bestandsnaam.")
              .withHint("Schrijf bijvoorbeeld: hoofdstuk 3-anios.md"));
      return Optional.empty();
    }
    Block.Heading.Role role = ROLES.get(part.group(1));
    if (role == null) {
      problems.add(
          Problem.error("tekst.inhoud", place, "‘" + part.group(1) + "’ is geen soort onderdeel.")
              .withHint(
                  Spelling.hint(part.group(1), ROLES.keySet())
                      .orElse("Het kan zijn: voorwerk, hoofdstuk of bijlage.")));
      return Optional.empty();
    }
    if (!seen.add(part.group(2))) {
      problems.add(
          Problem.error(
              "tekst.inhoud", place, "Het bestand " + part.group(2) + " staat er twee keer."));
      return Optional.empty();
    }
    String name = part.group(2);
    return text(name, place)
        .map(text -> edition.applied(name, text, problems))
        .map(text -> new Manuscript(name, template.marked(name, text, problems), List.of(), role));
  }

  /**
   * The text of a file with line feeds; reports why if it cannot be read.
   *
   * @param named where the file is named
   */
  private Optional<String> text(String name, Place named) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      problems.add(
          Problem.error("tekst.bestand", named, "Het bestand " + name + " is er niet.")
              .withHint("Het wordt gezocht in " + folder + "." + near(name)));
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    if (isUtf16(bytes)) {
      problems.add(
          Problem.error(
                  "tekst.bestand",
                  Place.file(name),
                  "Dit bestand is opgeslagen als UTF-16, niet als UTF-8.")
              .withHint("Sla het in een teksteditor op als UTF-8."));
      return Optional.empty();
    }
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    boolean readable = !StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError();
    String read = text.flip().toString();
    if (!readable) {
      int line = 1 + Math.toIntExact(read.chars().filter(c -> c == '\n').count());
      int column = read.length() - read.lastIndexOf('\n');
      problems.add(
          Problem.error(
                  "tekst.bestand",
                  Place.text(name, line, column),
                  "Het bestand is niet in UTF-8 opgeslagen: hier staat een teken dat daarin niet"
                      + " kan.")
              .withHint("Sla het in een teksteditor op als UTF-8."));
      return Optional.empty();
    }
    return Optional.of(read.replace("\r\n", "\n").replace("\uFEFF", ""));
  }

  /** Whether the text begins with the byte order mark of UTF-16. */
  private static boolean isUtf16(ByteBuffer bytes) {
    if (bytes.remaining() < 2) {
      return false;
    }
    char mark = bytes.getChar(0);
    return mark == '\uFEFF' || mark == '\uFFFE';
  }

  /** Which file was probably meant. */
  private String near(String name) throws IOException {
    if (!Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> files = Files.list(folder)) {
      return Spelling.hint(name, files.map(file -> file.getFileName().toString()).toList())
          .map(hint -> " " + hint)
          .orElse("");
    }
  }
}
