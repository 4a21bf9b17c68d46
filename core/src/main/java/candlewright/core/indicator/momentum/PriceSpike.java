package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;

/// Augen's price spike (2008): the change of price in standard deviations, these being the
/// population deviation of the `length` log returns before it times the price before it. NaN where
/// that is zero and where prices are not positive. Warm-up: `length + 1` bars.
public final class PriceSpike extends ColumnsKernel {
  private final int length;
  private final ValueWindow returns;
  private double previous = Double.NaN;

  /// @param length at least 2
  public PriceSpike(int length) {
    this(length, new ValueWindow(length));
  }

  private PriceSpike(int length, ValueWindow returns) {
    super(1, 1, length + 1);
    this.length = length;
    this.returns = returns;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double price = in[0];
    boolean first = Double.isNaN(previous);
    double change = price - previous;
    double base = previous;
    previous = price;
    out[0] = Double.NaN;
    if (first) {
      return;
    }
    if (returns.isFull()) {
      double spike = deviation() * base;
      out[0] = spike > 0 ? change / spike : Double.NaN;
    }
    returns.add(price > 0 && base > 0 ? StrictMath.log(price / base) : Double.NaN);
  }

  private double deviation() {
    double sum = 0;
    for (int ago = length - 1; ago >= 0; ago--) {
      sum += returns.ago(ago);
    }
    double mean = sum / length;
    double squares = 0;
    for (int ago = length - 1; ago >= 0; ago--) {
      double distance = returns.ago(ago) - mean;
      squares += distance * distance;
    }
    return Math.sqrt(squares / length);
  }

  @Override
  public void reset() {
    returns.reset();
    previous = Double.NaN;
  }

  @Override
  public PriceSpike copyState() {
    PriceSpike copy = new PriceSpike(length, returns.copyState());
    copy.previous = previous;
    return copy;
  }
}
