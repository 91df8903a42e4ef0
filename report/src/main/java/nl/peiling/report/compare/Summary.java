package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.peiling.model.facts.Unit;
import nl.peiling.report.compare.Comparison.FilePair;
import nl.peiling.report.compare.Comparison.Unchanged;
import nl.peiling.report.version.StatedClaim;
import nl.peiling.report.wording.ChangeWording;
import nl.peiling.report.wording.DutchNumber;

/** The sentences of a comparison that stand in all its forms. */
final class Summary {

  private static final int HASH_LENGTH = 64;

  private Summary() {}

  /** Whether the text still stands, and what the changes come from. */
  static List<String> verdict(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    if (!comparison.claims().isEmpty()) {
      lines.add(standing(comparison));
    }
    long flips = comparison.flips().size();
    if (flips > 0) {
      lines.add(
          flips == 1
              ? "Een conclusie slaat om; zij staat hieronder."
              : count(flips) + " conclusies slaan om; zij staan hieronder.");
    }
    List<FilePair> inputs = comparison.unchanged().inputs();
    if (comparison.anything() && !inputs.isEmpty()) {
      lines.add("Anders in de invoer: " + names(inputs) + ".");
    }
    return lines;
  }

  private static String standing(Comparison comparison) {
    int all = comparison.claims().size();
    long fails = with(comparison, StatedClaim.Outcome.FAILS);
    long unknown = with(comparison, StatedClaim.Outcome.UNKNOWN);
    long close = with(comparison, StatedClaim.Outcome.CLOSE);
    if (fails + unknown > 0) {
      return "De tekst houdt geen stand: van de "
          + count(all)
          + " beweringen zijn er "
          + count(fails)
          + " niet waar"
          + (unknown == 0 ? "." : " en " + count(unknown) + " niet te beoordelen.");
    }
    return (all == 1
            ? "De tekst houdt stand: de enige bewering is waar"
            : "De tekst houdt stand: alle " + count(all) + " beweringen zijn waar")
        + (close == 0 ? "." : ", " + count(close) + " maar net.");
  }

  private static long with(Comparison comparison, StatedClaim.Outcome outcome) {
    return comparison.claims().stream().filter(one -> one.claim().outcome() == outcome).count();
  }

  /** Why less was compared than usual, and what; empty if everything was. */
  static List<String> limits(Comparison comparison) {
    return comparison.onlyPages()
        ? List.of(
            "Alleen de tekst op de bladzijden is vergeleken. Minstens een van de PDF’s draagt geen"
                + " feiten in zich: een ander programma heeft haar opgeslagen of afgedrukt, of zij"
                + " is niet door peiling gemaakt.",
            "Feiten, definities, vragenlijst, beweringen en afscherming zijn niet vergeleken. De"
                + " getallen in figuren en tabellen staan als woorden tussen de zinnen.",
            "Zijn de twee PDF’s door verschillende programma’s opgeslagen, dan kunnen regels anders"
                + " zijn samengevoegd zonder dat er iets is veranderd.")
        : untested(comparison.untested());
  }

  private static List<String> untested(List<String> questions) {
    return questions.isEmpty()
        ? List.of()
        : List.of(
            "Wat de twee versies samen verraden, is van "
                + (questions.size() == 1 ? "één vraag" : count(questions.size()) + " vragen")
                + " niet helemaal nagerekend, omdat er te veel groepen of antwoorden zijn, of omdat"
                + " de twee versies de vraag anders afbakenen: "
                + String.join(", ", questions)
                + ".");
  }

  /** The kinds of change that could be found. */
  static List<Change.Kind> kinds(Comparison comparison) {
    return comparison.onlyPages()
        ? List.of(Change.Kind.TEXT)
        : List.copyOf(comparison.counts().keySet());
  }

  /** How many changes of a kind there are. */
  static String count(Comparison comparison, Change.Kind kind) {
    return count(comparison.counts().getOrDefault(kind, 0));
  }

