package nl.peiling.report.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentences of a PDF that carries no text beside its pages. Where lines and pages end is of no
 * account: a sentence that runs on is one sentence again, a word that was divided is whole.
 */
final class PageText {

  /** In how many lines at the top and at the foot of a page a running head can stand. */
  private static final int EDGE = 3;

  /** A line that is this part of the longest of its page, or shorter, ends a paragraph. */
  private static final double SHORT_LINE = 0.75;

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?][’”)]?)\\s+(?=[\\p{Lu}‘“(])");
  private static final Pattern ENDS = Pattern.compile(".*[.!?][’”)]?");
  private static final Pattern OPENS = Pattern.compile("[\\p{Lu}‘“•–\\p{Nd}].*");
  private static final Pattern APART = Pattern.compile("\\s{2,}(?=[\\p{Lu}‘“•\\p{Nd}])");
  private static final Pattern DIVIDED =
      Pattern.compile("(\\p{L}+)(?: - |-\\n|\\u00AD\\s*)(\\p{Ll}+)");
  private static final Pattern COMPOUND = Pattern.compile("\\p{L}+-\\p{L}+");
  private static final Pattern LEADER = Pattern.compile("(?: ?\\.){3,} ?");
  private static final Pattern LEADS = Pattern.compile("(?: ?\\.){5,} *$");
  private static final Pattern LEADS_TO = Pattern.compile("((?: ?\\.){5,}) *\\p{Nd}+$");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
  private static final Pattern PAGE = Pattern.compile(" \\p{Nd}+$");
  private static final Pattern LOOSE = Pattern.compile(" +(?=[:;,.)!?])");

  /**
   * Words that belong together.
   *
   * @param page the page on which they begin, from 1
   */
  record Line(int page, String text) {}

  private final List<Line> paragraphs = new ArrayList<>();
  private StringBuilder paragraph = new StringBuilder();
  private int begins;
  private boolean shortLine;

  private PageText() {}

  /** Returns the sentences as they follow each other on the pages. */
  static List<Line> of(List<String> pages) {
    List<List<String>> all = withoutRunningHeads(pages.stream().map(PageText::lines).toList());
    PageText text = new PageText();
    for (int i = 0; i < all.size(); i++) {
      text.page(all.get(i), i + 1);
    }
    text.close();
    Set<String> compounds = new HashSet<>();
    text.paragraphs.forEach(one ->
        COMPOUND
            .matcher(one.text())
            .results()
            .forEach(found -> compounds.add(lower(found.group()))));
    List<Line> whole =
        text.paragraphs.stream()
            .map(one -> new Line(one.page(), whole(one.text(), compounds)))
            .toList();
    Set<String> titles = whole.stream().map(Line::text).collect(Collectors.toSet());
    return whole.stream()
        .flatMap(one ->
            Stream.of(SENTENCE_END.split(withoutPage(one.text(), titles), -1))
                .map(sentence -> new Line(one.page(), sentence)))
        .filter(one -> one.text().chars().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  private static List<String> lines(String page) {
    return page.replace('\u00A0', ' ')
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** What stands at the edge of several pages is not part of the text; nor is the page number. */
  private static List<List<String>> withoutRunningHeads(List<List<String>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      int number = i + 1;
      edges(pages.get(i))
          .map(line -> bare(line, number))
          .distinct()
          .forEach(line -> seen.merge(line, 1, Integer::sum));
    }
    List<List<String>> rest = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<String> page = pages.get(i);
      int number = i + 1;
      Set<String> heads = new HashSet<>();
      edges(page)
          .filter(
              line -> bare(line, number).isEmpty() || seen.getOrDefault(bare(line, number), 0) > 1)
          .forEach(heads::add);
      rest.add(page.stream().filter(line -> !heads.contains(line)).toList());
    }
    return rest;
  }

  private static Stream<String> edges(List<String> page) {
    return Stream.concat(
        page.stream().limit(EDGE), page.stream().skip(Math.max(EDGE, page.size() - EDGE)));
  }

  private static String bare(String line, int page) {
    String number = Integer.toString(page);
    return line.equals(number)
        ? ""
        : line.endsWith(" " + number)
            ? line.substring(0, line.length() - number.length()).strip()
            : line;
  }

  private void page(List<String> lines, int number) {
    int longest = lines.stream().mapToInt(String::length).max().orElse(0);
    boolean leads = false;
    for (String whole : lines) {
      String line = LEADS_TO.matcher(whole).replaceFirst("$1");
      boolean pageOfEntry = leads && NUMBER.matcher(line).matches();
      leads = LEADS.matcher(line).find();
      if (pageOfEntry) {
        continue;
      }
      String[] parts = APART.split(LEADER.matcher(line).replaceAll(" ").strip(), -1);
      for (int i = 0; i < parts.length; i++) {
        add(parts[i], i > 0 || shortLine, number);
      }
      shortLine = line.length() <= SHORT_LINE * longest || LEADER.matcher(line).find();
    }
  }

  /** Adds a piece to the paragraph that is open, unless that one has come to its end. */
  private void add(String piece, boolean apart, int page) {
    boolean ended = apart || ENDS.matcher(paragraph).matches();
    if (piece.startsWith("•") || (ended && OPENS.matcher(piece).matches())) {
      close();
    }
    if (!paragraph.isEmpty()) {
      paragraph.append(paragraph.charAt(paragraph.length() - 1) == '-' ? '\n' : ' ');
    }
    if (paragraph.isEmpty()) {
      begins = page;
    }
    paragraph.append(piece);
  }

  private void close() {
    if (!paragraph.isEmpty()) {
      paragraphs.add(new Line(begins, paragraph.toString()));
      paragraph = new StringBuilder();
    }
  }

  /** A word keeps its hyphen where the text elsewhere writes it so within a line. */
  private static String whole(String paragraph, Set<String> compounds) {
    Matcher divided = DIVIDED.matcher(paragraph);
    String whole =
        divided.replaceAll(found -> {
          boolean compound = compounds.contains(lower(found.group(1) + "-" + found.group(2)));
          return Matcher.quoteReplacement(found.group(1) + (compound ? "-" : "") + found.group(2));
        });
    return LOOSE.matcher(whole).replaceAll("").replaceAll("\\s+", " ");
  }

  /** An entry of the table of contents is the title that it leads to; its page says nothing. */
  private static String withoutPage(String entry, Set<String> titles) {
    String title = PAGE.matcher(entry).replaceFirst("");
    return titles.contains(title) ? title : entry;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
