package candlewright.core.indicator.volatility;

import candlewright.core.indicator.AdaptiveLength;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowExtremes;

/// Donchian channel: the highest high, the lowest low, half way between, and their distance over
/// that. Warm-up: `length - 1` bars, one more where the current bar is left out.
///
/// The length may be a column; the warm-up is then that of its limit.
public final class Donchian extends ColumnsKernel {
  private final int limit;
  private final boolean before;
  private final boolean adaptive;
  private final WindowExtremes highest;
  private final WindowExtremes lowest;

  /// @param limit the length, or the greatest one that may be asked for
  /// @param before whether the current bar is left out
  /// @param adaptive whether the third input is the length
  Donchian(int limit, boolean before, boolean adaptive) {
    this(
        limit, before, adaptive, new WindowExtremes(limit, true), new WindowExtremes(limit, false));
  }

  private Donchian(
      int limit, boolean before, boolean adaptive, WindowExtremes highest, WindowExtremes lowest) {
    super(adaptive ? 3 : 2, 4, before ? limit : limit - 1);
    this.limit = limit;
    this.before = before;
    this.adaptive = adaptive;
    this.highest = highest;
    this.lowest = lowest;
  }

  @Override
  protected void step(double[] in, double[] out) {
    if (!before) {
      highest.add(in[0]);
      lowest.add(in[1]);
    }
    int length = adaptive ? AdaptiveLength.of(in[2], 1, limit) : limit;
    double upper = adaptive ? highest.value(length) : highest.value();
    double lower = adaptive ? lowest.value(length) : lowest.value();
    double middle = (upper + lower) / 2;
    out[0] = upper;
    out[1] = middle;
    out[2] = lower;
    out[3] = middle == 0 ? Double.NaN : (upper - lower) / middle;
    if (before) {
      highest.add(in[0]);
      lowest.add(in[1]);
    }
  }

  @Override
  public void reset() {
    highest.reset();
    lowest.reset();
  }

  @Override
  public Donchian copyState() {
    return new Donchian(limit, before, adaptive, highest.copyState(), lowest.copyState());
  }
}
