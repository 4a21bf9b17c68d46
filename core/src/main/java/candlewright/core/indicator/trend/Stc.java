package candlewright.core.indicator.trend;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.WindowExtremes;
import candlewright.core.market.Decimals;

/// Schaff trend cycle (Schaff 2008): the place of the MACD within its range over `length` bars,
/// smoothed, and the same once more. Both smoothings begin with their first value. Warm-up: `slow -
/// 1 + 2 * (length - 1)` bars.
///
/// Where the range is zero the place stays what it was, at first 0.
public final class Stc extends ScalarKernel {
  private final Ema fast;
  private final Ema slow;
  private final Stage first;
  private final Stage second;

  /// @param length bars of both ranges, at least 2
  /// @param fast bars of the MACD's fast average, less than `slow`
  /// @param slow bars of its slow average
  /// @param factor weight of the latest place in the smoothing, above 0 to 1
  /// @param scale decimals of the input, or {@link Decimals#OFF_GRID}
  public Stc(int length, int fast, int slow, double factor, Seed seed, int scale) {
    this(
        new Ema(fast, seed, scale),
        new Ema(slow, seed, scale),
        new Stage(length, factor),
        new Stage(length, factor));
    if (fast >= slow) {
      throw new IllegalArgumentException(
          "fast must be less than slow, were " + fast + " and " + slow);
    }
  }

  private Stc(Ema fast, Ema slow, Stage first, Stage second) {
    super(slow.warmUp() + first.warmUp() + second.warmUp());
    this.fast = fast;
    this.slow = slow;
    this.first = first;
    this.second = second;
  }

  @Override
  protected double next(double value) {
    return second.update(first.update(fast.update(value) - slow.update(value)));
  }

  @Override
  public void reset() {
    fast.reset();
    slow.reset();
    first.reset();
    second.reset();
  }

  @Override
  public Stc copyState() {
    return new Stc(fast.copyState(), slow.copyState(), first.copyState(), second.copyState());
  }

  /// The smoothed place, 0 to 100, of a value within its last ones.
  private static final class Stage {
    private final int length;
    private final double factor;
    private final WindowExtremes highest;
    private final WindowExtremes lowest;
    private double place;
    private double smooth = Double.NaN;

    Stage(int length, double factor) {
      this(length, factor, new WindowExtremes(length, true), new WindowExtremes(length, false));
    }

    private Stage(int length, double factor, WindowExtremes highest, WindowExtremes lowest) {
      this.length = length;
      this.factor = factor;
      this.highest = highest;
      this.lowest = lowest;
    }

    int warmUp() {
      return length - 1;
    }

    double update(double value) {
      if (Double.isNaN(value)) {
        reset();
        return Double.NaN;
      }
      highest.add(value);
      lowest.add(value);
      if (!highest.isFull()) {
        return Double.NaN;
      }
      double low = lowest.value();
      double range = highest.value() - low;
      if (range > 0) {
        place = (value - low) / range * 100;
      }
      smooth = Double.isNaN(smooth) ? place : smooth + factor * (place - smooth);
      smooth = Math.min(100, Math.max(0, smooth));
      return smooth;
    }

    void reset() {
      highest.reset();
      lowest.reset();
      place = 0;
      smooth = Double.NaN;
    }

    Stage copyState() {
      Stage copy = new Stage(length, factor, highest.copyState(), lowest.copyState());
      copy.place = place;
      copy.smooth = smooth;
      return copy;
    }
  }
}
