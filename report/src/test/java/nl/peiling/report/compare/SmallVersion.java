package nl.peiling.report.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import nl.peiling.report.version.Definition;
import nl.peiling.report.version.Print;
import nl.peiling.report.version.Sentence;
import nl.peiling.report.version.ShownCell;
import nl.peiling.report.version.StatedClaim;
import nl.peiling.report.version.TestedPair;
import nl.peiling.report.version.VersionFiles;
import nl.peiling.report.version.VersionFiles.UnreadableException;
import nl.peiling.report.version.VersionRecord;

/** A version of a few facts and sentences, to be changed by a test. */
final class SmallVersion {

  private final TreeMap<String, String> facts = new TreeMap<>();
  private final List<Definition> definitions = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<StatedClaim> claims = new ArrayList<>();
  private final List<ShownCell> cells = new ArrayList<>();
  private final List<TestedPair> pairs = new ArrayList<>();

  /** Two groups, one question with three answers, one figure of it, and some text. */
  static SmallVersion usual() {
    SmallVersion version =
        new SmallVersion()
            .define(Definition.Kind.CHAPTER, "een", "label", "Eerste hoofdstuk", "nummer", "1")
            .define(Definition.Kind.GROUP, "anios", "label", "Anios", "regel", "functie = anios")
            .define(Definition.Kind.GROUP, "aios", "label", "Aios", "regel", "functie = aios")
            .define(
                Definition.Kind.QUESTION,
                "energie",
                "label",
                "Energie",
                "tekst",
                "Wat geeft u" + " energie?",
                "nummer",
                "A1",
                "blok",
                "a")
            .define(Definition.Kind.OPTION, "energie/regie", "label", "regie")
            .define(Definition.Kind.OPTION, "energie/team", "label", "het team")
            .define(Definition.Kind.OPTION, "energie/salaris", "label", "salaris")
            .define(
                Definition.Kind.EXHIBIT,
                "fig-energie",
                "titel",
                "Energie",
                "nummer",
                "figuur 1.1",
                "hoofdstuk",
                "een",
                "groepen",
                "anios, aios")
            .define(
                Definition.Kind.EXHIBIT,
                "fig-twee",
                "titel",
                "Twee",
                "nummer",
                "figuur 1.2",
                "hoofdstuk",
                "een")
            .share("energie.anios.regie", "0.5012", "2000", "50%")
            .share("energie.anios.team", "0.3", "2000", "30%")
            .share("energie.anios.salaris", "0.2", "2000", "20%")
            .share("energie.aios.regie", "0.4", "1000", "40%")
            .share("energie.aios.team", "0.35", "1000", "35%")
            .share("energie.aios.salaris", "0.1", "1000", "10%");
    for (String answer : List.of("regie", "team", "salaris")) {
      for (String group : List.of("anios", "aios")) {
        version.cells.add(
            new ShownCell(
                "fig-energie", answer, answer, group, group, "energie." + group + "." + answer));
      }
    }
    return version
        .say("een", "De anios noemen regie.")
        .say("een", "Van hen noemt ${energie.anios.regie} de regie.")
        .say("twee", "Het team komt [daarna](meer:energie.anios.team, energie.anios.salaris).")
        .say("twee", "Dit staat er ook nog bij.");
  }

  SmallVersion share(String id, String value, String n, String printed) {
    String[] parts = id.split("\\.", -1);
    return line(
        id,
        String.join(
            ",",
            id,
            "",
            "",
            parts[0],
            parts[1],
            parts[2],
            "aandeel",
            value,
            "fractie",
            n,
            "",
            "",
            "",
            value.isEmpty() ? "afgeschermd" : "getoond",
            printed));
  }

