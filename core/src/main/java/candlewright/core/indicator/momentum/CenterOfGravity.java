package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;

/// Center of gravity (Ehlers 2002): minus the mean age of the prices of the window, 1 for the last
/// one, weighted by the prices; NaN where they add up to zero. Warm-up: `length - 1` bars.
public final class CenterOfGravity extends ColumnsKernel {
  private final int length;
  private final ValueWindow prices;

  /// @param length at least 1
  public CenterOfGravity(int length) {
    this(length, new ValueWindow(length));
  }

  private CenterOfGravity(int length, ValueWindow prices) {
    super(1, 1, length - 1);
    this.length = length;
    this.prices = prices;
  }

  @Override
  protected void step(double[] in, double[] out) {
    prices.add(in[0]);
    out[0] = Double.NaN;
    if (prices.isFull()) {
      double sum = 0;
      double weighted = 0;
      for (int ago = length - 1; ago >= 0; ago--) {
        double price = prices.ago(ago);
        sum += price;
        weighted += (ago + 1) * price;
      }
      out[0] = sum == 0 ? Double.NaN : -weighted / sum;
    }
  }

  @Override
  public void reset() {
    prices.reset();
  }

  @Override
  public CenterOfGravity copyState() {
    return new CenterOfGravity(length, prices.copyState());
  }
}
