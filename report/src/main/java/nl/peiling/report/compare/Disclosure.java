package nl.peiling.report.compare;

/**
 * A number that one version keeps back and the other shows, so that who has both knows it, or can
 * guess it.
 *
 * @param fact the name of the fact
 * @param hiddenNow whether the new version keeps it back; otherwise the old one did
 * @param certain whether the base did not change, so that the number is most likely the same
 */
public record Disclosure(String fact, boolean hiddenNow, boolean certain) {}
