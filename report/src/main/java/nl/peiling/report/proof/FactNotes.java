package nl.peiling.report.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Question;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.edition.Group;
import nl.peiling.model.edition.PastEdition;
import nl.peiling.model.edition.SourceGroup;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactBook;
import nl.peiling.report.wording.DutchNumber;
import nl.peiling.report.wording.ExactNumber;
import nl.peiling.report.wording.FactWording;
import nl.peiling.report.wording.RuleWording;

/** What there is to know about a number: unrounded, its base, its question and where to look. */
public final class FactNotes {

  /** The longest name that a sheet can have. */
  private static final int MOST_NAME = 31;

  /** In a margin; the appendix has them all. */
  private static final int MOST_DIGITS = 7;

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, PastEdition.Counterpart> numbersThen = new HashMap<>();
  private final FactBook book;
  private final FactWording wording;
  private final RuleWording rules;
  private final Map<String, Variable> variables = new HashMap<>();
  private final Map<String, Question> questions = new HashMap<>();

  /** Prepares for the facts of one edition. */
  public FactNotes(
      List<Group> groups,
      List<SourceGroup> sources,
      List<PastEdition> past,
      Codebook codebook,
      List<Variable> variables,
      FactBook book,
      FactWording wording) {
    groups.forEach(group -> names.put(group.key(), group.plural()));
    sources.forEach(group -> names.put(group.key(), group.plural()));
    past.forEach(edition -> edition.numbers().forEach(one -> then(edition, one)));
    this.book = book;
    this.wording = wording;
    this.rules = new RuleWording(variables, groups);
    variables.forEach(variable -> this.variables.put(variable.key(), variable));
    codebook.questions().forEach(question -> questions.put(question.key(), question));
  }

  private void then(PastEdition edition, PastEdition.Counterpart number) {
    numbersThen.put(number.fact().id().text(), number);
    String group = number.fact().id().group();
    names.putIfAbsent(group, group(number.now().group()) + " in de peiling van " + edition.key());
  }

  /** How comparable a number of an earlier edition is; empty if it is one of this edition. */
  private Optional<String> likeness(Fact fact) {
    return Optional.ofNullable(numbersThen.get(fact.id().text()))
        .map(number ->
            number.likeness().degree().key()
                + (number.likeness().reasons().isEmpty()
                    ? ""
                    : ": " + String.join("; ", number.likeness().reasons())));
  }

  /** Returns the fact with a name. */
  Optional<Fact> find(String id) {
    return book.find(id);
  }

  /** The lines of the note on a fact. */
  List<String> of(String id) {
    Optional<Fact> found = book.find(id);
    if (found.isEmpty()) {
      return List.of("Dit feit is er niet.");
    }
    Fact fact = found.get();
    List<String> lines = new ArrayList<>();
    lines.add("Onafgerond: " + exact(fact));
    lines.add("n: " + base(fact));
    lines.add("Interval: " + wording.interval(fact).orElse("geen"));
    Variable variable = variables.get(fact.id().variable());
    if (variable == null) {
      lines.add("Bron: een bestand van de editie");
      return lines;
    }
    Optional<String> likeness = likeness(fact);
    likeness.ifPresent(
        words -> lines.add("Getal van een eerdere editie; vergelijkbaarheid met nu: " + words));
    String now = likeness.isPresent() ? " zoals die nu wordt gesteld" : "";
    lines.add("Vraag" + now + ": " + variable.label() + ". " + variable.text());
    lines.add(
        "Basis: "
            + group(fact.id().group())
            + (likeness.isPresent() || isOfItsSources(variable)
                ? ""
                : "; gesteld aan " + rules.who(variable.askedOf())));
    lines.add("Tabellenboek: blad ‘" + sheet(variable.key()) + "’");
    return lines;
  }

  /** Whether it exists for whoever was asked the questions that it follows from. */
  private static boolean isOfItsSources(Variable variable) {
    return variable.origin() instanceof Variable.Origin.Derived
        && variable.askedOf() instanceof Condition.Everyone;
  }

  /** What the members of a group are called. */
  String group(String key) {
    return names.getOrDefault(key, key);
  }

  /** The note in a few lines, for a margin. */
  List<String> brief(String number, String id) {
    return book.find(id)
        .map(fact -> {
          List<String> lines = new ArrayList<>();
          lines.add(number + " " + id);
          lines.add(values(fact));
          Variable variable = variables.get(fact.id().variable());
          lines.add(
              variable == null
                  ? "uit een bestand van de editie"
                  : variable.label()
                      + ", "
                      + group(fact.id().group())
                      + "; blad "
                      + sheet(variable.key()));
          likeness(fact).ifPresent(words -> lines.add("vergelijkbaarheid: " + words));
          return List.copyOf(lines);
        })
        .orElse(List.of(number + " " + id));
  }

  /** The number cut off after a few digits, its base and its interval. */
  String values(Fact fact) {
    String exact = exact(fact);
    String cut = exact.length() > MOST_DIGITS ? exact.substring(0, MOST_DIGITS) + "…" : exact;
    return cut
        + ", n "
        + base(fact)
        + wording.interval(fact).map(interval -> ", interval " + interval).orElse("");
  }

  /** The number as it is, with a comma. */
  String exact(Fact fact) {
    return fact.number().isPresent()
        ? ExactNumber.text(fact.number().getAsDouble()).replace('.', ',')
        : wording.inCell(fact);
  }

  /** The number of respondents. */
  static String base(Fact fact) {
    return fact.n().isPresent() ? DutchNumber.count(fact.n().getAsInt()) : "–";
  }

  /** The confidence interval. */
  String interval(Fact fact) {
    return wording.interval(fact).orElse("–");
  }

  private String sheet(String variable) {
    String key = variable.split("\\.", 2)[0];
    Question question = questions.get(key);
    String name = question == null ? key : question.heading().number() + " " + key;
    return name.length() <= MOST_NAME ? name : name.substring(0, MOST_NAME).strip();
  }
}
