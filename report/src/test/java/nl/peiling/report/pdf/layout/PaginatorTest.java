package nl.peiling.report.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peiling.report.font.Face;
import nl.peiling.report.font.Fonts;
import nl.peiling.report.pdf.layout.Flow.Floating;
import nl.peiling.report.pdf.layout.Flow.Note;
import nl.peiling.report.pdf.layout.Flow.PageBreak;
import nl.peiling.report.pdf.layout.Flow.Slab;
import nl.peiling.report.pdf.layout.Styles.Leaded;
import nl.peiling.report.pdf.typography.Hyphenator;
import nl.peiling.report.pdf.typography.Line;
import nl.peiling.report.pdf.typography.RunStyle;
import nl.peiling.report.sample.Sample;
import nl.peiling.report.theme.Colour;
import nl.peiling.report.theme.Theme;
import org.junit.jupiter.api.Test;

/** How a strip is cut into pages: here on small pages of twenty lines. */
class PaginatorTest {

  private static final double LEADING = 10;
  private static final int LINES = 20;
  private static final RunStyle LETTERS = RunStyle.of(Face.SERIF, 8, Colour.BLACK);
  private static final Leaded STYLE = new Leaded(LETTERS, LEADING);
  private static final PageFrame FRAME =
      new PageFrame(300, 320, 50, 50 + LINES * LEADING, 20, 40, 200);

  private static final Furniture FURNITURE =
      new Furniture(
          new Setting(
              Sample.bound(),
              FRAME,
              new Styles(Theme.house()),
              PageNumbers.unknown(),
              Fonts.house(),
              Hyphenator.dutch()));

  private final Strip strip = new Strip();

  private static Line<Owner> line(String name, boolean hyphen, List<Object> more) {
    Line.Piece<Owner> piece = new Line.Piece<>(name, 0, 100, 0, LETTERS, Artifact.LAYOUT, hyphen);
    List<Object> marks = new ArrayList<>(List.of(new Cue.Anchor(name)));
    marks.addAll(more);
    return new Line<>(List.of(piece), 100, marks);
  }

  private void paragraph(String name, int lines) {
    strip.lines(
        IntStream.rangeClosed(1, lines)
            .mapToObj(i -> line(name + "." + i, false, List.of()))
            .toList(),
        0,
        STYLE);
    strip.gap(5);
  }

  private void heading(String name) {
    strip.gap(15);
    strip.add(Strip.slab(line(name, false, List.of()), 0, STYLE));
    strip.keep();
    strip.gap(5);
  }

  private void withNote(String name, int noteLines) {
    strip.lines(List.of(line(name, false, List.of(note(name, noteLines)))), 0, STYLE);
    strip.gap(5);
  }

  private static Note note(String name, int lines) {
    return new Note(
        IntStream.rangeClosed(1, lines).mapToObj(i -> slab(LEADING, name + ".noot" + i)).toList());
  }

  private static Slab slab(double height, String name) {
    return Slab.of(height, List.of()).with(List.of(new Cue.Anchor(name)), List.of());
  }

  private void exhibit(String name, int lines) {
    strip.add(new Floating(List.of(slab(lines * LEADING, name)), 8));
  }

  private List<Page> pages() {
    return new Paginator(FRAME, strip.parts(), FURNITURE).pages(1);
  }

  private static List<String> names(List<Page.Placed> placed) {
    return placed.stream()
        .flatMap(each -> each.cues().stream())
        .filter(Cue.Anchor.class::isInstance)
        .map(cue -> ((Cue.Anchor) cue).name())
        .toList();
  }

  private static List<String> body(Page page) {
    return names(page.body());
  }

  private static double foot(Page page) {
    return page.body().stream().mapToDouble(each -> each.top() + each.height()).max().orElse(0);
  }

