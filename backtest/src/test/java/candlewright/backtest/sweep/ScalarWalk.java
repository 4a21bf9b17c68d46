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
    boolean leave = false;
    int enter = 0;
    long asked = -1;
    long decidedTicks = 0;
    long decidedAt = 0;
    for (int i = 0; i < bars.size(); i++) {
      if (leave || enter != 0) {
        if (bars.openTime(i) < decidedAt) {
          continue;
        }
        if (leave) {
          leave(i);
        }
        if (enter != 0 && lots == 0) {
          enter(i, enter, asked < 0 ? asked(decidedTicks) : asked);
        }
        leave = false;
        enter = 0;
      }
      decidedAt = bars.knownAt(i);
      decidedTicks = ticks(bars.close(i));
      asked = -1;
      boolean goLong = signals.entryLong().isTrue(i);
      boolean goShort = signals.entryShort().isTrue(i);
      if (lots == 0) {
        if (goLong || goShort) {
          asked = asked(decidedTicks);
          if (asked == 0) {
            refused++;
          } else {
            enter = goLong ? 1 : -1;
          }
        }
      } else if (lots > 0 && signals.exitLong().isTrue(i)) {
        leave = true;
        enter = goShort ? -1 : 0;
      } else if (lots < 0 && signals.exitShort().isTrue(i)) {
        leave = true;
        enter = goLong ? 1 : 0;
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
    if (isTooSmall(Math.abs(lots), value) || (lots < 0 && value.signum() == 0)) {
      refused++;
      return;
    }
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

  private long asked(long ticks) {
    return switch (plan.definition().sizing()) {
      case Sizing.AllIn() -> affordable(cash, ticks, true);
      case Sizing.FixedQuantity(var quantity) ->
          new BigDecimal(Double.toString(plan.values().resolve(quantity)))
              .divideToIntegralValue(size(instrument.lot()))
              .longValueExact();
      case Sizing.FixedNotional(var value) ->
          affordable(BigDecimal.valueOf(plan.values().resolve(value)), ticks, false);
      case Sizing.PercentOfEquity(var percent) -> {
        // Whole 1e-8 units, from doubles: that is how the amount is stated.
        double units =
            cash.movePointRight(8).doubleValue() * (plan.values().resolve(percent) / 100);
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
