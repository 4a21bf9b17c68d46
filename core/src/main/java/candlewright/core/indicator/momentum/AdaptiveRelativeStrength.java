package candlewright.core.indicator.momentum;

import candlewright.core.indicator.AdaptiveLength;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;

/// The relative strength index with a length asked for bar by bar in a second input.
///
/// Recursive averages begin with the mean of the first `limit` changes and take each bar's length
/// for that bar's step; the simple average looks back on as many changes as are asked for. Warm-up:
/// `limit` bars.
public final class AdaptiveRelativeStrength extends ColumnsKernel {
  private final int limit;
  private final RelativeStrength.Smoothing smoothing;
  private final ValueWindow changes;
  private double previous = Double.NaN;
  private double up = Double.NaN;
  private double down = Double.NaN;

  /// @param limit greatest length that may be asked for
  public AdaptiveRelativeStrength(int limit, RelativeStrength.Smoothing smoothing) {
    this(limit, smoothing, new ValueWindow(limit));
  }

  private AdaptiveRelativeStrength(
      int limit, RelativeStrength.Smoothing smoothing, ValueWindow changes) {
    super(2, 1, limit);
    this.limit = limit;
    this.smoothing = smoothing;
    this.changes = changes;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double change = in[0] - previous;
    previous = in[0];
    out[0] = Double.NaN;
    if (Double.isNaN(change)) {
      return; // The first bar.
    }
    changes.add(change);
    if (!changes.isFull()) {
      return;
    }
    int length = AdaptiveLength.of(in[1], 1, limit);
    if (smoothing == RelativeStrength.Smoothing.SIMPLE) {
      average(length);
    } else if (Double.isNaN(up)) {
      average(limit);
    } else {
      double gain = RelativeStrength.gain(change);
      double alpha =
          smoothing == RelativeStrength.Smoothing.WILDER ? 1.0 / length : 2.0 / (length + 1);
      up += alpha * (gain - up);
      down += alpha * (gain - change - down);
    }
    out[0] = RelativeStrength.strength(up, down, false);
  }

  private void average(int length) {
    double gained = 0;
    double lost = 0;
    for (int ago = length - 1; ago >= 0; ago--) {
      double change = changes.ago(ago);
      double gain = RelativeStrength.gain(change);
      gained += gain;
      lost += gain - change;
    }
    up = gained / length;
    down = lost / length;
  }

  @Override
  public void reset() {
    changes.reset();
    previous = Double.NaN;
    up = Double.NaN;
    down = Double.NaN;
  }

  @Override
  public AdaptiveRelativeStrength copyState() {
    AdaptiveRelativeStrength copy =
        new AdaptiveRelativeStrength(limit, smoothing, changes.copyState());
    copy.previous = previous;
    copy.up = up;
    copy.down = down;
    return copy;
  }
}
