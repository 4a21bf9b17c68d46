package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;
import candlewright.core.indicator.WindowExtremes;
import candlewright.core.indicator.WindowSum;
import candlewright.core.market.Decimals;

/// Ulcer index (Martin and McCann 1989): the root of the mean squared retracement in per cent from
/// the highest value before. NaN where that is not positive.
///
/// The highest value is that since the window's first bar, or for each bar that of its own last
/// `length` values (StockCharts, TradingView). Warm-up: `length - 1` bars, twice that for the
/// latter.
public final class Ulcer extends ColumnsKernel {
  private final int length;
  private final boolean rolling;
  private final ValueWindow values;
  private final WindowExtremes highest;
  private final WindowSum squares;

  /// @param rolling whether each bar looks back `length` values for its highest
  Ulcer(int length, boolean rolling) {
    this(
        length,
        rolling,
        new ValueWindow(length),
        new WindowExtremes(length, true),
        new WindowSum(length, Decimals.OFF_GRID));
  }

  private Ulcer(
      int length, boolean rolling, ValueWindow values, WindowExtremes highest, WindowSum squares) {
    super(1, 1, (rolling ? 2 : 1) * (length - 1));
    this.length = length;
    this.rolling = rolling;
    this.values = values;
    this.highest = highest;
    this.squares = squares;
  }

  @Override
  protected void step(double[] in, double[] out) {
    if (rolling) {
      highest.add(in[0]);
      squares.add(squaredRetracement(in[0], highest.value()));
      out[0] = Math.sqrt(squares.mean());
      return;
    }
    values.add(in[0]);
    out[0] = values.isFull() ? Math.sqrt(sum() / length) : Double.NaN;
  }

  private double sum() {
    double sum = 0;
    double peak = Double.NEGATIVE_INFINITY;
    for (int ago = length - 1; ago >= 0; ago--) {
      peak = Math.max(peak, values.ago(ago));
      sum += squaredRetracement(values.ago(ago), peak);
    }
    return sum;
  }

  private static double squaredRetracement(double value, double peak) {
    double retracement = peak > 0 ? 100 * (value - peak) / peak : Double.NaN;
    return retracement * retracement;
  }

  @Override
  public void reset() {
    values.reset();
    highest.reset();
    squares.reset();
  }

  @Override
  public Ulcer copyState() {
    return new Ulcer(length, rolling, values.copyState(), highest.copyState(), squares.copyState());
  }
}
