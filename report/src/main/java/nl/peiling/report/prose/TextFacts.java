package nl.peiling.report.prose;

import java.util.List;
import nl.peiling.model.facts.ClaimParser;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Measure;
import nl.peiling.model.facts.Unit;
import nl.peiling.report.prose.Sentence.Guard;

/**
 * What the text can tell about itself: how many sentences say how many or compare, and how many of
 * these are held to the data. What an author marked as no statement about the data is not counted
 * among them.
 */
public final class TextFacts {

  private static final String TEXT = "tekst";
  private static final FactId CLAIMS = FactId.of(TEXT, "beweringen", Measure.COUNT);
  private static final FactId SENTENCES = FactId.of(TEXT, "zinnen", Measure.COUNT);
  private static final FactId ACCEPTED = FactId.of(TEXT, "vrij", Measure.COUNT);
  private static final FactId GUARDED = FactId.of(TEXT, "bewaakt", Measure.COUNT);
  private static final FactId SHARE = FactId.of(TEXT, "bewaakt", Measure.SHARE);

  private TextFacts() {}

  /** The names of these facts, which a template may use like any other. */
  public static List<String> names() {
    return List.of(CLAIMS, SENTENCES, ACCEPTED, GUARDED, SHARE).stream().map(FactId::text).toList();
  }

  /** Counts the sentences of a text. */
  public static List<Fact> of(List<Passage> passages) {
    List<Sentence> sentences =
        passages.stream().flatMap(passage -> passage.sentences().stream()).toList();
    double guarded = count(sentences, Guard.GUARDED);
    double all = guarded + count(sentences, Guard.UNGUARDED);
    int claims =
        sentences.stream()
            .flatMap(sentence -> sentence.claims().stream())
            .mapToInt(
                words -> ClaimParser.parseAll(words.claim()).value().map(List::size).orElse(1))
            .sum();
    return List.of(
        Fact.fromEdition(CLAIMS, claims, Unit.COUNT),
        Fact.fromEdition(SENTENCES, all, Unit.COUNT),
        Fact.fromEdition(ACCEPTED, count(sentences, Guard.ACCEPTED), Unit.COUNT),
        Fact.fromEdition(GUARDED, guarded, Unit.COUNT),
        Fact.fromEdition(SHARE, all == 0 ? 1 : guarded / all, Unit.FRACTION));
  }

  private static double count(List<Sentence> sentences, Guard guard) {
    return sentences.stream().filter(sentence -> sentence.guard() == guard).count();
  }
}
