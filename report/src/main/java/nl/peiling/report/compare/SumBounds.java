package nl.peiling.report.compare;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/** Works out what sums of unknown numbers of respondents can be, given what other sums are. */
public interface SumBounds {

  /** That some unknowns, by their places, add up to a number. */
  record Sum(BitSet unknowns, int number) {
    public Sum {
      unknowns = (BitSet) unknowns.clone();
    }

    @Override
    public BitSet unknowns() {
      return (BitSet) unknowns.clone();
    }
  }

  /** The least and the most that a sum can be; no most if nothing limits it. */
  record Bounds(int least, OptionalInt most) {
    /** Returns how far apart they are. */
    int width() {
      return most.isPresent() ? most.getAsInt() - least : Integer.MAX_VALUE;
    }
  }

  /**
   * Returns the bounds of each sum that is asked for; none at all if the sums contradict each
   * other.
   *
   * @param unknowns how many unknowns there are, none of them negative
   */
  List<Bounds> of(int unknowns, List<Sum> sums, List<BitSet> asked);
}
