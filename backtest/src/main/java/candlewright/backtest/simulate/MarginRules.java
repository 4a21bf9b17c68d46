package candlewright.backtest.simulate;

import candlewright.core.trading.FeeRate;
import candlewright.core.trading.Notional;
import java.math.BigDecimal;
import java.util.List;

/// When a venue closes positions for want of margin.
///
/// The maintenance margin is worked out at the price of the moment, as Binance ("How to Calculate
/// Liquidation Price of USDⓈ-M Futures Contracts") and Bybit ("Liquidation Price Calculation under
/// Isolated Mode", 2026) do; the traded price stands for their mark price. All of a position is
/// closed at once by an order that takes what there is: at the liquidation price, or at the first
/// price beyond it after a gap. What is left of the margin then is returned (Binance; Bybit keeps
/// it), and what is lost beyond it is not made good by an insurance fund but taken from the account
/// and stated in {@link SimulationOutcome#shortfall}.
///
/// @param mode what stands in for losses
/// @param tiers maintenance margin by the value of a position, the first from 0 on; empty for none
/// @param liquidationFee of the value closed, on top of the fee of every fill
public record MarginRules(MarginMode mode, List<Tier> tiers, FeeRate liquidationFee) {
  /// No position is ever closed by the venue.
  public static final MarginRules NONE =
      new MarginRules(MarginMode.NONE, List.of(), new FeeRate(0));

  private static final long ONE = 1_000_000_000L;

  /// A part of a position's value that has one maintenance margin rate. What lies below it keeps
  /// the rates of the tiers before, which venues state as a maintenance amount or deduction.
  ///
  /// @param fromValue where it begins, in 1e-8 units of the currency of the price
  /// @param billionths maintenance margin as a fraction of the value, in billionths: 0.5 % is
  ///   5,000,000; below 1
  public record Tier(long fromValue, long billionths) {
    public Tier {
      if (billionths < 0 || billionths >= ONE) {
        throw new IllegalArgumentException(
            "a maintenance margin is a fraction from 0 to below 1 (0.005 is 0.5 %), was "
                + BigDecimal.valueOf(billionths, 9).stripTrailingZeros().toPlainString());
      }
    }
  }

  public MarginRules {
    tiers = List.copyOf(tiers);
    if (mode == MarginMode.NONE) {
      if (!tiers.isEmpty() || liquidationFee.billionths() > 0) {
        throw new IllegalArgumentException(
            "an account that is never liquidated has neither maintenance margin nor liquidation"
                + " fee; choose isolated or cross margin");
      }
    } else if (tiers.isEmpty() || tiers.getFirst().fromValue != 0) {
      throw new IllegalArgumentException("the first tier of maintenance margin begins at 0");
    }
    for (int i = 1; i < tiers.size(); i++) {
      if (tiers.get(i).fromValue <= tiers.get(i - 1).fromValue
          || tiers.get(i).billionths < tiers.get(i - 1).billionths) {
        throw new IllegalArgumentException(
            "tiers of maintenance margin rise in value and rate, but tier "
                + (i + 1)
                + " begins at "
                + BigDecimal.valueOf(tiers.get(i).fromValue, Notional.CASH_SCALE)
                    .stripTrailingZeros()
                    .toPlainString()
                + " with "
                + BigDecimal.valueOf(tiers.get(i).billionths, 9)
                    .stripTrailingZeros()
                    .toPlainString());
      }
    }
  }

  /// The same maintenance margin for every position.
  ///
  /// @param maintenance as a fraction of the value, in billionths
  public static MarginRules of(MarginMode mode, long maintenance, FeeRate liquidationFee) {
    return new MarginRules(mode, List.of(new Tier(0, maintenance)), liquidationFee);
  }

  /// Returns the maintenance margin of a position, both in 1e-8 units, the part of each tier
  /// rounded up.
  ///
  /// @param value not negative
  public long maintenance(long value) {
    long sum = 0;
    for (int i = 0; i < tiers.size(); i++) {
      Tier tier = tiers.get(i);
      if (value <= tier.fromValue) {
        break;
      }
      boolean last = i + 1 == tiers.size();
      long end = last ? value : Math.min(value, tiers.get(i + 1).fromValue);
      long part = end - tier.fromValue;
      sum += part / ONE * tier.billionths + Math.ceilDiv(part % ONE * tier.billionths, ONE);
    }
    return sum;
  }
}
