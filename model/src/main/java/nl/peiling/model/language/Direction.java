package nl.peiling.model.language;

/** Which way the words of a comparison point. */
public enum Direction {
  /** "vaker", "het hoogst". */
  MORE,
  /** "minder vaak", "lager". */
  LESS
}
