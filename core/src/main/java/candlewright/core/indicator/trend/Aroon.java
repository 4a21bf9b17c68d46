package candlewright.core.indicator.trend;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowExtremes;
import java.util.Arrays;

/// Aroon (Chande 1995): how recent the highest high and the lowest low of the last `length + 1`
/// bars are, 100 for this bar and 0 for `length` bars ago, and the difference. Warm-up: `length`
/// bars.
public final class Aroon extends ColumnsKernel {
  private final int length;
  private final WindowExtremes highest;
  private final WindowExtremes lowest;

  /// @param length at least 1
  /// @param latest whether of several equal extremes the latest counts rather than the first
  public Aroon(int length, boolean latest) {
    this(
        length,
        new WindowExtremes(length + 1, true, latest),
        new WindowExtremes(length + 1, false, latest));
  }

  private Aroon(int length, WindowExtremes highest, WindowExtremes lowest) {
    super(2, 3, length);
    this.length = length;
    this.highest = highest;
    this.lowest = lowest;
  }

  @Override
  protected void step(double[] in, double[] out) {
    highest.add(in[0]);
    lowest.add(in[1]);
    if (!highest.isFull()) {
      Arrays.fill(out, 0, 3, Double.NaN);
      return;
    }
    out[0] = 100 * (length - highest.age()) / length;
    out[1] = 100 * (length - lowest.age()) / length;
    out[2] = 100 * (lowest.age() - highest.age()) / length;
  }

  @Override
  public void reset() {
    highest.reset();
    lowest.reset();
  }

  @Override
  public Aroon copyState() {
    return new Aroon(length, highest.copyState(), lowest.copyState());
  }
}
