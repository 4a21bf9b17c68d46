package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.Kernel;
import candlewright.core.indicator.trend.Ema;
import candlewright.core.indicator.trend.Sma;

/// How far a fast average of the volume lies above a slow one, in percent of the slow one. Warm-up:
/// `slow - 1` bars. NaN where the slow average is 0.
///
/// Reads volume.
final class VolumeOscillator extends ColumnsKernel {
  private final Kernel fast;
  private final Kernel slow;
  private final double[] value = new double[1];
  private final double[] average = new double[1];

  VolumeOscillator(int fast, int slow, boolean exponential, int scale) {
    this(
        slow - 1,
        exponential ? new Ema(fast, scale) : new Sma(fast, scale),
        exponential ? new Ema(slow, scale) : new Sma(slow, scale));
    if (fast >= slow) {
      throw new IllegalArgumentException(
          "fast must be shorter than slow, was " + fast + " against " + slow);
    }
  }

  private VolumeOscillator(int warmUp, Kernel fast, Kernel slow) {
    super(1, 1, warmUp);
    this.fast = fast;
    this.slow = slow;
  }

  /// Takes a volume and returns the percentage.
  double update(double volume) {
    value[0] = volume;
    fast.update(value, average);
    double faster = average[0];
    slow.update(value, average);
    double slower = average[0];
    return slower > 0 ? 100 * ((faster - slower) / slower) : Double.NaN;
  }

  @Override
  protected void step(double[] in, double[] out) {
    out[0] = update(in[0]);
  }

  @Override
  public void reset() {
    fast.reset();
    slow.reset();
  }

  @Override
  public VolumeOscillator copyState() {
    return new VolumeOscillator(warmUp(), fast.copyState(), slow.copyState());
  }
}
