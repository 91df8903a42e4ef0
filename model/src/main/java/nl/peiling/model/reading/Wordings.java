package nl.peiling.model.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.model.edition.Concordance;

/** Holds what two editions lay down against each other, with what was renamed put right. */
final class Wordings {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?");

  /** What makes a question another one, with the words for it. */
  private static final Map<String, String> OF_QUESTION =
      ordered(
          Definitions.TEXT,
          "de vraagtekst is anders",
          "soort",
          "het soort vraag is anders",
          Definitions.ASKED_OF,
          "de vraag is aan anderen gesteld",
          "hoogstens",
          "er mochten meer of minder antwoorden",
          "eenheid",
          "de eenheid is anders",
          "weet niet",
          "‘weet niet’ kon toen wel en nu niet, of andersom",
          "laagste waarde",
          "de schaal begint anders",
          "achteraf gecodeerd",
          "de antwoorden zijn anders gecodeerd");

  /** What makes a derived variable another one. */
  private static final Map<String, String> OF_DERIVATION =
      ordered(
          "soort",
          "de afleiding is van een andere soort",
          "van",
          "afgeleid uit iets anders",
          "tot",
          "afgeleid uit iets anders",
          "zonder",
          "afgeleid uit iets anders",
          "eenheid",
          "de eenheid is anders",
          "antwoorden",
          "er zijn andere antwoorden",
          Definitions.ASKED_OF,
          "de afleiding geldt voor anderen");

  private final Definitions then;
  private final Definitions now;
  private final Map<String, String> renamed = new HashMap<>();
  private final Map<String, Map<String, String>> answers = new HashMap<>();

