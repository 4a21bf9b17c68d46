package candlewright.core.indicator.trend;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;
import candlewright.core.indicator.WindowExtremes;

/// Fractal adaptive moving average of the middle of the bars (Ehlers 2005): an exponential average
/// whose weight is `exp(-4.6 (d - 1))`, kept between 0.01 and 1, of the fractal dimension `d` that
/// the ranges of the last `length` bars and of both their halves give. It begins from the middle of
/// the bar on which its window is first full. Warm-up: `length` bars, of an odd length one more.
///
/// Where one of the ranges is zero the dimension stays what it was, at first 1.
public final class Frama extends ColumnsKernel {
  private static final double LOG_2 = StrictMath.log(2);

  private final int half;
  private final WindowExtremes highs;
  private final WindowExtremes lows;
  private final WindowExtremes halfHighs;
  private final WindowExtremes halfLows;
  private final ValueWindow olderHighs;
  private final ValueWindow olderLows;
  private double dimension;
  private double value;

  /// @param length at least 2; an odd one counts as one more
  public Frama(int length) {
    this(
        (length + 1) / 2,
        new WindowExtremes((length + 1) / 2 * 2, true),
        new WindowExtremes((length + 1) / 2 * 2, false),
        new WindowExtremes((length + 1) / 2, true),
        new WindowExtremes((length + 1) / 2, false),
        new ValueWindow((length + 1) / 2 + 1),
        new ValueWindow((length + 1) / 2 + 1));
    reset();
  }

  private Frama(
      int half,
      WindowExtremes highs,
      WindowExtremes lows,
      WindowExtremes halfHighs,
      WindowExtremes halfLows,
      ValueWindow olderHighs,
      ValueWindow olderLows) {
    super(2, 1, 2 * half);
    this.half = half;
    this.highs = highs;
    this.lows = lows;
    this.halfHighs = halfHighs;
    this.halfLows = halfLows;
    this.olderHighs = olderHighs;
    this.olderLows = olderLows;
  }

  @Override
  protected void step(double[] in, double[] out) {
    highs.add(in[0]);
    lows.add(in[1]);
    halfHighs.add(in[0]);
    halfLows.add(in[1]);
    olderHighs.add(halfHighs.value());
    olderLows.add(halfLows.value());
    double price = (in[0] + in[1]) / 2;
    if (Double.isNaN(value)) {
      value = highs.isFull() ? price : Double.NaN;
      out[0] = Double.NaN;
      return;
    }
    double newer = (halfHighs.value() - halfLows.value()) / half;
    double older = (olderHighs.oldest() - olderLows.oldest()) / half;
    double whole = (highs.value() - lows.value()) / (2 * half);
    if (newer > 0 && older > 0 && whole > 0) {
      dimension = (StrictMath.log(newer + older) - StrictMath.log(whole)) / LOG_2;
    }
    double weight = Math.max(0.01, Math.min(1, StrictMath.exp(-4.6 * (dimension - 1))));
    value += weight * (price - value);
    out[0] = value;
  }

  @Override
  public void reset() {
    highs.reset();
    lows.reset();
    halfHighs.reset();
    halfLows.reset();
    olderHighs.reset();
    olderLows.reset();
    dimension = 1;
    value = Double.NaN;
  }

  @Override
  public Frama copyState() {
    Frama copy =
        new Frama(
            half,
            highs.copyState(),
            lows.copyState(),
            halfHighs.copyState(),
            halfLows.copyState(),
            olderHighs.copyState(),
            olderLows.copyState());
    copy.dimension = dimension;
    copy.value = value;
    return copy;
  }
}
