package candlewright.core.indicator.transform;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowExtremes;

/// The middle between the highest high and the lowest low of the last `length` bars. Warm-up:
/// `length - 1` bars.
///
/// Reads high, low; or one column that serves as both.
final class Middle extends ColumnsKernel {
  private final WindowExtremes highest;
  private final WindowExtremes lowest;

  /// @param inputs 2 for high and low, 1 for a column that serves as both
  Middle(int inputs, int length) {
    this(inputs, length, new WindowExtremes(length, true), new WindowExtremes(length, false));
  }

  private Middle(int inputs, int length, WindowExtremes highest, WindowExtremes lowest) {
    super(inputs, 1, length - 1);
    this.highest = highest;
    this.lowest = lowest;
  }

  @Override
  protected void step(double[] in, double[] out) {
    highest.add(in[0]);
    lowest.add(in[in.length - 1]);
    out[0] = (highest.value() + lowest.value()) / 2;
  }

  @Override
  public void reset() {
    highest.reset();
    lowest.reset();
  }

  @Override
  public Middle copyState() {
    return new Middle(inputs(), warmUp() + 1, highest.copyState(), lowest.copyState());
  }
}