  Wordings(Definitions then, Definitions now, List<Concordance.Entry> entries) {
    this.then = then;
    this.now = now;
    for (Concordance.Entry entry : entries) {
      int part = entry.old().indexOf(Concordance.PART);
      if (part < 0) {
        renamed.put(entry.old(), entry.now());
      } else {
        answers
            .computeIfAbsent(
                Counterparts.topic(entry.old().substring(0, part)), topic -> new HashMap<>())
            .put(
                entry.old().substring(part + 1),
                entry.now().substring(entry.now().indexOf(Concordance.PART) + 1));
      }
    }
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** Whether the earlier edition had a variable of this name. */
  boolean asked(String variable) {
    String topic = Counterparts.topic(variable);
    return then.kindOf(topic).isPresent()
        && (topic.equals(variable) || then.has(Definitions.ITEM, slashed(variable)));
  }

  private static String slashed(String variable) {
    return variable.replace('.', '/');
  }

  /** Whether the earlier edition had this answer, net or case; of some derivations all can be. */
  boolean answered(String topic, String answer) {
    String key = topic + "/" + answer;
    boolean listed =
        Stream.of(Definitions.ANSWER, Definitions.NET, Definitions.CASE)
            .anyMatch(kind -> then.has(kind, key));
    boolean open =
        then.has(Definitions.DERIVATION, topic) && then.parts(Definitions.CASE, topic).isEmpty();
    return listed || open;
  }

  /** What is different about a question or a derived variable; nothing if it is the same. */
  List<String> differences(String topicNow, String topicThen) {
    Optional<String> kindNow = now.kindOf(topicNow);
    Optional<String> kindThen = then.kindOf(topicThen);
    if (!kindNow.equals(kindThen)) {
      return List.of("het ene is gevraagd en het andere afgeleid");
    }
    boolean question = kindNow.filter(Definitions.QUESTION::equals).isPresent();
    String kind = question ? Definitions.QUESTION : Definitions.DERIVATION;
    List<String> reasons =
        new ArrayList<>(
            different(
                now.traits(kind, topicNow),
                then.traits(kind, topicThen),
                question ? OF_QUESTION : OF_DERIVATION));
    String part = question ? Definitions.ANSWER : Definitions.CASE;
    reasons.addAll(
        parts(
            now.parts(part, topicNow),
            renamedKeys(topicThen, then.parts(part, topicThen)),
            question ? Definitions.LABEL : Definitions.RULE));
    return reasons.stream().distinct().toList();
  }

  private List<String> different(
      Map<String, String> ofNow, Map<String, String> ofThen, Map<String, String> words) {
    List<String> reasons = new ArrayList<>();
    words.forEach((trait, reason) -> {
      String one = ofNow.getOrDefault(trait, "");
      String other = ofThen.getOrDefault(trait, "");
      boolean wording = trait.equals(Definitions.TEXT);
      if (!plain(one).equals(plain(wording ? other : inTermsOfNow(other)))) {
        reasons.add(reason);
      }
    });
    return reasons;
  }

  private List<String> parts(
      Map<String, Map<String, String>> ofNow,
      Map<String, Map<String, String>> ofThen,
      String trait) {
    List<String> reasons = new ArrayList<>();
    boolean rule = trait.equals(Definitions.RULE);
    ofNow.forEach((key, traits) -> {
      Map<String, String> old = ofThen.get(key);
      String was = old == null ? "" : old.getOrDefault(trait, "");
      if (old == null) {
        reasons.add("antwoord erbij: " + key);
      } else if (!plain(traits.getOrDefault(trait, ""))
          .equals(plain(rule ? inTermsOfNow(was) : was))) {
        reasons.add((rule ? "geval met een andere regel: " : "antwoord anders verwoord: ") + key);
      }
    });
    ofThen.keySet().stream()
        .filter(key -> !ofNow.containsKey(key))
        .forEach(key -> reasons.add("antwoord weg: " + key));
    return reasons;
  }

  private Map<String, Map<String, String>> renamedKeys(
      String topicThen, Map<String, Map<String, String>> parts) {
    Map<String, String> names = answers.getOrDefault(topicThen, Map.of());
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    parts.forEach((key, traits) -> all.put(names.getOrDefault(key, key), traits));
    return all;
  }

  /** What is different about an item of a grid, beside the grid itself. */
  List<String> differencesOfItem(String variableNow, String variableThen) {
    Map<String, String> one = now.traits(Definitions.ITEM, slashed(variableNow));
    Map<String, String> other = then.traits(Definitions.ITEM, slashed(variableThen));
    return different(
        one,
        other,
        ordered(
            Definitions.LABEL, "het onderdeel is anders verwoord",
            Definitions.ASKED_OF, "het onderdeel is aan anderen gesteld"));
  }

  /** Whether a net counts other answers now. */
  boolean otherNet(String topicNow, String netNow, String topicThen, String netThen) {
    Map<String, String> one = now.traits(Definitions.NET, topicNow + "/" + netNow);
    Map<String, String> other = then.traits(Definitions.NET, topicThen + "/" + netThen);
    Map<String, String> names = answers.getOrDefault(topicThen, Map.of());
    Set<String> were =
        members(other).map(key -> names.getOrDefault(key, key)).collect(Collectors.toSet());
    return !members(one).collect(Collectors.toSet()).equals(were);
  }

  private static Stream<String> members(Map<String, String> net) {
    return Stream.of(net.getOrDefault(Definitions.MEMBERS, "").split(", ", -1));
  }

  /** Whether a group has another rule now. */
  boolean otherRule(String groupNow, String groupThen) {
    String one = now.traits(Definitions.GROUP, groupNow).getOrDefault(Definitions.RULE, "");
    String other = then.traits(Definitions.GROUP, groupThen).getOrDefault(Definitions.RULE, "");
    return !plain(one).equals(plain(inTermsOfNow(other)));
  }

  /** Whether the earlier edition laid down a table of a kind under this key. */
  boolean hasTable(String kind, String keyThen) {
    return then.has(kind, keyThen);
  }

  /** Whether a table is laid down in another way now. */
  boolean otherTable(String kind, String keyNow, String keyThen) {
    Map<String, String> one = now.traits(kind, keyNow);
    Map<String, String> other = then.traits(kind, keyThen);
    return Stream.of(Definitions.RULE, "teller", "noemer")
        .anyMatch(trait ->
            !plain(one.getOrDefault(trait, ""))
                .equals(plain(inTermsOfNow(other.getOrDefault(trait, "")))));
  }

  /** A rule of the earlier edition with the names of this one. */
  private String inTermsOfNow(String rule) {
    Map<String, String> keys = new HashMap<>();
    NAME.matcher(rule)
        .results()
        .map(name -> Counterparts.topic(name.group()))
        .forEach(topic -> keys.putAll(answers.getOrDefault(topic, Map.of())));
    return NAME.matcher(rule)
        .replaceAll(name -> Matcher.quoteReplacement(word(name.group(), keys)));
  }

  private String word(String name, Map<String, String> keys) {
    String topic = Counterparts.topic(name);
    if (renamed.containsKey(name)) {
      return renamed.getOrDefault(name, name);
    }
    if (renamed.containsKey(topic)) {
      return renamed.getOrDefault(topic, topic) + name.substring(topic.length());
    }
    return keys.getOrDefault(name, name);
  }

  /** White space says nothing. */
  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
