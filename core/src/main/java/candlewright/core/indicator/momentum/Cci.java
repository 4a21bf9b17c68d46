package candlewright.core.indicator.momentum;

import candlewright.core.indicator.AdaptiveLength;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;
import candlewright.core.market.Decimals;

/// Commodity channel index (Lambert 1980): the distance of the typical price from its mean, in
/// units of 0.015 mean absolute deviations; 0 where nothing deviates. Warm-up: `length - 1` bars,
/// twice that with the running deviation.
///
/// The index does not depend on the unit of price, so high, low and close are only added up, in
/// integers where they lie on a grid, and measured from the last bar: a flat window deviates by
/// exactly nothing.
public final class Cci extends ColumnsKernel {
  private static final double LAMBERT = 0.015;

  private final int limit;
  private final double power;
  private final boolean running;
  private final boolean adaptive;
  private final ValueWindow prices;
  private final ValueWindow deviations;

  /// @param limit the length, or the greatest that a fourth input may ask for
  /// @param scale decimals of the inputs, or OFF_GRID
  /// @param running whether each bar deviates from the mean of its own time rather than from the
  ///   latest mean
  /// @param adaptive whether a fourth input asks for the length
  public Cci(int limit, int scale, boolean running, boolean adaptive) {
    this(
        limit,
        scale == Decimals.OFF_GRID ? 0 : Decimals.power(scale),
        running,
        adaptive,
        new ValueWindow(limit),
        new ValueWindow(limit));
  }

  private Cci(
      int limit,
      double power,
      boolean running,
      boolean adaptive,
      ValueWindow prices,
      ValueWindow deviations) {
    super(adaptive ? 4 : 3, 1, (running ? 2 : 1) * (limit - 1));
    this.limit = limit;
    this.power = power;
    this.running = running;
    this.adaptive = adaptive;
    this.prices = prices;
    this.deviations = deviations;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double sum = in[0] + in[1] + in[2];
    prices.add(power == 0 ? sum : Math.rint(sum * power));
    out[0] = Double.NaN;
    if (!prices.isFull()) {
      return;
    }
    int length = adaptive ? AdaptiveLength.of(in[3], 1, limit) : limit;
    double last = prices.ago(0);
    double total = 0;
    for (int ago = length - 1; ago > 0; ago--) {
      total += prices.ago(ago) - last;
    }
    // The last bar's distance from the mean, and the deviation, both times length.
    double distance = -total;
    double deviation;
    if (running) {
      deviations.add(Math.abs(distance) / length);
      if (!deviations.isFull()) {
        return;
      }
      deviation = 0;
      for (int ago = length - 1; ago >= 0; ago--) {
        deviation += deviations.ago(ago);
      }
    } else {
      deviation = 0;
      for (int ago = length - 1; ago >= 0; ago--) {
        deviation += Math.abs(length * (prices.ago(ago) - last) - total);
      }
      deviation /= length;
    }
    out[0] = deviation > 0 ? distance / (LAMBERT * deviation) : 0;
  }

  @Override
  public void reset() {
    prices.reset();
    deviations.reset();
  }

  @Override
  public Cci copyState() {
    return new Cci(limit, power, running, adaptive, prices.copyState(), deviations.copyState());
  }
}
