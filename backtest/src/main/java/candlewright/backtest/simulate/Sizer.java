package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.CurrencyRate;
import candlewright.core.market.Decimals;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.Notional;
import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import org.jspecify.annotations.Nullable;

/// How many lots an entry is for.
final class Sizer {
  /// The size is not known yet.
  static final long UNKNOWN = -1;

  /// The sizing asks for nothing.
  static final long NOTHING = -2;

  /// There is no money for it.
  static final long NO_MONEY = -3;

  private final ExitRules exits;
  private final Affordable affordable;
  private final Notional notional;
  private final Increment lot;
  private final Increment tick;
  private final double unitsPerLot;
  private final Rule rule;
  private final boolean takesAll;
  private final @Nullable Kelly kelly;

  /// @param cash at the start, in 1e-8 units
  Sizer(TradedSeries series, ExitRules exits, Affordable affordable, Notional notional, long cash) {
    this.exits = exits;
    this.affordable = affordable;
    this.notional = notional;
    Instrument instrument = notional.instrument();
    this.lot = instrument.lot();
    this.tick = instrument.tick();
    this.unitsPerLot = lot.size() * instrument.contractSize().size() * 1e8;
    this.kelly =
        series.plan().definition().sizing() instanceof Sizing.Kelly sizing
            ? new Kelly(sizing, series.plan().values(), cash)
            : null;
    this.rule = kelly == null ? rule(series) : kelly;
    this.takesAll = series.plan().definition().sizing() instanceof Sizing.AllIn;
  }

  /// One way of sizing with its numbers worked out.
  private interface Rule {
    /// @param bar whose close decides
    long lots(int bar, long ticks, long free, long equity, @Nullable CurrencyRate rate);
  }

  private Rule rule(TradedSeries series) {
    ParameterValues values = series.plan().values();
    return switch (series.plan().definition().sizing()) {
      case Sizing.AllIn() ->
          (_, ticks, free, _, rate) ->
              affordable.lots(free, ticks, false, FeeModel.Before.NOTHING, rate);
      case Sizing.FixedQuantity(Scalar quantity) -> {
        long lots = lot.floor(values.resolve(quantity));
        yield (_, _, _, _, _) -> lots;
      }
      case Sizing.FixedNotional(Scalar cash) -> {
        double money = values.resolve(cash) * 1e8;
        yield (_, ticks, _, _, rate) -> worth(money, ticks, rate);
      }
      case Sizing.PercentOfEquity(Scalar percent) -> {
        double part = values.resolve(percent) / 100;
        yield (_, ticks, _, equity, rate) -> worth(equity * part, ticks, rate);
      }
      case Sizing.PercentRisk(Scalar percent) -> {
        double part = values.resolve(percent) / 100;
        yield (bar, ticks, _, equity, rate) -> {
          long distance = exits.riskTicks(bar, ticks);
          return distance < 0 ? UNKNOWN : worth(equity * part, distance, rate);
        };
      }
      case Sizing.VolatilityTarget(Scalar percent, Scalar length, Scalar maximum) -> {
        double target = values.resolve(percent) / 100;
        int returns = (int) Math.min(Integer.MAX_VALUE, values.resolve(length));
        double most = values.resolve(maximum) / 100;
        BarSeries fed = series.fed();
        int first = series.first();
        yield (bar, ticks, _, equity, rate) -> {
          double volatility = Volatility.annualised(fed, first + bar, returns);
          return Double.isNaN(volatility)
              ? UNKNOWN
              : worth(equity * Math.min(most, target / volatility), ticks, rate);
        };
      }
      case Sizing.Kelly _ -> throw new IllegalStateException("has a memory");
    };
  }

  /// A part of Kelly's fraction, with what it remembers.
  private final class Kelly implements Rule {
    private final double part;
    private final double start;
    private final double most;
    private final double endPercent;
    private final KellyMemory memory;
    private long peak;

    Kelly(Sizing.Kelly sizing, ParameterValues values, long cash) {
      part = values.resolve(sizing.fraction());
      start = values.resolve(sizing.startPercent()) / 100;
      most = values.resolve(sizing.maximumPercent()) / 100;
      endPercent = values.resolve(sizing.drawdownPercent());
      memory = new KellyMemory((int) Math.min(Integer.MAX_VALUE, values.resolve(sizing.trades())));
      peak = cash;
    }

    @Override
    public long lots(int bar, long ticks, long free, long equity, @Nullable CurrencyRate rate) {
      double fraction = memory.fraction();
      double wanted = Double.isNaN(fraction) ? start : part * fraction;
      double drawdownPercent = 100.0 * Math.max(0, peak - equity) / peak;
      double kept = Math.min(wanted, most) * (1 - drawdownPercent / endPercent);
      return kept > 0 ? worth(equity * kept, ticks, rate) : NOTHING;
    }
  }

  /// Returns the lots, 0 if the sizing asks for less than one, else {@link #UNKNOWN}, {@link
  /// #NOTHING} or {@link #NO_MONEY}.
  ///
  /// @param bar whose close decides
  /// @param free money in 1e-8 units of the account's currency
  /// @param equity in the same
  /// @param rate what the quote currency is worth in the account's; null if they are the same
  long lots(int bar, long ticks, long free, long equity, @Nullable CurrencyRate rate) {
    long lots = rule.lots(bar, ticks, free, equity, rate);
    return lots == 0 && (takesAll || equity <= 0) ? NO_MONEY : lots;
  }

  /// Returns the lots whose value at `ticks` is at most `money`.
  ///
  /// @param rate what the quote currency is worth in that of the money; null if they are the same
  long worth(double money, long ticks, @Nullable CurrencyRate rate) {
    return rate == null ? worth(money, ticks) : worth(money / rate.value(), ticks);
  }

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

  /// Tells whether {@link #seen} has to be told of every close.
  boolean watchesEquity() {
    return kelly != null;
  }

  /// States the equity at the close of a bar, in 1e-8 units.
  void seen(long equity) {
    if (kelly != null) {
      kelly.peak = Math.max(kelly.peak, equity);
    }
  }

  /// States that a trade was closed.
  void closed(Trade trade) {
    if (kelly != null) {
      kelly.memory.closed(trade.returned());
    }
  }

  void write(StateOutput out) {
    if (kelly != null) {
      out.writeLong(kelly.peak);
      kelly.memory.write(out);
    }
  }

  void read(StateInput in) {
    if (kelly != null) {
      kelly.peak = in.readLong();
      kelly.memory.read(in);
    }
  }
}
