package nl.peiling.model.codebook;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What kind of answer a variable holds, and which answers there can be. */
public sealed interface Form {

  /** Returns the answers to choose from, in the order of the questionnaire; may be none. */
  List<Category> categories();

  /** Returns the nets over those answers. */
  List<Net> nets();

  /** One answer out of a list. */
  record OneOf(List<Category> categories, List<Net> nets) implements Form {
    public OneOf {
      categories = List.copyOf(categories);
      nets = List.copyOf(nets);
    }
  }

  /**
   * Any number of answers out of a list.
   *
   * @param atMost how many answers may be given; empty if there is no limit
   */
  record AnyOf(List<Category> categories, List<Net> nets, OptionalInt atMost) implements Form {
    /** The most options that a multiple-response set can have. */
    public static final int MOST = 64;

    public AnyOf {
      categories = List.copyOf(categories);
      nets = List.copyOf(nets);
      if (categories.size() > MOST) {
        throw new IllegalArgumentException("more than " + MOST + " options");
      }
    }
  }

  /** A point on a rating scale; its categories are the points of the scale. */
  record Rating(Scale scale, List<Net> nets) implements Form {
    public Rating {
      nets = List.copyOf(nets);
    }

    @Override
    public List<Category> categories() {
      return scale.points();
    }
  }

  /**
   * A number.
   *
   * @param unit what is counted, in Dutch, such as {@code uur per week}
   * @param minimum the lowest number accepted
   * @param maximum the highest number accepted
   * @param decimals how many decimals an answer may have
   */
  record Amount(String unit, double minimum, double maximum, int decimals) implements Form {
    public Amount {
      if (!(minimum <= maximum)) {
        throw new IllegalArgumentException("minimum above maximum");
      }
    }

    @Override
    public List<Category> categories() {
      return List.of();
    }

    @Override
    public List<Net> nets() {
      return List.of();
    }
  }

  /** A month of a year. */
  record Month(Optional<YearMonth> earliest, Optional<YearMonth> latest) implements Form {
    @Override
    public List<Category> categories() {
      return List.of();
    }

    @Override
    public List<Net> nets() {
      return List.of();
    }
  }

  /** A text in the respondent's own words. */
  record FreeText() implements Form {
    @Override
    public List<Category> categories() {
      return List.of();
    }

    @Override
    public List<Net> nets() {
      return List.of();
    }
  }
}
