package candlewright.backtest.simulate;

import candlewright.core.market.Instrument;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.Notional;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.math.BigDecimal;

/// The assumptions of a simulation.
///
/// @param cash at the start, in 1e-8 units of the account's currency; positive
/// @param fees of every fill
/// @param match how orders are filled
/// @param timing when orders arrive
/// @param account what may be held
/// @param holding what holding a position costs and brings
/// @param atEnd what becomes of positions when the data end
/// @param currency code of the currency the account is kept in; empty for the one that the first
///   instrument is quoted in
/// @param measuring what figures are measured by
public record SimulationSettings(
    long cash,
    FeeModel fees,
    MatchRules match,
    Timing timing,
    AccountRules account,
    HoldingRules holding,
    AtEnd atEnd,
    String currency,
    MeasuringRules measuring) {
  private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000_000L);

  public SimulationSettings {
    if (cash <= 0) {
      throw new IllegalArgumentException(
          "the starting cash must be above 0, was "
              + BigDecimal.valueOf(cash, Notional.CASH_SCALE).stripTrailingZeros().toPlainString());
    }
    currency = currency.isEmpty() ? "" : Instrument.currency("account's", currency);
  }

  /// In the currency of the first instrument.
  public SimulationSettings(
      long cash,
      FeeModel fees,
      MatchRules match,
      Timing timing,
      AccountRules account,
      HoldingRules holding,
      AtEnd atEnd) {
    this(cash, fees, match, timing, account, holding, atEnd, "", MeasuringRules.USUAL);
  }

  /// With the usual rules for holding.
  public SimulationSettings(
      long cash,
      FeeModel fees,
      MatchRules match,
      Timing timing,
      AccountRules account,
      AtEnd atEnd) {
    this(cash, fees, match, timing, account, HoldingRules.USUAL, atEnd);
  }

  /// The usual assumptions: market orders at the next open, stops before targets, limits filled one
  /// tick beyond, no leverage.
  ///
  /// @param fee on every fill
  /// @param slippageTicks how many ticks worse every fill is that takes liquidity
  public static SimulationSettings usual(long cash, FeeRate fee, int slippageTicks) {
    return new SimulationSettings(
        cash,
        new FeeModel.Percentage(fee),
        new MatchRules(IntrabarRule.ADVERSE_FIRST, new SlippageModel.Ticks(slippageTicks), 0, 1, 0),
        Timing.NEXT_OPEN,
        AccountRules.PLAIN,
        AtEnd.KEEP);
  }

  /// Returns the same assumptions with other cash, in 1e-8 units.
  public SimulationSettings withCash(long other) {
    return new SimulationSettings(
        other, fees, match, timing, account, holding, atEnd, currency, measuring);
  }

  /// Returns the same assumptions with other fees.
  public SimulationSettings withFees(FeeModel other) {
    return new SimulationSettings(
        cash, other, match, timing, account, holding, atEnd, currency, measuring);
  }

  /// Returns the same assumptions with orders filled in another way.
  public SimulationSettings withMatch(MatchRules other) {
    return new SimulationSettings(
        cash, fees, other, timing, account, holding, atEnd, currency, measuring);
  }

  /// Returns the same assumptions with other rules for holding.
  public SimulationSettings withHolding(HoldingRules other) {
    return new SimulationSettings(
        cash, fees, match, timing, account, other, atEnd, currency, measuring);
  }

  /// Returns the same assumptions with orders arriving at another time.
  public SimulationSettings withTiming(Timing other) {
    return new SimulationSettings(
        cash, fees, match, other, account, holding, atEnd, currency, measuring);
  }

  /// Returns the same assumptions for another account.
  public SimulationSettings withAccount(AccountRules other) {
    return new SimulationSettings(
        cash, fees, match, timing, other, holding, atEnd, currency, measuring);
  }

  /// Returns the same assumptions with another end.
  public SimulationSettings withAtEnd(AtEnd other) {
    return new SimulationSettings(
        cash, fees, match, timing, account, holding, other, currency, measuring);
  }

  /// Returns the same assumptions for an account kept in another currency; empty for the one that
  /// the first instrument is quoted in.
  public SimulationSettings withCurrency(String other) {
    return new SimulationSettings(
        cash, fees, match, timing, account, holding, atEnd, other, measuring);
  }

  /// Returns the same assumptions with figures measured in another way.
  public SimulationSettings withMeasuring(MeasuringRules other) {
    return new SimulationSettings(
        cash, fees, match, timing, account, holding, atEnd, currency, other);
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
