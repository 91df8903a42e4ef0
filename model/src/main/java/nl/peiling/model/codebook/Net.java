package nl.peiling.model.codebook;

import java.util.List;

/**
 * Answers taken together under one name, such as "ziekenhuis of umc". A net counts respondents who
 * gave at least one of its members; it behaves as one more category.
 *
 * @param key names the net within its question; never also the key of an answer
 * @param members the keys of the answers in it, at least one
 */
public record Net(String key, String label, List<String> members) {
  public Net {
    Keys.requireKey(key);
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("net without members: " + key);
    }
  }
}
