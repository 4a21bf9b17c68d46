package candlewright.core.indicator.volume;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ScalarKernel;

/// How far a fast average of the volume lies above a slow one, in percent of the slow one. Warm-up:
/// `slow - 1` bars. NaN where the slow average is 0.
///
/// Reads volume.
final class VolumeOscillator extends ColumnsKernel {
  private final ScalarKernel fast;
  private final ScalarKernel slow;

  VolumeOscillator(int fast, int slow, AverageKind average, int scale) {
    this(slow - 1, average.make(fast, scale), average.make(slow, scale));
    if (fast >= slow) {
      throw new IllegalArgumentException(
          "fast must be shorter than slow, was " + fast + " against " + slow);
    }
  }

  private VolumeOscillator(int warmUp, ScalarKernel fast, ScalarKernel slow) {
    super(1, 1, warmUp);
    this.fast = fast;
    this.slow = slow;
  }

  /// Takes a volume and returns the percentage.
  double update(double volume) {
    double faster = fast.update(volume);
    double slower = slow.update(volume);
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
