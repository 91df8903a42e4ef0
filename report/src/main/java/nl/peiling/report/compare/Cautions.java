package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.peiling.model.edition.Concordance;
import nl.peiling.report.compare.Change.DefinitionChange;
import nl.peiling.report.compare.Change.Way;
import nl.peiling.report.version.Definition;
import nl.peiling.report.version.Definition.Kind;

/** What a reader of two editions must know before holding their numbers beside each other. */
final class Cautions {

  /** Traits of a question that an answer can depend on. */
  private static final Set<String> ASKED =
      Set.of("tekst", "gesteld aan", "soort", "hoogstens", "laagste waarde", "eenheid");

  private Cautions() {}

  /** Returns the cautions as sentences; none between two versions of one edition. */
  static List<String> of(
      Version before,
      Version after,
      List<Change> definitions,
      List<Concordance.Entry> concordance) {
    String old = edition(before);
    String now = edition(after);
    if (old.equals(now) || old.isEmpty() || now.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Dit zijn twee edities: "
            + old
            + " en "
            + now
            + ". Elke peiling heeft haar eigen doelgroep; of een verschil tussen de twee meer is"
            + " dan toeval, is niet getoetst.");
    concordance.stream()
        .filter(one -> one.degree().isPresent() || one.note().isPresent())
        .forEach(one -> lines.add(entry(one)));
    changed(after, before, definitions)
        .forEach((subject, what) ->
            lines.add(
                subject
                    + ": "
                    + String.join(", ", what)
                    + ". De getallen van de twee edities zijn niet zonder meer te vergelijken."));
    return lines;
  }

  private static String edition(Version version) {
    return version.definitions(Kind.EDITION).stream().map(Definition::key).findFirst().orElse("");
  }

  private static String entry(Concordance.Entry one) {
    String names = one.old().equals(one.now()) ? one.now() : one.old() + " heet nu " + one.now();
    return names
        + Stream.concat(one.degree().map(degree -> degree.key()).stream(), one.note().stream())
            .reduce("", (line, word) -> line + (line.isEmpty() ? ": " : "; ") + word)
        + ".";
  }

  /** What is asked or counted in another way, by question or group. */
  private static Map<String, Set<String>> changed(
      Version after, Version before, List<Change> definitions) {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    for (Change change : definitions) {
      if (change instanceof DefinitionChange one) {
        String whole = one.name().split("/", 2)[0];
        Kind kind = one.of() == Kind.GROUP ? Kind.GROUP : Kind.QUESTION;
        boolean both =
            after.definition(kind, whole).isPresent()
                && (before.definition(kind, whole).isPresent() || one.way() == Way.RENAMED);
        List<String> what = both ? what(one) : List.of();
        if (!what.isEmpty()) {
          String subject =
              (kind == Kind.GROUP ? "Groep ‘" : "Vraag ‘") + after.label(kind, whole) + "’";
          all.computeIfAbsent(subject, key -> new LinkedHashSet<>()).addAll(what);
        }
      }
    }
    return all;
  }

  private static List<String> what(DefinitionChange one) {
    return switch (one.of()) {
      case QUESTION ->
          one.traits().stream()
              .map(Change.Trait::name)
              .filter(ASKED::contains)
              .map(name -> "andere " + (name.equals("tekst") ? "vraagtekst" : name))
              .toList();
      case OPTION, ITEM ->
          one.way() == Way.ADDED || one.way() == Way.REMOVED
              ? List.of(one.of().word() + " ‘" + part(one.label()) + "’ " + one.way().word())
              : List.of();
      case GROUP ->
          one.traits().stream().anyMatch(trait -> trait.name().equals("regel"))
              ? List.of("andere regel")
              : List.of();
      case EDITION, INPUT, CHAPTER, BLOCK, NET, DERIVATION, CASE, RATIO, BANNER, EXHIBIT ->
          List.of();
    };
  }

  private static String part(String label) {
    return label.substring(label.indexOf(": ") + 1).strip();
  }
}
