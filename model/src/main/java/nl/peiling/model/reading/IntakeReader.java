package nl.peiling.model.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Vocabulary;
import nl.peiling.model.edition.Intake;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Reads the waits for training of recent graduates: {@code instroom} in {@code editie.yaml}. */
final class IntakeReader {

  private static final String NAME = "instroom";

  private final Fields root;
  private final Vocabulary vocabulary;
  private final Set<String> groupKeys;
  private final List<String> banners;
  private final ProblemCollector problems;

  IntakeReader(
      Fields root,
      Vocabulary vocabulary,
      Set<String> groupKeys,
      List<String> banners,
      ProblemCollector problems) {
    this.banners = banners;
    this.root = root;
    this.vocabulary = vocabulary;
    this.groupKeys = groupKeys;
    this.problems = problems;
  }

  List<Intake> intakes() {
    List<Intake> intakes = new ArrayList<>();
    for (Node node : root.optionalList(NAME)) {
      Fields.of(node, EditionFileReader.CODE, problems)
          .flatMap(this::intake)
          .ifPresent(intakes::add);
    }
    return intakes;
  }

  private Optional<Intake> intake(Fields fields) {
    String key = fields.key("sleutel");
    String label = fields.text("kop");
    String from = fields.text("van");
    String until = fields.text("tot");
    int shortest = fields.whole("kortste_opleiding");
    List<Fields.Item> groups = fields.texts("groepen");
    List<Fields.Item> compared = fields.optionalTexts("vergelijk");
    fields.nothingElse();
    compared.stream()
        .filter(banner -> !banners.contains(banner.text()))
        .forEach(banner ->
            fields.error(
                "onbekende-kolommen",
                banner.place(),
                "De kolomreeks ‘" + Visible.text(banner.text()) + "’ bestaat niet.",
                Spelling.hint(banner.text(), banners)));
    if (vocabulary.form(key).isPresent()) {
      fields.error(
          "dubbel", fields.place("sleutel"), "Er is al een vraag of afleiding ‘" + key + "’.");
    }
    for (String name : List.of("van", "tot")) {
      String variable = name.equals("van") ? from : until;
      if (!variable.isEmpty()
          && !vocabulary.isBroken(variable)
          && !(vocabulary.form(variable).orElse(null) instanceof Form.Month)) {
        fields.error(
            "instroom",
            fields.place(name),
            "‘" + Visible.text(variable) + "’ is geen vraag naar een maand.",
            Spelling.hint(variable, vocabulary.variables()));
      }
    }
    groups.stream()
        .filter(group -> !groupKeys.contains(group.text()))
        .forEach(group ->
            fields.error(
                "onbekende-groep",
                group.place(),
                "De groep ‘" + Visible.text(group.text()) + "’ bestaat niet.",
                Spelling.hint(group.text(), groupKeys)));
    if (fields.sound() && shortest < 1) {
      fields.error(
          "instroom",
          fields.place("kortste_opleiding"),
          "De kortste opleiding duurt minstens een jaar.");
    }
    return fields.sound()
        ? Optional.of(
            new Intake(
                key,
                label,
                from,
                until,
                shortest,
                groups.stream().map(Fields.Item::text).toList(),
                compared.stream().map(Fields.Item::text).toList()))
        : Optional.empty();
  }
}
