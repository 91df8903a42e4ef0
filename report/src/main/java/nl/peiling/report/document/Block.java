package nl.peiling.report.document;

import java.util.List;
import java.util.Optional;
import nl.peiling.model.problem.Place;

/** A piece of the report that starts on a line of its own. */
public sealed interface Block {

  /** Where it stands in the template. */
  Place.InText place();

  /**
   * A heading; level 1 opens a chapter.
   *
   * @param key the name by which the text refers to it
   */
  record Heading(Place.InText place, int level, String key, Role role, List<Inline> title)
      implements Block {
    public Heading {
      title = List.copyOf(title);
    }

    /** What kind of chapter a heading belongs to. */
    public enum Role {
      /** Numbered 1, 1.1 and so on. */
      CHAPTER,
      /** Without a number: summary, colophon. */
      UNNUMBERED,
      /** Lettered A, A.1 and so on. */
      APPENDIX
    }
  }

  /** Running text. */
  record Paragraph(Place.InText place, List<Inline> content) implements Block {
    public Paragraph {
      content = List.copyOf(content);
    }
  }

  /** A list with bullets, or with numbers when a first number is given. */
  record Items(Place.InText place, Optional<Integer> first, List<Item> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** One entry of a list. */
  record Item(Place.InText place, List<Block> blocks) {
    public Item {
      blocks = List.copyOf(blocks);
    }
  }

  /** Words of someone else, set apart. */
  record Quotation(Place.InText place, List<Block> blocks) implements Block {
    public Quotation {
      blocks = List.copyOf(blocks);
    }
  }

  /** The place of a figure or table of the edition. */
  record ExhibitSlot(Place.InText place, ExhibitKind kind, String key) implements Block {}

  /** A table written in the text itself: it has no number and no base. */
  record TextTable(
      Place.InText place, List<ColumnAlignment> columns, TableRow head, List<TableRow> body)
      implements Block {
    public TextTable {
      columns = List.copyOf(columns);
      body = List.copyOf(body);
    }
  }

  /** A row of a table in the text. */
  record TableRow(List<TableCell> cells) {
    public TableRow {
      cells = List.copyOf(cells);
    }
  }

  /** A cell of a table in the text. */
  record TableCell(List<Inline> content) {
    public TableCell {
      content = List.copyOf(content);
    }
  }

  /** Where the text of a column of a table in the text stands. */
  enum ColumnAlignment {
    START,
    CENTRE,
    END
  }

  /** Terms with their meaning, one after the other. */
  record Glossary(Place.InText place, List<Definition> definitions) implements Block {
    public Glossary {
      definitions = List.copyOf(definitions);
    }
  }

  /** A term and its meaning; the term's uses in the report are listed with it. */
  record Definition(Place.InText place, String key, List<Inline> term, List<Inline> meaning) {
    public Definition {
      term = List.copyOf(term);
      meaning = List.copyOf(meaning);
    }
  }

  /**
   * The place of a part that is made from the edition, such as the questionnaire.
   *
   * @param name kind and key, such as {@code vragenlijst:alles}
   */
  record Insertion(Place.InText place, String name) implements Block {}

  /** A list that follows from the rest of the report. */
  record Listing(Place.InText place, Kind kind) implements Block {

    /** What is listed. */
    public enum Kind {
      CONTENTS("inhoud"),
      FIGURES("figuren"),
      TABLES("tabellen");

      private final String word;

      Kind(String word) {
        this.word = word;
      }

      /** The word that asks for the list in a template: {@code ![](lijst:figuren)}. */
      public String word() {
        return word;
      }
    }
  }
}
