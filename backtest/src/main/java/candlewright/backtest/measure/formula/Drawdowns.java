package candlewright.backtest.measure.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where a capital was below its highest value so far.
public final class Drawdowns {
  private Drawdowns() {}

  /// Returns all falls in order of time.
  ///
  /// @param start the capital before the first value
  public static List<Drawdown> of(double start, double[] values) {
    List<Drawdown> found = new ArrayList<>();
    int peak = -1;
    double high = start;
    int trough = -1;
    double low = start;
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      if (value >= high) {
        if (low < high) {
          found.add(new Drawdown(peak, trough, i, true, high, low));
        }
        peak = i;
        high = value;
        trough = i;
        low = value;
      } else if (value < low) {
        trough = i;
        low = value;
      }
    }
    if (low < high) {
      found.add(new Drawdown(peak, trough, values.length - 1, false, high, low));
    }
    return List.copyOf(found);
  }

  /// Returns the largest fall as a fraction of its high; 0 without a fall.
  public static double deepest(List<Drawdown> drawdowns) {
    return drawdowns.stream().mapToDouble(Drawdown::depth).max().orElse(0);
  }

  /// Returns the falls by depth, the deepest first; equally deep ones by time.
  public static List<Drawdown> byDepth(List<Drawdown> drawdowns) {
    return drawdowns.stream()
        .sorted(Comparator.comparingDouble(Drawdown::depth).reversed())
        .toList();
  }

  /// Returns how far each value is below the highest so far, as a positive fraction of it.
  public static double[] depths(double start, double[] values) {
    double[] depths = new double[values.length];
    double high = start;
    for (int i = 0; i < depths.length; i++) {
      high = Math.max(high, values[i]);
      depths[i] = high > 0 ? (high - values[i]) / high : Double.NaN;
    }
    return depths;
  }

  /// Returns the largest fall of a capital that earned these returns; NaN of none.
  public static double deepestOfReturns(double[] returns) {
    return returns.length == 0 ? Double.NaN : deepest(of(1, Returns.cumulative(returns, 1)));
  }
}
