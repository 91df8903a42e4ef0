package nl.peiling.model.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A fraction as Dutch words, with the shares of which it is true alone and behind each adverb. All
 * numbers are fractions from 0 to 1.
 *
 * @param words the spellings of the fraction, the one to propose first
 * @param value the fraction itself
 * @param plain where the fraction may stand without an adverb: "een kwart"
 * @param about where "ongeveer een kwart" is true
 * @param nearlyFrom from here up to the fraction: "bijna een kwart"
 * @param overTo from the fraction to here: "ruim een kwart"
 * @param moreTo from the fraction to here: "meer dan een kwart"
 * @param lessFrom from here up to the fraction: "minder dan een kwart"
 * @param rarity 1 for a fraction in everyday use, higher for one that is chosen less readily
 */
public record FractionWords(
    List<String> words,
    double value,
    ShareRange plain,
    ShareRange about,
    double nearlyFrom,
    double overTo,
    double moreTo,
    double lessFrom,
    int rarity) {

  /** How an adverb bends the meaning of a fraction. */
  public enum Adverb {
    PLAIN(0),
    NEARLY(0.6),
    OVER(0.6),
    ABOUT(1),
    MORE(2),
    LESS(3);

    private final double cost;

    Adverb(double cost) {
      this.cost = cost;
    }
  }

  public FractionWords {
    words = List.copyOf(words);
  }

  /** One quantifier for each adverb; the words of an adverb are spellings that mean the same. */
  public List<Quantifier> quantifiers(Map<Adverb, List<String>> adverbs) {
    List<Quantifier> quantifiers = new ArrayList<>();
    for (Adverb adverb : Adverb.values()) {
      List<String> before = adverbs.getOrDefault(adverb, List.of());
      if (!before.isEmpty()) {
        double cost = adverb.cost + 1.5 * (rarity - 1);
        quantifiers.add(
            new Quantifier(forms(before), range(adverb), Quantifier.Kind.FRACTION, value, cost));
      }
    }
    return List.copyOf(quantifiers);
  }

  private ShareRange range(Adverb adverb) {
    return switch (adverb) {
      case PLAIN -> plain;
      case ABOUT -> about;
      case NEARLY -> new ShareRange(nearlyFrom, true, value, false);
      case LESS -> new ShareRange(lessFrom, true, value, false);
      case OVER -> new ShareRange(value, false, overTo, true);
      case MORE -> new ShareRange(value, false, moreTo, true);
    };
  }

  private List<String> forms(List<String> before) {
    List<String> forms = new ArrayList<>();
    for (String adverb : before) {
      for (String word : words) {
        forms.add((adverb + " " + word).strip());
      }
    }
    return forms;
  }
}
