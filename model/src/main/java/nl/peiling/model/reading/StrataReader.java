package nl.peiling.model.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.edition.PopulationMargin;
import nl.peiling.model.edition.SourcedNumber;
import nl.peiling.model.edition.Strata;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Reads in which parts doctors were invited: {@code strata} in {@code editie.yaml}. */
final class StrataReader {

  private static final String NAME = "strata";
  private static final String KIND = "strata";
  private static final String VARIABLE = "kenmerk";
  private static final String POPULATIONS = "aantallen";

  private final Fields root;
  private final Vocabulary vocabulary;
  private final List<SourcedNumber> numbers;

  /**
   * Reads the strata of an edition.
   *
   * @param vocabulary all variables, asked and derived
   * @param numbers the numbers about the population
   */
  StrataReader(Fields root, Vocabulary vocabulary, List<SourcedNumber> numbers) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.numbers = numbers;
  }

  /** Returns the strata; none if the edition has none, or what it says of them is wrong. */
  Optional<Strata> strata() {
    return root.optionalMapping(NAME).flatMap(this::strata);
  }

  private Optional<Strata> strata(Fields fields) {
    String variable = fields.text(VARIABLE);
    Optional<Fields> populations = fields.mapping(POPULATIONS);
    fields.nothingElse();
    if (!fields.sound() || populations.isEmpty()) {
      return Optional.empty();
    }
    if (!(vocabulary.form(variable).orElse(null) instanceof Form.OneOf one)) {
      if (!vocabulary.isBroken(variable)) {
        fields.error(
            KIND,
            fields.place(VARIABLE),
            "‘" + Visible.text(variable) + "’ is geen vraag of afleiding met één antwoord.",
            vocabulary.form(variable).isPresent()
                ? Optional.of("Maak er een afleiding van waarin iedereen in één klasse valt.")
                : Spelling.hint(variable, vocabulary.variables()));
      }
      return Optional.empty();
    }
    Map<String, String> sizes = sizes(populations.get(), one.categories());
    return populations.get().sound() ? Optional.of(new Strata(variable, sizes)) : Optional.empty();
  }

  private Map<String, String> sizes(Fields populations, List<Category> answers) {
    Map<String, String> sizes = new LinkedHashMap<>();
    long sum = 0;
    for (Category answer : answers) {
      String key = populations.text(answer.key());
      OptionalLong number = number(key);
      if (!key.isEmpty() && number.isEmpty()) {
        populations.error(
            KIND,
            populations.place(answer.key()),
            "Het getal ‘" + Visible.text(key) + "’ staat niet bij populatie of uitnodigingen.",
            Spelling.hint(key, numbers.stream().map(SourcedNumber::key).toList()));
      }
      sum += number.orElse(0);
      sizes.put(answer.key(), key);
    }
    populations.nothingElse();
    OptionalLong invited = number(PopulationMargin.GROUP);
    if (populations.sound() && invited.isPresent() && invited.getAsLong() != sum) {
      populations.error(
          KIND,
          populations.place(),
          "De strata tellen samen "
              + sum
              + " artsen, en ‘"
              + PopulationMargin.GROUP
              + "’ is "
              + invited.getAsLong()
              + ".",
          Optional.of(
              "De strata delen op wie is aangeschreven: geef van elk stratum hoeveel artsen er"
                  + " zijn aangeschreven."));
    }
    return sizes;
  }

  private OptionalLong number(String key) {
    return numbers.stream()
        .filter(number -> number.key().equals(key))
        .mapToLong(SourcedNumber::number)
        .findFirst();
  }
}
