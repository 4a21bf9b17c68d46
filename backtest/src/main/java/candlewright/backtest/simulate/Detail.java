package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Increment;
import candlewright.core.market.TimeRange;

/// The smaller bars of one traded series, fetched only where they are needed.
final class Detail {
  private final DetailBars source;
  private final BarSeries bars;
  private final Increment tick;

  /// The smaller bars of the bar asked for last.
  private BarSeries parts;

  /// Bars that were shown by their smaller ones, and those for which these were missing or did not
  /// add up to them.
  long resolved;

  long unresolved;

  Detail(DetailBars source, BarSeries bars, Increment tick) {
    this.source = source;
    this.bars = bars;
    this.tick = tick;
    this.parts = bars;
  }

  /// Looks for the smaller bars of a bar. Tells whether they are all there, judged by their adding
  /// up to its four prices.
  boolean find(int bar) {
    parts = source.within(new TimeRange(bars.openTime(bar), bars.knownAt(bar)));
    boolean whole = !parts.isEmpty() && addsUp(bar);
    if (whole) {
      resolved++;
    } else {
      unresolved++;
    }
    return whole;
  }

  private boolean addsUp(int bar) {
    double high = parts.high(0);
    double low = parts.low(0);
    for (int i = 1; i < parts.size(); i++) {
      high = Math.max(high, parts.high(i));
      low = Math.min(low, parts.low(i));
    }
    return same(parts.open(0), bars.open(bar))
        && same(high, bars.high(bar))
        && same(low, bars.low(bar))
        && same(parts.close(parts.size() - 1), bars.close(bar));
  }

  private boolean same(double one, double other) {
    return one == other || tick.nearest(one) == tick.nearest(other);
  }

  BarSeries parts() {
    return parts;
  }
}
