package nl.peiling.model.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said about the answers of a group: a share, a mean, and so on. */
public enum Measure {
  /** The part of the base that gave the answer; left out in the name of a fact. */
  SHARE("aandeel", Kind.ANSWER, true),
  /** The number of respondents that gave the answer. */
  COUNT("aantal", Kind.ANSWER, true),
  /** The place of the answer when all answers are ordered by size. */
  RANK("rang", Kind.ANSWER, true),
  /** The number of respondents with the answer, for each respondent with another answer. */
  RATIO("verhouding", Kind.ANSWER, true),
  /** The number of respondents with a valid answer: the base of the other measures. */
  BASE("n", Kind.BASE, false),
  /** The number of respondents in the group who were not asked. */
  NOT_ASKED("n_niet_gesteld", Kind.BASE, false),
  /** The number of respondents in the group who were asked and passed the question over. */
  UNANSWERED("n_geen_antwoord", Kind.BASE, false),
  /** The number of respondents in the group who chose "weet niet". */
  DONT_KNOW("n_weet_niet", Kind.BASE, false),
  MEAN("gemiddelde", Kind.NUMBER, false),
  STANDARD_DEVIATION("sd", Kind.NUMBER, false),
  MEDIAN("mediaan", Kind.NUMBER, false),
  FIRST_QUARTILE("kwartiel1", Kind.NUMBER, false),
  THIRD_QUARTILE("kwartiel3", Kind.NUMBER, false),
  /** The share where every respondent counts for his weight. */
  WEIGHTED_SHARE("aandeel_gewogen", Kind.ANSWER, true),
  /** The mean where every respondent counts for his weight. */
  WEIGHTED_MEAN("gemiddelde_gewogen", Kind.NUMBER, false),
  /** The standard deviation where every respondent counts for his weight. */
  WEIGHTED_STANDARD_DEVIATION("sd_gewogen", Kind.NUMBER, false),
  /** The number up to which half of the weight lies. */
  WEIGHTED_MEDIAN("mediaan_gewogen", Kind.NUMBER, false),
  WEIGHTED_FIRST_QUARTILE("kwartiel1_gewogen", Kind.NUMBER, false),
  WEIGHTED_THIRD_QUARTILE("kwartiel3_gewogen", Kind.NUMBER, false),
  /** The part of the open answers coded twice on which two coders agree about a theme. */
  AGREEMENT("overeenstemming", Kind.ANSWER, true),
  /** How much two coders agree about a theme beyond chance: Cohen's kappa. */
  KAPPA("kappa", Kind.ANSWER, true),
  /** How much larger the mean of a group is than that of the first group it is compared with. */
  DIFFERENCE("verschil", Kind.TEST, true),
  /** The chi-square of a test between groups. */
  CHI_SQUARED("chi2", Kind.TEST, false),
  /** The degrees of freedom of that test. */
  DEGREES_OF_FREEDOM("vrijheidsgraden", Kind.TEST, false),
  /** How often chance alone would give so large a difference between the groups. */
  P_VALUE("p_waarde", Kind.TEST, false),
  /** The F of a test between groups. */
  F_VALUE("f_waarde", Kind.TEST, false),
  /** The second degrees of freedom of that test, those of the denominator. */
  DENOMINATOR_DEGREES("vrijheidsgraden_noemer", Kind.TEST, false),
  /** The p-value made stricter for the items of a grid that are read together. */
  ADJUSTED_P_VALUE("p_gecorrigeerd", Kind.TEST, false),
  /** How large the differences between the groups are, apart from how many respondents. */
  EFFECT_SIZE("effectgrootte", Kind.TEST, false),
  /** The smallest number of respondents that a cell of the test would hold by chance. */
  SMALLEST_EXPECTED("kleinste_verwachte", Kind.TEST, false),
  /** How often chance alone would give so large a difference in one answer. */
  ANSWER_P_VALUE("antwoord_p", Kind.TEST, true),
  /** The same, made stricter for the answers to the question. */
  ANSWER_ADJUSTED_P_VALUE("antwoord_p_gecorrigeerd", Kind.TEST, true),
  /** How large the differences in one answer are. */
  ANSWER_EFFECT_SIZE("antwoord_effectgrootte", Kind.TEST, true),
  /** The sum of the weights of the base, where the mean of all weights is one. */
  WEIGHTED_BASE("n_gewogen", Kind.BASE, false),
  /**
   * The base divided by the design effect of its own weights: how many respondents without weights
   * would tell as much (Kish 1965).
   */
  EFFECTIVE_BASE("n_effectief", Kind.BASE, false),
  /** By how much the share is higher now than in an earlier edition. */
  CHANGE("verandering", Kind.CHANGE, true),
  /** How often chance alone would give a change of the share as large. */
  CHANGE_CHANCE("verandering_p", Kind.CHANCE, true),
  /** By how much the mean is higher now than in an earlier edition. */
  MEAN_CHANGE("verandering_gemiddelde", Kind.CHANGE, false),
  /** How often chance alone would give a change of the mean as large. */
  MEAN_CHANGE_CHANCE("verandering_gemiddelde_p", Kind.CHANCE, false),
  /** By how much the ratio is higher now than in an earlier edition. */
  RATIO_CHANGE("verandering_verhouding", Kind.CHANGE, true),
  RATIO_CHANGE_CHANCE("verandering_verhouding_p", Kind.CHANCE, true),
  /** By how much the median is higher now than in an earlier edition. */
  MEDIAN_CHANGE("verandering_mediaan", Kind.CHANGE, false),
  MEDIAN_CHANGE_CHANCE("verandering_mediaan_p", Kind.CHANCE, false),
  FIRST_QUARTILE_CHANGE("verandering_kwartiel1", Kind.CHANGE, false),
  FIRST_QUARTILE_CHANGE_CHANCE("verandering_kwartiel1_p", Kind.CHANCE, false),
  THIRD_QUARTILE_CHANGE("verandering_kwartiel3", Kind.CHANGE, false),
  THIRD_QUARTILE_CHANGE_CHANCE("verandering_kwartiel3_p", Kind.CHANCE, false),
  /** By how much the weighted share is higher now than the weighted share then. */
  WEIGHTED_CHANGE("verandering_gewogen", Kind.CHANGE, true),
  WEIGHTED_CHANGE_CHANCE("verandering_gewogen_p", Kind.CHANCE, true),
  /** By how much the weighted mean is higher now than the weighted mean then. */
  WEIGHTED_MEAN_CHANGE("verandering_gemiddelde_gewogen", Kind.CHANGE, false),
  WEIGHTED_MEAN_CHANGE_CHANCE("verandering_gemiddelde_gewogen_p", Kind.CHANCE, false);

