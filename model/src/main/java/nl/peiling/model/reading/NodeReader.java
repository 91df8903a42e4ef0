package nl.peiling.model.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Visible;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads a JSON or YAML file as values that know their line and column. */
final class NodeReader {

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder().maxNestingDepth(40).build();
  private static final JsonFactory JSON =
      JsonFactory.builder().streamReadConstraints(LIMITS).build();
  private static final YAMLFactory YAML =
      YAMLFactory.builder().streamReadConstraints(LIMITS).build();

  private final TextFile file;
  private final JsonParser parser;
  private final ProblemCollector problems;
  private boolean sound = true;

  private NodeReader(TextFile file, JsonParser parser, ProblemCollector problems) {
    this.file = file;
    this.parser = parser;
    this.problems = problems;
  }

  /** Reads a JSON file, or reports why it cannot be read. */
  static Optional<Node> json(TextFile file, ProblemCollector problems) {
    return read(
        file,
        JSON,
        problems,
        "JSON",
        "Controleer hier en op de regel erboven de aanhalingstekens, komma’s en haakjes.");
  }

  /** Reads a YAML file, or reports why it cannot be read. */
  static Optional<Node> yaml(TextFile file, ProblemCollector problems) {
    return read(
        file,
        YAML,
        problems,
        "YAML",
        "Controleer het inspringen (met spaties, niet met tabs), de aanhalingstekens en de haakjes;"
            + " een tekst met een dubbele punt of een hekje staat tussen aanhalingstekens.");
  }

  private static Optional<Node> read(
      TextFile file, JsonFactory factory, ProblemCollector problems, String format, String hint) {
    try (JsonParser parser = factory.createParser(file.text())) {
      NodeReader reader = new NodeReader(file, parser, problems);
      parser.nextToken();
      Node root = reader.node();
      if (parser.nextToken() != null) {
        problems.add(
            Problem.error(
                "bestand.te-veel",
                reader.place(),
                "Hier had het bestand moeten eindigen; er volgt nog iets."));
        return Optional.empty();
      }
      return reader.sound ? Optional.of(root) : Optional.empty();
    } catch (JsonProcessingException e) {
      problems.add(
          Problem.error(
                  "bestand.opmaak",
                  e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null
                      ? place(file, yaml.getProblemMark())
                      : place(file, e.getLocation()),
                  "Hier klopt de opmaak van het bestand niet: dit is geen geldige " + format + ".")
              .withHint(hint));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private Node node() throws IOException {
    JsonToken token = parser.currentToken();
    Place place = place();
    if (token == null) {
      return new Node.Scalar(Node.Kind.NOTHING, "", place);
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      report("bestand.verwijzing", place, "Verwijzingen met * worden hier niet gebruikt.");
      return new Node.Scalar(Node.Kind.NOTHING, "", place);
    }
    return switch (token) {
      case START_OBJECT -> mapping(place);
      case START_ARRAY -> items(place);
      case VALUE_STRING -> new Node.Scalar(Node.Kind.TEXT, parser.getText(), place);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Node.Scalar(Node.Kind.NUMBER, parser.getText(), place);
      case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(Node.Kind.FLAG, parser.getText(), place);
      case VALUE_NULL -> new Node.Scalar(Node.Kind.NOTHING, "", place);
      case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {
        report("bestand.opmaak", place, "Hier staat iets dat niet in dit bestand past.");
        yield new Node.Scalar(Node.Kind.NOTHING, "", place);
      }
    };
  }

  private Node mapping(Place place) throws IOException {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      Place key = place();
      parser.nextToken();
      Node value = node();
      if (entries.putIfAbsent(name, new Node.Entry(key, value)) != null) {
        report(
            "bestand.dubbel",
            key,
            "‘" + Visible.text(name) + "’ staat hier voor de tweede keer; haal er een weg.");
      }
    }
    return new Node.Mapping(entries, place);
  }

  private Node items(Place place) throws IOException {
    List<Node> nodes = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      nodes.add(node());
    }
    return new Node.Items(nodes, place);
  }

  private void report(String code, Place place, String message) {
    sound = false;
    problems.add(Problem.error(code, place, message));
  }

  private Place place() {
    return place(file, parser.currentTokenLocation());
  }

  private static Place place(TextFile file, Mark mark) {
    return Place.text(file.name(), mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Place place(TextFile file, JsonLocation location) {
    if (location == null || location.getLineNr() < 1) {
      return Place.file(file.name());
    }
    return Place.text(file.name(), location.getLineNr(), Math.max(1, location.getColumnNr()));
  }
}
