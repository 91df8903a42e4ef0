package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.peiling.report.compare.Change.DefinitionChange;
import nl.peiling.report.compare.Change.Trait;
import nl.peiling.report.compare.Change.Way;
import nl.peiling.report.version.Definition;
import nl.peiling.report.version.Definition.Kind;
import org.jspecify.annotations.Nullable;

/** Holds what two versions lay down beside each other: questionnaire, groups, figures. */
final class DefinitionComparer {

  private static final Set<String> WORDS_OF_FIGURE = Set.of("titel", "as", "noot", "alt");
  private static final Set<String> LOOKS_OF_FIGURE = Set.of("volgorde", "grafiek", "decimalen");

  /** Traits that name other things by their keys. */
  private static final Set<String> KEYS =
      Set.of(
          "regel",
          "gesteld aan",
          "leden",
          "van",
          "tot",
          "zonder",
          "vragen",
          "antwoorden",
          "teller",
          "noemer");

  /** Traits that name groups by their keys. */
  private static final Set<String> GROUPS = Set.of("basis", "groepen");

  /** Follows from the place in the report or the questionnaire. */
  private static final Set<String> FOLLOWS = Set.of(Definition.NUMBER, "hoofdstuk");

  private final Version before;
  private final Version after;
  private final Renames renames;
  private final List<Change> changes = new ArrayList<>();
  private final Map<Kind, Integer> same = new LinkedHashMap<>();

  private DefinitionComparer(Version before, Version after, Renames renames) {
    this.before = before;
    this.after = after;
    this.renames = renames;
  }

  /**
   * What came of it.
   *
   * @param same how many of each kind are the same in both
   */
  record Outcome(List<Change> changes, Map<Kind, Integer> same) {
    Outcome {
      changes = List.copyOf(changes);
    }
  }

  static Outcome of(Version before, Version after, Renames renames) {
    DefinitionComparer comparer = new DefinitionComparer(before, after, renames);
    for (Kind kind : Kind.values()) {
      if (kind != Kind.INPUT) {
        comparer.compare(kind);
      }
    }
    return new Outcome(comparer.changes, comparer.same);
  }

  private void compare(Kind kind) {
    Map<String, Definition> old = new LinkedHashMap<>();
    before.definitions(kind).forEach(one -> old.put(renames.key(kind, one.key()), one));
    if (kind == Kind.EDITION) {
      edition();
      return;
    }
    Map<String, Definition> now = byKey(after.definitions(kind));
    int alike = 0;
    for (Map.Entry<String, Definition> entry : now.entrySet()) {
      Definition was = old.get(entry.getKey());
      if (was == null) {
        whole(kind, Way.ADDED, entry.getValue(), after);
      } else if (!differs(was, entry.getValue())) {
        alike++;
      }
    }
    for (Map.Entry<String, Definition> entry : old.entrySet()) {
      if (!now.containsKey(entry.getKey())) {
        whole(kind, Way.REMOVED, entry.getValue(), before);
      }
    }
    if (alike > 0) {
      same.put(kind, alike);
    }
    moves(kind, old, now);
  }

  private void edition() {
    List<Definition> old = before.definitions(Kind.EDITION);
    List<Definition> now = after.definitions(Kind.EDITION);
    if (!old.isEmpty() && !now.isEmpty() && !differs(old.getFirst(), now.getFirst())) {
      same.put(Kind.EDITION, 1);
    }
  }

  private static Map<String, Definition> byKey(List<Definition> definitions) {
    Map<String, Definition> byKey = new LinkedHashMap<>();
    definitions.forEach(one -> byKey.put(one.key(), one));
    return byKey;
  }

  /** A part of something that is itself new or gone is not told apart from it. */
  private void whole(Kind kind, Way way, Definition one, Version version) {
    boolean part = !one.whole().equals(one.key());
    Version other = version == before ? after : before;
    if (part
        && other.definition(Kind.QUESTION, one.whole()).isEmpty()
        && other.definition(Kind.DERIVATION, one.whole()).isEmpty()) {
      return;
    }
    List<Trait> traits = new ArrayList<>();
    one.traits()
        .forEach((name, value) -> {
          if (Set.of("tekst", "regel", "leden", "titel").contains(name)) {
            traits.add(way == Way.ADDED ? new Trait(name, "", value) : new Trait(name, value, ""));
          }
        });
    changes.add(change(kindOf(kind), way, one, traits));
  }

  private boolean differs(Definition was, Definition is) {
    Map<Change.Kind, List<Trait>> byKind = new TreeMap<>();
    Set<String> names = new TreeSet<>(was.traits().keySet());
    names.addAll(is.traits().keySet());
    for (String name : names) {
      String old =
          GROUPS.contains(name)
              ? renames.groups(was.trait(name))
              : KEYS.contains(name) ? renames.inText(was.trait(name)) : was.trait(name);
      boolean follows = FOLLOWS.contains(name) && is.kind() != Kind.QUESTION;
      if (!old.equals(is.trait(name)) && !follows && !(renumbered(is) && name.equals("nummer"))) {
        byKind
            .computeIfAbsent(kindOf(is.kind(), name), kind -> new ArrayList<>())
            .add(new Trait(name, was.trait(name), is.trait(name)));
      }
    }
    boolean renamed = !was.key().equals(is.key()) && !renames.follows(was, is);
    if (renamed) {
      byKind
          .computeIfAbsent(kindOf(is.kind()), kind -> new ArrayList<>())
          .addFirst(new Trait("sleutel", was.key(), is.key()));
    }
    byKind.forEach((kind, traits) ->
        changes.add(change(kind, renamed ? Way.RENAMED : Way.CHANGED, is, traits)));
    return !byKind.isEmpty();
  }

