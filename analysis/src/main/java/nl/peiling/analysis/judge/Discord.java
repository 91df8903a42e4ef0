package nl.peiling.analysis.judge;

import java.util.List;
import nl.peiling.model.facts.FactId;
import nl.peiling.model.facts.Statement;

/** Statements about the same numbers that do not go together, wherever in the text they stand. */
public sealed interface Discord {

  /** Returns the statements, in the order of the text. */
  List<Statement> statements();

  /** Returns the facts that they speak of. */
  List<FactId> facts();

  /** Cannot all be true, whatever the answers are: "een kwart" here, "een derde" there. */
  record Contradiction(List<Statement> statements, List<FactId> facts) implements Discord {
    public Contradiction {
      statements = List.copyOf(statements);
      facts = List.copyOf(facts);
    }
  }

  /**
   * All true now, but with other borders, so that new answers can make one of them false and leave
   * the other true: "meer dan tweederde" here, "meer dan zeventig procent" there.
   *
   * @param from the lowest share of which all are true
   * @param to the highest share of which all are true
   */
  record Tension(List<Statement> statements, List<FactId> facts, double from, double to)
      implements Discord {
    public Tension {
      statements = List.copyOf(statements);
      facts = List.copyOf(facts);
    }
  }
}
