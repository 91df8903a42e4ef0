package nl.peiling.report.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peiling.report.version.Definition.Kind;
import nl.peiling.report.version.Sentence;
import nl.peiling.report.version.ShownCell;

/** In which chapter of the report each fact first shows. */
final class Places {

  private static final Pattern MARK = Pattern.compile("\\$\\{([^}]*)}");

  private final Map<String, String> chapters = new HashMap<>();

  private Places() {}

  static Places of(Version version) {
    Places places = new Places();
    for (Sentence sentence : version.sentences()) {
      Matcher marks = MARK.matcher(sentence.template());
      while (marks.find()) {
        places.chapters.putIfAbsent(marks.group(1), sentence.chapter());
      }
    }
    for (ShownCell cell : version.content().cells()) {
      if (!cell.fact().isEmpty()) {
        String chapter =
            version
                .definition(Kind.EXHIBIT, cell.exhibit())
                .map(exhibit -> exhibit.trait("hoofdstuk"))
                .orElse("");
        places.chapters.putIfAbsent(cell.fact(), chapter);
      }
    }
    return places;
  }

  /** Returns the key of the chapter; empty if the report does not show the fact. */
  String chapter(FactLine fact) {
    return chapters.getOrDefault(fact.id(), "");
  }

  /** Returns whether a figure, a table or a sentence shows the fact. */
  boolean shows(FactLine fact) {
    return !fact.exhibits().isEmpty() || chapters.containsKey(fact.id());
  }
}