  @Test
  void leavesNoFirstOrLastLineAlone() {
    for (int before = 1; before <= LINES; before++) {
      PaginatorTest test = new PaginatorTest();
      test.paragraph("a", before);
      test.paragraph("b", 7);
      test.paragraph("c", 30);
      for (Page page : test.pages()) {
        for (String name : List.of("a", "b", "c")) {
          long lines = body(page).stream().filter(each -> each.startsWith(name + ".")).count();
          assertThat(lines == 1 && !(name.equals("a") && before == 1))
              .as("%s after %s lines on page %s", name, before, page.number())
              .isFalse();
        }
      }
    }
  }

  @Test
  void keepsAHeadingWithTwoLinesOfItsText() {
    for (int before = 2; before <= LINES; before++) {
      PaginatorTest test = new PaginatorTest();
      test.paragraph("a", before);
      test.heading("kop");
      test.paragraph("b", 6);
      for (Page page : test.pages()) {
        List<String> names = body(page);
        if (names.contains("kop")) {
          assertThat(names).as("after %s lines", before).contains("b.1", "b.2");
        }
      }
    }
  }

  @Test
  void prefersAPageThatDoesNotEndInABrokenWord() {
    List<Line<Owner>> lines =
        IntStream.rangeClosed(1, 35).mapToObj(i -> line("a." + i, i == LINES, List.of())).toList();
    strip.lines(lines, 0, STYLE);
    assertThat(body(pages().getFirst())).endsWith("a." + (LINES - 1));
  }

