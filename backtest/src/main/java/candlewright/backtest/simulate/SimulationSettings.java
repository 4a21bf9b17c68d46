package candlewright.backtest.simulate;

import candlewright.core.trading.FeeRate;
import candlewright.core.trading.Notional;
import java.math.BigDecimal;

/// The assumptions of a simulation.
///
/// @param cash at the start, in 1e-8 units of the quote currency; positive
/// @param fee on every fill
/// @param slippageTicks how many ticks worse than the open every fill is
public record SimulationSettings(long cash, FeeRate fee, int slippageTicks) {
  private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000_000L);

  public SimulationSettings {
    if (cash <= 0) {
      throw new IllegalArgumentException(
          "the starting cash must be above 0, was "
              + BigDecimal.valueOf(cash, Notional.CASH_SCALE).stripTrailingZeros().toPlainString());
    }
    if (slippageTicks < 0) {
      throw new IllegalArgumentException(
          "the slippage must not be negative, was " + slippageTicks + " ticks");
    }
  }

  /// Reads an amount of money, such as `10000` or `2500.50`, as 1e-8 units.
  ///
  /// @throws IllegalArgumentException if it is no number, not above 0, above 10 billion, or has
  ///   more than 8 decimals
  public static long parseCash(String text) {
    BigDecimal amount;
    try {
      amount = new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not an amount of cash: write a number such as 10000", e);
    }
    if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "the starting cash must be above 0 and at most 10 billion, was " + text);
    }
    if (amount.stripTrailingZeros().scale() > Notional.CASH_SCALE) {
      throw new IllegalArgumentException("cash has at most 8 decimals, was " + text);
    }
    return amount.movePointRight(Notional.CASH_SCALE).longValueExact();
  }
}
