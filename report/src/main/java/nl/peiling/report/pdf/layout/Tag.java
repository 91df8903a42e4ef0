package nl.peiling.report.pdf.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A part of the logical structure. Parts are made in reading order while the text is set; where
 * their marks land on the pages does not matter. A part has either marks or parts of its own.
 */
public final class Tag implements Owner {

  private final Role role;
  private final Optional<Tag> parent;
  private final List<Tag> kids = new ArrayList<>();
  private Optional<String> alt = Optional.empty();
  private Optional<String> language = Optional.empty();
  private Optional<String> id = Optional.empty();
  private Optional<Link> link = Optional.empty();
  private Optional<Cell> cell = Optional.empty();
  private Optional<Boolean> numbered = Optional.empty();

  /** Where a link leads and what it is called. */
  public sealed interface Link {

    /** What a screen reader says of the link. */
    String description();
  }

  /** A link to an anchor in this report. */
  public record Internal(String anchor, String description) implements Link {}

  /** A link to the web. */
  public record External(String address, String description) implements Link {}

  /**
   * A cell of a table.
   *
   * @param scope what a header cell is the header of; empty for a cell with data
   */
  public record Cell(Optional<Scope> scope, int columnSpan, int rowSpan) {}

  /** What a header cell is the header of. */
  public enum Scope {
    COLUMN("Column"),
    ROW("Row");

    private final String name;

    Scope(String name) {
      this.name = name;
    }

    /** The name in the file. */
    public String pdfName() {
      return name;
    }
  }

  private Tag(Role role, Optional<Tag> parent) {
    this.role = role;
    this.parent = parent;
  }

  static Tag root() {
    return new Tag(Role.DOCUMENT, Optional.empty());
  }

  /** A new last part of this one. */
  Tag kid(Role kidRole) {
    Tag kid = new Tag(kidRole, Optional.of(this));
    kids.add(kid);
    return kid;
  }

  Tag alt(String text) {
    alt = Optional.of(text);
    return this;
  }

  Tag language(String code) {
    language = Optional.of(code);
    return this;
  }

  Tag id(String name) {
    id = Optional.of(name);
    return this;
  }

  Tag link(Link target) {
    link = Optional.of(target);
    return this;
  }

  Tag cell(Cell properties) {
    cell = Optional.of(properties);
    return this;
  }

  Tag numbered(boolean byNumbers) {
    numbered = Optional.of(byNumbers);
    return this;
  }

  public Role role() {
    return role;
  }

  public Optional<Tag> parent() {
    return parent;
  }

  public List<Tag> kids() {
    return Collections.unmodifiableList(kids);
  }

  /** What stands for a figure in words. */
  public Optional<String> alt() {
    return alt;
  }

  /** The language, where it is not that of the report. */
  public Optional<String> language() {
    return language;
  }

  /** The name of a note. */
  public Optional<String> id() {
    return id;
  }

  public Optional<Link> link() {
    return link;
  }

  public Optional<Cell> cell() {
    return cell;
  }

  /** Whether a list counts its items. */
  public Optional<Boolean> numbered() {
    return numbered;
  }
}
