package candlewright.backtest.settings;

import candlewright.backtest.simulate.AccountRules;
import candlewright.backtest.simulate.AtEnd;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Timing;
import candlewright.core.strategy.Names;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.Notional;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.math.BigDecimal;
import java.util.List;

/// Settings that belong together: profiles from bright to dark, and what other programs take for
/// granted. A settings file names one and changes what it wants.
///
/// @param code its name in files and on the command line
/// @param note what it assumes, in a sentence or two
public record Preset(String code, String note, SimulationSettings settings) {
  public static final Preset OPTIMISTIC =
      preset(
          "optimistic",
          "No fees, no slippage, targets before stops, limits filled at a touch. Only to see what the"
              + " costs are worth.",
          10_000,
          FeeModel.NONE,
          new MatchRules(IntrabarRule.FAVOURABLE_FIRST, SlippageModel.NONE, 0, 0, 0),
          AccountRules.PLAIN,
          AtEnd.KEEP);

  public static final Preset REALISTIC =
      preset(
          "realistic",
          "A fee of 0.1 % as large venues for crypto currencies charge it at first, a spread of two"
              + " ticks, slippage of 0.02 %, stops before targets, limits filled one tick beyond.",
          10_000,
          percent(1_000_000),
          new MatchRules(
              IntrabarRule.ADVERSE_FIRST, new SlippageModel.BasisPoints(2, false), 1, 1, 0),
          AccountRules.PLAIN,
          AtEnd.KEEP);

  public static final Preset PESSIMISTIC =
      preset(
          "pessimistic",
          "Twice the fee, a spread of four ticks, slippage of 0.1 %, a trailing stop tried by the whole"
              + " range of its bar, limits filled two ticks beyond, the last position sold.",
          10_000,
          percent(2_000_000),
          new MatchRules(
              IntrabarRule.ADVERSE_TWICE, new SlippageModel.BasisPoints(10, false), 2, 2, 0),
          AccountRules.PLAIN,
          AtEnd.CLOSE_AT_LAST_CLOSE);

  public static final Preset BACKTESTING_PY =
      preset(
          "backtesting.py",
          "No commission or spread unless it is set; entries are sized when they are filled; the last"
              + " position is closed at the open of the last bar.",
          10_000,
          FeeModel.NONE,
          new MatchRules(IntrabarRule.ADVERSE_FIRST, SlippageModel.NONE, 0, 0, 0),
          AccountRules.PLAIN.withSizeAtFill(true),
          AtEnd.CLOSE_AT_LAST_OPEN);

  public static final Preset BACKTRADER =
      preset(
          "backtrader",
          "No commission unless it is set; market orders at the next open; the last position stays.",
          10_000,
          FeeModel.NONE,
          new MatchRules(IntrabarRule.ADVERSE_FIRST, SlippageModel.NONE, 0, 0, 0),
          AccountRules.PLAIN,
          AtEnd.KEEP);

  /// Read in November 2026 in the sources of QuantConnect/Lean: a limit is filled where the low of
  /// a bar is strictly below it, the high above it (`LimitFill` of
  /// Common/Orders/Fills/EquityFillModel.cs; there at the limit even after a gap, here at the
  /// open); the minimum of a fee holds where the cap is below it, but for shares that alone cost
  /// more than the minimum (Common/Orders/Fees/InteractiveBrokersFeeHelper.cs, which has a cap of 1
  /// % by now; 0.5 % is that of its published results). By default it lends up to twice the equity
  /// for shares (Common/Brokerages/DefaultBrokerageModel.cs), and its whole portfolio is a target
  /// in percent of equity: `leverage: 2` with such a sizing is the same, while with everything that
  /// the cash pays for it would be twice as much, so that nothing is lent here.
  public static final Preset LEAN =
      preset(
          "lean",
          "Fees of Interactive Brokers for shares: 0.005 each, at least 1, at most 0.5 % of the"
              + " value. Entries are sized at the deciding close, leave 0.25 % of the cash alone, and"
              + " are filled at the next open.",
          100_000,
          new FeeModel.PerUnit(500_000, 100_000_000, new FeeRate(5_000_000), false),
          new MatchRules(IntrabarRule.ADVERSE_FIRST, SlippageModel.NONE, 0, 1, 0),
          AccountRules.PLAIN.withCashBuffer(0.0025),
          AtEnd.KEEP);

  /// Read in November 2026 in the sources of freqtrade/freqtrade: what is left open is closed at
  /// the open of the last candle (`handle_left_open` of freqtrade/optimize/backtesting.py), and
  /// 1,000 is `DRY_RUN_WALLET` of freqtrade/constants.py. Unlimited stakes leave 1 % of the wallet
  /// alone there (`tradable_balance_ratio`): `cash_buffer: {percent: 1}`.
  public static final Preset FREQTRADE =
      preset(
          "freqtrade",
          "Entries at the next open, each bar one range: stops and targets at their exact price, a"
              + " trailing stop raised by the high and tried by the low of the same bar. The last"
              + " position is sold at the open of the last bar.",
          1_000,
          FeeModel.NONE,
          new MatchRules(IntrabarRule.RANGE, SlippageModel.NONE, 0, 0, 0),
          AccountRules.PLAIN,
          AtEnd.CLOSE_AT_LAST_OPEN);

  /// All of them, the profiles first.
  public static final List<Preset> ALL =
      List.of(OPTIMISTIC, REALISTIC, PESSIMISTIC, BACKTESTING_PY, BACKTRADER, LEAN, FREQTRADE);

  private static Preset preset(
      String code,
      String note,
      long cash,
      FeeModel fees,
      MatchRules match,
      AccountRules account,
      AtEnd atEnd) {
    return new Preset(
        code,
        note,
        new SimulationSettings(
            BigDecimal.valueOf(cash).movePointRight(Notional.CASH_SCALE).longValueExact(),
            fees,
            match,
            Timing.NEXT_OPEN,
            account,
            atEnd));
  }

  private static FeeModel percent(long billionths) {
    return new FeeModel.Percentage(new FeeRate(billionths));
  }

  /// Returns all names.
  public static List<String> codes() {
    return ALL.stream().map(Preset::code).toList();
  }

  /// Returns the preset of a name.
  ///
  /// @throws IllegalArgumentException if there is none; the message names the nearest
  public static Preset parse(String text) {
    return ALL.stream()
        .filter(preset -> preset.code.equals(text))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no profile '" + text + "'" + Names.remedy(text, codes())));
  }
}
