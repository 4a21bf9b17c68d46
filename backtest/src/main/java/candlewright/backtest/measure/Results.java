package candlewright.backtest.measure;

import candlewright.backtest.simulate.Trade;
import candlewright.core.market.InstrumentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run over one or many instruments left behind: all that its metrics are computed from.
///
/// @param startCash before the first bar, in 1e-8 units of the account's currency; above 0
/// @param curve the account at every close
/// @param trades round trips by time of entry; several may be open at the end
/// @param traded the instruments and bars of the trades; a trade whose bars are missing has no
///   excursions
/// @param refusedOrders orders that a venue would have refused
/// @param conventions what figures of a year and of luck assume
public record Results(
    long startCash,
    AccountCurve curve,
    List<Trade> trades,
    List<TradedBars> traded,
    long refusedOrders,
    Conventions conventions) {
  public Results {
    if (startCash <= 0) {
      throw new IllegalArgumentException(
          "the starting cash must be above 0, was " + startCash + " units of 1e-8");
    }
    trades = List.copyOf(trades);
    traded = List.copyOf(traded);
  }

  /// Returns the starting cash in units of the currency.
  public double start() {
    return startCash / 1e8;
  }

  /// Returns the bars of an instrument, or null.
  @Nullable TradedBars series(InstrumentId instrument) {
    for (TradedBars series : traded) {
      if (series.instrument().id().equals(instrument)) {
        return series;
      }
    }
    return null;
  }
}
