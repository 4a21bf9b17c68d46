package candlewright.core.indicator.volatility;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.trend.Wilder;

/// Average true range (Wilder 1978).
///
/// The average begins with the mean of the first `length` true ranges. The first bar has no
/// previous close: it is left out, as in TA-Lib and Stock.Indicators, or counts with its high less
/// its low, as with Wilder and TradingView. Warm-up: `length` bars, one less with the first bar.
public final class Atr extends ColumnsKernel {
  /// Whoever works on longer columns than this has not got them in the processor's cache.
  private static final int LONGEST_TILE = 8192;

  private final boolean fromFirst;
  private final ScalarKernel average;
  private double previous = Double.NaN;

  /// The true ranges of a tile.
  private double[] ranges = new double[0];

  /// @param length at least 1
  /// @param fromFirst whether the first bar counts with its high less its low
  /// @param scale decimals of the prices, or OFF_GRID
  Atr(int length, AverageKind kind, boolean fromFirst, int scale) {
    this(kind.make(length, scale), fromFirst, fromFirst ? length - 1 : length);
  }

  private Atr(ScalarKernel average, boolean fromFirst, int warmUp) {
    super(3, 1, warmUp);
    this.average = average;
    this.fromFirst = fromFirst;
  }

  /// Wilder's average without the first bar, the one most other indicators build on.
  ///
  /// @param length at least 1
  /// @param scale decimals of the prices, or OFF_GRID
  public static Atr wilder(int length, int scale) {
    return new Atr(length, AverageKind.WILDER, false, scale);
  }

  /// Takes a bar without NaN and returns the average, NaN during the warm-up.
  public double update(double high, double low, double close) {
    double before = previous;
    previous = close;
    if (Double.isNaN(before)) {
      return fromFirst ? average.update(high - low) : Double.NaN;
    }
    return average.update(Math.max(high, before) - Math.min(low, before));
  }

  @Override
  protected void step(double[] in, double[] out) {
    out[0] = update(in[0], in[1], in[2]);
  }

  @Override
  public void run(double[][] in, double[][] out, int from, int to) {
    int start = from;
    if (average instanceof Wilder wilder) {
      start = runInParts(wilder, in, out[0], from, to);
      start = goOn(wilder, in, out[0], start, to);
    }
    if (start == to) {
      return;
    }
    double[] high = in[0];
    double[] low = in[1];
    double[] close = in[2];
    double[] target = out[0];
    double before = previous;
    for (int i = start; i < to; i++) {
      if (Double.isNaN(high[i] + low[i] + close[i])) {
        target[i] = Double.NaN;
        before = Double.NaN;
      } else {
        double first = fromFirst ? high[i] - low[i] : Double.NaN;
        target[i] =
            Double.isNaN(before) ? first : Math.max(high[i], before) - Math.min(low[i], before);
        before = close[i];
      }
    }
    previous = before;
    // NaN starts the average afresh, as a reset does.
    average.run(out, out, start, to);
  }

  /// Averages most of a tile in which everything is known. Returns the first bar that is left.
  private int runInParts(Wilder wilder, double[][] in, double[] target, int from, int to) {
    double known = wilder.value();
    if (to > LONGEST_TILE
        || !wilder.isLong(to - from)
        || Double.isNaN(known)
        || Double.isNaN(previous)) {
      return from;
    }
    if (ranges.length < to) {
      ranges = new double[to];
    }
    double[] high = in[0];
    double[] low = in[1];
    double[] close = in[2];
    // The closes before, moved to the bars' own places: only so does the loop become vector code.
    ranges[from] = previous;
    System.arraycopy(close, from, ranges, from + 1, to - from - 1);
    for (int i = from; i < to; i++) {
      ranges[i] = Math.max(high[i], ranges[i]) - Math.min(low[i], ranges[i]);
    }
    int end = wilder.runInParts(ranges, target, from, to);
    // A close that is missing shows in the next range only.
    if (end > from && Double.isNaN(close[end - 1])) {
      wilder.goOnFrom(known);
      return from;
    }
    previous = end > from ? close[end - 1] : previous;
    return end;
  }

  /// Goes on as far as everything is known. Ranges are worked out between the steps of the average,
  /// each of which waits for the one before, so that they cost no time of their own. Returns the
  /// first bar that is left.
  private int goOn(Wilder wilder, double[][] in, double[] target, int from, int to) {
    double[] high = in[0];
    double[] low = in[1];
    double[] close = in[2];
    double before = previous;
    double value = wilder.value();
    int i = from;
    while (i < to) {
      double last = close[i];
      double next = wilder.after(value, Math.max(high[i], before) - Math.min(low[i], before));
      if (Double.isNaN(next) || Double.isNaN(last)) {
        break;
      }
      target[i++] = next;
      value = next;
      before = last;
    }
    previous = before;
    wilder.goOnFrom(value);
    return i;
  }

  @Override
  public void reset() {
    average.reset();
    previous = Double.NaN;
  }

  @Override
  public Atr copyState() {
    Atr copy = new Atr(average.copyState(), fromFirst, warmUp());
    copy.previous = previous;
    return copy;
  }
}
