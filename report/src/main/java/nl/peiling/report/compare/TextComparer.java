package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.peiling.report.compare.Change.SentenceChange;
import nl.peiling.report.compare.Change.TextMove;
import nl.peiling.report.compare.Change.Trait;
import nl.peiling.report.compare.Change.Way;
import nl.peiling.report.compare.Change.Who;
import nl.peiling.report.version.Sentence;

/**
 * Holds the sentences of two versions beside each other. A sentence is the same if its template is
 * the same, wherever it stands; of what is left, the most alike belong together.
 */
final class TextComparer {

  private static final double ALIKE_HERE = 0.5;
  private static final double ALIKE_ELSEWHERE = 0.7;
  private static final Pattern MARK = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern CLAIM = Pattern.compile("]\\(([a-z_]+:[^)]*)\\)");
  private static final Set<String> REFERENCES =
      Set.of(
          "figuur",
          "tabel",
          "paragraaf",
          "hoofdstuk",
          "bijlage",
          "citaat",
          "taal",
          "https",
          "http",
          "mailto");

  private final Version before;
  private final Version after;
  private final List<Sentence> olds;
  private final Years years;
  private final Map<String, String> sectionOf;
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Set<Sentence> leftBefore;
  private final Set<Sentence> leftAfter;
  private final Map<Sentence, Sentence> pairs = new LinkedHashMap<>();

  private TextComparer(Version before, Version after, Renames renames) {
    this.before = before;
    this.after = after;
    this.years = Years.between(before, after);
    this.olds =
        renames.any()
            ? before.sentences().stream()
                .map(one -> one.withTemplate(renames.template(one.template())))
                .toList()
            : before.sentences();
    this.leftBefore = new LinkedHashSet<>(olds);
    this.leftAfter = new LinkedHashSet<>(after.sentences());
    this.sectionOf = sections();
  }

  /**
   * What came of it.
   *
   * @param changes by the template
   * @param followers sentences in which only what the data say differs
   * @param same how many are the same
   */
  record Outcome(List<Change> changes, List<SentenceChange> followers, int same) {}

  static Outcome of(Version before, Version after, Renames renames) {
    return new TextComparer(before, after, renames).compare();
  }

  private Outcome compare() {
    pair(
        one -> sectionOf.getOrDefault(one.section(), one.section()) + " " + one.template(),
        one -> one.section() + " " + one.template());
    pair(Sentence::template, Sentence::template);
    pairAlike(true, ALIKE_HERE);
    pairAlike(false, ALIKE_ELSEWHERE);
    List<Change> changes = new ArrayList<>();
    List<SentenceChange> followers = new ArrayList<>();
    List<SentenceChange> dated = new ArrayList<>();
    int same = 0;
    Set<Sentence> moved = moved();
    for (Map.Entry<Sentence, Sentence> pair : inOrder().entrySet()) {
      Sentence now = pair.getKey();
      Sentence was = pair.getValue();
      boolean sameTemplate = was.template().equals(now.template());
      if (!sameTemplate && years.moved(was.template(), now.template())) {
        if (years.moved(was.settled(), now.settled())) {
          dated.add(sentence(Way.CHANGED, Who.TEMPLATE, false, Optional.of(was), Optional.of(now)));
        } else {
          followers.add(sentence(Way.CHANGED, Who.DATA, false, Optional.of(was), Optional.of(now)));
        }
      } else if (!sameTemplate) {
        changes.add(changed(was, now, moved.contains(now)));
      } else if (!was.settled().equals(now.settled())) {
        followers.add(sentence(Way.CHANGED, Who.DATA, false, Optional.of(was), Optional.of(now)));
      } else {
        same++;
      }
    }
    leftAfter.forEach(one ->
        changes.add(sentence(Way.ADDED, whoWrites(), false, Optional.empty(), Optional.of(one))));
    leftBefore.forEach(one ->
        changes.add(sentence(Way.REMOVED, whoWrites(), false, Optional.of(one), Optional.empty())));
    changes.addAll(moves(moved));
    if (!dated.isEmpty()) {
      changes.add(new Change.YearsMove(dated));
    }
    return new Outcome(changes, followers, same);
  }

  private Who whoWrites() {
    return before.knowsTemplates() && after.knowsTemplates() ? Who.TEMPLATE : Who.UNKNOWN;
  }

