package nl.peiling.model.facts;

import nl.peiling.model.problem.Place;

/**
 * A claim where it is made.
 *
 * @param claim what is said
 * @param phrase the words that say it, as printed
 * @param place where they stand
 */
public record Statement(Claim claim, String phrase, Place place) {}
