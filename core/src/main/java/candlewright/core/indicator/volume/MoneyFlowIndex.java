package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowProducts;
import candlewright.core.market.Decimals;

/// Money flow index (Quong and Soudack, 1989): the share, in percent, of money (typical price times
/// volume) that flowed on bars whose typical price rose. Bars of an unchanged typical price count
/// for neither side. Warm-up: `length` bars. NaN where no money flowed.
///
/// Reads high, low, close, volume.
final class MoneyFlowIndex extends ColumnsKernel {
  private final WindowProducts positive;
  private final WindowProducts both;
  private final int priceScale;
  private final double pricePower;
  private double lastPrice = Double.NaN;

  MoneyFlowIndex(int length, int priceScale, int volumeScale) {
    this(
        length,
        priceScale,
        new WindowProducts(length, priceScale, volumeScale),
        new WindowProducts(length, priceScale, volumeScale));
  }

  private MoneyFlowIndex(int length, int priceScale, WindowProducts positive, WindowProducts both) {
    super(4, 1, length);
    this.priceScale = priceScale;
    pricePower = priceScale == Decimals.OFF_GRID ? 1 : Decimals.power(priceScale);
    this.positive = positive;
    this.both = both;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double sum = in[0] + in[1] + in[2];
    // In units, so that equal prices compare equal.
    double price = priceScale == Decimals.OFF_GRID ? sum : Math.rint(sum * pricePower);
    if (!Double.isNaN(lastPrice)) {
      positive.add(sum, price > lastPrice ? in[3] : 0);
      both.add(sum, price == lastPrice ? 0 : in[3]);
    }
    lastPrice = price;
    double flow = both.sum();
    out[0] = flow > 0 ? 100 * (positive.sum() / flow) : Double.NaN;
  }

  @Override
  public void reset() {
    lastPrice = Double.NaN;
    positive.reset();
    both.reset();
  }

  @Override
  public MoneyFlowIndex copyState() {
    MoneyFlowIndex copy =
        new MoneyFlowIndex(warmUp(), priceScale, positive.copyState(), both.copyState());
    copy.lastPrice = lastPrice;
    return copy;
  }
}
