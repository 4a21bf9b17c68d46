package candlewright.backtest.measure.oracle;

import candlewright.backtest.simulate.ExitReason;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.trading.Side;
import java.util.ArrayList;
import java.util.List;

/// The rules that backtesting.py states for its crossing of two averages of the close, run without
/// our engine: always in the market with all whole shares that equity pays for, reversed at the
/// open after a crossing, left at the last open, no costs.
final class CrossingRun {
  private final Instrument instrument;
  private final BarSeries bars;
  private final List<Trade> trades = new ArrayList<>();

  private double cash;
  private long shares;
  private int entryBar;

  CrossingRun(Instrument instrument, BarSeries bars, double cash, int fast, int slow) {
    this.instrument = instrument;
    this.bars = bars;
    this.cash = cash;
    int wanted = 0;
    for (int i = 0; i < bars.size(); i++) {
      if (wanted != 0) {
        leave(i, ExitReason.SIGNAL);
        enter(i, wanted);
        wanted = 0;
      }
      boolean last = i + 1 == bars.size();
      if (last) {
        leave(i, ExitReason.END_OF_DATA);
      }
      if (i >= slow) {
        double before = average(i - 1, fast) - average(i - 1, slow);
        double now = average(i, fast) - average(i, slow);
        wanted = before < 0 && now > 0 ? 1 : before > 0 && now < 0 ? -1 : 0;
      }
    }
  }

  List<Trade> trades() {
    return trades;
  }

  private double average(int at, int length) {
    double sum = 0;
    for (int i = at - length + 1; i <= at; i++) {
      sum += bars.close(i);
    }
    return sum / length;
  }

  private void enter(int bar, int side) {
    shares = side * (long) Math.floor(cash / bars.open(bar));
    cash -= shares * bars.open(bar);
    entryBar = bar;
  }

  private void leave(int bar, ExitReason reason) {
    if (shares == 0) {
      return;
    }
    long count = Math.abs(shares);
    long entry = instrument.tick().nearest(bars.open(entryBar));
    long exit = instrument.tick().nearest(bars.open(bar));
    long unit = Math.round(instrument.tick().size() * 1e8);
    trades.add(
        new Trade(
            instrument.id(),
            shares > 0 ? Side.BUY : Side.SELL,
            entryBar,
            bars.openTime(entryBar),
            entry,
            bar,
            bars.openTime(bar),
            exit,
            count,
            entry * count * unit,
            exit * count * unit,
            0,
            0,
            0,
            (exit - entry) * shares * unit,
            "",
            reason,
            false));
    cash += shares * bars.open(bar);
    shares = 0;
  }
}
