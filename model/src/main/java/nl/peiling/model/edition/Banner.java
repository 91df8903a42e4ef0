package nl.peiling.model.edition;

import java.util.List;

/**
 * Columns of the tabellenboek that stand side by side.
 *
 * @param groups the keys of the groups, in order
 */
public record Banner(String key, String label, List<String> groups) {
  public Banner {
    groups = List.copyOf(groups);
  }
}
