package candlewright.backtest.sweep;

import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Sizing;

/// How many lots an entry of one combination asks for.
final class EntrySize {
  private final Sizing sizing;
  private final EdgeRules rules;

  /// Quantity, a part of equity, or 1e-8 units of cash, whichever the sizing counts in.
  private final double amount;

  /// Of a fixed quantity; -1 if it depends on the account or the price.
  private final long lots;

  EntrySize(Sizing sizing, ParameterValues values, EdgeRules rules) {
    this.sizing = sizing;
    this.rules = rules;
    amount =
        switch (sizing) {
          case Sizing.FixedQuantity(var quantity) -> values.resolve(quantity);
          case Sizing.FixedNotional(var cash) -> values.resolve(cash) * 1e8;
          case Sizing.PercentOfEquity(var percent) -> values.resolve(percent) / 100;
          case Sizing.PercentRisk(var percent) -> values.resolve(percent) / 100;
          case Sizing.AllIn(), Sizing.VolatilityTarget _, Sizing.Kelly _ -> 0;
        };
    lots = sizing instanceof Sizing.FixedQuantity ? rules.wholeLots(amount) : -1;
  }

  /// Returns the lots to enter with, not cut to what the account can pay at the fill.
  ///
  /// @param free money in 1e-8 units
  /// @param equity in 1e-8 units
  /// @param ticks the deciding close
  /// @param risk distance of the stop loss in ticks; -1 if there is none
  long lots(long free, long equity, long ticks, long risk) {
    return lots >= 0 ? lots : lotsOf(free, equity, ticks, risk);
  }

  private long lotsOf(long free, long equity, long ticks, long risk) {
    return switch (sizing) {
      case Sizing.AllIn() -> rules.affordableLots(free, ticks);
      case Sizing.FixedNotional _ -> rules.lotsWorth(amount, ticks);
      case Sizing.PercentOfEquity _ -> rules.lotsWorth(equity * amount, ticks);
      case Sizing.PercentRisk _ -> rules.lotsWorth(equity * amount, risk);
      case Sizing.FixedQuantity _, Sizing.VolatilityTarget _, Sizing.Kelly _ ->
          throw new IllegalStateException("unexpected " + sizing);
    };
  }
}
