package nl.peiling.model.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One edition of the peiling, as its makers describe it.
 *
 * @param key the year: {@code 2023}
 * @param publisher who publishes the report and the tabellenboek; empty if nobody says so
 * @param synthetic whether the answers were made up by a program; every page then says so
 * @param seed the number from which a program made the answers
 * @param population sizes of the population and its parts
 * @param invitations who were invited
 * @param exclusions who were left out
 * @param strata the parts in which doctors were invited; empty if all were invited as one
 * @param weighting how respondents count
 * @param smallCells from how many respondents on numbers may be shown
 * @param claims what it takes for the text to name a difference
 * @param methods which statistical methods are used where there is a choice
 * @param derivations variables to work out, in this order
 * @param ratios numbers of respondents to hold against each other
 * @param intakes waits for training of recent graduates
 * @param flows moves between successive places
 * @param breakdowns numbers for each answer to another question
 * @param groups every group that numbers are given for
 * @param sourceGroups groups whose numbers come from files, not from the respondents
 * @param banners columns of the tabellenboek
 */
public record Edition(
    String key,
    String title,
    String subtitle,
    Optional<String> publisher,
    boolean synthetic,
    OptionalLong seed,
    Fieldwork fieldwork,
    List<SourcedNumber> population,
    List<SourcedNumber> invitations,
    List<SourcedNumber> exclusions,
    Optional<Strata> strata,
    Weighting weighting,
    SmallCells smallCells,
    ClaimSettings claims,
    Methods methods,
    List<Derivation> derivations,
    List<Ratio> ratios,
    List<Intake> intakes,
    List<Flow> flows,
    List<Breakdown> breakdowns,
    List<Group> groups,
    List<SourceGroup> sourceGroups,
    List<Banner> banners) {

  public Edition {
    population = List.copyOf(population);
    invitations = List.copyOf(invitations);
    exclusions = List.copyOf(exclusions);
    derivations = List.copyOf(derivations);
    ratios = List.copyOf(ratios);
    intakes = List.copyOf(intakes);
    flows = List.copyOf(flows);
    breakdowns = List.copyOf(breakdowns);
    sourceGroups = List.copyOf(sourceGroups);
    groups = List.copyOf(groups);
    banners = List.copyOf(banners);
  }

  /** Returns this edition with more groups whose numbers come from files. */
  public Edition withSourceGroups(List<SourceGroup> more) {
    List<SourceGroup> all = new ArrayList<>(sourceGroups);
    more.stream()
        .filter(group -> sourceGroups.stream().noneMatch(own -> own.key().equals(group.key())))
        .forEach(all::add);
    return new Edition(
        key,
        title,
        subtitle,
        publisher,
        synthetic,
        seed,
        fieldwork,
        population,
        invitations,
        exclusions,
        strata,
        weighting,
        smallCells,
        claims,
        methods,
        derivations,
        ratios,
        intakes,
        flows,
        breakdowns,
        groups,
        all,
        banners);
  }

  /** Returns what a reader of the numbers of a derived variable has to know. */
  public Optional<String> warning(String variable) {
    return derivations.stream()
        .map(Derivation::heading)
        .filter(heading -> heading.key().equals(variable))
        .findFirst()
        .flatMap(Derivation.Heading::warning);
  }

  /** Returns the group with this key. */
  public Optional<Group> group(String groupKey) {
    return groups.stream().filter(group -> group.key().equals(groupKey)).findFirst();
  }
}
