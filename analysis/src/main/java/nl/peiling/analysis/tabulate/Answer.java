package nl.peiling.analysis.tabulate;

/**
 * A row of a table: an answer, or a net of answers.
 *
 * @param key the key of the answer or the net
 * @param net whether it is a net
 * @param pinnedLast whether it stays at the end when answers are sorted by size
 */
public record Answer(String key, String label, boolean net, boolean pinnedLast) {}
