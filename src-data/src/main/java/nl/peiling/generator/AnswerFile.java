package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The columns of {@code respons.csv}, in the order of the edition's datapackage.json. */
record AnswerFile(List<String> columns) {

  static final String NUMBER = "respondent";

  AnswerFile {
    columns = List.copyOf(columns);
  }

  static AnswerFile read(Path datapackage) throws IOException {
    String text = Files.readString(datapackage, StandardCharsets.UTF_8);
    JsonNode resource = new ObjectMapper().readTree(text).get("resources").get(0);
    List<String> columns = new ArrayList<>();
    for (JsonNode field : resource.get("schema").get("fields")) {
      columns.add(field.get("name").asText());
    }
    return new AnswerFile(columns);
  }

  /** RFC 4180 with line feeds: a header row and one row per respondent. */
  String write(Respondents people) {
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    for (int i = 0; i < people.size(); i++) {
      for (int c = 0; c < columns.size(); c++) {
        String column = columns.get(c);
        String value = column.equals(NUMBER) ? Integer.toString(i + 1) : people.answer(column, i);
        text.append(c == 0 ? "" : ",").append(quoted(value));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String quoted(String value) {
    boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0;
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
