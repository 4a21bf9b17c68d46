package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;

/// Fractal chaos bands: the high of the last fractal top and the low of the last fractal bottom.
///
/// A top is a high above those of `span` bars on either side, so it is known `span` bars later and
/// the bands move then. Unknown until the first one. Warm-up: at least `2 * span` bars.
public final class FractalChaosBands extends ColumnsKernel {
  private final int span;
  private final ValueWindow highs;
  private final ValueWindow lows;
  private double top = Double.NaN;
  private double bottom = Double.NaN;

  /// @param span bars on either side of a fractal, at least 1
  FractalChaosBands(int span) {
    this(span, new ValueWindow(2 * span + 1), new ValueWindow(2 * span + 1));
  }

  private FractalChaosBands(int span, ValueWindow highs, ValueWindow lows) {
    super(2, 2, 2 * span);
    this.span = span;
    this.highs = highs;
    this.lows = lows;
  }

  @Override
  protected void step(double[] in, double[] out) {
    highs.add(in[0]);
    lows.add(in[1]);
    if (highs.isFull() && isTop()) {
      top = highs.ago(span);
    }
    if (lows.isFull() && isBottom()) {
      bottom = lows.ago(span);
    }
    out[0] = top;
    out[1] = bottom;
  }

  private boolean isTop() {
    for (int away = 1; away <= span; away++) {
      if (highs.ago(span + away) >= highs.ago(span) || highs.ago(span - away) >= highs.ago(span)) {
        return false;
      }
    }
    return true;
  }

  private boolean isBottom() {
    for (int away = 1; away <= span; away++) {
      if (lows.ago(span + away) <= lows.ago(span) || lows.ago(span - away) <= lows.ago(span)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void reset() {
    highs.reset();
    lows.reset();
    top = Double.NaN;
    bottom = Double.NaN;
  }

  @Override
  public FractalChaosBands copyState() {
    FractalChaosBands copy = new FractalChaosBands(span, highs.copyState(), lows.copyState());
    copy.top = top;
    copy.bottom = bottom;
    return copy;
  }
}
