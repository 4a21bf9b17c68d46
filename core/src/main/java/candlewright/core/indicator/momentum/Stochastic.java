package candlewright.core.indicator.momentum;

import candlewright.core.indicator.AdaptiveLength;
import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ScalarKernel;
import candlewright.core.market.Decimals;

/// Lane's stochastic oscillator: where the close lies between the lowest low (0) and the highest
/// high (100) of the window, smoothed (k), and an average of that (d).
///
/// NaN where the window has no range; a simple average is then NaN as long as that bar is in it, a
/// recursive one begins afresh. Warm-up: the lengths less one each, added up.
public final class Stochastic extends ColumnsKernel {
  private final int limit;
  private final boolean adaptive;
  private final HighLow range;
  private final ScalarKernel smooth;
  private final ScalarKernel signal;

  /// @param limit length of the window, or the greatest that a fourth input may ask for
  /// @param smooth length of the average k is
  /// @param signal length of the average of that
  /// @param average which average both are
  /// @param adaptive whether a fourth input asks for the length
  public Stochastic(int limit, int smooth, int signal, AverageKind average, boolean adaptive) {
    this(
        limit,
        adaptive,
        new HighLow(limit, adaptive),
        average.make(smooth, Decimals.OFF_GRID),
        average.make(signal, Decimals.OFF_GRID));
  }

  private Stochastic(
      int limit, boolean adaptive, HighLow range, ScalarKernel smooth, ScalarKernel signal) {
    super(adaptive ? 4 : 3, 2, limit - 1 + smooth.warmUp() + signal.warmUp());
    this.limit = limit;
    this.adaptive = adaptive;
    this.range = range;
    this.smooth = smooth;
    this.signal = signal;
  }

  @Override
  protected void step(double[] in, double[] out) {
    range.add(in[0], in[1], adaptive ? AdaptiveLength.of(in[3], 1, limit) : limit);
    double k = smooth.update(position(in[2], range));
    out[0] = k;
    out[1] = signal.update(k);
  }

  /// Returns where a value lies in a range, 0 to 100; NaN where there is no range.
  static double position(double value, HighLow range) {
    double low = range.lowest();
    double span = range.highest() - low;
    return span > 0 ? 100 * ((value - low) / span) : Double.NaN;
  }

  @Override
  public void reset() {
    range.reset();
    smooth.reset();
    signal.reset();
  }

  @Override
  public Stochastic copyState() {
    return new Stochastic(
        limit, adaptive, range.copyState(), smooth.copyState(), signal.copyState());
  }
}
