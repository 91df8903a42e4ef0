package nl.peiling.model.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;

/**
 * A text file as read: UTF-8, without byte order mark.
 *
 * @param name the file, as named to the user
 */
record TextFile(String name, String text) {

  private static final String SAVE_AS_UTF8 = "Sla het bestand in een teksteditor op als UTF-8.";

  // the CSV UTF-8 of a Dutch Excel has semicolons, which are refused in their turn
  private static final String SAVE_AS_CSV =
      "Sla het op als CSV met komma’s, in UTF-8: bijvoorbeeld met LibreOffice of R, of in een"
          + " teksteditor als het alleen om de codering gaat. De ‘CSV UTF-8’ van een Nederlandse"
          + " Excel heeft puntkomma’s en kan niet.";

  /** Reads a file of the folder, or reports why it cannot be read. */
  static Optional<TextFile> read(Path folder, String name, ProblemCollector problems) {
    Path file = folder.resolve(name);
    Place place = Place.file(name);
    if (!Files.exists(file)) {
      problems.add(
          Problem.error(
                  "bestand.ontbreekt", place, "Dit bestand ontbreekt in de map van de editie.")
              .withHint("Kopieer het uit de vorige editie en pas het aan; zie docs/editie.md."));
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      problems.add(
          Problem.error("bestand.geen-bestand", place, "Dit is geen bestand maar een map."));
      return Optional.empty();
    }
    try {
      return decode(name, Files.readAllBytes(file), problems);
    } catch (IOException e) {
      problems.add(
          Problem.error("bestand.niet-leesbaar", place, "Dit bestand kan niet worden gelezen.")
              .withHint("Ga na of het geopend is in een ander programma en of u het mag lezen."));
      return Optional.empty();
    } catch (OutOfMemoryError e) {
      problems.add(
          Problem.error("bestand.te-groot", place, "Dit bestand is te groot om te lezen."));
      return Optional.empty();
    }
  }

  /** Reads text from bytes, or reports why they are no text. */
  static Optional<TextFile> decode(String name, byte[] bytes, ProblemCollector problems) {
    Place place = Place.file(name);
    if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      problems.add(
          Problem.error("bestand.werkmap", place, "Dit is een Excel-werkmap, geen tekstbestand.")
              .withHint(saveAs(name)));
      return Optional.empty();
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      problems.add(
          Problem.error(
                  "bestand.codering",
                  place,
                  "Dit bestand is opgeslagen als UTF-16, niet als UTF-8.")
              .withHint(saveAs(name)));
      return Optional.empty();
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    Optional<String> text = utf8(name, bytes, start, problems);
    if (text.isPresent() && text.get().isBlank()) {
      problems.add(
          Problem.error("bestand.leeg", place, "Dit bestand is leeg.")
              .withHint("Zet terug wat erin stond; docs/editie.md zegt wat hier hoort."));
      return Optional.empty();
    }
    if (text.isPresent() && text.get().indexOf('\0') >= 0) {
      problems.add(
          Problem.error(
              "bestand.geen-tekst",
              placeOf(name, text.get(), text.get().indexOf('\0')),
              "Dit is geen tekstbestand: er staat een nulteken in."));
      return Optional.empty();
    }
    return text.map(t -> new TextFile(name, t));
  }

  private static Optional<String> utf8(
      String name, byte[] bytes, int start, ProblemCollector problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    out.flip();
    if (!result.isError()) {
      return Optional.of(out.toString());
    }
    String before = out.toString();
    int wrong = bytes[in.position()] & 0xFF;
    Problem problem =
        Problem.error(
            "bestand.codering",
            placeOf(name, before, before.length()),
            "Dit bestand is niet in UTF-8 opgeslagen: byte "
                + (in.position() + 1)
                + " ("
                + Integer.toHexString(wrong)
                + " hexadecimaal) past daar niet in.");
    problems.add(problem.withHint(advice(name, bytes, wrong)));
    return Optional.empty();
  }

  private static String saveAs(String name) {
    return name.endsWith(".csv") ? SAVE_AS_CSV : SAVE_AS_UTF8;
  }

  private static String advice(String name, byte[] bytes, int wrong) {
    boolean semicolons = false;
    for (int i = 0; i < bytes.length && bytes[i] != '\n'; i++) {
      semicolons |= bytes[i] == ';';
    }
    String guess =
        wrong >= 0x80
            ? "Waarschijnlijk is het bestand opgeslagen als windows-1252"
                + (semicolons ? ", met puntkomma’s, zoals Excel ‘CSV’ opslaat" : "")
                + ". "
            : "";
    return guess + saveAs(name);
  }

  /** Returns the line and column at which a character of a text stands. */
  static Place placeOf(String name, String text, int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return Place.text(name, line, offset - lineStart + 1);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
