package nl.peiling.generator;

import java.util.BitSet;
import java.util.Map;

/** The open answers. */
final class OpenAnswers {

  static final Map<String, String> ASKED =
      Map.of(
          "terugblik_studie", "iedereen",
          "toelichting_ontevreden", "werkend",
          "toelichting_eerste_plek", "ooit_anios",
          "toelichting_recente_plek", "ooit_anios",
          "informatiebehoefte", "ooit_anios",
          "ervaring_sollicitatie", "sollicitant",
          "loopbaanwensen", "iedereen",
          "opmerkingen", "iedereen");

  private final Respondents people;

  OpenAnswers(Respondents people) {
    this.people = people;
  }

  void fill() {
    for (Map.Entry<String, String> question : ASKED.entrySet()) {
      BitSet asked = people.group(question.getValue());
      for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
        people.answer(question.getKey(), i, Respondents.NO_ANSWER);
      }
    }
  }
}
