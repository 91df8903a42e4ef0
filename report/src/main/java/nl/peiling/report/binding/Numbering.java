package nl.peiling.report.binding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.document.Block;
import nl.peiling.report.document.Block.Heading.Role;
import nl.peiling.report.document.Document;
import nl.peiling.report.document.ExhibitKind;
import nl.peiling.report.document.Inline;

/**
 * The numbers of chapters, figures, tables and footnotes, which follow from their place in the
 * text.
 */
public final class Numbering {

  private final Map<String, HeadingNumber> headings = new LinkedHashMap<>();
  private final Map<String, ExhibitNumber> exhibits = new LinkedHashMap<>();
  private final Map<String, Integer> footnotes = new LinkedHashMap<>();

  /**
   * A numbered heading.
   *
   * @param number {@code 3}, {@code 3.2}, {@code A.1}; empty for a heading without a number
   */
  public record HeadingNumber(Block.Heading heading, String number) {}

  /**
   * A numbered exhibit.
   *
   * @param number chapter and place within it, {@code 3.4}
   */
  public record ExhibitNumber(ExhibitKind kind, String key, String number, Place.InText place) {

    /** How a sentence names it: {@code figuur 3.4}. */
    public String label() {
      return kind.word() + " " + number;
    }
  }

  private Numbering() {}

  /** Numbers a document; what cannot be numbered is reported. */
  public static Numbering of(Document document, ProblemCollector problems) {
    Numbering numbering = new Numbering();
    numbering.new Counter(problems).count(document);
    return numbering;
  }

  /** The number of a heading; empty if it has none or there is no such heading. */
  public String heading(String key) {
    HeadingNumber number = headings.get(key);
    return number == null ? "" : number.number();
  }

  /** The headings in the order of the text. */
  public List<HeadingNumber> headings() {
    return List.copyOf(headings.values());
  }

  /** The heading with a key. */
  public Optional<HeadingNumber> findHeading(String key) {
    return Optional.ofNullable(headings.get(key));
  }

  /** The figures and tables in the order of the text. */
  public List<ExhibitNumber> exhibits() {
    return List.copyOf(exhibits.values());
  }

  /** The exhibit with a key, if it has a place in the text. */
  public Optional<ExhibitNumber> findExhibit(String key) {
    return Optional.ofNullable(exhibits.get(key));
  }

  /** The number of a footnote, in the order in which the text refers to them. */
  public Optional<Integer> findFootnote(String key) {
    return Optional.ofNullable(footnotes.get(key));
  }

  /** The keys of the footnotes that are referred to, in the order of their numbers. */
  public List<String> footnotes() {
    return List.copyOf(footnotes.keySet());
  }

  private final class Counter {
    private final ProblemCollector problems;
    private final int[] counts = new int[7];
    private final Map<ExhibitKind, Integer> inChapter = new HashMap<>();
    private Role role = Role.UNNUMBERED;
    private int chapters;
    private int appendices;
    private int level;

    Counter(ProblemCollector problems) {
      this.problems = problems;
    }

    void count(Document document) {
      for (Block block : document.blocks()) {
        switch (block) {
          case Block.Heading heading -> heading(heading);
          case Block.ExhibitSlot slot -> exhibit(slot);
          default -> {}
        }
      }
      InlineWalk.over(document.blocks(), this::footnote);
    }

    private void heading(Block.Heading heading) {
      if (heading.level() > level + 1) {
        problems.add(
            Problem.error(
                    "tekst.kop-overgeslagen",
                    heading.place(),
                    "Deze kop van niveau " + heading.level() + " volgt op niveau " + level + ".")
                .withHint("Een kop ligt hoogstens één niveau dieper dan de vorige."));
      }
      level = heading.level();
      HeadingNumber before = headings.get(heading.key());
      if (before != null) {
        problems.add(
            Problem.error(
                    "tekst.sleutel-dubbel",
                    heading.place(),
                    "De sleutel ‘"
                        + heading.key()
                        + "’ is al van de kop in "
                        + before.heading().place().text()
                        + ".")
                .withHint("Geef deze kop een eigen sleutel: # Titel {#sleutel}."));
        return;
      }
      headings.put(heading.key(), new HeadingNumber(heading, number(heading)));
    }

    private String number(Block.Heading heading) {
      if (heading.level() == 1) {
        role = heading.role();
        inChapter.clear();
        counts[1] =
            switch (role) {
              case CHAPTER -> ++chapters;
              case APPENDIX -> ++appendices;
              case UNNUMBERED -> 0;
            };
      } else {
        counts[heading.level()]++;
      }
      for (int deeper = heading.level() + 1; deeper < counts.length; deeper++) {
        counts[deeper] = 0;
      }
      if (role == Role.UNNUMBERED || heading.role() == Role.UNNUMBERED) {
        return "";
      }
      StringBuilder number = new StringBuilder(chapter());
      for (int part = 2; part <= heading.level(); part++) {
        number.append('.').append(counts[part]);
      }
      return number.toString();
    }

    private String chapter() {
      return role == Role.APPENDIX
          ? String.valueOf((char) ('A' + counts[1] - 1))
          : String.valueOf(counts[1]);
    }

    private void exhibit(Block.ExhibitSlot slot) {
      ExhibitNumber before = exhibits.get(slot.key());
      if (before != null) {
        problems.add(
            Problem.error(
                    "tekst.dubbel-geplaatst",
                    slot.place(),
                    "‘" + slot.key() + "’ staat al in " + before.place().text() + ".")
                .withHint("Verwijs ernaar met [](" + slot.kind().word() + ":" + slot.key() + ")."));
        return;
      }
      if (role == Role.UNNUMBERED) {
        problems.add(
            Problem.error(
                    "tekst.figuur-zonder-hoofdstuk",
                    slot.place(),
                    "‘"
                        + slot.key()
                        + "’ staat in een hoofdstuk zonder nummer en kan dus zelf"
                        + " geen nummer krijgen.")
                .withHint("Plaats hem in een genummerd hoofdstuk en verwijs ernaar."));
        return;
      }
      int number = inChapter.merge(slot.kind(), 1, Integer::sum);
      exhibits.put(
          slot.key(),
          new ExhibitNumber(slot.kind(), slot.key(), chapter() + "." + number, slot.place()));
    }

    private void footnote(Inline inline) {
      if (inline instanceof Inline.FootnoteRef note) {
        footnotes.putIfAbsent(note.key(), footnotes.size() + 1);
      }
    }
  }
}
