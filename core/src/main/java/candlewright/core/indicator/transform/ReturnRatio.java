package candlewright.core.indicator.transform;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.ValueWindow;

/// Mean return over its risk, per bar and not annualised, over the last `length` returns from bar
/// to bar, each less `target`. Warm-up: `length` values. NaN where the risk is 0.
///
/// The risk of Sharpe's ratio is the standard deviation of the returns; of Sortino's the root of
/// the mean square of the negative ones, where the others count as 0.
final class ReturnRatio extends ScalarKernel {
  /// What the mean is divided by.
  enum Risk {
    SAMPLE_DEVIATION,
    POPULATION_DEVIATION,
    DOWNSIDE
  }

  private final Risk risk;
  private final double target;
  private final Return change;
  private final ValueWindow window;

  ReturnRatio(int length, double target, Risk risk) {
    this(target, risk, new Return(1, false), new ValueWindow(length));
  }

  private ReturnRatio(double target, Risk risk, Return change, ValueWindow window) {
    super(window.length());
    this.risk = risk;
    this.target = target;
    this.change = change;
    this.window = window;
  }

  @Override
  protected double next(double value) {
    window.add(change.update(value) - target);
    if (!window.isFull()) {
      return Double.NaN;
    }
    int length = window.length();
    double mean = window.mean(length);
    double variance =
        switch (risk) {
          case SAMPLE_DEVIATION -> window.squares(length, mean) / (length - 1);
          case POPULATION_DEVIATION -> window.squares(length, mean) / length;
          case DOWNSIDE -> downside() / length;
        };
    return variance > 0 ? mean / Math.sqrt(variance) : Double.NaN;
  }

  private double downside() {
    double total = 0;
    for (int i = 0; i < window.length(); i++) {
      double loss = Math.min(0, window.at(i));
      total += loss * loss;
    }
    return total;
  }

  @Override
  public void reset() {
    change.reset();
    window.reset();
  }

  @Override
  public ReturnRatio copyState() {
    return new ReturnRatio(target, risk, change.copyState(), window.copyState());
  }
}
