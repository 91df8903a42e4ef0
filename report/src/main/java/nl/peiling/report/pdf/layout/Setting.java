package nl.peiling.report.pdf.layout;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.peiling.report.binding.Anchors;
import nl.peiling.report.binding.BoundDocument;
import nl.peiling.report.font.Fonts;
import nl.peiling.report.pdf.typography.Hyphenator;
import nl.peiling.report.pdf.typography.ParagraphSetter;

/** What all setters of one pass over the report share. */
final class Setting {

  private final BoundDocument report;
  private final PageFrame frame;
  private final Styles styles;
  private final PageNumbers pages;
  private final Fonts fonts;
  private final Hyphenator hyphenator;
  private final Map<String, Integer> termUses = new HashMap<>();
  private final Map<Integer, Boolean> notes = new LinkedHashMap<>();

  Setting(
      BoundDocument report,
      PageFrame frame,
      Styles styles,
      PageNumbers pages,
      Fonts fonts,
      Hyphenator hyphenator) {
    this.report = report;
    this.frame = frame;
    this.styles = styles;
    this.pages = pages;
    this.fonts = fonts;
    this.hyphenator = hyphenator;
  }

  BoundDocument report() {
    return report;
  }

  PageFrame frame() {
    return frame;
  }

  Styles styles() {
    return styles;
  }

  PageNumbers pages() {
    return pages;
  }

  Fonts fonts() {
    return fonts;
  }

  /** An empty paragraph whose words are hyphenated. */
  ParagraphSetter<Owner> paragraph() {
    return new ParagraphSetter<>(fonts, hyphenator, true);
  }

  /** An empty paragraph whose words stay whole. */
  ParagraphSetter<Owner> whole() {
    return new ParagraphSetter<>(fonts, hyphenator, false);
  }

  /** The anchor of the next use of a term. */
  String nextTermUse(String key) {
    return Anchors.termUse(key, termUses.merge(key, 1, Integer::sum));
  }

  /** The anchors of the uses of a term that have been set so far, in reading order. */
  List<String> termUses(String key) {
    int count = termUses.getOrDefault(key, 0);
    return IntStream.rangeClosed(1, count).mapToObj(use -> Anchors.termUse(key, use)).toList();
  }

  /** Whether this is the first reference to a note: there the note itself is set. */
  boolean firstReference(int note) {
    return notes.put(note, true) == null;
  }
}
