package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;

/// Volume-weighted average of the typical price `(high + low + close) / 3` since the anchor, with
/// bands at a multiple of the volume-weighted standard deviation (population) of the typical price.
///
/// Reads high, low, close, volume, session; gives vwap, upper, lower. No warm-up. NaN from the
/// anchor on until something was traded. A value depends on the bars since the anchor, or since the
/// feeding began where that is later.
final class VolumeWeightedAverage extends ColumnsKernel {
  private final double multiplier;
  private final Anchor anchor;
  private long stretch = Long.MIN_VALUE;
  private double volumes;
  private double mean;

  /// Volume-weighted sum of squared distances from the mean.
  private double squares;

  VolumeWeightedAverage(double multiplier, Anchor anchor) {
    super(5, 3, 0);
    this.multiplier = multiplier;
    this.anchor = anchor;
  }

  @Override
  protected void step(double[] in, double[] out) {
    long now = anchor.stretch(in[4]);
    if (now != stretch) {
      reset();
      stretch = now;
    }
    double volume = in[3];
    if (volume > 0) {
      double price = (in[0] + in[1] + in[2]) / 3;
      volumes += volume;
      double before = price - mean;
      mean += before * (volume / volumes);
      squares += volume * before * (price - mean);
    }
    if (volumes > 0) {
      double width = multiplier * Math.sqrt(Math.max(0, squares / volumes));
      out[0] = mean;
      out[1] = mean + width;
      out[2] = mean - width;
    } else {
      out[0] = Double.NaN;
      out[1] = Double.NaN;
      out[2] = Double.NaN;
    }
  }

  @Override
  public void reset() {
    stretch = Long.MIN_VALUE;
    volumes = 0;
    mean = 0;
    squares = 0;
  }

  @Override
  public VolumeWeightedAverage copyState() {
    VolumeWeightedAverage copy = new VolumeWeightedAverage(multiplier, anchor);
    copy.stretch = stretch;
    copy.volumes = volumes;
    copy.mean = mean;
    copy.squares = squares;
    return copy;
  }
}