  @Test
  void goesOnWithANoteAtTheFootOfTheNextPage() {
    paragraph("a", 11);
    withNote("b", 9);
    paragraph("c", 25);
    List<Page> pages = pages();
    List<String> first = names(pages.get(0).notes());
    List<String> second = names(pages.get(1).notes());
    assertThat(body(pages.get(0))).contains("b");
    assertThat(first).startsWith("b.noot1", "b.noot2");
    assertThat(second).hasSizeGreaterThanOrEqualTo(2);
    assertThat(Stream.concat(first.stream(), second.stream()))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 9).mapToObj(i -> "b.noot" + i).toList());
  }

  @Test
  void leavesNoLineOfANoteAlone() {
    for (int before = 2; before <= LINES; before++) {
      for (int noteLines = 1; noteLines <= 12; noteLines++) {
        PaginatorTest test = new PaginatorTest();
        test.paragraph("a", before);
        test.withNote("b", noteLines);
        test.paragraph("c", 12);
        for (Page page : test.pages()) {
          int lines = names(page.notes()).size();
          assertThat(lines == 1 && noteLines > 1)
              .as("%s lines, note of %s, page %s", before, noteLines, page.number())
              .isFalse();
        }
      }
    }
  }

  @Test
  void startsANoteOnThePageThatCallsIt() {
    for (long seed = 0; seed < 60; seed++) {
      PaginatorTest test = new PaginatorTest();
      Random random = new Random(seed);
      for (int i = 0; i < 12; i++) {
        test.paragraph("a" + i, 1 + random.nextInt(6));
        test.withNote("b" + i, 1 + random.nextInt(8));
      }
      List<String> notes = new ArrayList<>();
      for (Page page : test.pages()) {
        notes.addAll(names(page.notes()));
        for (int i = 0; i < 12; i++) {
          if (body(page).contains("b" + i)) {
            assertThat(names(page.notes())).as("seed %s", seed).contains("b" + i + ".noot1");
          }
        }
      }
      assertThat(notes).as("seed %s", seed).doesNotHaveDuplicates();
    }
  }

  @Test
  void letsTheTextGoOnBelowAFigureThatMustMove() {
    paragraph("a", 12);
    exhibit("figuur", 14);
    paragraph("b", 20);
    List<Page> pages = pages();
    assertThat(body(pages.get(0))).doesNotContain("figuur").contains("a.12", "b.1", "b.6");
    assertThat(foot(pages.get(0))).isGreaterThan(FRAME.bottom() - 2 * LEADING);
    assertThat(body(pages.get(1))).startsWith("figuur");
  }

  @Test
  void setsAFigureWhereItIsCalledIfItFits() {
    paragraph("a", 5);
    exhibit("figuur", 6);
    paragraph("b", 3);
    assertThat(body(pages().getFirst())).containsSubsequence("a.5", "figuur", "b.1");
  }

  @Test
  void keepsFiguresInTheirOrderAndInTheirChapter() {
    for (long seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      PaginatorTest test = new PaginatorTest();
      List<String> exhibits = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        if (random.nextInt(7) == 0) {
          test.strip.add(new PageBreak());
          exhibits.add("hoofdstuk" + i);
          test.heading("hoofdstuk" + i);
        }
        test.paragraph("p" + i, 1 + random.nextInt(9));
        if (random.nextInt(3) > 0) {
          test.exhibit("figuur" + i, 2 + random.nextInt(LINES - 2));
          exhibits.add("figuur" + i);
        }
      }
      List<String> found = test.pages().stream().flatMap(page -> body(page).stream()).toList();
      assertThat(found.stream().filter(name -> !name.startsWith("p")))
          .as("seed %s", seed)
          .containsExactlyElementsOf(exhibits);
    }
  }

  @Test
  void losesNothingAndStaysAboveTheFoot() {
    for (long seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      PaginatorTest test = new PaginatorTest();
      List<String> text = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String name = "p" + i;
        int lines = 1 + random.nextInt(12);
        test.paragraph(name, lines);
        IntStream.rangeClosed(1, lines).forEach(n -> text.add(name + "." + n));
        if (random.nextInt(4) == 0) {
          test.exhibit("figuur" + i, 1 + random.nextInt(LINES - 1));
        }
        if (random.nextInt(4) == 0) {
          test.withNote("n" + i, 1 + random.nextInt(9));
        }
      }
      List<Page> pages = test.pages();
      assertThat(
              pages.stream()
                  .flatMap(page -> body(page).stream())
                  .filter(name -> name.startsWith("p")))
          .as("seed %s", seed)
          .containsExactlyElementsOf(text);
      for (Page page : pages) {
        double top = page.notes().isEmpty() ? FRAME.bottom() : page.notes().getFirst().top();
        assertThat(foot(page)).as("seed %s, page %s", seed, page.number()).isLessThan(top + 14.7);
      }
    }
  }

  @Test
  void fillsAPageFromTopToBottomWithoutOverlap() {
    paragraph("a", 9);
    exhibit("figuur", 7);
    heading("kop");
    paragraph("b", 40);
    for (Page page : pages()) {
      double foot = FRAME.top();
      for (Page.Placed placed : page.body()) {
        assertThat(placed.top()).isGreaterThanOrEqualTo(foot - 0.01);
        foot = placed.top() + placed.height();
      }
    }
  }

  @Test
  void bringsTheLastLinesOfAChapterBackToThePageBefore() {
    paragraph("a", 6);
    paragraph("b", 6);
    paragraph("c", 8);
    strip.add(new PageBreak());
    paragraph("d", 3);
    List<Page> pages = pages();
    assertThat(body(pages.get(0))).contains("c.8");
    assertThat(pages).hasSize(2);
  }

  @Test
  void keepsExhibitsWithTheirTextAtTheEndOfAChapter() {
    paragraph("a", 12);
    exhibit("figuur1", 12);
    paragraph("b", 3);
    exhibit("figuur2", 12);
    paragraph("c", 3);
    List<Page> pages = pages();
    assertThat(pages).hasSize(3);
    assertThat(body(pages.get(1))).containsSubsequence("figuur1", "b.1");
    assertThat(body(pages.get(2))).containsSubsequence("figuur2", "c.1");
  }

  @Test
  void setsAFigureSomewhatLowerWhereThatFillsAHole() {
    paragraph("a", 4);
    exhibitThatCanBeLower("figuur1", 16, 13);
    heading("kop");
    exhibit("figuur2", 12);
    paragraph("b", 4);
    List<Page> pages = pages();
    assertThat(body(pages.get(0))).startsWith("a.1").contains("figuur1 lager");
    assertThat(body(pages.get(1))).contains("kop", "figuur2", "b.4");
    assertThat(pages).hasSize(2);
  }

  @Test
  void leavesAFigureAsItIsWhereLoweringItServesNothing() {
    paragraph("a", 4);
    exhibitThatCanBeLower("figuur", 9, 7);
    paragraph("b", 20);
    assertThat(pages().stream().flatMap(page -> body(page).stream())).contains("figuur");
  }

  private void exhibitThatCanBeLower(String name, int lines, int lowered) {
    strip.add(
        new Floating(
            List.of(slab(lines * LEADING, name)),
            8,
            true,
            List.of(slab(lowered * LEADING, name + " lager"))));
  }

  @Test
  void keepsAFigureBeforeTheHeadingOfTheNextSectionIfThatLeavesNoHole() {
    paragraph("a", 8);
    exhibit("figuur", 10);
    section("kop");
    paragraph("b", 20);
    List<String> all = pages().stream().flatMap(page -> body(page).stream()).toList();
    assertThat(all).containsSubsequence("figuur", "kop");
  }

  private void section(String name) {
    strip.gap(15);
    strip.add(
        slab(LEADING, name)
            .with(List.of(new Cue.Anchor(name), new Cue.Bookmark(2, name, name)), List.of()));
    strip.keep();
    strip.gap(5);
  }

  @Test
  void countsAFigureThatPassesASectionAsAFlaw() {
    List<Flow> parts =
        List.of(
            slab(LEADING, "a"),
            new Floating(List.of(slab(LEADING, "figuur")), 8),
            slab(LEADING, "kop").with(List.of(new Cue.Bookmark(2, "kop", "kop")), List.of()),
            slab(LEADING, "b"));
    ChapterGrade kept =
        ChapterGrade.of(
            parts,
            List.of(
                new ChapterGrade.Filled(0, true, 2, 1), new ChapterGrade.Filled(0, true, 4, 0)));
    ChapterGrade passed =
        ChapterGrade.of(
            parts,
            List.of(
                new ChapterGrade.Filled(0, true, 3, 0), new ChapterGrade.Filled(0, true, 4, 1)));
    assertThat(passed.cost()).isGreaterThan(kept.cost() + 100);
    assertThat(passed.isFlawedNear(0)).isTrue();
    assertThat(kept.isFlawedNear(0)).isFalse();
  }

  @Test
  void repeatsTheHeadAboveRowsOnTheNextPage() {
    Slab head = slab(LEADING, "kop herhaald");
    strip.add(slab(LEADING, "kop"));
    strip.keep();
    for (int row = 1; row <= 45; row++) {
      strip.add(slab(LEADING, "rij" + row).continuing(head));
      strip.add(new Flow.Fence(0));
    }
    List<Page> pages = pages();
    assertThat(pages).hasSize(3);
    assertThat(body(pages.get(0))).startsWith("kop", "rij1").doesNotContain("kop herhaald");
    assertThat(body(pages.get(1)).getFirst()).isEqualTo("kop herhaald");
    assertThat(body(pages.get(2)).getFirst()).isEqualTo("kop herhaald");
    assertThat(pages.stream().flatMap(page -> body(page).stream()).filter(n -> n.startsWith("rij")))
        .hasSize(45);
  }

  @Test
  void cutsARowThatIsTallerThanThePage() {
    strip.add(slab(LEADING, "kop"));
    strip.keep();
    strip.add(tall("rij", 0, 50).continuing(slab(LEADING, "kop herhaald")));
    List<Page> pages = pages();
    assertThat(pages).hasSize(3);
    assertThat(pages.stream().flatMap(page -> body(page).stream()))
        .containsExactly(
            "kop", "rij 0-19", "kop herhaald", "rij 19-38", "kop herhaald", "rij 38-50");
  }

  /** A row of so many lines, which can be cut between any two. */
  private static Slab tall(String name, int from, int to) {
    return slab((to - from) * LEADING, name + " " + from + "-" + to)
        .cut(available -> {
          int fit = (int) Math.floor(available / LEADING + 0.001);
          if (fit < 2 || to - from - fit < 2) {
            return Optional.empty();
          }
          return Optional.of(
              new Flow.Halves(
                  slab(fit * LEADING, name + " " + from + "-" + (from + fit)),
                  tall(name, from + fit, to)));
        });
  }
}
