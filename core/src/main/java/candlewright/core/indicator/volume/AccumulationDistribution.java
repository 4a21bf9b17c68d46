package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;

/// Accumulation/distribution line (Chaikin): the running total of money flow volume, beginning with
/// the first bar's. No warm-up.
///
/// Reads high, low, close, volume.
final class AccumulationDistribution extends ColumnsKernel {
  private double total;

  AccumulationDistribution() {
    super(4, 1, 0);
  }

  /// Takes a bar and returns the total.
  double update(double high, double low, double close, double volume) {
    total += MoneyFlow.volume(high, low, close, volume);
    return total;
  }

  @Override
  protected void step(double[] in, double[] out) {
    out[0] = update(in[0], in[1], in[2], in[3]);
  }

  @Override
  public void reset() {
    total = 0;
  }

  @Override
  public AccumulationDistribution copyState() {
    AccumulationDistribution copy = new AccumulationDistribution();
    copy.total = total;
    return copy;
  }
}
