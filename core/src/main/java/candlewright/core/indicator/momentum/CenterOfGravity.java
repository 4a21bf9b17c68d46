package candlewright.core.indicator.momentum;

/// Center of gravity (Ehlers 2002): minus the mean age of the prices of the window, 1 for the last
/// one, weighted by the prices; NaN where they add up to zero. Warm-up: `length - 1` bars.
public final class CenterOfGravity extends CompleteBarKernel {
  private final int length;
  private final History prices;

  /// @param length at least 1
  public CenterOfGravity(int length) {
    this(length, new History(length));
  }

  private CenterOfGravity(int length, History prices) {
    super(1, 1, length - 1);
    this.length = length;
    this.prices = prices;
  }

  @Override
  void take(double[] in, double[] out) {
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
