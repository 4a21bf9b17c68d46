package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;

/// Wilder's volatility system (1978): a stop `multiplier` average true ranges of the bar before
/// away from the most favourable close since the last reversal.
///
/// A close beyond the stop reverses the position, and the next bar's stop counts from that close.
/// The stop is the one in force during the bar; the direction is the position after its close. The
/// first position is a guess from whether the close rose over the first `length` bars. Warm-up:
/// `length + 1` bars.
public final class VolatilityStop extends ColumnsKernel {
  private final int length;
  private final double multiplier;
  private final Atr atr;
  private double firstClose;
  private double highestClose;
  private double lowestClose;
  private double range = Double.NaN;
  private boolean isLong;
  private int bars;

  /// @param scale decimals of the prices, or OFF_GRID
  VolatilityStop(int length, double multiplier, int scale) {
    this(length, multiplier, Atr.wilder(length, scale));
  }

  private VolatilityStop(int length, double multiplier, Atr atr) {
    super(3, 2, length + 1);
    this.length = length;
    this.multiplier = multiplier;
    this.atr = atr;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double close = in[2];
    double distance = multiplier * range;
    double stop = isLong ? highestClose - distance : lowestClose + distance;
    range = atr.update(in[0], in[1], close);
    if (bars == 0) {
      firstClose = close;
      restart(close);
    }
    boolean passed = isLong ? close < stop : close > stop;
    if (passed) {
      isLong = !isLong;
      restart(close);
    }
    highestClose = Math.max(highestClose, close);
    lowestClose = Math.min(lowestClose, close);
    if (bars < length) {
      bars++;
      isLong = close > firstClose;
    }
    out[0] = stop;
    out[1] = Double.isNaN(stop) ? Double.NaN : isLong ? 1 : -1;
  }

  private void restart(double close) {
    highestClose = close;
    lowestClose = close;
  }

  @Override
  public void reset() {
    atr.reset();
    firstClose = 0;
    highestClose = 0;
    lowestClose = 0;
    range = Double.NaN;
    isLong = false;
    bars = 0;
  }

  @Override
  public VolatilityStop copyState() {
    VolatilityStop copy = new VolatilityStop(length, multiplier, atr.copyState());
    copy.firstClose = firstClose;
    copy.highestClose = highestClose;
    copy.lowestClose = lowestClose;
    copy.range = range;
    copy.isLong = isLong;
    copy.bars = bars;
    return copy;
  }
}
