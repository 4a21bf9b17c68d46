package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import java.util.Arrays;

/// Pivot points: a level and its supports and resistances from the high, low and close of the
/// previous session.
///
/// Unknown in the first session. A fourth resistance and support exist only for Camarilla, else
/// they are NaN. Warm-up: 1 bar, the shortest session.
public final class Pivots extends ColumnsKernel {
  /// How the levels are spread.
  enum Kind {
    /// The classic floor trader's levels.
    CLASSIC,
    /// Woodie: the current session's open counts twice, the previous close not at all.
    WOODIE,
    /// Camarilla (Stott 1989): fixed parts of the range round the close.
    CAMARILLA,
    /// The classic pivot with Fibonacci's parts of the range round it.
    FIBONACCI
  }

  private static final int LEVELS = 4;

  private final Kind kind;
  private double session = Double.NaN;
  private double high;
  private double low;
  private double close;
  private double previousHigh = Double.NaN;
  private double previousLow = Double.NaN;
  private double previousClose = Double.NaN;
  private double open;

  Pivots(Kind kind) {
    super(5, 1 + 2 * LEVELS, 1);
    this.kind = kind;
  }

  @Override
  protected void step(double[] in, double[] out) {
    if (in[4] != session) {
      if (!Double.isNaN(session)) {
        previousHigh = high;
        previousLow = low;
        previousClose = close;
      }
      session = in[4];
      open = in[0];
      high = in[1];
      low = in[2];
    }
    high = Math.max(high, in[1]);
    low = Math.min(low, in[2]);
    close = in[3];
    if (Double.isNaN(previousHigh)) {
      Arrays.fill(out, Double.NaN);
    } else {
      writeLevels(out);
    }
  }

  private double pivot() {
    return kind == Kind.WOODIE
        ? (previousHigh + previousLow + 2 * open) / 4
        : (previousHigh + previousLow + previousClose) / 3;
  }

  private void writeLevels(double[] out) {
    double pivot = pivot();
    double range = previousHigh - previousLow;
    out[0] = pivot;
    switch (kind) {
      case CLASSIC, WOODIE -> {
        out[1] = 2 * pivot - previousLow;
        out[2] = pivot + range;
        out[3] = previousHigh + 2 * (pivot - previousLow);
        out[4] = Double.NaN;
        out[5] = 2 * pivot - previousHigh;
        out[6] = pivot - range;
        out[7] = previousLow - 2 * (previousHigh - pivot);
        out[8] = Double.NaN;
      }
      case CAMARILLA -> {
        for (int level = 1; level <= LEVELS; level++) {
          double distance = 1.1 * range / (level == LEVELS ? 2 : 12 / level);
          out[level] = previousClose + distance;
          out[LEVELS + level] = previousClose - distance;
        }
      }
      case FIBONACCI -> {
        out[1] = pivot + 0.382 * range;
        out[2] = pivot + 0.618 * range;
        out[3] = pivot + range;
        out[4] = Double.NaN;
        out[5] = pivot - 0.382 * range;
        out[6] = pivot - 0.618 * range;
        out[7] = pivot - range;
        out[8] = Double.NaN;
      }
    }
  }

  @Override
  public void reset() {
    session = Double.NaN;
    previousHigh = Double.NaN;
    previousLow = Double.NaN;
    previousClose = Double.NaN;
    open = 0;
    high = 0;
    low = 0;
    close = 0;
  }

  @Override
  public Pivots copyState() {
    Pivots copy = new Pivots(kind);
    copy.session = session;
    copy.open = open;
    copy.high = high;
    copy.low = low;
    copy.close = close;
    copy.previousHigh = previousHigh;
    copy.previousLow = previousLow;
    copy.previousClose = previousClose;
    return copy;
  }
}
