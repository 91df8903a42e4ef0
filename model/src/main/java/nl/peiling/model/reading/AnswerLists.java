package nl.peiling.model.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Scale;
import nl.peiling.model.problem.Place;
import nl.peiling.model.problem.ProblemCollector;
import nl.peiling.model.problem.Spelling;
import nl.peiling.model.problem.Visible;

/** Reads the answers to choose from: options, scales and nets. */
final class AnswerLists {

  private static final int LONGEST_SCALE = 101;

  private final Fields question;
  private final String code;
  private final ProblemCollector problems;
  private final Set<String> keys;

  AnswerLists(Fields question, String code, ProblemCollector problems) {
    this(question, code, problems, Set.of());
  }

  /**
   * Reads the answers of a question.
   *
   * @param taken keys that are given already
   */
  AnswerLists(Fields question, String code, ProblemCollector problems, Set<String> taken) {
    this.question = question;
    this.code = code;
    this.problems = problems;
    this.keys = new HashSet<>(taken);
  }

  /** Reads the options; {@code exclusief} only makes sense where several can be chosen. */
  List<Category> options(boolean several) {
    List<Category> options = new ArrayList<>();
    for (Node node : question.list("opties")) {
      Fields.of(node, code, problems)
          .ifPresent(option -> {
            String key = option.key("sleutel");
            String label = option.text("label");
            boolean last = option.has("vast");
            option.choice("vast", List.of("laatst"));
            boolean exclusive = several && option.flag("exclusief");
            Optional<String> description = option.optionalText("omschrijving");
            option.nothingElse();
            add(options, option, new Answer(key, label, last, exclusive, description));
          });
    }
    if (question.has("opties") && options.size() < 2 && question.sound()) {
      question.error("opties", question.place("opties"), "Een vraag heeft minstens twee opties.");
    }
    return options;
  }

  private record Answer(
      String key, String label, boolean last, boolean exclusive, Optional<String> description) {}

  private void add(List<Category> answers, Fields fields, Answer answer) {
    unique(answer.key(), fields.place("sleutel"));
    if (fields.sound()) {
      answers.add(
          new Category(
              answer.key(),
              answer.label(),
              answer.last(),
              answer.exclusive(),
              answer.description()));
    } else {
      question.unsound();
    }
  }

  private void unique(String key, Place place) {
    if (!key.isEmpty() && !keys.add(key)) {
      question.error(
          "dubbel",
          place,
          "De sleutel ‘" + Visible.text(key) + "’ staat twee keer bij deze vraag.");
    }
  }

  /** Reads a scale; points without a key and a label of their own are called c1, c2, ... */
  Scale scale() {
    List<Category> points = new ArrayList<>();
    int from = 1;
    var fields = question.mapping("schaal");
    if (fields.isPresent()) {
      Fields scale = fields.get();
      from = scale.whole("van");
      int to = scale.whole("tot");
      List<Node> nodes = scale.optionalList("punten");
      scale.nothingElse();
      if (scale.sound() && (to <= from || to - from >= LONGEST_SCALE)) {
        scale.error("schaal", scale.place("tot"), "De schaal loopt niet op van ‘van’ tot ‘tot’.");
      } else if (scale.sound() && nodes.isEmpty()) {
        for (int value = from; value <= to; value++) {
          String key = value < 0 ? "min" + -value : "c" + value;
          points.add(Category.of(key, Integer.toString(value)));
        }
      } else if (scale.sound() && nodes.size() != to - from + 1) {
        scale.error(
            "schaal",
            scale.place("punten"),
            "De schaal van "
                + from
                + " tot en met "
                + to
                + " heeft "
                + (to - from + 1)
                + " punten nodig; er staan er "
                + nodes.size()
                + ".");
      }
      for (Node node : nodes) {
        Fields.of(node, code, problems).ifPresent(point -> addPoint(points, point));
      }
      if (!scale.sound()) {
        question.unsound();
      }
    }
    return points.size() < 2
        ? new Scale(1, List.of(Category.of("a", "a"), Category.of("b", "b")))
        : new Scale(from, points);
  }

  private void addPoint(List<Category> points, Fields point) {
    String key = point.key("sleutel");
    String label = point.text("label");
    point.nothingElse();
    add(points, point, new Answer(key, label, false, false, Optional.empty()));
  }

  /** Reads the nets over these answers. */
  List<Net> nets(List<Category> answers) {
    List<String> known = answers.stream().map(Category::key).toList();
    List<Net> nets = new ArrayList<>();
    for (Node node : question.optionalList("netten")) {
      Fields.of(node, code, problems)
          .ifPresent(net -> {
            String key = net.key("sleutel");
            String label = net.text("label");
            List<Fields.Item> members = net.texts("leden");
            net.nothingElse();
            unique(key, net.place("sleutel"));
            checkMembers(net, members, known);
            if (net.sound() && !members.isEmpty()) {
              nets.add(new Net(key, label, members.stream().map(Fields.Item::text).toList()));
            } else {
              question.unsound();
            }
          });
    }
    return nets;
  }

  private static void checkMembers(Fields net, List<Fields.Item> members, List<String> known) {
    Set<String> seen = new HashSet<>();
    for (Fields.Item member : members) {
      if (!known.contains(member.text())) {
        net.error(
            "net",
            member.place(),
            "‘" + Visible.text(member.text()) + "’ is geen antwoord op deze vraag.",
            Spelling.hint(member.text(), known)
                .or(() -> Optional.of("Mogelijk zijn: " + Visible.list(known) + ".")));
      } else if (!seen.add(member.text())) {
        net.error("net", member.place(), "‘" + member.text() + "’ staat twee keer in dit net.");
      }
    }
    if (members.isEmpty() && net.sound()) {
      net.error("net", net.place("leden"), "Dit net heeft geen leden.");
    }
  }
}
