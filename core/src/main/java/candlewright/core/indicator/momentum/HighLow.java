package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ValueWindow;
import candlewright.core.indicator.WindowExtremes;

/// The highest high and the lowest low of a window, whose length is constant or asked for bar by
/// bar.
final class HighLow {
  /// Followed in constant time where the length is constant.
  private final WindowExtremes highest;

  private final WindowExtremes lowest;

  /// Searched anew for each bar where the length changes; of length 1 where it does not.
  private final ValueWindow highs;

  private final ValueWindow lows;
  private final boolean adaptive;
  private double high = Double.NaN;
  private double low = Double.NaN;

  /// @param limit the length, or the greatest that may be asked for
  HighLow(int limit, boolean adaptive) {
    this(
        new WindowExtremes(adaptive ? 1 : limit, true),
        new WindowExtremes(adaptive ? 1 : limit, false),
        new ValueWindow(adaptive ? limit : 1),
        new ValueWindow(adaptive ? limit : 1),
        adaptive);
  }

  private HighLow(
      WindowExtremes highest,
      WindowExtremes lowest,
      ValueWindow highs,
      ValueWindow lows,
      boolean adaptive) {
    this.highest = highest;
    this.lowest = lowest;
    this.highs = highs;
    this.lows = lows;
    this.adaptive = adaptive;
  }

  /// Adds a bar.
  ///
  /// @param length how many bars to look at; read only where it is adaptive
  void add(double newHigh, double newLow, int length) {
    if (!adaptive) {
      highest.add(newHigh);
      lowest.add(newLow);
      high = highest.value();
      low = lowest.value();
      return;
    }
    highs.add(newHigh);
    lows.add(newLow);
    high = Double.NaN;
    low = Double.NaN;
    if (highs.isFull()) {
      high = newHigh;
      low = newLow;
      for (int ago = 1; ago < length; ago++) {
        high = Math.max(high, highs.ago(ago));
        low = Math.min(low, lows.ago(ago));
      }
    }
  }

  /// Returns the highest high, or NaN until `limit` bars are there.
  double highest() {
    return high;
  }

  /// Returns the lowest low, or NaN until `limit` bars are there.
  double lowest() {
    return low;
  }

  void reset() {
    highest.reset();
    lowest.reset();
    highs.reset();
    lows.reset();
    high = Double.NaN;
    low = Double.NaN;
  }

  HighLow copyState() {
    HighLow copy =
        new HighLow(
            highest.copyState(), lowest.copyState(), highs.copyState(), lows.copyState(), adaptive);
    copy.high = high;
    copy.low = low;
    return copy;
  }
}
