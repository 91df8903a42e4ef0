package nl.peiling.model.edition;

import java.util.OptionalInt;

/**
 * A recognised specialism or profile.
 *
 * @param key the key of the answer in the questions about specialisms
 * @param name the field: "interne geneeskunde"
 * @param profession who practises it: "internist"
 * @param cluster 1, 2 or 3; empty if it is in none
 * @param kind {@code specialisme}, {@code profiel}, ...
 */
public record Specialism(
    String key, String name, String profession, OptionalInt cluster, String kind) {}