  /** What there is of a kind, in a few words. */
  static String of(Comparison comparison, Change.Kind kind) {
    if (comparison.onlyPages()) {
      return "zinnen en regels anders; of de gegevens of het sjabloon dat deden, is niet bekend";
    }
    boolean unseen =
        kind == Change.Kind.DATA
            && comparison.tally().unrounded() + comparison.followers().size() > 0;
    if (comparison.counts().getOrDefault(kind, 0) == 0 && !unseen) {
      return "niets veranderd";
    }
    return switch (kind) {
      case DATA -> data(comparison);
      case DEFINITION -> definitions(comparison);
      case QUESTIONNAIRE -> "wijzigingen in de vragenlijst";
      case TEXT -> "zinnen, koppen en bijschriften door het sjabloon gewijzigd";
      case LAYOUT -> "volgorde of vorm; nummers en bladzijden tellen niet mee";
    };
  }

  private static String data(Comparison comparison) {
    return "getallen anders afgedrukt, waarvan "
        + count(comparison.tally().inReport())
        + " in het rapport; "
        + count(comparison.tally().unrounded())
        + " alleen onafgerond; "
        + count(comparison.followers().size())
        + (comparison.followers().size() == 1 ? " zin volgt" : " zinnen volgen");
  }

  private static String definitions(Comparison comparison) {
    int numbers = comparison.consequences().values().stream().mapToInt(Integer::intValue).sum();
    return numbers == 0
        ? "groepen, afleidingen en figuren"
        : "met "
            + (numbers == 1
                ? "1 getal dat daardoor anders is, waarvan "
                : count(numbers) + " getallen die daardoor anders zijn, waarvan ")
            + count(comparison.tally().causedInReport())
            + " anders afgedrukt in het rapport";
  }

  /** What is the same, a sentence each. */
  static List<String> unchanged(Comparison comparison) {
    Unchanged same = comparison.unchanged();
    List<String> lines = new ArrayList<>();
    if (comparison.onlyPages()) {
      return List.of(
          same.sentences() == 1
              ? "1 zin of regel is gelijk."
              : count(same.sentences()) + " zinnen en regels zijn gelijk.");
    }
    lines.add(
        count(same.facts())
            + " feiten zijn gelijk (oud: "
            + count(same.factsBefore())
            + ", nieuw: "
            + count(same.factsAfter())
            + ").");
    lines.add(count(same.sentences()) + " zinnen zijn gelijk.");
    lines.add(count(same.exhibits()) + " figuren en tabellen tonen dezelfde getallen.");
    List<String> kinds = new ArrayList<>();
    same.definitions().forEach((kind, number) -> kinds.add(kind.word() + " " + count(number)));
    if (!kinds.isEmpty()) {
      lines.add("Gelijk vastgelegd: " + String.join(", ", kinds) + ".");
    }
    long inputs = same.inputs().stream().filter(FilePair::same).count();
    if (!same.inputs().isEmpty()) {
      lines.add(
          count(inputs)
              + " van de "
              + count(same.inputs().size())
              + " invoerbestanden zijn byte voor byte gelijk; anders: "
              + names(same.inputs())
              + ".");
    }
    return lines;
  }

  private static String names(List<FilePair> files) {
    List<String> names = files.stream().filter(one -> !one.same()).map(FilePair::name).toList();
    return names.isEmpty() ? "geen" : String.join(", ", names);
  }

  /** A file with its prints. */
  static String file(FilePair file) {
    if (file.same()) {
      return file.name() + ": byte voor byte gelijk, sha256 " + print(file.after());
    }
    if (file.before().isEmpty() || file.after().isEmpty()) {
      return file.name() + ": alleen in de " + (file.before().isEmpty() ? "nieuwe" : "oude");
    }
    return file.name() + ": anders, " + print(file.before()) + " werd " + print(file.after());
  }

