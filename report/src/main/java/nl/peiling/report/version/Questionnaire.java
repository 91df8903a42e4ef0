package nl.peiling.report.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peiling.model.codebook.Block;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Question;
import nl.peiling.report.version.Definition.Kind;
import nl.peiling.report.wording.ExactNumber;

/** What a questionnaire lays down: blocks, questions, answers, items and nets. */
final class Questionnaire {

  private final List<Definition> definitions = new ArrayList<>();

  private Questionnaire() {}

  static List<Definition> of(Codebook codebook) {
    Questionnaire all = new Questionnaire();
    int number = 0;
    int place = 0;
    for (Block block : codebook.blocks()) {
      all.add(Kind.BLOCK, block.key(), ++number, Map.of(Definition.LABEL, block.title()));
      for (Question question : block.questions()) {
        all.question(block, question, ++place);
      }
    }
    return List.copyOf(all.definitions);
  }

  private void question(Block block, Question question, int place) {
    Map<String, String> traits = new LinkedHashMap<>();
    traits.put(Definition.NUMBER, question.heading().number());
    traits.put(Definition.LABEL, question.heading().title());
    traits.put("tekst", question.heading().text());
    traits.put("blok", block.key());
    traits.put("gesteld aan", question.heading().askedOf().text());
    traits.put("weet niet", yes(question.heading().offersDontKnow()));
    traits.put("willekeurige volgorde", yes(question.heading().randomOrder()));
    traits.put("achteraf gecodeerd", yes(question.heading().codedAfterwards()));
    traits.put("gebrek", question.heading().defect().orElse(""));
    Form form =
        switch (question) {
          case Question.SingleChoice single -> kind(traits, "één antwoord", single.form());
          case Question.MultipleChoice multiple -> kind(traits, "meer antwoorden", multiple.form());
          case Question.RatingScale rating -> kind(traits, "schaal", rating.form());
          case Question.Grid grid -> kind(traits, "rooster", grid.form());
          case Question.Quantity quantity -> kind(traits, "getal", quantity.form());
          case Question.DateQuestion date -> kind(traits, "datum", date.form());
          case Question.OpenText open -> kind(traits, "open", new Form.FreeText());
        };
    if (question instanceof Question.MultipleChoice coded) {
      traits.put("tweede codeur", String.join(", ", coded.secondFields()));
    }
    form(traits, form);
    add(Kind.QUESTION, question.key(), place, traits);
    answers(question.key(), form);
    if (question instanceof Question.Grid grid) {
      int item = 0;
      for (Question.GridItem one : grid.items()) {
        Map<String, String> of = new LinkedHashMap<>();
        of.put(Definition.LABEL, one.label());
        of.put("gesteld aan", one.askedOf().text());
        add(Kind.ITEM, part(question.key(), one.key()), ++item, of);
      }
    }
  }

  private static Form kind(Map<String, String> traits, String word, Form form) {
    traits.put("soort", word);
    return form;
  }

  private static void form(Map<String, String> traits, Form form) {
    switch (form) {
      case Form.AnyOf any ->
          any.atMost().ifPresent(most -> traits.put("hoogstens", Integer.toString(most)));
      case Form.Amount amount -> {
        traits.put("eenheid", amount.unit());
        traits.put("minimum", ExactNumber.text(amount.minimum()));
        traits.put("maximum", ExactNumber.text(amount.maximum()));
        traits.put("decimalen", Integer.toString(amount.decimals()));
      }
      case Form.Month month -> {
        traits.put("minimum", month.earliest().map(Object::toString).orElse(""));
        traits.put("maximum", month.latest().map(Object::toString).orElse(""));
      }
      case Form.Rating rating ->
          traits.put("laagste waarde", Integer.toString(rating.scale().from()));
      case Form.OneOf one -> {}
      case Form.FreeText free -> {}
    }
  }

  private void answers(String question, Form form) {
    int place = 0;
    for (Category answer : form.categories()) {
      Map<String, String> traits = new LinkedHashMap<>();
      traits.put(Definition.LABEL, answer.label());
      traits.put("vast achteraan", yes(answer.pinnedLast()));
      traits.put("sluit andere uit", yes(answer.exclusive()));
      add(Kind.OPTION, part(question, answer.key()), ++place, traits);
    }
    definitions.addAll(nets(question, form.nets()));
  }

  static List<Definition> nets(String whole, List<Net> nets) {
    List<Definition> all = new ArrayList<>();
    for (Net net : nets) {
      all.add(
          Definition.of(
              Kind.NET,
              part(whole, net.key()),
              all.size() + 1,
              Map.of(Definition.LABEL, net.label(), "leden", String.join(", ", net.members()))));
    }
    return all;
  }

  static String part(String whole, String key) {
    return whole + "/" + key;
  }

  static String yes(boolean holds) {
    return holds ? "ja" : "";
  }

  private void add(Kind kind, String key, int place, Map<String, String> traits) {
    definitions.add(Definition.of(kind, key, place, traits));
  }
}
