package candlewright.backtest.measure;

import candlewright.backtest.simulate.ExitReason;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.trading.Side;
import java.time.Instant;
import java.util.List;

/// Small results made by hand. Daily bars begin on Monday 1 January 2024, UTC.
final class TestResults {
  static final long DAY = Timeframe.ONE_DAY.millis();
  static final long MONDAY = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
  static final InstrumentId ID = InstrumentId.parse("ABCUSD.TEST");

  private TestResults() {}

  /// Returns a trade of one unit entered at 100, whose fills are at the opens of its bars.
  static Trade trade(Side side, int entryBar, int exitBar, double profit) {
    return trade(ID, side, entryBar, exitBar, profit, "", MONDAY + entryBar * DAY);
  }

  static Trade trade(
      InstrumentId id,
      Side side,
      int entryBar,
      int exitBar,
      double profit,
      String tag,
      long entryTime) {
    long units = Math.round(profit * 1e8);
    long entry = 100_00000000L;
    return new Trade(
        id,
        side,
        entryBar,
        entryTime,
        10_000,
        exitBar,
        MONDAY + exitBar * DAY,
        10_000 + (side == Side.BUY ? 1 : -1) * Math.round(profit * 100),
        1,
        entry,
        entry + (side == Side.BUY ? units : -units),
        0,
        0,
        0,
        units,
        tag,
        ExitReason.SIGNAL,
        false);
  }

  /// Returns results of daily equity from 1,000 in cash, compared with `benchmark`.
  static Results daily(double[] equity, double[] benchmark, Trade... trades) {
    return results(curve(Timeframe.ONE_DAY, DAY, equity, benchmark), List.of(), trades);
  }

  static Results results(AccountCurve curve, List<TradedBars> traded, Trade... trades) {
    return new Results(
        1_000_00000000L,
        curve,
        List.of(trades),
        traded,
        0,
        Conventions.of(curve.calendar(), curve.timeframe()));
  }

  static AccountCurve curve(Timeframe timeframe, long step, double[] equity, double[] benchmark) {
    long[] open = new long[equity.length];
    long[] close = new long[equity.length];
    for (int i = 0; i < open.length; i++) {
      open[i] = MONDAY + i * step;
      close[i] = open[i] + step;
    }
    return new AccountCurve(
        ContinuousCalendar.UTC,
        timeframe,
        open,
        close,
        equity,
        new double[equity.length],
        new double[equity.length],
        benchmark);
  }

  /// Returns an instrument with a tick of 0.01 and a lot of 1.
  static Instrument instrument(InstrumentId id, InstrumentKind kind, Calendar calendar) {
    return Instrument.of(
        id, kind, "ABC", "USD", Increment.parse("0.01"), Increment.parse("1"), calendar);
  }

  /// Returns daily bars, each given by open, high, low and close.
  static BarSeries bars(double[]... bars) {
    BarColumns columns = new BarColumns(bars.length);
    for (int i = 0; i < bars.length; i++) {
      columns.add(MONDAY + i * DAY, bars[i][0], bars[i][1], bars[i][2], bars[i][3], 1);
    }
    return BarSeries.of(new SeriesKey(ID, Timeframe.ONE_DAY), ContinuousCalendar.UTC, columns);
  }
}
