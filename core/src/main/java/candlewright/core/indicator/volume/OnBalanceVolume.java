package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.market.Decimals;

/// On-balance volume (Granville, 1963): volume is added on a higher close and taken away on a lower
/// one. No warm-up.
///
/// Reads close, volume. On a decimal grid the total is kept in whole units and thus exact while it
/// stays below 2^53 of them.
final class OnBalanceVolume extends ColumnsKernel {
  private final boolean startsWithVolume;
  private final int scale;
  private final double power;
  private double lastClose = Double.NaN;
  private double total;

  /// @param startsWithVolume whether the first value is the first volume rather than 0
  /// @param scale decimals of the volume, or {@link Decimals#OFF_GRID}
  OnBalanceVolume(boolean startsWithVolume, int scale) {
    super(2, 1, 0);
    this.startsWithVolume = startsWithVolume;
    this.scale = scale;
    power = scale == Decimals.OFF_GRID ? 1 : Decimals.power(scale);
  }

  /// Takes a bar and returns the total.
  double update(double close, double volume) {
    double units = scale == Decimals.OFF_GRID ? volume : Math.rint(volume * power);
    if (close > lastClose) {
      total += units;
    } else if (close < lastClose) {
      total -= units;
    } else if (Double.isNaN(lastClose) && startsWithVolume) {
      total = units;
    }
    lastClose = close;
    return total / power;
  }

  @Override
  protected void step(double[] in, double[] out) {
    out[0] = update(in[0], in[1]);
  }

  @Override
  public void run(double[][] in, double[][] out, int from, int to) {
    double[] close = in[0];
    double[] volume = in[1];
    double[] target = out[0];
    for (int i = from; i < to; i++) {
      if (Double.isNaN(close[i] + volume[i])) {
        reset();
        target[i] = Double.NaN;
      } else {
        target[i] = update(close[i], volume[i]);
      }
    }
  }

  @Override
  public void reset() {
    lastClose = Double.NaN;
    total = 0;
  }

  @Override
  public OnBalanceVolume copyState() {
    OnBalanceVolume copy = new OnBalanceVolume(startsWithVolume, scale);
    copy.lastClose = lastClose;
    copy.total = total;
    return copy;
  }
}
