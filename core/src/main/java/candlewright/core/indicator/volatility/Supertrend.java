package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import java.util.Arrays;

/// Supertrend (Seban): a band `multiplier` average true ranges below the middle of the bar that
/// only rises while the close stays above it, and one above that only falls while the close stays
/// below; whichever the trend leaves behind.
///
/// The trend turns when the close passes the band strictly. Gives the band, the direction, and the
/// band once more as upper (falling) or lower (rising), the other one being NaN. Warm-up: that of
/// the average true range. The multiplier may be a column.
public final class Supertrend extends ColumnsKernel {
  /// The direction of the first known bar.
  enum Start {
    /// Down, as TradingView.
    DOWN,
    /// Up if the close is not below the middle of the bar, as Stock.Indicators.
    CLOSE,
    /// Up.
    UP
  }

  static final double LEAST_MULTIPLIER = 0;
  static final double MOST_MULTIPLIER = 100;

  private final Atr atr;
  private final double multiplier;
  private final Start start;
  private final boolean adaptive;
  private double upper = Double.NaN;
  private double lower = Double.NaN;
  private double previousClose = Double.NaN;
  private boolean up;

  /// @param adaptive whether the fourth input is the multiplier
  Supertrend(Atr atr, double multiplier, Start start, boolean adaptive) {
    super(adaptive ? 4 : 3, 4, atr.warmUp());
    this.atr = atr;
    this.multiplier = multiplier;
    this.start = start;
    this.adaptive = adaptive;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double close = in[2];
    double middle = (in[0] + in[1]) / 2;
    double times =
        adaptive ? Math.max(LEAST_MULTIPLIER, Math.min(MOST_MULTIPLIER, in[3])) : multiplier;
    double distance = times * atr.update(in[0], in[1], close);
    if (Double.isNaN(distance)) {
      previousClose = close;
      Arrays.fill(out, Double.NaN);
      return;
    }
    if (Double.isNaN(upper)) {
      up = start == Start.UP || (start == Start.CLOSE && close >= middle);
      upper = middle + distance;
      lower = middle - distance;
    } else {
      moveBands(middle + distance, middle - distance);
    }
    up = up ? close >= lower : close > upper;
    previousClose = close;
    out[0] = up ? lower : upper;
    out[1] = up ? 1 : -1;
    out[2] = up ? Double.NaN : upper;
    out[3] = up ? lower : Double.NaN;
  }

  private void moveBands(double newUpper, double newLower) {
    if (newUpper < upper || previousClose > upper) {
      upper = newUpper;
    }
    if (newLower > lower || previousClose < lower) {
      lower = newLower;
    }
  }

  @Override
  public void reset() {
    atr.reset();
    upper = Double.NaN;
    lower = Double.NaN;
    previousClose = Double.NaN;
    up = false;
  }

  @Override
  public Supertrend copyState() {
    Supertrend copy = new Supertrend(atr.copyState(), multiplier, start, adaptive);
    copy.upper = upper;
    copy.lower = lower;
    copy.previousClose = previousClose;
    copy.up = up;
    return copy;
  }
}
