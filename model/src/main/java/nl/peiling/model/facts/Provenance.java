package nl.peiling.model.facts;

/** Where a fact comes from. */
public enum Provenance {
  /** Worked out from the answers of the respondents. */
  COMPUTED,
  /** Taken over from a file of the edition: population figures, earlier editions. */
  EDITION,
  /** Worked out by this program from the answers to an earlier edition. */
  EARLIER
}
