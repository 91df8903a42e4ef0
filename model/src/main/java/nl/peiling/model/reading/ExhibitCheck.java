package nl.peiling.model.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.edition.ChartForm;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.problem.Flaw;
import nl.peiling.model.problem.Parsed;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Holds a figure or table against the questionnaire and the groups of the edition. */
final class ExhibitCheck {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MARK = Pattern.compile("\\$\\{([^}]*)(}?)");

  private final Fields fields;
  private final Exhibit exhibit;
  private final KnownFacts known;

  ExhibitCheck(Fields fields, Exhibit exhibit, KnownFacts known) {
    this.fields = fields;
    this.exhibit = exhibit;
    this.known = known;
  }

  void check() {
    List<Form> forms = questions();
    groups();
    categories(forms);
    if (exhibit.measures().isEmpty() && exhibit.chart() != ChartForm.DIAGRAM) {
      fields.error("maat", fields.place("maat"), "‘maat’ is leeg; dat kan alleen bij een diagram.");
    }
    for (Measure measure : exhibit.measures()) {
      if (!forms.isEmpty() && forms.stream().noneMatch(form -> KnownFacts.fits(form, measure))) {
        fields.error(
            "maat",
            fields.place("maat"),
            "De maat ‘" + measure.key() + "’ past niet bij de antwoorden op deze vraag.");
      }
    }
    exhibit.alt().ifPresent(text -> marks("alt", text));
    exhibit.note().ifPresent(text -> marks("noot", text));
    marks("titel", exhibit.title());
  }

  private List<Form> questions() {
    List<Form> forms = new ArrayList<>();
    for (Fields.Item item : fields.optionalTexts("vraag")) {
      List<Form> found = known.forms(item.text());
      forms.addAll(found);
      if (found.isEmpty() && !known.isBroken(item.text())) {
        unknown("vraag", "De vraag", item, known.variables());
      }
    }
    if (exhibit.questions().isEmpty() && exhibit.chart() != ChartForm.DIAGRAM) {
      fields.error("vraag", fields.place(), "‘vraag’ ontbreekt: waarover gaat dit?");
    }
    return forms;
  }

  private void groups() {
    for (Fields.Item item : fields.optionalTexts("groepen")) {
      if (!known.groups().contains(item.text()) && !known.sourceGroups().contains(item.text())) {
        List<String> all = new ArrayList<>(known.groups());
        all.addAll(known.sourceGroups());
        unknown("groep", "De groep", item, all);
      } else if (exhibit.chart() == ChartForm.LINE && !YEAR.matcher(item.text()).find()) {
        fields.error(
            "geen-jaar",
            item.place(),
            "De groep ‘"
                + item.text()
                + "’ heeft geen jaartal in haar sleutel; een lijn zet groepen op een as van jaren.",
            Optional.of("Noem de groep bijvoorbeeld peiling2023, of kies een andere grafiek."));
      }
    }
    exhibit
        .base()
        .filter(base -> !known.groups().contains(base))
        .ifPresent(base ->
            unknown(
                "groep", "De groep", new Fields.Item(base, fields.place("basis")), known.groups()));
    if (exhibit.groups().isEmpty()) {
      fields.error("groep", fields.place(), "‘groepen’ ontbreekt: van wie zijn de getallen?");
    }
  }

  private void categories(List<Form> forms) {
    List<String> answers = new ArrayList<>();
    for (Form form : forms) {
      if (KnownFacts.isOpen(form)) {
        return;
      }
      answers.addAll(KnownFacts.answers(form));
    }
    for (Fields.Item item : fields.optionalTexts("categorieen")) {
      if (!forms.isEmpty() && !answers.contains(item.text())) {
        unknown("antwoord", "Het antwoord", item, answers);
      }
    }
  }

  private void marks(String name, String text) {
    Matcher matcher = MARK.matcher(text);
    while (matcher.find()) {
      String written = matcher.group(1).strip();
      Parsed<FactId> fact = FactId.parse(written);
      Optional<Flaw> flaw =
          fact.flaws().stream().findFirst().or(() -> known.flaw(fact.value().orElseThrow()));
      if (matcher.group(2).isEmpty()) {
        fields.error("feit", fields.place(name), "Na ‘${’ ontbreekt het sluitende }.");
      } else {
        flaw.ifPresent(f ->
            fields.error(
                "feit",
                fields.place(name),
                "Bij ${" + Visible.text(written) + "}: " + f.message(),
                f.hint()));
      }
    }
  }

  private void unknown(String kind, String what, Fields.Item item, List<String> all) {
    Place place = item.place();
    fields.error(
        "onbekend-" + kind,
        place,
        what + " ‘" + Visible.text(item.text()) + "’ bestaat niet.",
        Spelling.hint(item.text(), all)
            .or(() -> Optional.of("Mogelijk zijn: " + Visible.list(all) + ".")));
  }
}
