package nl.peiling.report.binding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Problems;
import nl.peiling.model.problem.Spelling;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.Document;
import nl.peiling.report.document.ExhibitKind;
import nl.peiling.report.document.Footnote;
import nl.peiling.report.document.Inline;
import nl.peiling.report.exhibit.Exhibited;
import nl.peiling.report.exhibit.Figure;
import nl.peiling.report.exhibit.Table;

/** Joins a document with the facts and exhibits that it names, and reports all that do not fit. */
public final class Binder {

  private final Document document;
  private final Map<String, Exhibited> exhibits = new LinkedHashMap<>();
  private final ShownFacts facts;
  private final Map<String, String> citations;
  private final ProblemCollector problems = new ProblemCollector();
  private final Numbering numbering;
  private final Map<String, String> shown = new HashMap<>();
  private final Set<String> terms = new HashSet<>();

  /** A bound document, or what stands in the way. Warnings can come with a document. */
  public record Binding(Optional<BoundDocument> document, Problems problems) {}

  private Binder(Document document, Material material) {
    this.document = TermMarker.marked(document.filled(material.insertions()));
    this.facts = material.facts();
    this.citations = material.citations();
    material.exhibits().forEach(exhibit -> this.exhibits.put(exhibit.key(), exhibit));
    this.numbering = Numbering.of(this.document, problems);
  }

  /**
   * What a text can name.
   *
   * @param exhibits figures and tables
   * @param facts numbers as they are printed
   * @param citations words of respondents by key
   * @param insertions parts made from the edition by name, such as {@code vragenlijst:alles}
   */
  public record Material(
      List<Exhibited> exhibits,
      ShownFacts facts,
      Map<String, String> citations,
      Map<String, List<Block>> insertions) {
    public Material {
      exhibits = List.copyOf(exhibits);
      citations = Map.copyOf(citations);
      insertions = Map.copyOf(insertions);
    }
  }

  /** Binds a document. */
  public static Binding bind(DocumentDetails details, Document document, Material material) {
    Binder binder = new Binder(document, material);
    binder.check();
    Problems problems = binder.problems.problems();
    if (problems.hasErrors()) {
      return new Binding(Optional.empty(), problems);
    }
    return new Binding(
        Optional.of(
            new BoundDocument(
                details,
                binder.document,
                binder.numbering,
                binder.shown,
                binder.exhibits,
                binder.citations)),
        problems);
  }

  private void check() {
    collectTerms(document.blocks());
    document.blocks().forEach(this::checkSlot);
    checkUnplaced();
    checkFootnotes();
    InlineWalk.over(document.blocks(), this::check);
    document.footnotes().forEach(note -> InlineWalk.through(note.content(), this::check));
  }

