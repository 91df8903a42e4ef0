package nl.peiling.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.reading.ConcordanceReader;
import nl.peiling.model.reading.ReasonsReader;
import nl.peiling.report.compare.Version;
import nl.peiling.report.pdf.output.AttachmentReader;
import nl.peiling.report.version.VersionFiles;

/** Gets the files of a version out of what a user has: a folder, a zip, a workbook or a PDF. */
final class VersionSource {

  /** The report on paper. */
  static final String REPORT = "rapport.pdf";

  /** The files that a run leaves, beside the record of the version. */
  private static final List<String> PRODUCTS =
      List.of(Version.FACTS, Version.TEXT, "rapport.html", REPORT, "tabellenboek.xlsx");

  /** Files that people put beside a version. */
  static final List<String> NOTES = List.of(ReasonsReader.FILE, ConcordanceReader.FILE);

  /** The folder in a workbook in which the files of the version lie. */
  static final String IN_WORKBOOK = "peiling/";

  private static final int SIGN_LENGTH = 4;

  private VersionSource() {}

  /**
   * The files of a version, or why there are none.
   *
   * @param products what the run left
   * @param notes what people put beside it
   */
  record Found(Map<String, byte[]> products, Map<String, byte[]> notes, Optional<Problem> problem) {
    /** Whether nothing is known but the pages of a report. */
    boolean onlyPages() {
      return problem.isEmpty() && !products.containsKey(Version.FACTS);
    }

    static Found nothing(Problem problem) {
      return new Found(Map.of(), Map.of(), Optional.of(problem));
    }
  }

  static Found read(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return folder(path);
    }
    if (!Files.isRegularFile(path)) {
      return Found.nothing(
          problem("vergelijk.ontbreekt", path, "Deze map of dit bestand is er niet.")
              .withHint("Geef twee uitvoermappen, zipbestanden, tabellenboeken of PDF’s op."));
    }
    byte[] bytes = Files.readAllBytes(path);
    String sign =
        new String(bytes, 0, Math.min(SIGN_LENGTH, bytes.length), StandardCharsets.ISO_8859_1);
    if (sign.equals("%PDF")) {
      return pdf(path, bytes);
    }
    if (sign.startsWith("PK")) {
      return zip(path, bytes);
    }
    return Found.nothing(
        problem(
            "vergelijk.soort",
            path,
            "Dit is geen uitvoermap, zipbestand, tabellenboek of PDF van peiling."));
  }

  private static Found folder(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : Stream.concat(PRODUCTS.stream(), VersionFiles.NAMES.stream()).toList()) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        files.put(name, Files.readAllBytes(file));
      }
    }
    return found(folder, files, notes(folder));
  }

  private static Map<String, byte[]> notes(Path folder) throws IOException {
    Map<String, byte[]> notes = new HashMap<>();
    for (String name : NOTES) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        notes.put(name, Files.readAllBytes(file));
      }
    }
    return notes;
  }

  private static Map<String, byte[]> beside(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? Map.of() : notes(folder);
  }

  private static Found pdf(Path path, byte[] bytes) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      AttachmentReader.read(bytes)
          .forEach((name, content) ->
              files.put(name.startsWith("versie-") ? name.replaceFirst("-", "/") : name, content));
    } catch (IOException e) {
      return Found.nothing(problem("vergelijk.pdf", path, "Deze PDF kan niet worden gelezen."));
    }
    if (!files.containsKey(Version.FACTS) || !files.keySet().containsAll(VersionFiles.NAMES)) {
      // Of half a version nothing can be said; of the pages everything that stands there
      files.clear();
    }
    files.put(REPORT, bytes);
    return new Found(files, beside(path), Optional.empty());
  }

  /** A zip of an output folder, whatever folders stand around it; or a workbook. */
  private static Found zip(Path path, byte[] bytes) throws IOException {
    Map<String, byte[]> all = new TreeMap<>();
    boolean workbook = false;
    boolean openDocument = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().replace('\\', '/');
        openDocument |= name.equals("META-INF/manifest.xml");
        workbook |= openDocument || name.equals("xl/workbook.xml");
        if (wanted(name)) {
          all.put(name, zip.readAllBytes());
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      return Found.nothing(
          problem("vergelijk.zip", path, "Dit zipbestand kan niet worden gelezen."));
    }
    List<String> facts =
        all.keySet().stream()
            .filter(name -> name.equals(Version.FACTS) || name.endsWith("/" + Version.FACTS))
            .sorted(Comparator.comparingInt(String::length))
            .toList();
    if (facts.isEmpty()) {
      return Found.nothing(workbook ? withoutFacts(path, openDocument) : emptyZip(path));
    }
    if (facts.size() > 1) {
      return Found.nothing(
          problem("vergelijk.zip-meer", path, "In dit zipbestand staat meer dan een versie.")
              .withHint("Pak het uit en geef de map op: " + String.join(", ", facts)));
    }
    String root = facts.getFirst().substring(0, facts.getFirst().length() - Version.FACTS.length());
    Map<String, byte[]> products = new TreeMap<>();
    Map<String, byte[]> notes = new HashMap<>();
    all.forEach((name, content) -> {
      if (name.startsWith(root)) {
        String within = name.substring(root.length());
        if (NOTES.contains(within)) {
          notes.put(within, content);
        } else if (PRODUCTS.contains(within) || VersionFiles.NAMES.contains(within)) {
          products.put(within, content);
        }
      }
    });
    beside(path).forEach(notes::putIfAbsent);
    return found(path, products, notes);
  }

  private static Problem emptyZip(Path path) {
    return problem(
        "vergelijk.zip-leeg", path, "In dit zipbestand staat geen " + Version.FACTS + ".");
  }

  private static Problem withoutFacts(Path path, boolean openDocument) {
    return problem("vergelijk.zip-leeg", path, "Dit tabellenboek draagt geen feiten in zich.")
        .withHint(
            openDocument
                ? "Alleen tabellenboek.xlsx draagt ze. Geef dat op, of de hele uitvoermap."
                : "Alleen het tabellenboek van ‘peiling rapport’ draagt ze, zolang geen ander"
                    + " programma het opsloeg. Vergelijk anders de hele uitvoermap.");
  }

  private static boolean wanted(String name) {
    return Stream.of(PRODUCTS.stream(), VersionFiles.NAMES.stream(), NOTES.stream())
        .flatMap(names -> names)
        .anyMatch(file -> name.equals(file) || name.endsWith("/" + file));
  }

  private static Found found(Path path, Map<String, byte[]> products, Map<String, byte[]> notes) {
    if (!products.containsKey(Version.FACTS)) {
      return Found.nothing(
          problem("vergelijk.leeg", path, "Hier staat geen " + Version.FACTS + ".")
              .withHint("Maak de versie met: peiling rapport --uit MAP"));
    }
    List<String> missing =
        VersionFiles.NAMES.stream().filter(name -> !products.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      return Found.nothing(
          problem(
                  "vergelijk.onvolledig",
                  path,
                  "Deze uitvoer is niet volledig: " + String.join(", ", missing) + " ontbreekt.")
              .withHint(
                  "Vergelijk een hele uitvoer van ‘peiling rapport’: de map, een zipbestand ervan,"
                      + " het tabellenboek of de PDF."));
    }
    return new Found(products, notes, Optional.empty());
  }

  private static Problem problem(String code, Path path, String message) {
    return Problem.error(code, Place.file(path.toString()), message);
  }
}
