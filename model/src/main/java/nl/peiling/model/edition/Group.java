package nl.peiling.model.edition;

import nl.peiling.model.codebook.Condition;

/**
 * A group of respondents that numbers are given for. Groups overlap: who is anios and onderzoeker
 * is in both.
 *
 * @param key names the group in facts
 * @param label at the head of a column
 * @param plural within a sentence: "anios", "onderzoekers"
 * @param rule who belongs to it
 */
public record Group(String key, String label, String plural, Condition rule) {}
