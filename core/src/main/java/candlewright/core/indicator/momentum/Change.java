package candlewright.core.indicator.momentum;

import candlewright.core.indicator.AdaptiveLength;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.Grid;
import candlewright.core.indicator.ValueWindow;

/// The change from the value `length` bars ago, as a difference (momentum) or in relation to that
/// value (rate of change). NaN where that value is zero and the change is to be related to it.
/// Warm-up: `length` bars, or the greatest length where it is asked for bar by bar.
public final class Change extends ColumnsKernel {
  /// How the change is expressed.
  public enum Measure {
    /// `value - past`
    DIFFERENCE,
    /// `100 (value - past) / past`
    PERCENT,
    /// `(value - past) / past`
    FRACTION,
    /// `value / past`
    RATIO
  }

  private final int limit;
  private final int scale;
  private final Measure measure;
  private final boolean adaptive;
  private final ValueWindow history;

  /// @param limit the length, or the greatest that a second input may ask for
  /// @param scale decimals of the input, or OFF_GRID
  /// @param adaptive whether a second input asks for the length
  public Change(int limit, int scale, Measure measure, boolean adaptive) {
    this(limit, scale, measure, adaptive, new ValueWindow(limit + 1));
  }

  private Change(int limit, int scale, Measure measure, boolean adaptive, ValueWindow history) {
    super(adaptive ? 2 : 1, 1, limit);
    this.limit = limit;
    this.scale = scale;
    this.measure = measure;
    this.adaptive = adaptive;
    this.history = history;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double value = in[0];
    history.add(value);
    out[0] = Double.NaN;
    if (history.isFull()) {
      out[0] = from(history.ago(adaptive ? AdaptiveLength.of(in[1], 1, limit) : limit), value);
    }
  }

  private double from(double past, double value) {
    if (measure == Measure.DIFFERENCE) {
      return Grid.snap(value - past, scale);
    }
    if (past == 0) {
      return Double.NaN;
    }
    return switch (measure) {
      case PERCENT -> 100 * (Grid.snap(value - past, scale) / past);
      case FRACTION -> Grid.snap(value - past, scale) / past;
      case RATIO, DIFFERENCE -> value / past;
    };
  }

  @Override
  public void reset() {
    history.reset();
  }

  @Override
  public Change copyState() {
    return new Change(limit, scale, measure, adaptive, history.copyState());
  }
}
