package nl.peiling.model.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peiling.model.problem.Place;

/** A value of a JSON or YAML file, with its place. */
sealed interface Node {

  Place place();

  /** A text, a number, true or false, or nothing. */
  record Scalar(Kind kind, String text, Place place) implements Node {}

  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    NOTHING
  }

  /** A list. */
  record Items(List<Node> nodes, Place place) implements Node {
    public Items {
      nodes = List.copyOf(nodes);
    }
  }

  /** Values by name, in the order of the file. */
  record Mapping(Map<String, Entry> entries, Place place) implements Node {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /** A value with the place of its name. */
  record Entry(Place key, Node value) {}

  /** Returns what kind of value this is, in Dutch. */
  default String kindName() {
    return switch (this) {
      case Scalar scalar ->
          switch (scalar.kind()) {
            case TEXT -> "een tekst";
            case NUMBER -> "een getal";
            case FLAG -> "waar of onwaar";
            case NOTHING -> "niets";
          };
      case Items items -> "een lijst";
      case Mapping mapping -> "een groep eigenschappen";
    };
  }
}
