package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the synthetic respondents of an edition.
 *
 * <p>The answers follow from the files in the folder {@code generator} of the edition (the exact
 * table of cells, the target shares, the phrases of the open answers) and the seed in {@code
 * editie.yaml}; nothing else has influence on them.
 */
public final class SyntheticRespondents {

  private static final long SEED = 20231115;

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
    Noise noise = new Noise(SEED);
    JsonNode career = settings("loopbaan.yaml");
    Respondents people = Skeleton.read(folder.resolve("generator/skelet.csv")).populate(noise);
    new Graduation(people, noise, career).fill();
    new Training(people, noise, career).fill();
    new Places(people, noise, career, new Clusters(career)).fill();
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
    new OpenAnswers(people).fill();
    return people;
  }

  private JsonNode settings(String name) throws IOException {
    Path file = folder.resolve("generator").resolve(name);
    return new YAMLMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
  }
}
