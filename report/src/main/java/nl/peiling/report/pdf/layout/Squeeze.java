package nl.peiling.report.pdf.layout;

import java.util.List;

/**
 * How a page is made to hold a little more than it should, so that the last lines of a chapter need
 * no page of their own.
 *
 * @param white what is left of the white between blocks, as a share
 * @param over by how much the text may run past the foot of the text field, in points
 */
record Squeeze(double white, double over) {

  static final Squeeze NONE = new Squeeze(1, 0);

  /** From hardly visible to just acceptable: less white, then a line below the foot. */
  static final List<Squeeze> WAYS =
      List.of(new Squeeze(0.85, 0), new Squeeze(0.7, 0), new Squeeze(0.7, 14.6));
}
