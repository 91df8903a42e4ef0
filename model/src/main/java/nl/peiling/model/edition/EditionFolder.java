package nl.peiling.model.edition;

import java.util.List;
import nl.peiling.model.survey.Survey;

/**
 * Everything in the folder of an edition, read and checked.
 *
 * @param survey the answers, with the questionnaire; without the derived variables
 * @param exhibits the figures and tables
 * @param published the published numbers that must come out
 * @param relations the published relations that must hold
 * @param margins numbers about the population in the terms of questions
 * @param series numbers of earlier editions and related sources
 * @param earlierEditions the editions so far
 * @param concordance which question of an earlier edition is which one now
 * @param past earlier editions of which this program worked out the facts, the first first
 * @param specialisms the recognised specialisms, with their cluster
 */
public record EditionFolder(
    Edition edition,
    Survey survey,
    List<Exhibit> exhibits,
    List<Published> published,
    List<PublishedRelation> relations,
    List<PopulationMargin> margins,
    List<SeriesPoint> series,
    List<EarlierEdition> earlierEditions,
    Concordance concordance,
    List<PastEdition> past,
    List<Specialism> specialisms) {

  public EditionFolder {
    exhibits = List.copyOf(exhibits);
    published = List.copyOf(published);
    relations = List.copyOf(relations);
    margins = List.copyOf(margins);
    series = List.copyOf(series);
    earlierEditions = List.copyOf(earlierEditions);
    past = List.copyOf(past);
    specialisms = List.copyOf(specialisms);
  }
}
