package nl.peiling.report.version;

import java.util.List;

/**
 * What a run laid down and said, beside its facts.
 *
 * @param definitions everything with a key, in the order of their kinds and places
 * @param sentences the text in reading order
 * @param claims the claims in reading order
 * @param cells the numbers in figures and tables, in the order of the report
 * @param pairs the numbers of two groups in figures and tables, tested against each other
 */
public record VersionRecord(
    List<Definition> definitions,
    List<Sentence> sentences,
    List<StatedClaim> claims,
    List<ShownCell> cells,
    List<TestedPair> pairs) {

  /** A record of nothing. */
  public static final VersionRecord EMPTY =
      new VersionRecord(List.of(), List.of(), List.of(), List.of(), List.of());

  public VersionRecord {
    definitions = List.copyOf(definitions);
    sentences = List.copyOf(sentences);
    claims = List.copyOf(claims);
    cells = List.copyOf(cells);
    pairs = List.copyOf(pairs);
  }
}
