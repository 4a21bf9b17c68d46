package candlewright.core.indicator.trend;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowProducts;

/// Volume weighted moving average: the last `length` values weighted by volume. Warm-up: `length -
/// 1` bars.
///
/// Where no volume was traded it is NaN.
public final class Vwma extends ColumnsKernel {
  private final int length;
  private final WindowProducts traded;
  private final WindowProducts volume;

  /// @param length at least 1
  /// @param valueScale decimals of the values, or {@link
  ///   candlewright.core.market.Decimals#OFF_GRID}
  /// @param volumeScale decimals of the volume, or OFF_GRID
  public Vwma(int length, int valueScale, int volumeScale) {
    this(
        length,
        new WindowProducts(length, valueScale, volumeScale),
        new WindowProducts(length, 0, volumeScale));
  }

  private Vwma(int length, WindowProducts traded, WindowProducts volume) {
    super(2, 1, length - 1);
    this.length = length;
    this.traded = traded;
    this.volume = volume;
  }

  @Override
  protected void step(double[] in, double[] out) {
    traded.add(in[0], in[1]);
    volume.add(1, in[1]);
    double total = volume.sum();
    out[0] = total == 0 ? Double.NaN : traded.sum() / total;
  }

  @Override
  public void reset() {
    traded.reset();
    volume.reset();
  }

  @Override
  public Vwma copyState() {
    return new Vwma(length, traded.copyState(), volume.copyState());
  }
}
