package nl.peiling.model.edition;

/**
 * A group whose numbers come from a file of the edition: those invited, an earlier edition.
 *
 * @param key names the group in facts
 * @param label at the head of a column
 * @param plural within a sentence
 */
public record SourceGroup(String key, String label, String plural) {}
