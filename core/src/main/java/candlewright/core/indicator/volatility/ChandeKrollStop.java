package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowExtremes;

/// Chande and Kroll's stops (1994). The first stops are the highest high less, and the lowest low
/// plus, `multiplier` average true ranges over the same bars; the stop for shorts is the highest of
/// the former over `smooth` bars and that for longs the lowest of the latter. Warm-up: that of the
/// average true range and `smooth - 1` bars.
public final class ChandeKrollStop extends ColumnsKernel {
  private final double multiplier;
  private final Atr atr;
  private final WindowExtremes highest;
  private final WindowExtremes lowest;
  private final WindowExtremes highestStop;
  private final WindowExtremes lowestStop;

  /// @param atr over `length` bars
  ChandeKrollStop(Atr atr, int length, double multiplier, int smooth) {
    this(
        multiplier,
        atr,
        new WindowExtremes(length, true),
        new WindowExtremes(length, false),
        new WindowExtremes(smooth, true),
        new WindowExtremes(smooth, false),
        atr.warmUp() + smooth - 1);
  }

  private ChandeKrollStop(
      double multiplier,
      Atr atr,
      WindowExtremes highest,
      WindowExtremes lowest,
      WindowExtremes highestStop,
      WindowExtremes lowestStop,
      int warmUp) {
    super(3, 2, warmUp);
    this.multiplier = multiplier;
    this.atr = atr;
    this.highest = highest;
    this.lowest = lowest;
    this.highestStop = highestStop;
    this.lowestStop = lowestStop;
  }

  @Override
  protected void step(double[] in, double[] out) {
    highest.add(in[0]);
    lowest.add(in[1]);
    double distance = multiplier * atr.update(in[0], in[1], in[2]);
    highestStop.add(highest.value() - distance);
    lowestStop.add(lowest.value() + distance);
    out[0] = lowestStop.value();
    out[1] = highestStop.value();
  }

  @Override
  public void reset() {
    atr.reset();
    highest.reset();
    lowest.reset();
    highestStop.reset();
    lowestStop.reset();
  }

  @Override
  public ChandeKrollStop copyState() {
    return new ChandeKrollStop(
        multiplier,
        atr.copyState(),
        highest.copyState(),
        lowest.copyState(),
        highestStop.copyState(),
        lowestStop.copyState(),
        warmUp());
  }
}