  private static final Map<String, Measure> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Measure::key, m -> m));

  private final String key;
  private final Kind kind;
  private final boolean ofCategory;

  Measure(String key, Kind kind, boolean ofCategory) {
    this.key = key;
    this.kind = kind;
    this.ofCategory = ofCategory;
  }

  /** What measures have in common. */
  public enum Kind {
    /** About one answer: how often it was given, or by whom. */
    ANSWER,
    /** About the numbers that respondents gave. */
    NUMBER,
    /** How many respondents other measures rest on, or do not. */
    BASE,
    /** What came of a test between groups. */
    TEST,
    /** The difference with an earlier edition. */
    CHANGE,
    /** How often chance alone would give such a difference. */
    CHANCE
  }

  /** Returns what it has in common with other measures. */
  public Kind kind() {
    return kind;
  }

  /** Returns how the measure is written in the files. */
  public String key() {
    return key;
  }

  /** Returns whether it is about one answer; otherwise it is about all answers together. */
  public boolean isOfCategory() {
    return ofCategory;
  }

  /** Returns whether it is a mean, weighted or not. */
  public boolean isMean() {
    return this == MEAN || this == WEIGHTED_MEAN;
  }

  /** Returns whether every respondent counts for his weight. */
  public boolean isWeighted() {
    return switch (this) {
      case WEIGHTED_SHARE,
          WEIGHTED_MEAN,
          WEIGHTED_STANDARD_DEVIATION,
          WEIGHTED_MEDIAN,
          WEIGHTED_FIRST_QUARTILE,
          WEIGHTED_THIRD_QUARTILE ->
          true;
      default -> false;
    };
  }

  /** Returns whether it is the number up to which a part of the respondents lies. */
  public boolean isQuantile() {
    return switch (this) {
      case MEDIAN,
          FIRST_QUARTILE,
          THIRD_QUARTILE,
          WEIGHTED_MEDIAN,
          WEIGHTED_FIRST_QUARTILE,
          WEIGHTED_THIRD_QUARTILE ->
          true;
      default -> false;
    };
  }

  /** Returns whether its interval says more of it than a standard error: it may be lopsided. */
  public boolean isTestedByInterval() {
    return isQuantile() || this == RATIO;
  }

  /** Returns the change of the measure since an earlier edition and its chance, or neither. */
  public List<Measure> change() {
    return switch (this) {
      case SHARE -> List.of(CHANGE, CHANGE_CHANCE);
      case MEAN -> List.of(MEAN_CHANGE, MEAN_CHANGE_CHANCE);
      case RATIO -> List.of(RATIO_CHANGE, RATIO_CHANGE_CHANCE);
      case MEDIAN -> List.of(MEDIAN_CHANGE, MEDIAN_CHANGE_CHANCE);
      case FIRST_QUARTILE -> List.of(FIRST_QUARTILE_CHANGE, FIRST_QUARTILE_CHANGE_CHANCE);
      case THIRD_QUARTILE -> List.of(THIRD_QUARTILE_CHANGE, THIRD_QUARTILE_CHANGE_CHANCE);
      case WEIGHTED_SHARE -> List.of(WEIGHTED_CHANGE, WEIGHTED_CHANGE_CHANCE);
      case WEIGHTED_MEAN -> List.of(WEIGHTED_MEAN_CHANGE, WEIGHTED_MEAN_CHANGE_CHANCE);
      default -> List.of();
    };
  }

  /** Returns whether it holds this edition against an earlier one. */
  public boolean isOfChange() {
    return kind == Kind.CHANGE || kind == Kind.CHANCE;
  }

  /** Returns whether it says what came of a test of all groups of a banner on a question. */
  public boolean isOfGroupTest() {
    return kind == Kind.TEST && this != DIFFERENCE;
  }

  /** Returns the measure written in this way. */
  public static Optional<Measure> ofKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** Returns how all measures are written. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Measure::key).toList();
  }
}
