package candlewright.backtest.sweep;

import candlewright.backtest.simulate.Affordable;
import candlewright.backtest.simulate.PriceAlone;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.Decimals;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.Notional;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a venue makes of orders, in ticks; as the event loop does, without making an object of
/// each.
final class EdgeRules {
  /// Above this many units a value may not fit a long; far more than cash can be spent.
  static final double SAFE = 4e18;

  private static final long BILLION = 1_000_000_000L;

  private final Affordable withFee;
  private final Instrument instrument;
  private final Notional notional;
  private final FeeModel fees;

  /// Null if the fee is no fixed part of the value.
  private final @Nullable FeeRate fee;

  private final PriceAlone prices;

  private final long minimumLots;
  private final long minimumNotional;
  private final double unitsPerLot;
  private final double unitsPerTickLot;

  /// Value of one lot at one tick; 0 if that is no whole number.
  private final long unitsEach;

  /// The fee as a fraction in lowest terms; 0 of 1 if it is no fixed part of the value.
  private final long feePart;

  private final Divisor feeWhole;

  /// Values below this times the fee's part fit a long.
  private final long oneDivision;

  EdgeRules(Instrument instrument, SimulationSettings settings) {
    this.instrument = instrument;
    notional = new Notional(instrument);
    fees = settings.fees();
    fee = fees instanceof FeeModel.Percentage(FeeRate rate) ? rate : null;
    prices = new PriceAlone(settings.match());
    withFee = Affordable.byCash(notional, fees);
    minimumLots = instrument.minimumLots();
    minimumNotional = instrument.minimumNotional();
    unitsEach = whole(instrument);
    long billionths = fee == null ? 0 : fee.billionths();
    long common =
        billionths == 0
            ? 1
            : BigInteger.valueOf(BILLION).gcd(BigInteger.valueOf(billionths)).longValueExact();
    feePart = billionths / common;
    feeWhole = new Divisor(BILLION / common);
    oneDivision = fee == null ? 0 : (Long.MAX_VALUE - BILLION) / Math.max(1, feePart);
    unitsPerLot = instrument.lot().size() * instrument.contractSize().size() * 1e8;
    unitsPerTickLot =
        instrument.tick().size() * instrument.lot().size() * instrument.contractSize().size() * 1e8;
  }

  private static long whole(Instrument instrument) {
    BigDecimal units = BigDecimal.TEN.pow(Notional.CASH_SCALE);
    for (Increment step : List.of(instrument.tick(), instrument.lot(), instrument.contractSize())) {
      units = units.multiply(BigDecimal.valueOf(step.units(), step.scale()));
    }
    boolean isWhole = units.stripTrailingZeros().scale() <= 0;
    return isWhole && units.compareTo(BigDecimal.valueOf(BILLION)) <= 0
        ? units.longValueExact()
        : 0;
  }

  /// Returns the lots that cash pays for, fee included.
  long affordableLots(long cash, long ticks) {
    return withFee.lots(cash, ticks, false, FeeModel.Before.NOTHING);
  }

  /// Returns the lots that are worth at most an amount, in 1e-8 units.
  long lotsWorth(double amount, long ticks) {
    if (ticks <= 0 || amount <= 0) {
      return 0;
    }
    double one = instrument.tick().value(ticks) * unitsPerLot;
    long lots = (long) Math.min(Decimals.MAX_UNITS, Math.floor(amount / one));
    while (lots > 0 && value(ticks, lots) > amount) {
      lots--;
    }
    return lots;
  }

  /// Returns the whole lots in a quantity.
  long wholeLots(double quantity) {
    return instrument.lot().floor(quantity);
  }

  /// Returns the price in ticks at which an order is filled that takes at `price`.
  ///
  /// @param opens whether it opens a position
  long taken(boolean buys, long price, boolean opens) {
    return prices.taken(buys, price, opens);
  }

  /// Tells whether the value of so many lots surely fits.
  boolean isSafe(long ticks, long lots) {
    return ticks * unitsPerTickLot * lots < SAFE;
  }

  /// Returns the value of lots; without more ado where it surely fits.
  long value(long ticks, long lots) {
    return unitsEach != 0 && isSafe(ticks, lots)
        ? ticks * lots * unitsEach
        : notional.of(ticks, lots);
  }

  /// Returns the fee of an order that is filled at once; in one division where the product fits.
  ///
  /// @param maker whether it was resting
  /// @param opens whether it opens a position
  long fee(long value, long lots, boolean maker, boolean opens) {
    if (fee == null) {
      return fees.of(instrument, lots, value, maker, opens, FeeModel.Before.NOTHING);
    }
    return value < oneDivision ? feeWhole.roundedQuotient(value * feePart) : fee.of(value);
  }

  /// Tells whether a quantity is large enough for an order.
  boolean isEnough(long lots) {
    return lots >= minimumLots;
  }

  /// Tells whether a value is large enough for an order.
  boolean isWorth(long value) {
    return value >= minimumNotional;
  }

  /// Returns a holding in base units or shares.
  double quantity(long lots) {
    return instrument.lot().value(lots) * instrument.contractSize().size();
  }
}
