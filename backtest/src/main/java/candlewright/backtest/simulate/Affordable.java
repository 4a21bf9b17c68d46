package candlewright.backtest.simulate;

import candlewright.core.market.CurrencyRate;
import candlewright.core.market.Decimals;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.Notional;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/// How many lots of one instrument a sum of money pays for, margin and fee together.
public final class Affordable {
  private final Instrument instrument;
  private final Notional notional;
  private final Increment tick;
  private final double unitsPerLot;
  private final FeeModel fees;
  private final LongUnaryOperator margin;
  private final double leverage;
  private final double assumedFee;

  /// Without leverage.
  public static Affordable byCash(Notional notional, FeeModel fees) {
    return new Affordable(notional, fees, LongUnaryOperator.identity(), 1);
  }

  Affordable(Notional notional, FeeModel fees, Account account) {
    this(notional, fees, account::margin, account.leverage());
  }

  private Affordable(Notional notional, FeeModel fees, LongUnaryOperator margin, double leverage) {
    this.instrument = notional.instrument();
    this.notional = notional;
    this.tick = instrument.tick();
    this.unitsPerLot = instrument.lot().size() * instrument.contractSize().size() * 1e8;
    this.fees = fees;
    this.margin = margin;
    this.leverage = leverage;
    this.assumedFee = FeeModel.typicalPart(fees);
  }

  /// Returns the greatest number of lots.
  ///
  /// @param money in 1e-8 units
  /// @param before what the order and the account traded already
  public long lots(long money, long ticks, boolean maker, FeeModel.Before before) {
    return lots(money, ticks, maker, before, null);
  }

  /// Returns the greatest number of lots that money of another currency pays for, margin and fee
  /// each converted.
  ///
  /// @param rate what the quote currency is worth in that of the money; null if they are the same
  long lots(
      long money, long ticks, boolean maker, FeeModel.Before before, @Nullable CurrencyRate rate) {
    if (money <= 0 || ticks <= 0) {
      return 0;
    }
    double oneLot = tick.value(ticks) * unitsPerLot * (1 / leverage + assumedFee);
    if (rate != null) {
      oneLot *= rate.value();
    }
    long guess = (long) Math.min(Decimals.MAX_UNITS, Math.floor(money / oneLot));
    long lots = guess;
    // The quotient may be a rounding error off either way, or the fee may be another; the cost
    // decides. A lot may cost so little that many are within the rounding of the cost.
    if (lots > 0 && !pays(money, ticks, lots, maker, before, rate)) {
      long step = 1;
      while (lots - step > 0 && !pays(money, ticks, lots - step, maker, before, rate)) {
        lots -= step;
        step *= 2;
      }
      long low = Math.max(0, lots - step);
      while (lots - low > 1) {
        long middle = low + (lots - low) / 2;
        if (pays(money, ticks, middle, maker, before, rate)) {
          low = middle;
        } else {
          lots = middle;
        }
      }
      return low;
    }
    long step = 1;
    while (pays(money, ticks, lots + step, maker, before, rate)) {
      lots += step;
      step *= 2;
    }
    for (step /= 2; step > 0; step /= 2) {
      if (pays(money, ticks, lots + step, maker, before, rate)) {
        lots += step;
      }
    }
    return lots;
  }

  /// Returns the greatest number of lots that is not above `wanted`.
  ///
  /// @param money in 1e-8 units of the account's currency
  /// @param before what the order and the account traded already
  /// @param rate by which payments are converted; null if the account is in their currency
  long upTo(
      long wanted,
      long money,
      long ticks,
      boolean maker,
      FeeModel.Before before,
      @Nullable CurrencyRate rate) {
    // What pays for many pays for fewer, so that the most need not be looked for.
    return money > 0 && ticks > 0 && pays(money, ticks, wanted, maker, before, rate)
        ? wanted
        : Math.min(wanted, lots(money, ticks, maker, before, rate));
  }

  private boolean pays(
      long money,
      long ticks,
      long lots,
      boolean maker,
      FeeModel.Before before,
      @Nullable CurrencyRate rate) {
    if (lots > Decimals.MAX_UNITS) {
      return false;
    }
    long value = notional.upToAll(ticks, lots);
    if (value == Long.MAX_VALUE) {
      return false;
    }
    long tied = Conversion.convert(rate, margin.applyAsLong(value));
    if (tied > money) {
      return false;
    }
    long fee = Conversion.convert(rate, fees.of(instrument, lots, value, maker, true, before));
    return fee <= money - tied;
  }
}
