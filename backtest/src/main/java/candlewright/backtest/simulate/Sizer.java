package candlewright.backtest.simulate;

import candlewright.core.market.Decimals;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Sizing;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.Notional;

/// How many lots an entry is for.
final class Sizer {
  private final Sizing sizing;
  private final ExitRules exits;
  private final Affordable affordable;
  private final Notional notional;
  private final Increment lot;
  private final Increment tick;
  private final double unitsPerLot;
  private final double number;

  Sizer(TradedSeries series, ExitRules exits, Affordable affordable, Notional notional) {
    this.sizing = series.plan().definition().sizing();
    this.exits = exits;
    this.affordable = affordable;
    this.notional = notional;
    Instrument instrument = notional.instrument();
    this.lot = instrument.lot();
    this.tick = instrument.tick();
    this.unitsPerLot = lot.size() * instrument.contractSize().size() * 1e8;
    ParameterValues values = series.plan().values();
    this.number =
        switch (sizing) {
          case Sizing.AllIn() -> 0;
          case Sizing.FixedQuantity(var quantity) -> values.resolve(quantity);
          case Sizing.FixedNotional(var cash) -> values.resolve(cash);
          case Sizing.PercentOfEquity(var percent) -> values.resolve(percent);
          case Sizing.PercentRisk(var percent) -> values.resolve(percent);
          case Sizing.VolatilityTarget _, Sizing.Kelly _ -> Double.NaN;
        };
  }

  /// Returns the lots, 0 if there is nothing to be had, -1 if the size is not known.
  ///
  /// @param bar whose close decides
  /// @param free money in 1e-8 units
  /// @param equity in 1e-8 units
  long lots(int bar, long ticks, long free, long equity) {
    return switch (sizing) {
      case Sizing.AllIn() -> affordable.lots(free, ticks, false, FeeModel.Before.NOTHING);
      case Sizing.FixedQuantity _ -> lot.floor(number);
      case Sizing.FixedNotional _ -> worth(number * 1e8, ticks);
      case Sizing.PercentOfEquity _ -> worth(equity * (number / 100), ticks);
      case Sizing.PercentRisk _ -> {
        long distance = exits.riskTicks(bar, ticks);
        yield distance < 0 ? -1 : worth(equity * (number / 100), distance);
      }
      case Sizing.VolatilityTarget _, Sizing.Kelly _ ->
          throw new IllegalStateException("unexpected " + sizing);
    };
  }

  /// Returns the lots whose value at `ticks` is at most `money`.
  private long worth(double money, long ticks) {
    if (ticks <= 0 || money <= 0) {
      return 0;
    }
    double one = tick.value(ticks) * unitsPerLot;
    long lots = (long) Math.min(Decimals.MAX_UNITS, Math.floor(money / one));
    while (lots > 0 && notional.of(ticks, lots) > money) {
      lots--;
    }
    return lots;
  }
}
