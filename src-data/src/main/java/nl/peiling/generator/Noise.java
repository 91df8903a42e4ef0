package nl.peiling.generator;

/**
 * The chance in the synthetic answers: a number for every purpose and respondent, the same on every
 * machine.
 *
 * <p>Counter based: the value for a purpose and a respondent is SplitMix64's finaliser (Steele, Lea
 * and Flood, 2014, "Fast splittable pseudorandom number generators") over the seed, a 64-bit FNV-1a
 * hash of the purpose and the respondent's number. There is no state, so the order in which
 * questions are answered, or a question that is added later, changes no other answer; and nothing
 * depends on the generators of a JDK.
 */
final class Noise {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private final long seed;

  Noise(long seed) {
    this.seed = seed;
  }

  /** Uniform on the open interval (0, 1). */
  double uniform(String purpose, int respondent) {
    long bits = mix(mix(seed + hash(purpose)) + GOLDEN_GAMMA * (respondent + 1L));
    return ((bits >>> 11) + 0.5) * UNIT;
  }

  /** Standard normal, by the Box-Muller transform. */
  double normal(String purpose, int respondent) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform(purpose + "|r", respondent)));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform(purpose + "|a", respondent));
  }

  /** Standard logistic. */
  double logistic(String purpose, int respondent) {
    double u = uniform(purpose, respondent);
    return StrictMath.log(u / (1 - u));
  }

  /** Standard Gumbel: adding it to log weights and taking the largest draws by those weights. */
  double gumbel(String purpose, int respondent) {
    return -StrictMath.log(-StrictMath.log(uniform(purpose, respondent)));
  }

  /** A whole number from 0 up to, not including, {@code bound}. */
  int below(int bound, String purpose, int respondent) {
    return (int) (uniform(purpose, respondent) * bound);
  }

  private static long mix(long value) {
    long z = value + GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }
}
