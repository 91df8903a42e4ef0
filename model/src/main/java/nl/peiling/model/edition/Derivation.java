package nl.peiling.model.edition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.peiling.model.codebook.Category;
import nl.peiling.model.codebook.Condition;
import nl.peiling.model.codebook.Form;
import nl.peiling.model.codebook.Net;
import nl.peiling.model.codebook.Variable;
import nl.peiling.model.facts.Unit;

/** How a variable is worked out from the answers. */
public sealed interface Derivation {

  /** Returns the key, the title and the base. */
  Heading heading();

  /**
   * Returns which values there can be. The categories of a {@link Combination} are only known when
   * the answers are: here it has none.
   */
  Form form();

  /** Returns the key of the derived variable. */
  default String key() {
    return heading().key();
  }

  /** Returns the derived variable, with the values known before the answers are. */
  default Variable variable() {
    return new Variable(
        heading().key(),
        heading().label(),
        heading().text(),
        form(),
        heading().askedOf(),
        new Variable.Origin.Derived());
  }

  /**
   * What every derived variable has.
   *
   * @param label a few words, for tables and figures
   * @param text what it stands for, in a sentence
   * @param askedOf who has a value, if what it is made from was answered
   * @param warning what a reader of its numbers has to know, printed wherever they are
   */
  record Heading(
      String key, String label, String text, Condition askedOf, Optional<String> warning) {
    /** A derived variable that needs no warning. */
    public Heading(String key, String label, String text, Condition askedOf) {
      this(key, label, text, askedOf, Optional.empty());
    }
  }

  /** A value that holds under a rule. */
  record Case(String key, String label, Condition rule) {}

  /**
   * The first case whose rule holds, or all of them. Who fits no case has no answer; where all
   * cases count, an answer without any of them.
   *
   * @param multiple whether all cases that hold count, not only the first
   */
  record Cases(Heading heading, List<Case> cases, boolean multiple, List<Net> nets)
      implements Derivation {
    public Cases {
      cases = List.copyOf(cases);
      nets = List.copyOf(nets);
    }

    @Override
    public Form form() {
      List<Category> categories =
          cases.stream().map(one -> Category.of(one.key(), one.label())).toList();
      return multiple
          ? new Form.AnyOf(categories, nets, OptionalInt.empty())
          : new Form.OneOf(categories, nets);
    }
  }

  /** The year of a date. */
  record YearOf(Heading heading, String from) implements Derivation {
    @Override
    public Form form() {
      return new Form.Amount("jaar", 1900, 2100, 0);
    }
  }

  /**
   * The time from one date to another, in whole months or in years of twelve months.
   *
   * @param from the key of the earlier date
   * @param to the key of the later date
   * @param unit {@link Unit#YEAR} or {@link Unit#MONTH}
   */
  record Elapsed(Heading heading, String from, String to, Unit unit) implements Derivation {
    public Elapsed {
      if (unit != Unit.YEAR && unit != Unit.MONTH) {
        throw new IllegalArgumentException("time in years or months, not " + unit);
      }
    }

    @Override
    public Form form() {
      return unit == Unit.YEAR
          ? new Form.Amount(unit.key(), 0, 100, 1)
          : new Form.Amount(unit.key(), 0, 1200, 0);
    }
  }

  /**
   * The cluster of a specialism.
   *
   * @param from a question, or a whole grid, whose answers are specialisms
   * @param clusters cluster 1, 2, 3 and {@link #NO_CLUSTER} as categories, with these keys
   * @param multiple whether there can be several: the source takes several answers or is a grid
   */
  record ClusterOf(Heading heading, String from, List<Category> clusters, boolean multiple)
      implements Derivation {
    /** What stands before the number in the key of a cluster. */
    public static final String CLUSTER = "cluster";

    /** The key for an answer that belongs to no cluster. */
    public static final String NO_CLUSTER = "geen_cluster";

    public ClusterOf {
      clusters = List.copyOf(clusters);
    }

    @Override
    public Form form() {
      return multiple
          ? new Form.AnyOf(clusters, List.of(), OptionalInt.empty())
          : new Form.OneOf(clusters, List.of());
    }
  }

  /**
   * The set of different answers given, as one value: the keys of the answers joined by two
   * underscores, in the order of the answer list.
   *
   * @param from a question with several answers, or a whole grid
   */
  record Combination(Heading heading, String from) implements Derivation {
    /** What stands between the keys of the answers in the key of a combination. */
    public static final String JOINT = "__";

    @Override
    public Form form() {
      return new Form.OneOf(List.of(), List.of());
    }
  }

  /**
   * All different answers given to the items of a grid.
   *
   * @param from a whole grid
   * @param categories the answers there can be
   */
  record Union(Heading heading, String from, List<Category> categories) implements Derivation {
    public Union {
      categories = List.copyOf(categories);
    }

    @Override
    public Form form() {
      return new Form.AnyOf(categories, List.of(), OptionalInt.empty());
    }
  }

  /**
   * The answers given to one question and not to another, such as applied for and not obtained.
   *
   * @param from the key of the question whose answers count
   * @param without the key of the question whose answers are taken away; who was not asked it loses
   *     none
   * @param categories the answers that are looked at
   */
  record Without(Heading heading, String from, String without, List<Category> categories)
      implements Derivation {
    public Without {
      categories = List.copyOf(categories);
    }

    @Override
    public Form form() {
      return new Form.AnyOf(categories, List.of(), OptionalInt.empty());
    }
  }
}
