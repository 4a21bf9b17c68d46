package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.trend.Sma;

/// Simple moving average of {@link OnBalanceVolume}. Warm-up: `length - 1` bars.
///
/// Reads close, volume.
final class SmoothedOnBalanceVolume extends ColumnsKernel {
  private final OnBalanceVolume balance;
  private final Sma average;

  SmoothedOnBalanceVolume(int length, OnBalanceVolume balance, int scale) {
    this(length, balance, new Sma(length, scale));
  }

  private SmoothedOnBalanceVolume(int length, OnBalanceVolume balance, Sma average) {
    super(2, 1, length - 1);
    this.balance = balance;
    this.average = average;
  }

  @Override
  protected void step(double[] in, double[] out) {
    out[0] = average.update(balance.update(in[0], in[1]));
  }

  @Override
  public void reset() {
    balance.reset();
    average.reset();
  }

  @Override
  public SmoothedOnBalanceVolume copyState() {
    return new SmoothedOnBalanceVolume(warmUp() + 1, balance.copyState(), average.copyState());
  }
}
