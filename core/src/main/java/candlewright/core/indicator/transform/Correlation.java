package candlewright.core.indicator.transform;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowCovariance;

/// Pearson's correlation of two columns over the last `length` bars, -1 to 1. Warm-up: `length - 1`
/// bars. NaN where one of them does not change within the window.
final class Correlation extends ColumnsKernel {
  private final WindowCovariance both;
  private final WindowCovariance first;
  private final WindowCovariance second;

  Correlation(int length, int firstScale, int secondScale) {
    this(
        length,
        new WindowCovariance(length, firstScale, secondScale),
        new WindowCovariance(length, firstScale, firstScale),
        new WindowCovariance(length, secondScale, secondScale));
  }

  private Correlation(
      int length, WindowCovariance both, WindowCovariance first, WindowCovariance second) {
    super(2, 1, length - 1);
    this.both = both;
    this.first = first;
    this.second = second;
  }

  /// Takes a pair of values and returns the correlation. NaN in either empties the window.
  double update(double x, double y) {
    if (Double.isNaN(x + y)) {
      reset();
      return Double.NaN;
    }
    both.add(x, y);
    first.add(x, x);
    second.add(y, y);
    double size = Math.sqrt(first.sum()) * Math.sqrt(second.sum());
    return size > 0 ? Math.max(-1, Math.min(1, both.sum() / size)) : Double.NaN;
  }

  @Override
  protected void step(double[] in, double[] out) {
    out[0] = update(in[0], in[1]);
  }

  @Override
  public void reset() {
    both.reset();
    first.reset();
    second.reset();
  }

  @Override
  public Correlation copyState() {
    return new Correlation(warmUp() + 1, both.copyState(), first.copyState(), second.copyState());
  }
}
