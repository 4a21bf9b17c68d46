package candlewright.core.indicator.volume;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.trend.Ema;
import candlewright.core.market.Decimals;

/// Percentage volume oscillator: the exponential {@link VolumeOscillator} with an exponential
/// average of it as signal and their difference. The signal's seed is the simple average of the
/// first values known. Warm-up: `slow + signal - 2` bars, of the oscillator itself `slow - 1`.
///
/// Reads volume.
final class PercentageVolumeOscillator extends ColumnsKernel {
  private final VolumeOscillator oscillator;
  private final Ema signal;

  PercentageVolumeOscillator(int fast, int slow, int signal, int scale) {
    this(
        slow + signal - 2,
        new VolumeOscillator(fast, slow, AverageKind.EMA, scale),
        new Ema(signal, Decimals.OFF_GRID));
  }

  private PercentageVolumeOscillator(int warmUp, VolumeOscillator oscillator, Ema signal) {
    super(1, 3, warmUp);
    this.oscillator = oscillator;
    this.signal = signal;
  }

  @Override
  protected void step(double[] in, double[] out) {
    out[0] = oscillator.update(in[0]);
    out[1] = signal.update(out[0]);
    out[2] = out[0] - out[1];
  }

  @Override
  public void reset() {
    oscillator.reset();
    signal.reset();
  }

  @Override
  public PercentageVolumeOscillator copyState() {
    return new PercentageVolumeOscillator(warmUp(), oscillator.copyState(), signal.copyState());
  }
}
