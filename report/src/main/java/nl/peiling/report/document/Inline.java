package nl.peiling.report.document;

import java.util.List;
import java.util.Optional;
import nl.peiling.model.problem.Place;

/** A piece of a line of text. */
public sealed interface Inline {

  /** Where it stands in the template. */
  Place.InText place();

  /** Characters as they are printed. */
  record Text(Place.InText place, String text) implements Inline {}

  /** Stressed words. */
  record Emphasis(Place.InText place, List<Inline> content) implements Inline {
    public Emphasis {
      content = List.copyOf(content);
    }
  }

  /** Words that must stand out. */
  record Strong(Place.InText place, List<Inline> content) implements Inline {
    public Strong {
      content = List.copyOf(content);
    }
  }

  /**
   * Words in another language, which a screen reader pronounces so.
   *
   * @param language a BCP 47 tag, such as {@code en}
   */
  record Foreign(Place.InText place, String language, List<Inline> content) implements Inline {
    public Foreign {
      content = List.copyOf(content);
    }
  }

  /** A link to a place outside the report. */
  record Link(Place.InText place, String address, List<Inline> content) implements Inline {
    public Link {
      content = List.copyOf(content);
    }
  }

  /**
   * A reference to a part of the report by its key; what is printed follows from its number.
   *
   * @param startsSentence whether it is printed with a capital
   * @param content words that are printed instead; often none
   */
  record CrossRef(
      Place.InText place, Target target, String key, boolean startsSentence, List<Inline> content)
      implements Inline {
    public CrossRef {
      content = List.copyOf(content);
    }

    /** What can be referred to. */
    public enum Target {
      FIGURE("figuur"),
      TABLE("tabel"),
      SECTION("paragraaf"),
      CHAPTER("hoofdstuk"),
      APPENDIX("bijlage");

      private final String word;

      Target(String word) {
        this.word = word;
      }

      /** The word before the colon in a template. */
      public String word() {
        return word;
      }
    }
  }

  /** The number of a fact. */
  record FactRef(Place.InText place, String id) implements Inline {}

  /** The raised number of a footnote. */
  record FootnoteRef(Place.InText place, String key) implements Inline {}

  /**
   * Words that claim something about the data, or of which the author says that they do not: {@code
   * [de meeste](vrij:uitleg van een begrip)}.
   *
   * @param claim kind and arguments, such as {@code hoogste:energie.anios.patientcontact}
   */
  record Claimed(Place.InText place, String claim, List<Inline> content) implements Inline {

    private static final String FREE = "vrij:";

    public Claimed {
      content = List.copyOf(content);
    }

    /** Why these words claim nothing about the data, if the author says that they do not. */
    public Optional<String> free() {
      return claim.startsWith(FREE)
          ? Optional.of(claim.substring(FREE.length()).strip())
          : Optional.empty();
    }
  }

  /** The use of a term of the glossary. */
  record TermUse(Place.InText place, String key, List<Inline> content) implements Inline {
    public TermUse {
      content = List.copyOf(content);
    }
  }

  /** The words of a respondent, chosen for the edition and known by a key. */
  record Citation(Place.InText place, String key) implements Inline {}

  /** The next words stand on a new line. */
  record LineBreak(Place.InText place) implements Inline {}
}
