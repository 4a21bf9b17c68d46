package candlewright.backtest.sweep;

import candlewright.backtest.measure.Conventions;
import candlewright.backtest.measure.formula.Returns;
import candlewright.backtest.simulate.MeasuringRules;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Timeframe;
import java.util.Arrays;

/// The periods from whose ends returns are measured: days of the calendar (UTC days where a market
/// never closes), or bars where these are days or longer.
final class Periods {
  private final int[] ends;
  private final Conventions conventions;

  private Periods(int[] ends, Conventions conventions) {
    this.ends = ends;
    this.conventions = conventions;
  }

  /// Finds the periods of the bars from `first` on.
  static Periods of(BarSeries bars, int first, MeasuringRules rules) {
    boolean byBar = bars.timeframe().millis() >= Timeframe.ONE_DAY.millis();
    int[] ends = new int[64];
    int count = 0;
    long nextDay =
        byBar || first == bars.size()
            ? 0
            : bars.calendar().nextOpen(bars.openTime(first), Timeframe.ONE_DAY);
    for (int i = first; i < bars.size(); i++) {
      boolean last = i + 1 == bars.size();
      if (!last && !byBar && bars.openTime(i + 1) < nextDay) {
        continue;
      }
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, 2 * count);
      }
      ends[count++] = i;
      if (!last && !byBar) {
        nextDay = bars.calendar().nextOpen(bars.openTime(i + 1), Timeframe.ONE_DAY);
      }
    }
    return new Periods(
        Arrays.copyOf(ends, count), Conventions.of(bars.calendar(), bars.timeframe(), rules));
  }

  int count() {
    return ends.length;
  }

  /// Returns the index in the series of the last bar of a period.
  int end(int period) {
    return ends[period];
  }

  double perYear() {
    return conventions.periodsPerYear();
  }

  /// Returns the risk-free rate of one period.
  double riskFree() {
    return Returns.periodRate(conventions.riskFreeRate(), perYear());
  }
}
