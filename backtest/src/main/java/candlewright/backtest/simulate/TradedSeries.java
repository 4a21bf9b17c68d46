package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.TimeRange;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.Signals;

/// One instrument that a plan trades.
///
/// @param instrument its rules
/// @param plan what decides
/// @param fed every bar that indicators were fed, those before trading begins too
/// @param first index in `fed` of the first bar that is traded over
/// @param bars those traded over
/// @param signals one bit for each of `bars`
public record TradedSeries(
    Instrument instrument, Plan plan, BarSeries fed, int first, BarSeries bars, Signals signals) {

  /// Takes the bars from `first` on, with signals that the plan gave for all of `fed`.
  public static TradedSeries of(
      Instrument instrument, Plan plan, BarSeries fed, int first, Signals all) {
    if (first == 0) {
      return new TradedSeries(instrument, plan, fed, 0, fed, all);
    }
    BarSeries bars = fed.slice(new TimeRange(fed.openTime(first), Long.MAX_VALUE));
    return new TradedSeries(instrument, plan, fed, first, bars, all.slice(first, fed.size()));
  }
}
