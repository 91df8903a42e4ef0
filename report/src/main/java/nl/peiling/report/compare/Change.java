package nl.peiling.report.compare;

import java.util.List;
import java.util.Optional;
import nl.peiling.report.version.Definition;
import nl.peiling.report.version.Sentence;

/** Something that is not as it was. Each has a key that stays the same from run to run. */
public sealed interface Change {

  /** Names the change, such as {@code feit:energie.anios.regie}. */
  String key();

  /** What kind of change it is. */
  Kind kind();

  /** The key of the chapter that it shows in; empty if it is not in the report itself. */
  String chapter();

  /** The kinds of change, in the order in which they are told. */
  enum Kind {
    DATA("gegevens"),
    DEFINITION("definitie"),
    QUESTIONNAIRE("vragenlijst"),
    TEXT("tekst"),
    LAYOUT("opmaak");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the Dutch word for it. */
    public String word() {
      return word;
    }
  }

  /** Whether something came, went, was made different, got another name or another place. */
  enum Way {
    ADDED("nieuw"),
    REMOVED("vervallen"),
    CHANGED("gewijzigd"),
    RENAMED("andere naam"),
    MOVED("verplaatst");

    private final String word;

    Way(String word) {
      this.word = word;
    }

    /** Returns the Dutch word for it. */
    public String word() {
      return word;
    }
  }

  /**
   * A number that is in both versions and differs.
   *
   * @param kind data; definition if what it counts was laid down differently; layout if the number
   *     is the same and only printed in another way
   * @param cause the key of the change that brought it about; empty for the answers themselves
   * @param inReport whether a figure, a table or a sentence of the report shows it
   */
  record NumberChange(
      FactLine before, FactLine after, Kind kind, String cause, String chapter, boolean inReport)
      implements Change {

    @Override
    public String key() {
      return "feit:" + after.id();
    }

    /** Whether what is printed differs. A number that is kept back in one version counts. */
    public boolean printed() {
      return !before.printed().equals(after.printed()) || !before.status().equals(after.status());
    }

    /** Whether either version keeps the number back, so that neither may be told. */
    public boolean hidden() {
      return before.suppressed() || after.suppressed();
    }
  }

  /**
   * Numbers that only one of the versions has, taken together.
   *
   * @param way added or removed
   * @param subject what they are about: question and group
   * @param facts the names of the facts, in order
   * @param cause the key of the change that brought it about; empty if none is known
   */
  record NumbersChange(
      Kind kind, Way way, String subject, List<String> facts, String cause, String chapter)
      implements Change {
    public NumbersChange {
      facts = List.copyOf(facts);
    }

    @Override
    public String key() {
      return "feiten:" + subject + (way == Way.ADDED ? ":nieuw" : ":vervallen");
    }
  }

  /**
   * Something laid down differently.
   *
   * @param of what kind of thing it is
   * @param name its key
   * @param label what readers know it by
   * @param traits what is different about it; for a move, where it stood and stands
   */
  record DefinitionChange(
      Kind kind,
      Way way,
      Definition.Kind of,
      String name,
      String label,
      List<Trait> traits,
      String chapter)
      implements Change {
    public DefinitionChange {
      traits = List.copyOf(traits);
    }

    @Override
    public String key() {
      String part =
          way == Way.MOVED
              ? ":plaats"
              : kind == Kind.TEXT ? ":tekst" : kind == Kind.LAYOUT ? ":opmaak" : "";
      return of.word() + ":" + name + part;
    }
  }

  /** One thing about something, before and after. */
  record Trait(String name, String before, String after) {}

  /**
   * A sentence that reads differently.
   *
   * @param way added, removed or changed
   * @param who who changed it
   * @param moved whether it also stands in another paragraph
   * @param numbers the facts in it that print differently
   * @param claims the claims in it, as written in the new version
   */
  record SentenceChange(
      Way way,
      Who who,
      boolean moved,
      Optional<Sentence> before,
      Optional<Sentence> after,
      List<Trait> numbers,
      List<String> claims)
      implements Change {
    public SentenceChange {
      numbers = List.copyOf(numbers);
      claims = List.copyOf(claims);
    }

    @Override
    public String key() {
      return "zin:" + one().key();
    }

    /** The sentence as it is; as it was if it went. */
    public Sentence one() {
      return after.or(() -> before).orElseThrow();
    }

    @Override
    public Kind kind() {
      return who == Who.DATA ? Kind.DATA : Kind.TEXT;
    }

    @Override
    public String chapter() {
      return one().chapter();
    }

    /** What is in front of a reader of the old version. */
    public String wordsBefore() {
      return before.map(Sentence::text).orElse("");
    }

    /** What is in front of a reader of the new version. */
    public String wordsAfter() {
      return after.map(Sentence::text).orElse("");
    }
  }

  /** Who changed a sentence. */
  enum Who {
    TEMPLATE("het sjabloon"),
    DATA("de gegevens"),
    BOTH("het sjabloon en de gegevens"),
    UNKNOWN("niet bekend");

    private final String words;

    Who(String words) {
      this.words = words;
    }

    /** Returns it in words. */
    public String words() {
      return words;
    }
  }

  /**
   * Sentences that stand elsewhere and are otherwise the same.
   *
   * @param from the title of the paragraph where they stood
   * @param to the title of the paragraph where they stand
   * @param sentences in the order in which they stand now
   */
  record TextMove(String from, String to, List<Sentence> sentences) implements Change {
    public TextMove {
      sentences = List.copyOf(sentences);
    }

    @Override
    public String key() {
      return "verplaatst:" + sentences.getFirst().key();
    }

    @Override
    public Kind kind() {
      return Kind.TEXT;
    }

    @Override
    public String chapter() {
      return sentences.getFirst().chapter();
    }
  }

  /**
   * Sentences in which only years moved along with the edition.
   *
   * @param sentences in the order in which they stand now
   */
  record YearsMove(List<SentenceChange> sentences) implements Change {
    public YearsMove {
      sentences = List.copyOf(sentences);
    }

    @Override
    public String key() {
      return "jaartallen";
    }

    @Override
    public Kind kind() {
      return Kind.TEXT;
    }

    @Override
    public String chapter() {
      return sentences.getFirst().chapter();
    }
  }
}
