package candlewright.core.indicator.momentum;

import candlewright.core.indicator.Kernel;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.trend.Ema;
import candlewright.core.indicator.trend.Sma;
import candlewright.core.indicator.trend.Wilder;
import candlewright.core.market.Decimals;

/// A moving average chosen by a setting, fed value by value. NaN is answered with NaN and starts it
/// afresh.
final class Averaging {
  /// Which average smooths an oscillator; see {@link #of}.
  static final Setting KIND =
      Setting.choice("smoothing", "which average smooths the lines", "sma", "ema", "wilder");

  /// How exponential averages begin; see {@link #ema}.
  static final Setting SEED_MEAN =
      Setting.choice(
          "seed",
          "what the exponential averages begin with: the mean of their first length values, or the"
              + " first value",
          "mean",
          "first");

  /// As {@link #SEED_MEAN} with the names the other way round.
  static final Setting SEED_FIRST =
      Setting.choice(
          "seed",
          "what the exponential averages begin with: the first value, or the mean of their first"
              + " length values",
          "first",
          "mean");

  private final Kernel kernel;
  private final double[] in = new double[1];
  private final double[] out = new double[1];

  private Averaging(Kernel kernel) {
    this.kernel = kernel;
  }

  /// Returns the average of a choice of {@link #KIND} over values on no grid.
  static Averaging of(double choice, int length) {
    return new Averaging(
        switch ((int) choice) {
          case 0 -> new Sma(length, Decimals.OFF_GRID);
          case 1 -> new Ema(length, Decimals.OFF_GRID);
          default -> new Wilder(length, Decimals.OFF_GRID);
        });
  }

  /// Returns an exponential average over values on no grid.
  ///
  /// @param fromFirst whether it begins with the first value rather than with a mean
  static Averaging ema(int length, boolean fromFirst) {
    return new Averaging(
        fromFirst ? new FirstValueEma(length) : new Ema(length, Decimals.OFF_GRID));
  }

  int warmUp() {
    return kernel.warmUp();
  }

  double update(double value) {
    in[0] = value;
    kernel.update(in, out);
    return out[0];
  }

  void reset() {
    kernel.reset();
  }

  Averaging copyState() {
    return new Averaging(kernel.copyState());
  }
}