  private Map<Sentence, Sentence> inOrder() {
    Map<Sentence, Sentence> ordered = new LinkedHashMap<>();
    for (Sentence now : after.sentences()) {
      Sentence was = pairs.get(now);
      if (was != null) {
        ordered.put(now, was);
      }
    }
    return ordered;
  }

  /**
   * For a paragraph that is called otherwise now, the key of the one with most of its sentences.
   */
  private Map<String, String> sections() {
    Set<String> old = keys(olds);
    Set<String> now = keys(after.sentences());
    Map<String, Set<String>> fresh = new LinkedHashMap<>();
    after.sentences().stream()
        .filter(one -> !old.contains(one.section()))
        .forEach(one ->
            fresh.computeIfAbsent(one.section(), key -> new HashSet<>()).add(one.template()));
    Map<String, String> found = new HashMap<>();
    for (String gone : old) {
      if (!now.contains(gone)) {
        List<String> sentences =
            olds.stream()
                .filter(one -> one.section().equals(gone))
                .map(Sentence::template)
                .toList();
        fresh.entrySet().stream()
            .filter(entry ->
                2 * sentences.stream().filter(entry.getValue()::contains).count()
                    > sentences.size())
            .findFirst()
            .ifPresent(entry -> found.put(gone, entry.getKey()));
      }
    }
    return found;
  }

