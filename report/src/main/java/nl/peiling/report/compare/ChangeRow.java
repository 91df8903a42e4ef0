package nl.peiling.report.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peiling.model.facts.Unit;
import nl.peiling.model.reading.Reasons;
import nl.peiling.report.compare.Change.DefinitionChange;
import nl.peiling.report.compare.Change.NumberChange;
import nl.peiling.report.compare.Change.NumbersChange;
import nl.peiling.report.compare.Change.SentenceChange;
import nl.peiling.report.compare.Change.TextMove;
import nl.peiling.report.version.Sentence;
import nl.peiling.report.wording.ChangeWording;
import nl.peiling.report.wording.ExactNumber;

/**
 * A change as a row of words, the same in every form of the comparison.
 *
 * @param subject what changed
 * @param detail more about it: for a definition which trait
 * @param before as it was; for a number as printed
 * @param after as it is
 * @param exactBefore unrounded, for a number
 * @param exactAfter unrounded, for a number
 * @param exactDifference unrounded, for a number
 * @param baseBefore the number of respondents
 * @param baseAfter the number of respondents
 * @param size {@code afgedrukt} if a reader sees it, {@code onafgerond} if not
 * @param who the template, the data or the change that brought it about
 * @param claims the claims behind a sentence
 * @param reason why, as somebody wrote it down
 * @param accepted who agreed and when
 */
