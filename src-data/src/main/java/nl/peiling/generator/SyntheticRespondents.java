package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the synthetic respondents of an edition.
 *
 * <p>The answers follow from the files in the folder {@code generator} of the edition (the exact
 * table of cells, the target shares, the phrases of the open answers) and the seed in {@code
 * editie.yaml}; nothing else has influence on them.
 */
public final class SyntheticRespondents {

  /** The open questions in the order of the questionnaire, and who is asked them. */
  private static final Map<String, String> ASKED = asked();

  private static Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("terugblik_studie", "iedereen");
    asked.put("toelichting_ontevreden", "werkend");
    asked.put("toelichting_eerste_plek", "ooit_anios");
    asked.put("toelichting_recente_plek", "ooit_anios");
    asked.put("informatiebehoefte", "ooit_anios");
    asked.put("ervaring_sollicitatie", "sollicitant");
    asked.put("loopbaanwensen", "iedereen");
    asked.put("opmerkingen", "iedereen");
    return asked;
  }

  private final Path folder;

  private SyntheticRespondents(Path folder) {
    this.folder = folder;
  }

  /**
   * The content of {@code respons.csv}; nothing is written.
   *
   * @param editionFolder the folder of the edition, with {@code datapackage.json}
   * @throws IOException if a file of the edition cannot be read
   */
  public static String generate(Path editionFolder) throws IOException {
    return new SyntheticRespondents(editionFolder).csv();
  }

  private String csv() throws IOException {
    AnswerFile file = AnswerFile.read(folder.resolve("datapackage.json"));
    return file.write(respondents());
  }

  private Respondents respondents() throws IOException {
    Noise noise = new Noise(yaml("editie.yaml").get("zaad").asLong());
    JsonNode career = settings("loopbaan.yaml");
    Respondents people = Skeleton.read(folder.resolve("generator/skelet.csv")).populate(noise);
    new Graduation(people, noise, career).fill();
    new Training(people, noise, career).fill();
    Clusters clusters = new Clusters(career);
    new Places(people, noise, career, clusters).fill();
    Traits traits = new Traits(people.size(), noise);
    TableQuestions table = new TableQuestions(people, noise, traits, settings("doelen.yaml"));
    table.fill("eerst");
    Applications applications = new Applications(people, noise, career);
    applications.fillTrainees();
    applications.fillOthers();
    people.define("sollicitant", "aios | gesolliciteerd=ja");
    new Workfields(people, noise, settings("werkveld.yaml")).fill();
    table.fill("daarna");
    new Wishes(people, noise, career).fill();
    defineWriters(people);
    JsonNode names = settings("zinnen/vakken.yaml");
    OpenAnswers answers = new OpenAnswers(people, noise, traits, clusters, names);
    for (Map.Entry<String, String> question : ASKED.entrySet()) {
      JsonNode spec = settings("zinnen/" + question.getKey() + ".yaml");
      answers.fill(question.getKey(), people.group(question.getValue()), spec);
    }
    return people;
  }

  /** The groups that only the phrases of the open answers distinguish. */
  private static void defineWriters(Respondents people) {
    BitSet sameField = new BitSet();
    BitSet retired = new BitSet();
    for (int i = 0; i < people.size(); i++) {
      String first = people.answer("plek_specialisme_p1", i);
      String training = people.answer("opleiding", i);
      String now = training.isEmpty() ? people.answer("specialisme_nu", i) : training;
      sameField.set(i, !first.isEmpty() && first.equals(now));
      retired.set(i, Integer.parseInt(people.answer("leeftijd", i)) >= 66);
    }
    people.define("klinisch", "anios | aios");
    people.define("vak_gebleven", sameField);
    people.define("vanaf66", retired);
  }

  private JsonNode settings(String name) throws IOException {
    return yaml("generator/" + name);
  }

  private JsonNode yaml(String name) throws IOException {
    String text = Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    return new YAMLMapper().readTree(text);
  }
}
