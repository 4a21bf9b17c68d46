package candlewright.core.indicator.trend;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.Kernel;
import candlewright.core.indicator.ScalarKernel;
import candlewright.core.market.Decimals;
import java.util.Arrays;

/// A fast moving average less a slow one, absolute or in percent of the slow one; in percent also
/// the signal, an average of it, and their difference. Warm-up: `slow - 1` bars, with a signal as
/// many more as that takes.
///
/// In percent of a slow average of zero it is NaN, and the signal starts afresh.
final class PriceOscillator implements Kernel {
  private final ScalarKernel fast;
  private final ScalarKernel slow;

  /// Of the percentage; an absolute one has none.
  private final ScalarKernel[] signal;

  /// Makes one that gives the absolute difference only.
  static PriceOscillator absolute(int fast, int slow, AverageKind average, int scale) {
    return new PriceOscillator(fast, slow, average, scale);
  }

  /// Makes one that gives the percentage, its signal and their difference.
  static PriceOscillator percentage(
      int fast, int slow, int signal, AverageKind average, int scale) {
    return new PriceOscillator(fast, slow, average, scale, average.make(signal, Decimals.OFF_GRID));
  }

  private PriceOscillator(
      int fast, int slow, AverageKind average, int scale, ScalarKernel... signal) {
    this(average.make(fast, scale), average.make(slow, scale), signal);
    if (fast >= slow) {
      throw new IllegalArgumentException(
          "fast must be less than slow, were " + fast + " and " + slow);
    }
  }

  private PriceOscillator(ScalarKernel fast, ScalarKernel slow, ScalarKernel[] signal) {
    this.fast = fast;
    this.slow = slow;
    this.signal = signal;
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public int outputs() {
    return signal.length == 0 ? 1 : 3;
  }

  @Override
  public int warmUp() {
    return slow.warmUp() + (signal.length == 0 ? 0 : signal[0].warmUp());
  }

  @Override
  public void update(double[] in, double[] out) {
    double quick = fast.update(in[0]);
    double steady = slow.update(in[0]);
    if (signal.length == 0) {
      out[0] = quick - steady;
      return;
    }
    out[0] = steady == 0 ? Double.NaN : 100 * (quick - steady) / steady;
    out[1] = signal[0].update(out[0]);
    out[2] = out[0] - out[1];
  }

  @Override
  public void reset() {
    fast.reset();
    slow.reset();
    for (ScalarKernel each : signal) {
      each.reset();
    }
  }

  @Override
  public PriceOscillator copyState() {
    return new PriceOscillator(
        fast.copyState(),
        slow.copyState(),
        Arrays.stream(signal).map(ScalarKernel::copyState).toArray(ScalarKernel[]::new));
  }
}
