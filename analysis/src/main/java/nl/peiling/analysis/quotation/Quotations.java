package nl.peiling.analysis.quotation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Group;
import nl.peiling.model.facts.FactBook;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.FactValue;
import nl.peiling.model.survey.ChoicesColumn;
import nl.peiling.model.survey.Members;
import nl.peiling.model.survey.Survey;
import nl.peiling.model.survey.TextColumn;

/**
 * Chooses one quotation for each open question, group and theme: {@code question.group.theme}.
 *
 * <p>Only texts of groups with enough respondents who wrote about the theme are chosen from, and
 * only texts without anything that could lead to a person: digits, addresses, and words with a
 * capital within a sentence, which may be names of people, places or employers. Of what remains a
 * text about this theme alone goes before one that speaks of another theme too; of these the text
 * is taken whose length is nearest to that of a good quotation, the first in the alphabet among
 * equals; so the choice does not depend on the order of the respondents.
 */
public final class Quotations {

  private static final int GOOD_LENGTH = 110;
  private static final int SHORTEST = 40;
  private static final int LONGEST = 240;

  /** Abbreviations in capitals that name no person or employer. */
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\b(?:GGZ|GGD|SEH|AIOS|ANIOS|BIG|KNMG|UWV|ZZP|IC)\\b");

  private static final Pattern REVEALING =
      Pattern.compile(
          "[0-9@_/\\\\<>{}$]|www|https?:|\\.(?:nl|com|org)\\b|[^.!?…:\"'‘“\\s]\\s+\\p{Lu}\\p{L}");

  private final Edition edition;
  private final Survey survey;

  private final FactBook facts;

  private Quotations(Edition edition, Survey survey, FactBook facts) {
    this.edition = edition;
    this.survey = survey;
    this.facts = facts;
  }

  /**
   * Returns the quotations that may be printed, by their key.
   *
   * @param facts the facts that may be printed: a theme that is kept back in a group is not quoted
   */
  public static Map<String, String> of(Edition edition, Survey survey, FactBook facts) {
    Quotations quotations = new Quotations(edition, survey, facts);
    Map<String, String> chosen = new TreeMap<>();
    for (Question question : survey.codebook().questions()) {
      if (question instanceof Question.OpenText open && open.themes().isPresent()) {
        quotations.choose(open, chosen);
      }
    }
    return chosen;
  }

  private void choose(Question.OpenText open, Map<String, String> chosen) {
    TextColumn texts = survey.text(open.key());
    Members printable =
        Members.where(
            survey.size(), row -> texts.text(row).filter(Quotations::mayBePrinted).isPresent());
    String themes = open.themes().orElseThrow();
    ChoicesColumn coded = survey.choices(themes);
    Variable variable = survey.variable(themes);
    for (Group group : edition.groups()) {
      Members members = survey.members(group.rule());
      for (int theme = 0; theme < variable.categories().size(); theme++) {
        Category category = variable.categories().get(theme);
        if (!category.pinnedLast() && !isKeptBack(themes, group.key(), category.key())) {
          choose(texts, printable, coded, members, theme)
              .ifPresent(
                  text -> chosen.put(open.key() + "." + group.key() + "." + category.key(), text));
        }
      }
    }
  }

  private boolean isKeptBack(String themes, String group, String theme) {
    return facts
        .find(FactId.share(themes, group, theme))
        .filter(fact -> fact.value() instanceof FactValue.Suppressed)
        .isPresent();
  }

  private Optional<String> choose(
      TextColumn texts, Members printable, ChoicesColumn coded, Members members, int theme) {
    int[] wrote =
        members.rows().filter(row -> coded.isValid(row) && coded.has(row, theme)).toArray();
    if (wrote.length < edition.smallCells().minimumBase()) {
      return Optional.empty();
    }
    int[] quotable = Arrays.stream(wrote).filter(printable::contains).toArray();
    int[] ofThisAlone =
        Arrays.stream(quotable).filter(row -> Long.bitCount(coded.mask(row)) == 1).toArray();
    return Arrays.stream(ofThisAlone.length > 0 ? ofThisAlone : quotable)
        .mapToObj(texts::text)
        .flatMap(Optional::stream)
        .min(
            Comparator.comparingInt((String text) -> Math.abs(text.length() - GOOD_LENGTH))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Whether a text is of a fit length and names nobody and nothing that leads to a person. */
  static boolean mayBePrinted(String text) {
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && !REVEALING.matcher(ABBREVIATION.matcher(text).replaceAll("x")).find();
  }
}
