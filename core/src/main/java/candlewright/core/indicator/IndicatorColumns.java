package candlewright.core.indicator;

import candlewright.core.market.BarSeries;

/// The columns of one indicator over whole bars, fed from the first of them with its usual inputs.
public final class IndicatorColumns {
  private IndicatorColumns() {}

  /// Returns one column for each output; NaN where it is unknown.
  ///
  /// @param values one for each setting of the type, checked
  /// @throws IllegalArgumentException if the settings do not go together; one sentence
  public static double[][] of(IndicatorType type, double[] values, BarSeries bars) {
    int inputs = type.inputs().size();
    double[][] in = new double[inputs][bars.size()];
    int[] scales = new int[inputs];
    for (int i = 0; i < inputs; i++) {
      BarField field = type.inputs().get(i).usual();
      BarFields.copy(bars, field, 0, bars.size(), in[i], 0);
      scales[i] = BarFields.scale(bars, field);
    }
    double[][] out = new double[type.outputs().size()][bars.size()];
    type.factory().make(values, scales).run(in, out, 0, bars.size());
    return out;
  }
}
