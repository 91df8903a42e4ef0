package nl.peiling.report.template;

import freemarker.cache.NullCacheStorage;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.Problem;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.report.document.FactMark;

/**
 * Runs the template of one chapter. All that a template can do is name facts: what comes out is the
 * text of the file with each <code>${...}</code> replaced by the mark of that fact, and nothing
 * else. A directive, a built-in or an expression that would give anything else is refused.
 */
final class ChapterTemplate {

  private static final Pattern NAMED =
      Pattern.compile("\\$\\{([a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*)}");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}\\n]*}?");
  private static final Pattern DIRECTIVE = Pattern.compile("</?[#@][^>\\n]*>?");
  private static final Pattern PRIVATE_USE = Pattern.compile("[\\uE000-\\uF8FF]");
  private static final Pattern DIGIT_AT_MARK = Pattern.compile("[0-9]\\$\\{|\\}[0-9]");

  private final Configuration configuration;
  private final FactNames names;

  ChapterTemplate(FactNames names) {
    this.names = names;
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setLogTemplateExceptions(false);
    configuration.setCacheStorage(NullCacheStorage.INSTANCE);
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setWhitespaceStripping(false);
    configuration.setTemplateExceptionHandler((thrown, environment, out) -> {
      // all problems are reported by check(); here nothing may be written
      throw thrown;
    });
  }

  /** Returns the text with its marks; the text itself if it has problems. */
  String marked(String file, String text, ProblemCollector problems) {
    TypedNumbers.check(file, text, problems);
    if (!check(file, text, problems)) {
      return text;
    }
    try {
      Template template = new Template(file, text, configuration);
      StringWriter out = new StringWriter();
      template.process(FactPath.root(names), out);
      String marked = out.toString();
      if (!FactMark.unmarked(marked).equals(text)) {
        throw new IllegalStateException("the template wrote more than marks: " + file);
      }
      return marked;
    } catch (ParseException malformed) {
      problems.add(
          Problem.error(
                  "tekst.sjabloon",
                  Place.text(
                      file,
                      Math.max(1, malformed.getLineNumber()),
                      Math.max(1, malformed.getColumnNumber())),
                  "Hier staat geen geldige verwijzing naar een getal.")
              .withHint("Schrijf een getal als ${vraag.groep.antwoord}."));
      return text;
    } catch (TemplateException failed) {
      throw new IllegalStateException(failed);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Reports everything that is not plain text or the name of a fact; true if there is nothing. */
  private boolean check(String file, String text, ProblemCollector problems) {
    boolean good = true;
    int line = 0;
    for (String content : text.split("\n", -1)) {
      line++;
      good &= checkExpressions(file, line, content, problems);
      good &=
          absent(
              DIRECTIVE,
              content,
              new Place.InText(file, line, 1),
              "Opdrachten zoals <#if> kunnen niet in een hoofdstuk staan.",
              "Laat de opdracht weg: een hoofdstuk bevat alleen tekst en verwijzingen naar"
                  + " getallen.",
              problems);
      good &=
          absent(
              PRIVATE_USE,
              content,
              new Place.InText(file, line, 1),
              "Hier staat een onzichtbaar teken dat het programma zelf gebruikt.",
              "Typ de regel opnieuw.",
              problems);
      good &=
          absent(
              DIGIT_AT_MARK,
              content,
              new Place.InText(file, line, 1),
              "Tegen een verwijzing naar een getal staat een cijfer.",
              "Laat het cijfer weg: het hele getal komt uit de gegevens.",
              problems);
    }
    return good;
  }

  private static boolean absent(
      Pattern unwanted,
      String content,
      Place.InText lineStart,
      String message,
      String hint,
      ProblemCollector problems) {
    Matcher found = unwanted.matcher(content);
    boolean good = true;
    while (found.find()) {
      good = false;
      problems.add(
          Problem.error(
                  "tekst.sjabloon",
                  Place.text(lineStart.name(), lineStart.line(), found.start() + 1),
                  message)
              .withHint(hint));
    }
    return good;
  }

  private boolean checkExpressions(
      String file, int line, String content, ProblemCollector problems) {
    boolean good = true;
    Matcher expression = EXPRESSION.matcher(content);
    while (expression.find()) {
      Place place = Place.text(file, line, expression.start() + 1);
      Matcher named = NAMED.matcher(expression.group());
      if (!named.matches()) {
        good = false;
        problems.add(
            Problem.error(
                    "tekst.sjabloon",
                    place,
                    "‘" + expression.group() + "’ is geen verwijzing naar een getal.")
                .withHint(
                    "Schrijf de naam van een feit, zoals ${vraag.groep.antwoord}; rekenen en"
                        + " vergelijken kan hier niet."));
      } else if (!names.has(named.group(1))) {
        good = false;
        problems.add(unknown(named.group(1), place));
      }
    }
    return good;
  }

  private Problem unknown(String name, Place place) {
    List<String> near = names.nearest(name);
    String hint =
        near.isEmpty()
            ? "De namen van alle feiten staan in feiten.csv."
            : near.stream()
                .map(candidate -> "${" + candidate + "}")
                .collect(Collectors.joining(" of ", "Bedoeld is misschien ", "."));
    String message =
        names.leadsOn(name)
            ? "Het feit ‘" + name + "’ is niet af: er moet nog een deel achter."
            : "Er is geen feit met de naam ‘" + name + "’.";
    return Problem.error("tekst.feit-onbekend", place, message).withHint(hint);
  }
}