  private void collectTerms(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Glossary glossary) {
        for (Block.Definition definition : glossary.definitions()) {
          if (!terms.add(definition.key())) {
            problems.add(
                Problem.error(
                        "tekst.begrip-dubbel",
                        definition.place(),
                        "Het begrip ‘" + definition.key() + "’ is al omschreven.")
                    .withHint("Voeg de omschrijvingen samen of kies een andere sleutel."));
          }
        }
      }
    }
  }

  private void checkSlot(Block block) {
    if (block instanceof Block.Insertion insertion) {
      unknown(
          "tekst.onderdeel-onbekend",
          insertion.place(),
          "Er is geen onderdeel ‘" + insertion.name() + "’.",
          List.of());
    }
    if (!(block instanceof Block.ExhibitSlot slot)) {
      return;
    }
    Exhibited exhibit = exhibits.get(slot.key());
    if (exhibit == null) {
      unknown(
          "tekst.figuur-onbekend",
          slot.place(),
          "Er is geen " + slot.kind().word() + " met de sleutel ‘" + slot.key() + "’.",
          Spelling.nearest(slot.key(), exhibits.keySet()));
    } else if (kind(exhibit) != slot.kind()) {
      problems.add(
          Problem.error(
                  "tekst.figuur-of-tabel",
                  slot.place(),
                  "‘" + slot.key() + "’ is een " + kind(exhibit).word() + ".")
              .withHint("Schrijf ![](" + kind(exhibit).word() + ":" + slot.key() + ")."));
    }
  }

  private static ExhibitKind kind(Exhibited exhibit) {
    return switch (exhibit) {
      case Figure figure -> ExhibitKind.FIGURE;
      case Table table -> ExhibitKind.TABLE;
    };
  }

  private void checkUnplaced() {
    for (Exhibited exhibit : exhibits.values()) {
      if (numbering.findExhibit(exhibit.key()).isEmpty()) {
        problems.add(
            Problem.warning(
                    "tekst.figuur-niet-geplaatst",
                    Place.nowhere(),
                    "De "
                        + kind(exhibit).word()
                        + " ‘"
                        + exhibit.key()
                        + "’ heeft geen plaats in de tekst.")
                .withHint(
                    "Plaats hem met ![](" + kind(exhibit).word() + ":" + exhibit.key() + ")."));
      }
    }
  }

  private void checkFootnotes() {
    Set<String> defined = new HashSet<>();
    for (Footnote note : document.footnotes()) {
      if (!defined.add(note.key())) {
        problems.add(
            Problem.error(
                "tekst.voetnoot-dubbel", note.place(), "Deze voetnoot is al omschreven."));
      }
      if (numbering.findFootnote(note.key()).isEmpty()) {
        problems.add(
            Problem.error(
                    "tekst.voetnoot-ongebruikt",
                    note.place(),
                    "De tekst verwijst niet naar deze voetnoot.")
                .withHint("Verwijs ernaar met [^" + label(note.key()) + "] of haal hem weg."));
      }
      InlineWalk.through(
          note.content(),
          inline -> {
            if (inline instanceof Inline.FootnoteRef inner) {
              problems.add(
                  Problem.error(
                      "tekst.voetnoot-in-voetnoot",
                      inner.place(),
                      "Een voetnoot kan geen voetnoot hebben."));
            }
          });
    }
  }

  private void check(Inline inline) {
    switch (inline) {
      case Inline.FactRef fact -> checkFact(fact);
      case Inline.CrossRef ref -> checkReference(ref);
      case Inline.TermUse term -> {
        if (!terms.contains(term.key())) {
          unknown(
              "tekst.begrip-onbekend",
              term.place(),
              "Het begrip ‘" + term.key() + "’ staat niet in de begrippenlijst.",
              Spelling.nearest(term.key(), terms));
        }
      }
      case Inline.Citation citation -> {
        if (!citations.containsKey(citation.key())) {
          unknown(
              "tekst.citaat-onbekend",
              citation.place(),
              "Er is geen citaat ‘"
                  + citation.key()
                  + "’ (open vraag, groep en thema). Een antwoord wordt alleen geciteerd als de"
                  + " groep groot genoeg is en de tekst geen namen, adressen of vreemde tekens"
                  + " bevat.",
              Spelling.nearest(citation.key(), citations.keySet()));
        }
      }
      default -> {}
    }
  }

  private void checkFact(Inline.FactRef fact) {
    Optional<String> characters = facts.shown(fact.id());
    if (characters.isPresent()) {
      shown.put(fact.id(), characters.get());
    } else {
      unknown(
          "tekst.feit-onbekend",
          fact.place(),
          "Er is geen feit ‘" + fact.id() + "’.",
          facts.nearest(fact.id()));
    }
  }

  private void checkReference(Inline.CrossRef reference) {
    switch (reference.target()) {
      case SECTION, CHAPTER, APPENDIX -> {
        if (numbering.findHeading(reference.key()).isEmpty()) {
          unknown(
              "tekst.verwijzing-onbekend",
              reference.place(),
              "Er is geen kop met de sleutel ‘" + reference.key() + "’.",
              Spelling.nearest(
                  reference.key(),
                  numbering.headings().stream().map(h -> h.heading().key()).toList()));
        }
      }
      case FIGURE -> checkReference(reference, ExhibitKind.FIGURE);
      case TABLE -> checkReference(reference, ExhibitKind.TABLE);
    }
  }

  private void checkReference(Inline.CrossRef reference, ExhibitKind kind) {
    boolean placed =
        numbering.findExhibit(reference.key()).filter(found -> found.kind() == kind).isPresent();
    if (!placed) {
      unknown(
          "tekst.verwijzing-onbekend",
          reference.place(),
          "In de tekst staat geen " + kind.word() + " met de sleutel ‘" + reference.key() + "’.",
          Spelling.nearest(
              reference.key(),
              numbering.exhibits().stream()
                  .filter(placedOne -> placedOne.kind() == kind)
                  .map(Numbering.ExhibitNumber::key)
                  .toList()));
    }
  }

  private void unknown(String code, Place place, String message, List<String> nearest) {
    Problem problem = Problem.error(code, place, message);
    problems.add(
        nearest.isEmpty()
            ? problem
            : problem.withHint("Bedoeld is misschien ‘" + String.join("’ of ‘", nearest) + "’."));
  }

  private static String label(String footnoteKey) {
    return footnoteKey.substring(footnoteKey.indexOf('#') + 1);
  }
}