record ChangeRow(
    Change change,
    String subject,
    String detail,
    String before,
    String after,
    String exactBefore,
    String exactAfter,
    String exactDifference,
    String baseBefore,
    String baseAfter,
    String size,
    String who,
    String claims,
    String reason,
    String accepted) {

  /** What stands where a number is kept back. */
  static final String HIDDEN = "afgeschermd";

  static final String PRINTED = "afgedrukt";
  static final String UNROUNDED = "onafgerond";

  /** All changes as rows, then the sentences that follow the data. */
  static List<ChangeRow> of(Comparison comparison, Reasons reasons) {
    return Stream.concat(comparison.changes().stream(), comparison.followers().stream())
        .parallel()
        .map(change -> row(change, comparison.comparability(), reasons))
        .toList();
  }

  private static ChangeRow row(Change change, Comparability comparability, Reasons reasons) {
    ChangeRow bare =
        switch (change) {
          case NumberChange number ->
              number(number, comparability.warning(number.after().id()).orElse(""));
          case NumbersChange numbers ->
              words(
                  change,
                  numbers.subject(),
                  numbers.facts().size() == 1
                      ? numbers.way().word() + " getal"
                      : numbers.facts().size() + " getallen " + numbers.way().word(),
                  "",
                  "",
                  numbers.cause(),
                  "");
          case DefinitionChange definition ->
              words(
                  change,
                  definition.of().word() + " ‘" + definition.label() + "’",
                  definition.way().word()
                      + definition.traits().stream()
                          .map(Change.Trait::name)
                          .collect(Collectors.joining(", ", ": ", "")),
                  definition.traits().stream()
                      .map(Change.Trait::before)
                      .collect(Collectors.joining(" | ")),
                  definition.traits().stream()
                      .map(Change.Trait::after)
                      .collect(Collectors.joining(" | ")),
                  "",
                  "");
          case SentenceChange sentence ->
              words(
                  change,
                  place(sentence.one()),
                  (sentence.kind() == Change.Kind.DATA ? "zin volgt de gegevens" : "zin ")
                      + (sentence.kind() == Change.Kind.DATA ? "" : sentence.way().word())
                      + (sentence.moved() ? " en verplaatst" : "")
                      + warning(sentence, comparability),
                  sentence.wordsBefore(),
                  sentence.wordsAfter(),
                  sentence.who().words(),
                  String.join("; ", sentence.claims()));
          case TextMove move ->
              words(
                  change,
                  move.sentences().getFirst().text(),
                  move.sentences().size() == 1
                      ? "zin verplaatst"
                      : move.sentences().size() + " zinnen verplaatst",
                  move.from(),
                  move.to(),
                  Change.Who.TEMPLATE.words(),
                  "");
          case Change.YearsMove years ->
              words(
                  change,
                  "jaartallen",
                  years.sentences().size() == 1
                      ? "in een zin met de editie meegegaan"
                      : "in " + years.sentences().size() + " zinnen met de editie meegegaan",
                  years.sentences().getFirst().wordsBefore(),
                  years.sentences().getFirst().wordsAfter(),
                  Change.Who.TEMPLATE.words(),
                  "");
        };
    return reasons.list().isEmpty()
        ? bare
        : bare.because(reasons.find(change.key(), bare.before(), bare.after()));
  }

  /** Which of the numbers in a sentence that changed cannot simply be compared. */
  private static String warning(SentenceChange sentence, Comparability comparability) {
    return sentence.numbers().stream()
        .flatMap(number ->
            comparability.warning(number.name()).stream()
                .map(words -> ", " + number.name() + " is " + words))
        .collect(Collectors.joining());
  }

  private static String place(Sentence one) {
    return one.file().equals(Version.PAGES)
        ? "bladzijde " + one.line()
        : one.file() + ", regel " + one.line();
  }

  private static ChangeRow words(
      Change change,
      String subject,
      String detail,
      String before,
      String after,
      String who,
      String claims) {
    return new ChangeRow(
        change,
        subject,
        detail.endsWith(": ") ? detail.substring(0, detail.length() - 2) : detail,
        before,
        after,
        "",
        "",
        "",
        "",
        "",
        PRINTED,
        who,
        claims,
        "",
        "");
  }

  private static ChangeRow number(NumberChange number, String warning) {
    FactLine before = number.before();
    FactLine after = number.after();
    boolean told = !number.hidden();
    Optional<BigDecimal> was = told ? before.number() : Optional.empty();
    Optional<BigDecimal> is = told ? after.number() : Optional.empty();
    boolean both = was.isPresent() && is.isPresent();
    return new ChangeRow(
        number,
        after.id(),
        warning,
        shown(before, told),
        shown(after, told),
        told ? before.value() : "",
        told ? after.value() : "",
        both ? ExactNumber.text(is.get().subtract(was.get())) : "",
        told ? before.n() : "",
        told ? after.n() : "",
        number.printed() ? PRINTED : UNROUNDED,
        number.cause().isEmpty()
            ? number.kind() == Change.Kind.LAYOUT ? "andere afdruk" : Change.Who.DATA.words()
            : number.cause(),
        "",
        "",
        "");
  }

  private static String shown(FactLine fact, boolean told) {
    if (!told) {
      return HIDDEN;
    }
    return fact.shown() ? fact.printed() : fact.status().replace('_', ' ');
  }

  private ChangeRow because(Optional<Reasons.Reason> found) {
    return found
        .map(one ->
            new ChangeRow(
                change,
                subject,
                detail,
                before,
                after,
                exactBefore,
                exactAfter,
                exactDifference,
                baseBefore,
                baseAfter,
                size,
                who,
                claims,
                one.text(),
                one.accepted().orElse("")))
        .orElse(this);
  }

  /** How far a number moved, in words; empty for what is not a number or is kept back. */
  String difference() {
    if (!(change instanceof NumberChange number) || number.hidden()) {
      return "";
    }
    Optional<BigDecimal> was = number.before().number();
    Optional<BigDecimal> is = number.after().number();
    return was.isEmpty() || is.isEmpty()
        ? ""
        : ChangeWording.difference(
            was.get(), is.get(), number.after().knownUnit().orElse(Unit.COUNT));
  }

  /**
   * Whether it is a printed number for which nobody gave a reason. Where only the text is known,
   * that is a sentence with other numbers in it.
   */
  boolean wantsReason() {
    boolean number =
        change instanceof SentenceChange sentence
            ? sentence.who() == Change.Who.UNKNOWN && !digits(before).equals(digits(after))
            : change instanceof NumberChange;
    return number && size.equals(PRINTED) && reason.isEmpty();
  }

  private static String digits(String text) {
    return text.replaceAll("[^\\p{Nd},.]", "");
  }

  /** Whether it shows in the report itself. */
  boolean inReport() {
    return !(change instanceof NumberChange number) || number.inReport();
  }
}
