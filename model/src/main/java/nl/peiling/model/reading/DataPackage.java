package nl.peiling.model.reading;

import java.util.Set;
import nl.peiling.model.codebook.Codebook;

/**
 * What a data package says about an edition.
 *
 * @param codebook the questionnaire
 * @param files the files that belong to the edition
 */
public record DataPackage(Codebook codebook, Set<String> files) {
  public DataPackage {
    files = Set.copyOf(files);
  }
}
