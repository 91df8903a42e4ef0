package nl.peiling.model.edition;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A recognised specialism or profile.
 *
 * @param key the key of the answer in the questions about specialisms
 * @param label as respondents read it
 * @param name the field: "interne geneeskunde"
 * @param profession who practises it: "internist"; empty where nobody is named after it
 * @param cluster 1, 2 or 3; empty if it is in none
 * @param kind {@code specialisme}, {@code profiel}, ...
 * @param size {@code groot} or {@code klein}, for a medical specialism
 */
public record Specialism(
    String key,
    String label,
    String name,
    String profession,
    OptionalInt cluster,
    String kind,
    Optional<String> size) {}