  private static Set<String> keys(List<Sentence> sentences) {
    return sentences.stream()
        .map(Sentence::section)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void pair(Function<Sentence, String> old, Function<Sentence, String> now) {
    Map<String, List<Sentence>> waiting = new HashMap<>();
    leftBefore.forEach(
        one -> waiting.computeIfAbsent(old.apply(one), key -> new ArrayList<>()).add(one));
    for (Sentence one : List.copyOf(leftAfter)) {
      List<Sentence> same = waiting.getOrDefault(now.apply(one), List.of());
      if (!same.isEmpty()) {
        join(same.removeFirst(), one);
      }
    }
  }

  private void join(Sentence was, Sentence now) {
    pairs.put(now, was);
    leftBefore.remove(was);
    leftAfter.remove(now);
  }

  private record Likeness(Sentence was, Sentence now, double share, int distance) {}

  private void pairAlike(boolean here, double least) {
    List<Likeness> all = new ArrayList<>();
    List<Sentence> olds = List.copyOf(leftBefore);
    List<Sentence> news = List.copyOf(leftAfter);
    for (int i = 0; i < olds.size(); i++) {
      for (int j = 0; j < news.size(); j++) {
        Sentence was = olds.get(i);
        Sentence now = news.get(j);
        String section = sectionOf.getOrDefault(was.section(), was.section());
        if (was.form() == now.form() && (!here || section.equals(now.section()))) {
          double share = alike(was, now);
          if (share >= least) {
            all.add(new Likeness(was, now, share, Math.abs(i - j)));
          }
        }
      }
    }
    all.sort(
        Comparator.comparingDouble((Likeness one) -> -one.share())
            .thenComparingInt(Likeness::distance));
    for (Likeness one : all) {
      if (leftBefore.contains(one.was()) && leftAfter.contains(one.now())) {
        join(one.was(), one.now());
      }
    }
  }

  /** The words that both have, as a share of all words in the longer. */
  private double alike(Sentence was, Sentence now) {
    Set<String> one = words(was.template());
    Set<String> other = words(now.template());
    long common = one.stream().filter(other::contains).count();
    return (double) common / Math.max(1, Math.max(one.size(), other.size()));
  }

  private Set<String> words(String text) {
    return words.computeIfAbsent(text, key -> new HashSet<>(WordDifference.words(key)));
  }

  private SentenceChange changed(Sentence was, Sentence now, boolean moved) {
    Who who = whoWrites();
    SentenceChange change = sentence(Way.CHANGED, who, moved, Optional.of(was), Optional.of(now));
    return who == Who.TEMPLATE && !change.numbers().isEmpty()
        ? sentence(Way.CHANGED, Who.BOTH, moved, Optional.of(was), Optional.of(now))
        : change;
  }

  private SentenceChange sentence(
      Way way, Who who, boolean moved, Optional<Sentence> was, Optional<Sentence> now) {
    Sentence one = now.or(() -> was).orElseThrow();
    return new SentenceChange(
        way,
        who,
        moved,
        was,
        now,
        way == Way.CHANGED ? numbers(one) : List.of(),
        claims(one.template()));
  }

  /** The numbers in a sentence that print differently. */
  private List<Trait> numbers(Sentence sentence) {
    List<Trait> numbers = new ArrayList<>();
    Matcher marks = MARK.matcher(sentence.template());
    while (marks.find()) {
      String id = marks.group(1);
      String old = printed(before, id);
      String now = printed(after, id);
      if (!old.equals(now) && !old.isEmpty()) {
        numbers.add(new Trait(id, old, now));
      }
    }
    return numbers;
  }

  private static String printed(Version version, String id) {
    return version.facts().find(id).map(FactLine::printed).orElse("");
  }

  /** The claims in a sentence, as written. */
  static List<String> claims(String template) {
    return CLAIM
        .matcher(template)
        .results()
        .map(found -> found.group(1))
        .filter(claim -> !REFERENCES.contains(claim.substring(0, claim.indexOf(':'))))
        .toList();
  }

  /** Sentences that stand in another paragraph, or in another order within theirs. */
  private Set<Sentence> moved() {
    Set<Sentence> moved = new HashSet<>();
    Map<String, List<Sentence>> sections = new LinkedHashMap<>();
    for (Map.Entry<Sentence, Sentence> pair : inOrder().entrySet()) {
      Sentence now = pair.getKey();
      String section = pair.getValue().section();
      if (!sectionOf.getOrDefault(section, section).equals(now.section())) {
        moved.add(now);
      } else {
        sections.computeIfAbsent(now.section(), key -> new ArrayList<>()).add(now);
      }
    }
    Map<Sentence, Integer> places = new HashMap<>();
    olds.forEach(one -> places.put(one, places.size()));
    sections
        .values()
        .forEach(now -> {
          List<Sentence> was =
              now.stream()
                  .sorted(Comparator.comparing(one -> places.getOrDefault(pairs.get(one), 0)))
                  .toList();
          moved.addAll(Sequence.moved(was, now));
        });
    return moved;
  }

  /** Sentences that moved together, and only moved, are one move. */
  private List<Change> moves(Collection<Sentence> moved) {
    List<Change> moves = new ArrayList<>();
    List<Sentence> run = new ArrayList<>();
    for (Sentence now : after.sentences()) {
      Sentence was = pairs.get(now);
      boolean only = was != null && moved.contains(now) && was.template().equals(now.template());
      boolean joins = only && !run.isEmpty() && together(run.getLast(), now);
      if (!run.isEmpty() && !joins) {
        moves.add(move(run));
        run.clear();
      }
      if (only) {
        run.add(now);
      }
    }
    if (!run.isEmpty()) {
      moves.add(move(run));
    }
    moves.addAll(paragraphs());
    return moves;
  }

  /** Paragraphs that stand elsewhere in their chapter, as a whole. */
  private List<Change> paragraphs() {
    Map<String, List<String>> was = new HashMap<>();
    headings(before)
        .forEach(one ->
            was.computeIfAbsent(one.chapter(), key -> new ArrayList<>())
                .add(sectionOf.getOrDefault(one.section(), one.section())));
    Map<String, List<Sentence>> now = new LinkedHashMap<>();
    headings(after)
        .forEach(one -> now.computeIfAbsent(one.chapter(), key -> new ArrayList<>()).add(one));
    List<Change> moves = new ArrayList<>();
    now.forEach((chapter, headings) -> {
      List<String> keys = headings.stream().map(Sentence::section).toList();
      List<String> moved = Sequence.moved(was.getOrDefault(chapter, List.of()), keys);
      headings.stream()
          .filter(one -> moved.contains(one.section()))
          .forEach(one -> moves.add(new TextMove(one.text(), one.text(), List.of(one))));
    });
    return moves;
  }

  private static List<Sentence> headings(Version version) {
    return version.sentences().stream().filter(one -> one.form() == Sentence.Form.HEADING).toList();
  }

  private boolean together(Sentence one, Sentence next) {
    return one.section().equals(next.section()) && section(one).equals(section(next));
  }

  private String section(Sentence now) {
    return Optional.ofNullable(pairs.get(now)).map(Sentence::section).orElse("");
  }

  private TextMove move(List<Sentence> run) {
    return new TextMove(
        title(before, section(run.getFirst())), title(after, run.getFirst().section()), run);
  }

  private static String title(Version version, String section) {
    return version.sentences().stream()
        .filter(one -> one.section().equals(section) && one.form() == Sentence.Form.HEADING)
        .map(Sentence::text)
        .findFirst()
        .orElse(section);
  }
}