  private static String print(String sha256) {
    return sha256.length() == HASH_LENGTH ? sha256.substring(0, 16) : sha256;
  }

  /** A conclusion that turned, as a sentence. */
  static String flip(Comparison comparison, Flip flip) {
    String exhibit =
        comparison.exhibits().stream()
            .filter(one -> one.key().equals(flip.exhibit()))
            .map(one -> one.number() + ", ")
            .findFirst()
            .orElse("");
    return switch (flip) {
      case Flip.OfClaim claim ->
          "Bewering ‘"
              + claim.after().words()
              + "’ ("
              + claim.after().claim()
              + "): "
              + claim.before().outcome().word().replace('_', ' ')
              + " werd "
              + claim.after().outcome().word().replace('_', ' ')
              + ".";
      case Flip.OfSignificance one ->
          exhibit
              + one.subject()
              + ": "
              + one.one()
              + " tegenover "
              + one.other()
              + " was "
              + one.before().words()
              + " en is "
              + one.after().words()
              + ".";
      case Flip.OfSign one ->
          exhibit
              + one.subject()
              + ": "
              + one.one()
              + " en "
              + one.other()
              + " zijn omgedraaid, van "
              + one.before()
              + " naar "
              + one.after()
              + ".";
      case Flip.OfRank one ->
          exhibit
              + one.subject()
              + " bij "
              + one.series()
              + ": plaats "
              + one.before()
              + " werd "
              + one.after()
              + ".";
    };
  }

  /** The heading of a kind of flip. */
  static String title(Flip flip) {
    return switch (flip) {
      case Flip.OfClaim claim -> "Bewering";
      case Flip.OfSignificance one -> "Aantoonbaarheid";
      case Flip.OfSign one -> "Omgedraaid";
      case Flip.OfRank one -> "Rangorde";
    };
  }

  /** A number that the two versions give away together, as a sentence. */
  static String disclosure(Disclosure one) {
    return one.fact()
        + switch (one.way()) {
          case SHOWN ->
              " is in de "
                  + (one.hiddenNow() ? "nieuwe" : "oude")
                  + " versie afgeschermd en in de andere niet; wie beide heeft, kan het getal "
                  + (one.certain() ? "aflezen" : "schatten")
                  + ".";
          case SUMS ->
              " is afgeschermd, maar de twee versies samen verraden het: wie getallen van de een"
                  + " van getallen van de ander aftrekt, kan het "
                  + (one.certain() ? "uitrekenen." : "te nauwkeurig schatten.");
          case MOVED ->
              " is in beide versies afgeschermd, maar een of twee artsen kwamen erbij of vielen"
                  + " weg, en zij zitten in wat is afgeschermd; wie weet wie dat zijn, weet meer"
                  + " van hun antwoord"
                  + (one.certain() ? ", namelijk dit." : ".");
        };
  }

  /** The margin of a claim, in its unit. */
  static String margin(StatedClaim claim) {
    return margin(claim, claim.margin());
  }

  /** The margin that a claim had in the old version. */
  static String margin(ClaimComparer.Standing claim) {
    return margin(claim.claim(), claim.before());
  }

  private static String margin(StatedClaim claim, OptionalDouble of) {
    if (of.isEmpty()) {
      return "";
    }
    double margin = of.getAsDouble();
    return Unit.ofKey(claim.unit()).filter(unit -> unit == Unit.FRACTION).isPresent() && margin <= 1
        ? DutchNumber.percentagePoints(margin, 1)
        : DutchNumber.decimal(margin, 1);
  }

  static String count(long number) {
    return DutchNumber.count(number);
  }

  /** Unrounded, for people. */
  static String precise(FactLine fact) {
    return fact.number()
        .map(number -> ChangeWording.precise(number, fact.knownUnit().orElse(Unit.COUNT)))
        .orElse("");
  }
}