  /** A p-value of all answers to a question, among the groups of a banner. */
  SmallVersion chance(String question, String banner, String value) {
    String id = question + "." + banner + ".p_waarde";
    return line(
        id,
        String.join(
            ",",
            id,
            "",
            "",
            question,
            banner,
            "",
            "p_waarde",
            value,
            "kans",
            "2000",
            "",
            "",
            "",
            "getoond",
            value));
  }

  private SmallVersion line(String id, String line) {
    facts.put(id, line);
    return this;
  }

  SmallVersion without(String id) {
    facts.remove(id);
    return this;
  }

  SmallVersion define(Definition.Kind kind, String key, String... traits) {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < traits.length; i += 2) {
      all.put(traits[i], traits[i + 1]);
    }
    int place = 1;
    int at = -1;
    for (int i = 0; i < definitions.size(); i++) {
      place += definitions.get(i).kind() == kind ? 1 : 0;
      at = definitions.get(i).kind() == kind && definitions.get(i).key().equals(key) ? i : at;
    }
    Definition one = Definition.of(kind, key, at < 0 ? place : definitions.get(at).position(), all);
    if (at < 0) {
      definitions.add(one);
    } else {
      definitions.set(at, one);
    }
    return this;
  }

  SmallVersion undefine(Definition.Kind kind, String key) {
    definitions.removeIf(one -> one.kind() == kind && one.key().equals(key));
    return this;
  }

  /** Puts a definition before all others. */
  SmallVersion first(Definition.Kind kind, String key) {
    Definition one =
        definitions.stream()
            .filter(found -> found.kind() == kind && found.key().equals(key))
            .findFirst()
            .orElseThrow();
    definitions.remove(one);
    definitions.addFirst(one);
    return this;
  }

  SmallVersion say(String section, String template) {
    sentences.add(sentence(section, template));
    return this;
  }

  SmallVersion unsay(String template) {
    sentences.removeIf(one -> one.template().equals(template));
    return this;
  }

  /** Says the second in the place of the first. */
  SmallVersion instead(String template, String other) {
    sentences.replaceAll(
        one -> one.template().equals(template) ? sentence(one.section(), other) : one);
    return this;
  }

  SmallVersion claim(String claim, StatedClaim.Outcome outcome, double margin) {
    claims.add(
        new StatedClaim(
            "een",
            "een",
            "1-een.md",
            3,
            "woorden",
            claim,
            outcome,
            OptionalDouble.of(margin),
            "fractie",
            "Omdat."));
    return this;
  }

  SmallVersion tested(TestedPair.Standing standing) {
    pairs.add(
        new TestedPair(
            "fig-energie",
            "team",
            "anios",
            "aios",
            "energie.anios.team",
            "energie.aios.team",
            standing));
    return this;
  }

  private static Sentence sentence(String section, String template) {
    return new Sentence(
        section + "/" + Print.of(template),
        "een",
        section,
        Sentence.Form.RUNNING,
        "1-een.md",
        3,
        template,
        template,
        template);
  }

  /** The version with each mark replaced by what its fact prints. */
  Version made() {
    List<Sentence> filled = sentences.stream().map(this::filled).toList();
    Map<String, byte[]> files =
        new HashMap<>(
            VersionFiles.write(new VersionRecord(definitions, filled, claims, cells, pairs)));
    files.put(
        Version.FACTS,
        ("feit,exhibit,nummer,vraag,groep,categorie,maat,waarde,eenheid,n,se,onder,boven,status,"
                + "getoond\n"
                + String.join("\n", facts.values())
                + "\n")
            .getBytes(StandardCharsets.UTF_8));
    try {
      return Version.of("versie", files);
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private Sentence filled(Sentence one) {
    String text = one.template();
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      String printed = fact.getValue().substring(fact.getValue().lastIndexOf(',') + 1);
      text = text.replace("${" + fact.getKey() + "}", printed);
    }
    return new Sentence(
        one.key(),
        one.chapter(),
        one.section(),
        one.form(),
        one.file(),
        one.line(),
        one.template(),
        text,
        text);
  }
}
