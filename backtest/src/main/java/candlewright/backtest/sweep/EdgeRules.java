package candlewright.backtest.sweep;

import candlewright.backtest.simulate.Affordable;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.Notional;
import candlewright.core.trading.SlippageModel;
import java.math.BigDecimal;
import java.util.List;

/// What a venue makes of orders at a bar's open, in ticks; as the event loop does, without making
/// an object of each.
final class EdgeRules {
  /// Above this many units a value may not fit a long; far more than cash can be spent.
  static final double SAFE = 4e18;

  private static final long BILLION = 1_000_000_000L;

  private final Affordable withFee;
  private final Affordable withoutFee;
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
    // EdgeSettings lets no others through.
    fee = ((FeeModel.Percentage) settings.fees()).rate();
    slippageTicks = ((SlippageModel.Ticks) settings.match().slippage()).count();
    withFee = Affordable.byCash(notional, settings.fees());
    withoutFee = Affordable.byCash(notional, FeeModel.NONE);
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

  /// Returns the lots that cash pays for, fee included.
  long affordableLots(long cash, long ticks) {
    return withFee.lots(cash, ticks, false, FeeModel.Before.NOTHING);
  }

  /// Returns the lots that are worth at most an amount.
  long lotsWorth(long amount, long ticks) {
    return withoutFee.lots(amount, ticks, false, FeeModel.Before.NOTHING);
  }

  /// Returns the whole lots in a quantity.
  long wholeLots(double quantity) {
    return instrument.lot().floor(quantity);
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
