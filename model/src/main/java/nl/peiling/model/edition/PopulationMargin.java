package nl.peiling.model.edition;

import nl.peiling.model.facts.Fact;

/**
 * A number about the population in the terms of a question, such as the share of women among the
 * doctors who were invited.
 *
 * @param fact the number: {@code leeftijdsklasse.aangeschreven.tot30}
 * @param source where it was found
 */
public record PopulationMargin(Fact fact, String source) {}
