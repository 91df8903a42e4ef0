package nl.peiling.analysis.judge;

import java.util.OptionalDouble;

/**
 * What is known of a number that rests on other respondents than those of this edition.
 *
 * @param edition what keeps it apart from other numbers: an earlier edition, a published survey
 * @param standardError of the number; empty where only its interval is known
 * @param n the respondents it rests on
 */
record Separate(String edition, OptionalDouble standardError, int n) {}
