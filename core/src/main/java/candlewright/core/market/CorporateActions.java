package candlewright.core.market;

import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/// The dividends and splits of one instrument that somebody knows; at most one of each at a time.
///
/// They belong to raw prices. A source whose prices are already adjusted for splits gives its
/// dividends for the shares of today, and its splits must not be applied to a position again.
///
/// @param instrument whose they are
/// @param dividends by ex time
/// @param splits by ex time
public record CorporateActions(
    InstrumentId instrument, List<Dividend> dividends, List<Split> splits) {
  /// @throws IllegalArgumentException if a list is not strictly increasing in time
  public CorporateActions {
    dividends = List.copyOf(dividends);
    splits = List.copyOf(splits);
    check(instrument, "dividend", dividends);
    check(instrument, "split", splits);
  }

  /// Returns no actions of an instrument.
  public static CorporateActions none(InstrumentId instrument) {
    return new CorporateActions(instrument, List.of(), List.of());
  }

  public boolean isEmpty() {
    return dividends.isEmpty() && splits.isEmpty();
  }

  /// Returns those with an ex time in `(from, to]`, epoch milliseconds UTC.
  public CorporateActions within(long from, long to) {
    Predicate<CorporateAction> inside = action -> action.exTime() > from && action.exTime() <= to;
    return new CorporateActions(
        instrument,
        dividends.stream().filter(inside).toList(),
        splits.stream().filter(inside).toList());
  }

  private static void check(
      InstrumentId instrument, String what, List<? extends CorporateAction> actions) {
    for (int i = 1; i < actions.size(); i++) {
      if (actions.get(i - 1).exTime() >= actions.get(i).exTime()) {
        throw new IllegalArgumentException(
            instrument
                + ": the "
                + what
                + " of "
                + Instant.ofEpochMilli(actions.get(i).exTime())
                + " does not follow the one of "
                + Instant.ofEpochMilli(actions.get(i - 1).exTime()));
      }
    }
  }
}
