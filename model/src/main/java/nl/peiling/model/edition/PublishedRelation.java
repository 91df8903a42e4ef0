package nl.peiling.model.edition;

import java.util.List;
import nl.peiling.model.facts.Claim;
import nl.peiling.model.problem.Place;

/**
 * A relation between numbers as published ("A is larger than B"), with the claims that say the same
 * about our facts.
 *
 * @param location figure, table or section of the published report
 * @param claims all of them must hold
 * @param place the row of the file
 */
public record PublishedRelation(
    String id,
    String location,
    String quantity,
    String left,
    String relation,
    String right,
    String note,
    List<Claim> claims,
    Place place) {
  public PublishedRelation {
    claims = List.copyOf(claims);
  }
}
