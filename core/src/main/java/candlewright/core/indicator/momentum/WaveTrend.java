package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.Grid;
import candlewright.core.indicator.trend.Ema;
import candlewright.core.indicator.trend.Sma;
import candlewright.core.market.Decimals;

/// Wave trend oscillator (LazyBear on TradingView, 2014): the distance of the typical price from
/// its exponential average in units of 0.015 exponential averages of that distance's size, smoothed
/// exponentially (first line) and simply (second line). Where that size is below 1e-12 of the
/// price, which is rounding error, the distance counts 0. Warm-up: twice `channel - 1`, `average -
/// 1` and `signal - 1` bars.
public final class WaveTrend extends ColumnsKernel {
  private static final double LAMBERT = 0.015;
  private static final double NOISE = 1e-12;

  private final int scale;
  private final Ema middle;
  private final Ema deviation;
  private final Ema wave;
  private final Sma signal;

  /// @param scale decimals of the inputs, or OFF_GRID
  public WaveTrend(int channel, int average, int signal, int scale) {
    this(
        scale,
        new Ema(channel, scale),
        new Ema(channel, Decimals.OFF_GRID),
        new Ema(average, Decimals.OFF_GRID),
        new Sma(signal, Decimals.OFF_GRID));
  }

  private WaveTrend(int scale, Ema middle, Ema deviation, Ema wave, Sma signal) {
    super(3, 2, middle.warmUp() + deviation.warmUp() + wave.warmUp() + signal.warmUp());
    this.scale = scale;
    this.middle = middle;
    this.deviation = deviation;
    this.wave = wave;
    this.signal = signal;
  }

  @Override
  protected void step(double[] in, double[] out) {
    // Three times the typical price: the quotient below does not depend on the unit.
    double price = Grid.snap(in[0] + in[1] + in[2], scale);
    double distance = price - middle.update(price);
    double size = deviation.update(Math.abs(distance));
    boolean still = size <= NOISE * Math.abs(price);
    out[0] = wave.update(still ? 0 : distance / (LAMBERT * size));
    out[1] = signal.update(out[0]);
  }

  @Override
  public void reset() {
    middle.reset();
    deviation.reset();
    wave.reset();
    signal.reset();
  }

  @Override
  public WaveTrend copyState() {
    return new WaveTrend(
        scale, middle.copyState(), deviation.copyState(), wave.copyState(), signal.copyState());
  }
}
