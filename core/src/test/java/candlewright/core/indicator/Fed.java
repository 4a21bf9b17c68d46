package candlewright.core.indicator;

import candlewright.core.market.Decimals;
import java.util.Map;

/// Feeds an indicator of the catalogue with small columns.
public final class Fed {
  private Fed() {}

  /// Returns every output's column.
  ///
  /// @param settings those that are not to have their default
  /// @param columns one for each input, in order
  public static double[][] all(String name, Map<String, Double> settings, double[]... columns) {
    IndicatorType type = java.util.Objects.requireNonNull(IndicatorCatalogue.find(name), name);
    double[] values =
        type.settings().stream()
            .mapToDouble(each -> settings.getOrDefault(each.name(), each.defaultValue()))
            .toArray();
    int[] scales = new int[columns.length];
    for (int k = 0; k < scales.length; k++) {
      scales[k] = Decimals.scaleOf(columns[k], columns[k].length, 9);
    }
    return run(type.factory().make(values, scales), columns);
  }

  /// Returns the first output's column.
  public static double[] first(String name, Map<String, Double> settings, double[]... columns) {
    return all(name, settings, columns)[0];
  }

  /// Returns every output's column of a kernel.
  public static double[][] run(Kernel kernel, double[]... columns) {
    double[][] out = new double[kernel.outputs()][columns[0].length];
    kernel.run(columns, out, 0, columns[0].length);
    return out;
  }
}
