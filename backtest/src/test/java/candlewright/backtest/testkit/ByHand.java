package candlewright.backtest.testkit;

import candlewright.backtest.simulate.AccountRules;
import candlewright.backtest.simulate.AtEnd;
import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Timing;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Bars;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.util.List;

/// Runs worked out by hand: a few bars in whole prices whose volume says what the strategy wants at
/// their close.
///
/// Volume 1 enters long, 2 leaves long, 3 enters short, 4 leaves short, 5 enters both. Whole ticks,
/// whole lots, no costs, 100,000 in cash, adverse prices first, limits filled when touched.
public final class ByHand {
  /// Epoch milliseconds UTC of the first bar.
  public static final long START = Bars.START;

  private static final String SIGNALS =
      """
      format: 1
      name: by-hand
      entry_long: volume > 0.5 and volume < 1.5 or volume > 4.5
      exit_long: volume > 1.5 and volume < 2.5
      entry_short: volume > 2.5 and volume < 3.5 or volume > 4.5
      exit_short: volume > 3.5 and volume < 4.5
      """;

  private final String rules;
  private Timeframe timeframe = Timeframe.ONE_HOUR;
  private long start = START;
  private MatchRules match =
      new MatchRules(IntrabarRule.ADVERSE_FIRST, SlippageModel.NONE, 0, 0, 0);
  private AccountRules account = AccountRules.PLAIN;
  private Timing timing = Timing.NEXT_OPEN;
  private FeeModel fees = FeeModel.NONE;
  private AtEnd atEnd = AtEnd.KEEP;
  private long minimumLots = 1;
  private long minimumNotional;

  private ByHand(String rules) {
    this.rules = rules;
  }

  /// Returns what runs a strategy of these rules.
  ///
  /// @param rules further lines of YAML: exits, sizing, protections, orders
  public static ByHand of(String rules) {
    return new ByHand(rules);
  }

  public ByHand timeframe(Timeframe other, long openTime) {
    timeframe = other;
    start = openTime;
    return this;
  }

  public ByHand match(MatchRules other) {
    match = other;
    return this;
  }

  public ByHand intrabar(IntrabarRule other) {
    return match(new MatchRules(other, SlippageModel.NONE, 0, 0, 0));
  }

  public ByHand account(AccountRules other) {
    account = other;
    return this;
  }

  public ByHand timing(Timing other) {
    timing = other;
    return this;
  }

  public ByHand fees(FeeModel other) {
    fees = other;
    return this;
  }

  public ByHand atEnd(AtEnd other) {
    atEnd = other;
    return this;
  }

  public ByHand minimums(long lots, long notional) {
    minimumLots = lots;
    minimumNotional = notional;
    return this;
  }

  /// Runs it over bars.
  ///
  /// @param rows open, high, low, close and volume of each bar; empty where a bar is missing
  public SimulationOutcome run(double[]... rows) {
    BarColumns columns = new BarColumns(rows.length);
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[i];
      if (row.length > 0) {
        columns.add(start + i * timeframe.millis(), row[0], row[1], row[2], row[3], row[4]);
      }
    }
    InstrumentId id = InstrumentId.parse("X.TEST");
    Instrument instrument =
        new Instrument(
            id,
            InstrumentKind.LINEAR_PERPETUAL,
            "X",
            "USD",
            "USD",
            Increment.parse("1"),
            Increment.parse("1"),
            minimumLots,
            minimumNotional,
            Increment.parse("1"),
            ContinuousCalendar.UTC,
            1);
    BarSeries bars = BarSeries.of(new SeriesKey(id, timeframe), ContinuousCalendar.UTC, columns);
    SimulationSettings settings =
        new SimulationSettings(100_000_00000000L, fees, match, timing, account, atEnd);
    return new Simulation(Strategies.plan(SIGNALS + rules), instrument, bars, settings).finish();
  }

  /// Returns the trades of a run as text, such as `long 10 from 1 at 1000 to 3 at 1050 take
  /// profit`.
  public List<String> trades(double[]... rows) {
    return run(rows).trades().stream().map(ByHand::text).toList();
  }

  private static String text(Trade trade) {
    return (trade.isLong() ? "long " : "short ")
        + trade.lots()
        + " from "
        + trade.entryBar()
        + " at "
        + trade.entryTicks()
        + " to "
        + trade.exitBar()
        + " at "
        + trade.exitTicks()
        + " "
        + trade.exitReason().text();
  }

  /// A bar.
  public static double[] bar(double open, double high, double low, double close) {
    return bar(open, high, low, close, 0);
  }

  /// A bar at whose close the strategy wants something.
  public static double[] bar(double open, double high, double low, double close, int wants) {
    return new double[] {open, high, low, close, wants};
  }

  /// A bar of one price.
  public static double[] flat(double price, int wants) {
    return bar(price, price, price, price, wants);
  }

  /// A bar that is missing.
  public static double[] none() {
    return new double[0];
  }
}
