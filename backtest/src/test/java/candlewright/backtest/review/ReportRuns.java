package candlewright.backtest.review;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.indicator.BarField;
import candlewright.core.indicator.Setting;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.trading.FeeRate;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Small runs made by hand: a strategy that holds while the close is above a level.
final class ReportRuns {
  private static final InstrumentId ID = InstrumentId.parse("ABCUSD.TEST");

  private ReportRuns() {}

  static StrategyDefinition level(String name, String title, String notes, String parameterNote) {
    Operand close = new Operand.Field(BarField.CLOSE);
    Operand level = new Operand.Constant(new Scalar.ParameterReference("level"));
    return new StrategyDefinition(
        name,
        title,
        notes,
        List.of(new Parameter(new Setting("level", 10, 0, 1e9, false), parameterNote)),
        Condition.above(close, level),
        Condition.above(level, close),
        new Sizing.AllIn());
  }

  static StrategyDefinition level() {
    return level("level", "Above a level", "Holds while the close is above a level.", "The level.");
  }

  /// Returns bars of one minute or one day from 28 January 2024, each opening at the close before.
  static BarSeries bars(Timeframe timeframe, double... closes) {
    BarColumns columns = new BarColumns(closes.length);
    long start = Instant.parse("2024-01-28T00:00:00Z").toEpochMilli();
    double open = closes[0];
    for (int i = 0; i < closes.length; i++) {
      double close = closes[i];
      columns.add(
          start + i * timeframe.millis(),
          open,
          Math.max(open, close),
          Math.min(open, close),
          close,
          1);
      open = close;
    }
    return BarSeries.of(new SeriesKey(ID, timeframe), ContinuousCalendar.UTC, columns);
  }

  static Run run(StrategyDefinition definition, BarSeries bars, String fee, int slippageTicks) {
    Instrument instrument =
        Instrument.of(
            ID,
            InstrumentKind.SPOT,
            "ABC",
            "USD",
            Increment.parse("0.01"),
            Increment.parse("0.001"),
            ContinuousCalendar.UTC);
    return Run.of(
        definition,
        ParameterValues.of(definition, Map.of()),
        instrument,
        bars,
        SimulationSettings.usual(
            SimulationSettings.parseCash("1000"), FeeRate.parse(fee), slippageTicks));
  }

  /// Two trades, the second still open: in at 11 and out at 9, in at 12.
  static Run small() {
    return run(level(), bars(Timeframe.ONE_DAY, 9, 11, 9, 8, 12, 12, 13.5, 13), "0.001", 1);
  }

  /// A trade every second bar. Opens swing around 10, so that on the whole nothing is lost.
  static Run busy(int trades) {
    BarColumns columns = new BarColumns(2 * trades + 1);
    long start = Instant.parse("2024-01-28T00:00:00Z").toEpochMilli();
    for (int i = 0; i <= 2 * trades; i++) {
      double open = 10 + (i % 7 - 3) / 100.0;
      double close = i % 2 == 0 ? 10.01 : 9.99;
      columns.add(start + i * 60_000L, open, 10.05, 9.95, close, 1);
    }
    BarSeries bars =
        BarSeries.of(new SeriesKey(ID, Timeframe.ONE_MINUTE), ContinuousCalendar.UTC, columns);
    return run(level(), bars, "0", 0);
  }
}
