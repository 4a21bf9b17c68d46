package candlewright.core.indicator.trend;

import candlewright.core.indicator.Kernel;
import candlewright.core.indicator.LinearWindow;
import java.util.Arrays;

/// The least-squares line through the last `length` values: its value at the last bar, slope a bar,
/// value at the window's first bar, value one bar ahead, coefficient of determination and angle in
/// degrees. Warm-up: `length - 1` bars.
///
/// The coefficient of determination of equal values is NaN.
public final class Linreg implements Kernel {
  private final int length;
  private final LinearWindow window;

  /// @param length at least 2
  /// @param scale decimals of the input, or {@link candlewright.core.market.Decimals#OFF_GRID}
  public Linreg(int length, int scale) {
    this(length, new LinearWindow(length, scale));
  }

  private Linreg(int length, LinearWindow window) {
    this.length = length;
    this.window = window;
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public int outputs() {
    return LineFit.OUTPUTS;
  }

  @Override
  public int warmUp() {
    return length - 1;
  }

  @Override
  public void update(double[] in, double[] out) {
    window.add(in[0]);
    if (!window.isFull()) {
      Arrays.fill(out, 0, LineFit.OUTPUTS, Double.NaN);
      return;
    }
    double mean = window.mean();
    LineFit.write(mean, window.slope(), length, window.squaredDeviations(mean), out);
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public Linreg copyState() {
    return new Linreg(length, window.copyState());
  }
}
