package candlewright.backtest.sweep;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.Notional;
import candlewright.core.trading.match.BarMatcher;
import java.math.BigDecimal;
import java.util.List;

/// What a venue makes of orders at a bar's open, in ticks; as {@link BarMatcher} does, without
/// making an object of each.
final class EdgeRules {
  /// Above this many units a value may not fit a long; far more than cash can be spent.
  static final double SAFE = 4e18;

  private static final long BILLION = 1_000_000_000L;

  private final BarMatcher matcher;
  private final BarMatcher withoutFee;
  private final Instrument instrument;
  private final Notional notional;
  private final FeeRate fee;
  private final int slippageTicks;
  private final long minimumLots;
  private final long minimumNotional;
  private final double unitsPerTickLot;

  /// Value of one lot at one tick; 0 if that is no whole number.
  private final long unitsEach;

  /// Values below this times the fee's billionths fit a long.
  private final long oneDivision;

  EdgeRules(Instrument instrument, SimulationSettings settings) {
    this.instrument = instrument;
    notional = new Notional(instrument);
    fee = settings.fee();
    slippageTicks = settings.slippageTicks();
    matcher = new BarMatcher(notional, fee, slippageTicks);
    withoutFee = new BarMatcher(notional, new FeeRate(0), 0);
    minimumLots = instrument.minimumLots();
    minimumNotional = instrument.minimumNotional();
    unitsEach = whole(instrument);
    oneDivision = (Long.MAX_VALUE - BILLION) / Math.max(1, fee.billionths());
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

  BarMatcher matcher() {
    return matcher;
  }

  /// Returns a matcher whose affordable lots are those that are worth an amount.
  BarMatcher withoutFee() {
    return withoutFee;
  }

  /// Returns the price of a purchase in ticks.
  long bought(long openTicks) {
    return openTicks + slippageTicks;
  }

  /// Returns the price of a sale in ticks.
  long sold(long openTicks) {
    return Math.max(0, openTicks - slippageTicks);
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

  /// Returns the fee on a value, in one division where the product fits.
  long fee(long value) {
    return value < oneDivision ? (value * fee.billionths() + BILLION / 2) / BILLION : fee.of(value);
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
