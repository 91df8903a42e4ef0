package nl.peiling.report.compare;

import java.util.List;
import nl.peiling.model.reading.Reasons;

/** A comparison with the reasons that people gave: what all its forms tell. */
public final class Account {

  private final Comparison comparison;
  private final List<ChangeRow> rows;
  private final long withoutReason;

  private Account(Comparison comparison, List<ChangeRow> rows) {
    this.comparison = comparison;
    this.rows = rows;
    this.withoutReason = rows.stream().filter(ChangeRow::wantsReason).count();
  }

  /** Puts the reasons to the changes. */
  public static Account of(Comparison comparison, Reasons reasons) {
    return new Account(comparison, ChangeRow.of(comparison, reasons));
  }

  /** Returns the comparison. */
  public Comparison comparison() {
    return comparison;
  }

  /** Returns the reasons that fit no change of this comparison. */
  public List<Reasons.Reason> fittingNothing(Reasons reasons) {
    return reasons.list().stream()
        .filter(one ->
            rows.stream().noneMatch(row -> one.fits(row.change().key(), row.before(), row.after())))
        .toList();
  }

  /** Returns how many printed numbers changed without a reason. */
  public long withoutReason() {
    return withoutReason;
  }

  List<ChangeRow> rows() {
    return rows;
  }
}
