package candlewright.core.indicator.transform;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.market.Decimals;

/// A weighted mean of prices of one bar. No warm-up. On a decimal grid the sum is taken in whole
/// units and rounded once.
final class BarPrice extends ColumnsKernel {
  private final double[] weights;
  private final double divisor;
  private final double power;
  private final boolean onGrid;

  /// @param scale decimals that all prices have in common, or {@link Decimals#OFF_GRID}
  /// @param weights whole numbers, one for each input
  BarPrice(int scale, double... weights) {
    super(weights.length, 1, 0);
    this.weights = weights.clone();
    onGrid = scale != Decimals.OFF_GRID;
    power = onGrid ? Decimals.power(scale) : 1;
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    divisor = total * power;
  }

  private BarPrice(BarPrice other) {
    super(other.inputs(), 1, 0);
    weights = other.weights;
    divisor = other.divisor;
    power = other.power;
    onGrid = other.onGrid;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double total = 0;
    for (int k = 0; k < weights.length; k++) {
      total += weights[k] * in[k];
    }
    out[0] = onGrid ? Math.rint(total * power) / divisor : total / divisor;
  }

  @Override
  public void reset() {}

  @Override
  public BarPrice copyState() {
    return new BarPrice(this);
  }
}
