package nl.peiling.model.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.codebook.Missing;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/**
 * The columns of the file of answers, as the data package describes them for any program, to be
 * held against the questionnaire.
 */
final class Schema {

  /** A column: its type, its categories and what stands for no answer. */
  record Column(
      String name, String type, List<String> categories, Set<String> missing, Place place) {}

  private static final List<String> TYPES = List.of("string", "integer", "number", "yearmonth");

  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, String> usedBy = new LinkedHashMap<>();
  private Optional<String> idField = Optional.empty();

  /** Reads the schema of a resource. */
  static Schema read(Fields schema, ProblemCollector problems) {
    Schema result = new Schema();
    Set<String> usual = missing(schema, Set.of(""));
    for (Node node : schema.list("fields")) {
      Fields.of(node, "gegevens", problems)
          .ifPresent(fields -> {
            Column column = column(fields, usual);
            if (fields.sound() && result.columns.putIfAbsent(column.name(), column) != null) {
              fields.error(
                  "dubbel",
                  column.place(),
                  "Het veld ‘" + Visible.text(column.name()) + "’ staat er twee keer.");
            }
          });
    }
    result.readIdField(schema);
    return result;
  }

  private void readIdField(Fields schema) {
    List<Fields.Item> keys = schema.optionalTexts("primaryKey");
    if (keys.size() != 1) {
      schema.error(
          "sleutelveld",
          schema.place("primaryKey"),
          "‘primaryKey’ moet precies één veld noemen: het nummer van de respondent.");
      return;
    }
    Fields.Item key = keys.getFirst();
    if (columns.containsKey(key.text())) {
      idField = Optional.of(key.text());
      usedBy.put(key.text(), "het nummer van de respondent");
    } else {
      schema.error(
          "sleutelveld",
          key.place(),
          "Het veld ‘" + Visible.text(key.text()) + "’ bestaat niet.",
          Spelling.hint(key.text(), columns.keySet()));
    }
  }

  private static Column column(Fields fields, Set<String> usualMissing) {
    String name = fields.text("name");
    String type = fields.requiredChoice("type", TYPES);
    List<String> categories = values(fields, "categories");
    return new Column(name, type, categories, missing(fields, usualMissing), fields.place());
  }

  private static Set<String> missing(Fields fields, Set<String> usual) {
    if (!fields.has("missingValues")) {
      return usual;
    }
    return Set.copyOf(values(fields, "missingValues"));
  }

  /** The values of a list whose entries are values, or values with a label. */
  private static List<String> values(Fields fields, String name) {
    List<String> values = new ArrayList<>();
    for (Node node : fields.optionalList(name)) {
      Node value = node;
      if (node instanceof Node.Mapping mapping) {
        Node.Entry entry = mapping.entries().get("value");
        value = entry == null ? node : entry.value();
      }
      if (value instanceof Node.Scalar scalar) {
        values.add(scalar.text());
      } else {
        fields.error(
            "soort",
            node.place(),
            "In ‘" + name + "’ heeft elke waarde een ‘value’ en een ‘label’.");
      }
    }
    return List.copyOf(values);
  }

  /** Returns the column that identifies the respondent. */
  Optional<String> idField() {
    return idField;
  }

  /** Checks that a column is there, is free, and can hold these answers. */
  void use(
      Fields question,
      Fields.Item field,
      String type,
      List<String> categories,
      boolean offersDontKnow) {
    Column column = columns.get(field.text());
    String name = "‘" + Visible.text(field.text()) + "’";
    if (column == null) {
      question.error(
          "veld",
          field.place(),
          "Het veld " + name + " staat niet in het schema.",
          Spelling.hint(field.text(), columns.keySet()));
      return;
    }
    String owner = usedBy.putIfAbsent(field.text(), "de vraag ‘" + question.text("sleutel") + "’");
    if (owner != null) {
      question.error("veld", field.place(), "Het veld " + name + " is al van " + owner + ".");
    }
    if (!column.type().equals(type)) {
      question.error(
          "type",
          column.place(),
          "Het veld "
              + name
              + " heeft het type "
              + column.type()
              + "; bij deze vraag hoort "
              + type
              + ".");
    }
    if (!column.categories().equals(categories)) {
      question.error(
          "categorieen",
          column.place(),
          "De categorieën van het veld "
              + name
              + " zijn niet de antwoorden van de vraag: in het"
              + " schema "
              + shown(column.categories())
              + ", bij de vraag "
              + shown(categories)
              + ".");
    }
    Set<String> codes = new LinkedHashSet<>(List.of(Missing.NOT_ROUTED.code()));
    codes.add(Missing.NO_ANSWER.code());
    if (offersDontKnow) {
      codes.add(Missing.DONT_KNOW.code());
    }
    if (!column.missing().equals(codes)) {
      question.error(
          "ontbrekend",
          column.place(),
          "Bij het veld "
              + name
              + " horen als ontbrekende waarden precies: leeg, "
              + String.join(", ", codes.stream().filter(c -> !c.isEmpty()).toList())
              + ".");
    }
  }

  private static String shown(List<String> categories) {
    return categories.isEmpty() ? "geen" : "(" + Visible.list(categories) + ")";
  }

  /** Reports the columns that belong to no question. */
  void nothingElse(Fields resource) {
    for (Column column : columns.values()) {
      if (!usedBy.containsKey(column.name())) {
        resource.error(
            "veld",
            column.place(),
            "Het veld ‘" + Visible.text(column.name()) + "’ hoort bij geen enkele vraag.");
      }
    }
  }
}
