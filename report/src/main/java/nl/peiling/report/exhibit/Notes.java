package nl.peiling.report.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peiling.model.codebook.Codebook;
import nl.peiling.model.edition.Edition;
import nl.peiling.model.edition.Exhibit;
import nl.peiling.model.edition.ExhibitFacts;
import nl.peiling.model.facts.Fact;
import nl.peiling.model.facts.FactValue;
import nl.peiling.report.wording.FactWording;
import nl.peiling.report.wording.NumberWords;

/** The remarks under an exhibit: its own, and those that its numbers ask for. */
final class Notes {
  private final Printed printed;
  private final Wholes wholes;
  private final Codebook codebook;
  private final Edition edition;

  Notes(Printed printed, Labels labels, Codebook codebook, Edition edition) {
    this.printed = printed;
    this.wholes = new Wholes(printed, labels);
    this.codebook = codebook;
    this.edition = edition;
  }

  List<String> of(Exhibit exhibit, ExhibitFacts layout, boolean intervals) {
    List<String> notes = new ArrayList<>();
    exhibit.note().map(String::strip).filter(note -> !note.isEmpty()).ifPresent(notes::add);
    notes.addAll(defects(exhibit));
    notes.addAll(new Ties(layout, printed).notes());
    if (intervals) {
      notes.add("Het streepje bij een waarde is het 95%-betrouwbaarheidsinterval.");
    }
    List<Fact> facts =
        layout.facts().stream().map(printed::find).flatMap(Optional::stream).toList();
    if (facts.stream().anyMatch(fact -> fact.value() instanceof FactValue.Suppressed)) {
      notes.add(
          FactWording.SUPPRESSED
              + ": niet getoond: te weinig artsen, of omdat zo’n klein aantal er anders uit zou"
              + " volgen.");
    }
    if (facts.stream().anyMatch(fact -> fact.value() instanceof FactValue.NotAsked)) {
      notes.add(FactWording.NOT_ASKED + ": niet van toepassing; niemand in de groep gaf antwoord.");
    }
    if (facts.stream().anyMatch(printed::isUncertain)) {
      String border = NumberWords.cardinal(printed.smallCells().lowBase());
      notes.add("Tussen haakjes: minder dan " + border + " respondenten, dus onzeker.");
    }
    if (wholes.addUpOtherwise(exhibit, layout)) {
      notes.add("Door afronding tellen de percentages niet overal op tot 100%.");
    }
    return notes;
  }

  /** What went wrong with the questions that are shown, and what a reader must know of them. */
  private List<String> defects(Exhibit exhibit) {
    return exhibit.questions().stream()
        .map(key -> key.split("\\.", 2)[0])
        .flatMap(key ->
            Stream.concat(
                codebook.question(key).stream()
                    .flatMap(question -> question.heading().defect().stream()),
                edition.warning(key).stream()))
        .distinct()
        .toList();
  }
}
