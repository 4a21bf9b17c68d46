package candlewright.core.indicator.volatility;

import candlewright.core.indicator.AdaptiveLength;
import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowMoments;

/// Average true range whose length is a column: each bar is weighted as an average of the length it
/// asks for would weight it.
///
/// It begins with the mean of the first `limit` true ranges, whatever lengths are asked for.
/// Warm-up: `limit` bars, one less where the first bar counts.
public final class AdaptiveAtr extends ColumnsKernel {
  private final int limit;
  private final AverageKind kind;
  private final boolean fromFirst;
  private final TrueRange trueRange;
  private final WindowMoments window;
  private double value = Double.NaN;

  /// @param limit the greatest length that may be asked for
  /// @param fromFirst whether the first bar counts with its high less its low
  /// @param scale decimals of the prices, or OFF_GRID
  AdaptiveAtr(int limit, AverageKind kind, boolean fromFirst, int scale) {
    this(limit, kind, fromFirst, new WindowMoments(limit, scale), new TrueRange());
  }

  private AdaptiveAtr(
      int limit, AverageKind kind, boolean fromFirst, WindowMoments window, TrueRange trueRange) {
    super(4, 1, fromFirst ? limit - 1 : limit);
    this.limit = limit;
    this.kind = kind;
    this.fromFirst = fromFirst;
    this.window = window;
    this.trueRange = trueRange;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double range = trueRange.update(in[0], in[1], in[2]);
    if (Double.isNaN(range) && fromFirst) {
      range = in[0] - in[1];
    }
    int length = AdaptiveLength.of(in[3], 1, limit);
    if (Double.isNaN(value) || kind == AverageKind.SMA) {
      window.add(range);
      if (kind == AverageKind.SMA && window.isFull()) {
        window.setLength(length);
      }
      value = window.mean();
    } else {
      double alpha = kind == AverageKind.WILDER ? 1.0 / length : 2.0 / (length + 1);
      value += alpha * (range - value);
    }
    out[0] = value;
  }

  @Override
  public void reset() {
    trueRange.reset();
    window.reset();
    value = Double.NaN;
  }

  @Override
  public AdaptiveAtr copyState() {
    AdaptiveAtr copy =
        new AdaptiveAtr(limit, kind, fromFirst, window.copyState(), trueRange.copyState());
    copy.value = value;
    return copy;
  }
}
