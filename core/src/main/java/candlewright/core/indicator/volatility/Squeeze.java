package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowExtremes;
import candlewright.core.indicator.WindowMoments;
import candlewright.core.indicator.WindowSum;

/// Squeeze (Carter 2005): whether the Bollinger bands lie inside Keltner's channel, and the
/// momentum that is expected to follow.
///
/// Both bands use simple averages over `length` bars, Keltner's that of the true ranges. The
/// momentum is the end of the straight line through the last `length` distances of the close from
/// the mean of its simple average and the middle of the highest high and lowest low (LazyBear's
/// form). Warm-up: `2 * length - 2` bars, but at least `length`.
public final class Squeeze extends ColumnsKernel {
  private final double deviations;
  private final double ranges;
  private final TrueRange trueRange;
  private final WindowMoments window;
  private final WindowSum range;
  private final WindowExtremes highest;
  private final WindowExtremes lowest;
  private final FittedLine line;

  /// @param length at least 2
  /// @param deviations multiplier of the Bollinger bands
  /// @param ranges multiplier of Keltner's channel
  /// @param scale decimals of the prices, or OFF_GRID
  Squeeze(int length, double deviations, double ranges, int scale) {
    this(
        deviations,
        ranges,
        new TrueRange(),
        new WindowMoments(length, scale),
        new WindowSum(length, scale),
        new WindowExtremes(length, true),
        new WindowExtremes(length, false),
        new FittedLine(length),
        Math.max(length, 2 * length - 2));
  }

  private Squeeze(
      double deviations,
      double ranges,
      TrueRange trueRange,
      WindowMoments window,
      WindowSum range,
      WindowExtremes highest,
      WindowExtremes lowest,
      FittedLine line,
      int warmUp) {
    super(3, 2, warmUp);
    this.deviations = deviations;
    this.ranges = ranges;
    this.trueRange = trueRange;
    this.window = window;
    this.range = range;
    this.highest = highest;
    this.lowest = lowest;
    this.line = line;
  }

  @Override
  protected void step(double[] in, double[] out) {
    highest.add(in[0]);
    lowest.add(in[1]);
    window.add(in[2]);
    range.add(trueRange.update(in[0], in[1], in[2]));
    double inner = deviations * window.deviation(false);
    double outer = ranges * range.mean();
    double middle = (highest.value() + lowest.value()) / 2;
    line.add(in[2] - (middle + window.mean()) / 2);
    out[0] = Double.isNaN(outer) ? Double.NaN : inner < outer ? 1 : 0;
    out[1] = line.end();
  }

  @Override
  public void reset() {
    trueRange.reset();
    window.reset();
    range.reset();
    highest.reset();
    lowest.reset();
    line.reset();
  }

  @Override
  public Squeeze copyState() {
    return new Squeeze(
        deviations,
        ranges,
        trueRange.copyState(),
        window.copyState(),
        range.copyState(),
        highest.copyState(),
        lowest.copyState(),
        line.copyState(),
        warmUp());
  }
}
