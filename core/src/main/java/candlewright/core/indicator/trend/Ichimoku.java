package candlewright.core.indicator.trend;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;
import candlewright.core.indicator.WindowExtremes;

/// Ichimoku Kinko Hyo (Hosoda 1968), every line as it is known on its bar: the middles of the
/// ranges of `conversion` and `base` bars; the two spans that lie over this bar, which were worked
/// out `displacement` bars before; and the change of the close against the one `displacement` bars
/// before, which is what the lagging line is compared by. Warm-up: the longest of the three ranges
/// less one and `displacement` bars.
public final class Ichimoku extends ColumnsKernel {
  private static final int OUTPUTS = 5;

  private final Range conversion;
  private final Range base;
  private final Range wide;
  private final ValueWindow firstSpans;
  private final ValueWindow secondSpans;
  private final ValueWindow closes;

  /// @param conversion bars of the conversion line
  /// @param base bars of the base line
  /// @param wide bars of the second span
  /// @param displacement bars that the spans are drawn ahead, at least 1
  public Ichimoku(int conversion, int base, int wide, int displacement) {
    this(
        Math.max(Math.max(conversion, base), wide) - 1 + displacement,
        new Range(conversion),
        new Range(base),
        new Range(wide),
        new ValueWindow(displacement + 1),
        new ValueWindow(displacement + 1),
        new ValueWindow(displacement + 1));
  }

  private Ichimoku(
      int warmUp,
      Range conversion,
      Range base,
      Range wide,
      ValueWindow firstSpans,
      ValueWindow secondSpans,
      ValueWindow closes) {
    super(3, OUTPUTS, warmUp);
    this.conversion = conversion;
    this.base = base;
    this.wide = wide;
    this.firstSpans = firstSpans;
    this.secondSpans = secondSpans;
    this.closes = closes;
  }

  @Override
  protected void step(double[] in, double[] out) {
    out[0] = conversion.update(in[0], in[1]);
    out[1] = base.update(in[0], in[1]);
    firstSpans.add((out[0] + out[1]) / 2);
    secondSpans.add(wide.update(in[0], in[1]));
    closes.add(in[2]);
    out[2] = firstSpans.oldest();
    out[3] = secondSpans.oldest();
    out[4] = in[2] - closes.oldest();
  }

  @Override
  public void reset() {
    conversion.reset();
    base.reset();
    wide.reset();
    firstSpans.reset();
    secondSpans.reset();
    closes.reset();
  }

  @Override
  public Ichimoku copyState() {
    return new Ichimoku(
        warmUp(),
        conversion.copyState(),
        base.copyState(),
        wide.copyState(),
        firstSpans.copyState(),
        secondSpans.copyState(),
        closes.copyState());
  }

  /// The middle between the highest high and the lowest low.
  private static final class Range {
    private final WindowExtremes highest;
    private final WindowExtremes lowest;

    Range(int length) {
      this(new WindowExtremes(length, true), new WindowExtremes(length, false));
    }

    private Range(WindowExtremes highest, WindowExtremes lowest) {
      this.highest = highest;
      this.lowest = lowest;
    }

    double update(double high, double low) {
      highest.add(high);
      lowest.add(low);
      return (highest.value() + lowest.value()) / 2;
    }

    void reset() {
      highest.reset();
      lowest.reset();
    }

    Range copyState() {
      return new Range(highest.copyState(), lowest.copyState());
    }
  }
}
