package nl.peiling.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;

/**
 * The open answers: sentences put together from our own phrases, about themes that fit what the
 * respondent answered elsewhere, with those themes as codes. No text occurs twice in a question.
 */
final class OpenAnswers {

  private static final int TRIES = 60;
  private static final double SHORT = 0.3;
  private static final double CONTINUED = 0.3;
  private static final double SECOND_THEME = 0.3;

  private final Respondents people;
  private final Noise noise;
  private final Traits traits;
  private final Clusters clusters;
  private final Map<String, String> fieldNames;
  private final Map<String, BitSet> groups = new LinkedHashMap<>();

  OpenAnswers(
      Respondents people, Noise noise, Traits traits, Clusters clusters, JsonNode fieldNames) {
    this.clusters = clusters;
    this.people = people;
    this.noise = noise;
    this.traits = traits;
    this.fieldNames = new LinkedHashMap<>();
    fieldNames.properties().forEach(e -> this.fieldNames.put(e.getKey(), e.getValue().asText()));
  }

  /** A theme of a question: how often it is raised, by whom, and what is said about it. */
  private record Theme(
      String key,
      double weight,
      BitSet members,
      List<Phrases> brief,
      List<Phrases> full,
      List<Phrases> continued) {}

  void fill(String question, BitSet asked, JsonNode spec) {
    List<Theme> themes = themes(spec.get("themas"));
    BitSet able = people.group(spec.get("gesteld").asText());
    able.and(asked);
    able.and(raised(themes));
    int count = TableQuestions.count(spec.get("aandeel"), asked);
    Set<String> said = new LinkedHashSet<>();
    for (int i : writers(question, able)) {
      if (said.size() < count) {
        write(question, i, themes, said);
      }
    }
    for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
      if (people.answer(question, i).isEmpty()) {
        people.answer(question, i, Respondents.NO_ANSWER);
      }
    }
  }

  private List<Theme> themes(JsonNode node) {
    List<Theme> themes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> theme : node.properties()) {
      JsonNode spec = theme.getValue();
      BitSet members = people.group(spec.path("bij").asText("iedereen"));
      themes.add(
          new Theme(
              theme.getKey(),
              spec.get("gewicht").asDouble(),
              members,
              phrases(spec.path("kort")),
              phrases(spec.path("zin")),
              phrases(spec.path("vervolg"))));
    }
    return themes;
  }

  private static List<Phrases> phrases(JsonNode lines) {
    List<Phrases> phrases = new ArrayList<>();
    lines.forEach(line -> phrases.add(Phrases.of(line.asText())));
    return phrases;
  }

  private static BitSet raised(List<Theme> themes) {
    BitSet members = new BitSet();
    themes.forEach(theme -> members.or(theme.members()));
    return members;
  }

  /** The careful and the critical write most. */
  private List<Integer> writers(String question, BitSet able) {
    List<Integer> order = new ArrayList<>(able.stream().boxed().toList());
    order.sort(
        Comparator.comparingDouble(i ->
            -0.5 * traits.of("zorgvuldig", i)
                - 0.5 * traits.of("kritisch", i)
                - noise.logistic("schrijft " + question, i)));
    return order;
  }

  private void write(String question, int person, List<Theme> themes, Set<String> said) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      String purpose = question + " " + attempt + " ";
      List<Theme> chosen = choose(purpose, person, themes);
      String text = text(purpose, person, chosen);
      if (!text.isEmpty() && said.add(text)) {
        people.answer(question, person, text);
        for (int k = 0; k < 3; k++) {
          String code = k < chosen.size() ? chosen.get(k).key() : Respondents.NOT_ASKED;
          people.answer(question + "_thema_" + (k + 1), person, code);
        }
        return;
      }
    }
  }

  private List<Theme> choose(String purpose, int person, List<Theme> themes) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Theme> byKey = new LinkedHashMap<>();
    for (Theme theme : themes) {
      if (theme.members().get(person)) {
        weights.put(theme.key(), theme.weight());
        byKey.put(theme.key(), theme);
      }
    }
    Weights line = new Weights(weights);
    List<Theme> chosen = new ArrayList<>();
    String first = line.at(noise.uniform(purpose + "thema", person));
    chosen.add(byKey.getOrDefault(first, themes.get(0)));
    boolean more = noise.uniform(purpose + "tweede thema", person) < SECOND_THEME;
    if (more && weights.size() > 1) {
      double position = noise.uniform(purpose + "welk tweede thema", person);
      String second = line.at(position, key -> !key.equals(first));
      chosen.add(byKey.getOrDefault(second, themes.get(0)));
    }
    return chosen;
  }

  private String text(String purpose, int person, List<Theme> themes) {
    List<String> sentences = new ArrayList<>();
    for (Theme theme : themes) {
      String part = purpose + theme.key() + " ";
      boolean brief = noise.uniform(part + "kort", person) < SHORT && !theme.brief().isEmpty();
      String main = sentence(part, person, brief ? theme.brief() : theme.full());
      if (main.isEmpty()) {
        return "";
      }
      sentences.add(main);
      if (!brief && noise.uniform(part + "vervolg", person) < CONTINUED) {
        String next = sentence(part + "vervolg ", person, theme.continued());
        if (!next.isEmpty()) {
          sentences.add(next);
        }
      }
    }
    return String.join(" ", sentences);
  }

  private String sentence(String purpose, int person, List<Phrases> phrases) {
    List<Phrases> fitting = new ArrayList<>();
    for (Phrases phrase : phrases) {
      if (members(phrase.group()).get(person)) {
        fitting.add(phrase);
      }
    }
    if (fitting.isEmpty()) {
      return "";
    }
    Phrases phrase = fitting.get(noise.below(fitting.size(), purpose + "zin", person));
    IntBinaryOperator choose = (k, bound) -> noise.below(bound, purpose + "keuze " + k, person);
    return phrase.say(choose, fields(person));
  }

  private BitSet members(String group) {
    return groups.computeIfAbsent(group, people::group);
  }

  private Map<String, String> fields(int person) {
    String places = people.answer("aantal_plekken", person);
    String training = people.answer("opleiding", person);
    String wish = people.answer("wens_opleiding", person);
    String applied = people.answer("sollicitatie_1", person);
    String goal = !training.isEmpty() ? training : fieldNames.containsKey(wish) ? wish : applied;
    return Map.of(
        "vak1", name(people.answer("plek_specialisme_p1", person)),
        "vak", name(people.answer("plek_specialisme_p" + places, person)),
        "opl", name(goal),
        // only hospital specialisms are said to have too few places
        "opl2", clusters.of(goal).equals("2") ? name(goal) : "");
  }

  private String name(String specialism) {
    return fieldNames.getOrDefault(specialism, "");
  }
}