  /** Whether a question has another number because questions came, went or changed places. */
  private boolean renumbered(Definition question) {
    return question.kind() == Kind.QUESTION
        && !keys(before.definitions(Kind.QUESTION)).equals(keys(after.definitions(Kind.QUESTION)));
  }

  private static List<String> keys(List<Definition> definitions) {
    return definitions.stream().map(Definition::key).toList();
  }

  private void moves(Kind kind, Map<String, Definition> old, Map<String, Definition> now) {
    if (!Set.of(
            Kind.CHAPTER,
            Kind.BLOCK,
            Kind.QUESTION,
            Kind.OPTION,
            Kind.ITEM,
            Kind.EXHIBIT,
            Kind.BANNER)
        .contains(kind)) {
      return;
    }
    Function<Definition, String> home =
        switch (kind) {
          case EXHIBIT -> one -> one.trait("hoofdstuk");
          case QUESTION -> one -> one.trait("blok");
          case OPTION, ITEM -> one -> renames.key(Kind.QUESTION, one.whole());
          default -> one -> "";
        };
    Map<String, List<String>> placesBefore = ordered(old, home);
    Map<String, List<String>> placesAfter = ordered(now, home);
    for (Map.Entry<String, List<String>> entry : placesAfter.entrySet()) {
      List<String> was = placesBefore.getOrDefault(entry.getKey(), List.of());
      for (String key : Sequence.moved(was, entry.getValue())) {
        move(kind, old.get(key), now.get(key));
      }
    }
    now.forEach((key, one) -> {
      Definition was = old.get(key);
      if (was != null && kind == Kind.EXHIBIT && !home.apply(was).equals(home.apply(one))) {
        move(kind, was, one);
      }
    });
  }

  private static Map<String, List<String>> ordered(
      Map<String, Definition> all, Function<Definition, String> home) {
    Map<String, List<String>> ordered = new LinkedHashMap<>();
    all.forEach((key, one) ->
        ordered.computeIfAbsent(home.apply(one), whole -> new ArrayList<>()).add(key));
    return ordered;
  }

  private void move(Kind kind, @Nullable Definition was, @Nullable Definition is) {
    if (was == null || is == null) {
      return;
    }
    String name = is.trait(Definition.NUMBER).isEmpty() ? "plaats" : Definition.NUMBER;
    Trait place =
        name.equals("plaats")
            ? new Trait(name, Integer.toString(was.position()), Integer.toString(is.position()))
            : new Trait(name, was.trait(name), is.trait(name));
    Change.Kind of =
        switch (kind) {
          case EXHIBIT, BANNER, CHAPTER -> Change.Kind.LAYOUT;
          default -> kindOf(kind);
        };
    changes.add(change(of, Way.MOVED, is, List.of(place)));
  }

  private DefinitionChange change(Change.Kind kind, Way way, Definition one, List<Trait> traits) {
    String chapter = one.kind() == Kind.CHAPTER ? one.key() : one.trait("hoofdstuk");
    return new DefinitionChange(kind, way, one.kind(), one.key(), label(one), traits, chapter);
  }

  private String label(Definition one) {
    if (one.kind() == Kind.EXHIBIT) {
      return one.trait("titel");
    }
    String label = one.trait(Definition.LABEL);
    if (one.whole().equals(one.key())) {
      return label.isEmpty() ? one.key() : label;
    }
    Version version = after.definition(one.kind(), one.key()).isPresent() ? after : before;
    String whole =
        version
            .definition(Kind.QUESTION, one.whole())
            .or(() -> version.definition(Kind.DERIVATION, one.whole()))
            .map(found -> found.trait(Definition.LABEL))
            .orElse(one.whole());
    return whole + ": " + (label.isEmpty() ? one.part() : label);
  }

  private static Change.Kind kindOf(Kind kind) {
    return switch (kind) {
      case BLOCK, QUESTION, OPTION, ITEM -> Change.Kind.QUESTIONNAIRE;
      case EDITION, INPUT, NET, GROUP, DERIVATION, CASE, RATIO, BANNER, EXHIBIT ->
          Change.Kind.DEFINITION;
      case CHAPTER -> Change.Kind.TEXT;
    };
  }

  private static Change.Kind kindOf(Kind kind, String trait) {
    if (kind == Kind.EXHIBIT && WORDS_OF_FIGURE.contains(trait)) {
      return Change.Kind.TEXT;
    }
    if (kind == Kind.EXHIBIT && LOOKS_OF_FIGURE.contains(trait)) {
      return Change.Kind.LAYOUT;
    }
    if (kind == Kind.EDITION && Set.of("titel", "ondertitel").contains(trait)) {
      return Change.Kind.TEXT;
    }
    return trait.equals(Definition.WARNING) ? Change.Kind.TEXT : kindOf(kind);
  }
}
