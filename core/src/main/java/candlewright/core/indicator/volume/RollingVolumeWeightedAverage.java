package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowProducts;
import candlewright.core.indicator.WindowSum;

/// Volume-weighted average of the typical price `(high + low + close) / 3` over the last `length`
/// bars.
///
/// Reads high, low, close, volume. Warm-up: `length - 1` bars. NaN where the window has no volume.
final class RollingVolumeWeightedAverage extends ColumnsKernel {
  private final WindowProducts money;
  private final WindowSum volume;

  RollingVolumeWeightedAverage(int length, int priceScale, int volumeScale) {
    this(
        length,
        new WindowProducts(length, priceScale, volumeScale),
        new WindowSum(length, volumeScale));
  }

  private RollingVolumeWeightedAverage(int length, WindowProducts money, WindowSum volume) {
    super(4, 1, length - 1);
    this.money = money;
    this.volume = volume;
  }

  @Override
  protected void step(double[] in, double[] out) {
    money.add(in[0] + in[1] + in[2], in[3]);
    volume.add(in[3]);
    double volumes = volume.sum();
    out[0] = volumes > 0 ? money.sum() / (3 * volumes) : Double.NaN;
  }

  @Override
  public void reset() {
    money.reset();
    volume.reset();
  }

  @Override
  public RollingVolumeWeightedAverage copyState() {
    return new RollingVolumeWeightedAverage(warmUp() + 1, money.copyState(), volume.copyState());
  }
}
