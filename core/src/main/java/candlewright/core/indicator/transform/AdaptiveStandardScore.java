package candlewright.core.indicator.transform;

import candlewright.core.indicator.AdaptiveLength;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;

/// {@link StandardScore} of as many values as a second column says. Warm-up: `limit - 1` values.
final class AdaptiveStandardScore extends ColumnsKernel {
  private static final int MINIMUM = 2;

  private final int limit;
  private final boolean sample;
  private final ValueWindow window;

  AdaptiveStandardScore(int limit, boolean sample) {
    this(limit, sample, new ValueWindow(limit));
  }

  private AdaptiveStandardScore(int limit, boolean sample, ValueWindow window) {
    super(2, 1, limit - 1);
    this.limit = limit;
    this.sample = sample;
    this.window = window;
  }

  @Override
  protected void step(double[] in, double[] out) {
    window.add(in[0]);
    out[0] = Double.NaN;
    if (window.isFull()) {
      int length = AdaptiveLength.of(in[1], MINIMUM, limit);
      double mean = window.mean(length);
      double squares = window.squares(length, mean);
      if (squares > 0) {
        out[0] = (in[0] - mean) / Math.sqrt(squares / (sample ? length - 1 : length));
      }
    }
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public AdaptiveStandardScore copyState() {
    return new AdaptiveStandardScore(limit, sample, window.copyState());
  }
}
