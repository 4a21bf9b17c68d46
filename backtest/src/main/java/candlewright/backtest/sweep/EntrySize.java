package candlewright.backtest.sweep;

import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Sizing;

/// How many lots an entry of one combination asks for.
final class EntrySize {
  private final Sizing sizing;
  private final EdgeRules rules;

  /// Whole lots, percent of equity, or 1e-8 units of cash, whichever the sizing counts in.
  private final double amount;

  /// The same for all entries; 0 if it is not.
  private final long lots;

  EntrySize(Sizing sizing, ParameterValues values, EdgeRules rules) {
    this.sizing = sizing;
    this.rules = rules;
    amount =
        switch (sizing) {
          case Sizing.FixedQuantity(var quantity) -> values.resolve(quantity);
          case Sizing.FixedNotional(var cash) -> values.resolve(cash);
          case Sizing.PercentOfEquity(var percent) -> values.resolve(percent);
          case Sizing.AllIn(), Sizing.PercentRisk _, Sizing.VolatilityTarget _, Sizing.Kelly _ -> 0;
        };
    lots = sizing instanceof Sizing.FixedQuantity ? rules.wholeLots(amount) : 0;
  }

  /// Returns the lots to enter with, not cut to what the account can pay at the fill.
  ///
  /// @param equity of a flat account, in 1e-8 units
  /// @param ticks the deciding close
  long lots(long equity, long ticks) {
    if (lots != 0) {
      return lots;
    }
    return switch (sizing) {
      case Sizing.AllIn() -> rules.affordableLots(equity, ticks);
      case Sizing.FixedQuantity _ -> lots;
      case Sizing.FixedNotional _ -> rules.lotsWorth(units(amount * 1e8), ticks);
      case Sizing.PercentOfEquity _ -> rules.lotsWorth(units(equity * (amount / 100)), ticks);
      case Sizing.PercentRisk _, Sizing.VolatilityTarget _, Sizing.Kelly _ ->
          throw new IllegalStateException("unexpected " + sizing);
    };
  }

  private static long units(double value) {
    return (long) Math.floor(Math.min(value, EdgeRules.SAFE));
  }
}
