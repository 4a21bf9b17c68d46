package candlewright.backtest.sweep;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.Signals;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.SlippageModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The stated rules taken literally: bar after bar, in decimals, long and short. Slow, and of
/// nothing that the edge path uses but the signals.
final class ScalarWalk {
  /// A round trip; lots are negative if short.
  record RoundTrip(
      int entryBar,
      long entryTicks,
      int exitBar,
      long exitTicks,
      long lots,
      BigDecimal fees,
      BigDecimal profit,
      boolean open) {}

  private static final long NEVER = Long.MAX_VALUE;

  private final Plan plan;
  private final BarSeries bars;
  private final Instrument instrument;
  private final BigDecimal feeRate;
  private final int slippage;
  private final Signals signals;
  final List<RoundTrip> trips = new ArrayList<>();
  int refused;
  private BigDecimal cash;
  private long lots;
  private int entryBar;
  private long entryTicks;
  private BigDecimal entryValue = BigDecimal.ZERO;
  private BigDecimal entryFee = BigDecimal.ZERO;

  ScalarWalk(Plan plan, BarSeries bars, Instrument instrument, SimulationSettings settings) {
    this.plan = plan;
    this.bars = bars;
    this.instrument = instrument;
    feeRate = BigDecimal.valueOf(((FeeModel.Percentage) settings.fees()).rate().billionths(), 9);
    slippage = ((SlippageModel.Ticks) settings.match().slippage()).count();
    cash = BigDecimal.valueOf(settings.cash(), 8);
    signals = plan.evaluate(bars);
  }

  ScalarWalk run() {
    long leaveAt = NEVER;
    long enterAt = NEVER;
    int side = 0;
    long asked = 0;
    for (int i = 0; i < bars.size(); i++) {
      if (bars.openTime(i) >= leaveAt) {
        leave(i);
        leaveAt = NEVER;
      }
      if (bars.openTime(i) >= enterAt) {
        enter(i, side, asked);
        enterAt = NEVER;
      }
      boolean leaves = (lots > 0 ? signals.exitLong() : signals.exitShort()).isTrue(i);
      if (lots != 0 && leaveAt == NEVER && leaves) {
        leaveAt = bars.knownAt(i);
      }
      for (int each : new int[] {1, -1}) {
        boolean free = lots == 0 || (Long.signum(lots) == -each && leaveAt != NEVER);
        boolean wanted = (each > 0 ? signals.entryLong() : signals.entryShort()).isTrue(i);
        if (free && wanted && enterAt == NEVER) {
          asked = asked(ticks(bars.close(i)));
          if (asked == 0) {
            refused++;
          } else {
            side = each;
            enterAt = bars.knownAt(i);
          }
        }
      }
    }
    if (lots != 0) {
      int last = bars.size() - 1;
      trip(
          last,
          ticks(bars.close(last)),
          value(ticks(bars.close(last)), lots),
          BigDecimal.ZERO,
          true);
    }
    return this;
  }

  private void leave(int bar) {
    long ticks = price(bar, lots < 0);
    BigDecimal value = value(ticks, lots);
    BigDecimal fee = fee(value);
    cash = (lots > 0 ? cash.add(value) : cash.subtract(value)).subtract(fee);
    trip(bar, ticks, value, fee, false);
    lots = 0;
  }

  private void enter(int bar, int side, long asked) {
    long ticks = price(bar, side > 0);
    long taken = Math.min(asked, affordable(cash, ticks, true));
    BigDecimal value = value(ticks, taken);
    if (isTooSmall(taken, value) || value.signum() == 0) {
      refused++;
      return;
    }
    BigDecimal fee = fee(value);
    cash = (side > 0 ? cash.subtract(value) : cash.add(value)).subtract(fee);
    lots = side * taken;
    entryBar = bar;
    entryTicks = ticks;
    entryValue = value;
    entryFee = fee;
  }

  private void trip(int bar, long ticks, BigDecimal value, BigDecimal fee, boolean open) {
    BigDecimal gain = lots > 0 ? value.subtract(entryValue) : entryValue.subtract(value);
    BigDecimal fees = entryFee.add(fee);
    trips.add(
        new RoundTrip(entryBar, entryTicks, bar, ticks, lots, fees, gain.subtract(fees), open));
  }

  /// Sizes an entry as if what is held were left at the price at which it is decided.
  private long asked(long ticks) {
    BigDecimal value = value(ticks, lots);
    BigDecimal equity = lots > 0 ? cash.add(value) : cash.subtract(value);
    BigDecimal free = lots == 0 ? cash : equity.subtract(fee(value));
    return switch (plan.definition().sizing()) {
      case Sizing.AllIn() -> affordable(free, ticks, true);
      case Sizing.FixedQuantity(var quantity) ->
          new BigDecimal(Double.toString(plan.values().resolve(quantity)))
              .divideToIntegralValue(size(instrument.lot()))
              .longValueExact();
      case Sizing.FixedNotional(var amount) ->
          affordable(BigDecimal.valueOf(plan.values().resolve(amount)), ticks, false);
      case Sizing.PercentOfEquity(var percent) -> {
        // Whole 1e-8 units, from doubles: that is how the amount is stated.
        double units =
            equity.movePointRight(8).doubleValue() * (plan.values().resolve(percent) / 100);
        yield affordable(BigDecimal.valueOf((long) Math.floor(units), 8), ticks, false);
      }
      default -> throw new IllegalStateException(plan.definition().sizing().toString());
    };
  }

  private long affordable(BigDecimal money, long ticks, boolean withFee) {
    if (money.signum() <= 0 || ticks <= 0) {
      return 0;
    }
    BigDecimal each =
        size(instrument.tick())
            .multiply(size(instrument.lot()))
            .multiply(BigDecimal.valueOf(ticks));
    BigDecimal cost = withFee ? each.add(each.multiply(feeRate)) : each;
    long lots = money.divide(cost, 0, RoundingMode.FLOOR).longValueExact() + 2;
    while (lots > 0) {
      BigDecimal value = value(ticks, lots);
      if ((withFee ? value.add(fee(value)) : value).compareTo(money) <= 0) {
        return lots;
      }
      lots--;
    }
    return 0;
  }

  private boolean isTooSmall(long quantity, BigDecimal value) {
    return quantity < instrument.minimumLots()
        || value.compareTo(BigDecimal.valueOf(instrument.minimumNotional(), 8)) < 0;
  }

  private long price(int bar, boolean buys) {
    long open = ticks(bars.open(bar));
    return buys ? open + slippage : Math.max(0, open - slippage);
  }

  private long ticks(double price) {
    return new BigDecimal(Double.toString(price))
        .divide(size(instrument.tick()), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  private BigDecimal value(long ticks, long quantity) {
    return size(instrument.tick())
        .multiply(size(instrument.lot()))
        .multiply(BigDecimal.valueOf(ticks))
        .multiply(BigDecimal.valueOf(Math.abs(quantity)))
        .setScale(8, RoundingMode.HALF_EVEN);
  }

  private BigDecimal fee(BigDecimal value) {
    return value.multiply(feeRate).setScale(8, RoundingMode.HALF_UP);
  }

  private static BigDecimal size(Increment increment) {
    return BigDecimal.valueOf(increment.units(), increment.scale());
  }
}
