package candlewright.core.indicator.momentum;

/// Exponential moving average with `alpha = 2 / (length + 1)` that begins at the first value, as
/// TradingView's `ta.ema` does. No warm-up.
final class FirstValueEma extends CompleteBarKernel {
  private final double alpha;
  private double value = Double.NaN;

  FirstValueEma(int length) {
    this(2.0 / (length + 1), Double.NaN);
  }

  private FirstValueEma(double alpha, double value) {
    super(1, 1, 0);
    this.alpha = alpha;
    this.value = value;
  }

  @Override
  void take(double[] in, double[] out) {
    value = Double.isNaN(value) ? in[0] : value + alpha * (in[0] - value);
    out[0] = value;
  }

  @Override
  public void reset() {
    value = Double.NaN;
  }

  @Override
  public FirstValueEma copyState() {
    return new FirstValueEma(alpha, value);
  }
}
