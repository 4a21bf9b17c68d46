package candlewright.core.indicator.momentum;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Kernel;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/// Feeds catalogued indicators small columns.
final class Fed {
  private Fed() {}

  /// Returns the outputs, one column each.
  ///
  /// @param settings by name; the others as usual
  /// @param scale decimals of all columns, or OFF_GRID
  static double[][] of(String name, Map<String, Double> settings, int scale, double[]... columns) {
    IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find(name), name);
    return run(type.factory(), values(type, settings), scale, columns);
  }

  /// As {@link #of} with the last column in place of a setting.
  static double[][] adaptive(
      String name, String setting, Map<String, Double> settings, int scale, double[]... columns) {
    IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find(name), name);
    IndicatorType.Adaptive adaptive = Objects.requireNonNull(type.adaptive().get(setting), setting);
    return run(adaptive.factory(), values(type, settings), scale, columns);
  }

  private static double[] values(IndicatorType type, Map<String, Double> settings) {
    int known = 0;
    double[] values = new double[type.settings().size()];
    for (int k = 0; k < values.length; k++) {
      Double given = settings.get(type.settings().get(k).name());
      values[k] = given == null ? type.settings().get(k).defaultValue() : given;
      known += given == null ? 0 : 1;
    }
    if (known != settings.size()) {
      throw new IllegalArgumentException(type.name() + " has not all of " + settings.keySet());
    }
    return values;
  }

  private static double[][] run(
      IndicatorType.Factory factory, double[] values, int scale, double[][] columns) {
    int[] scales = new int[columns.length];
    Arrays.fill(scales, scale);
    Kernel kernel = factory.make(values, scales);
    double[][] out = new double[kernel.outputs()][columns[0].length];
    kernel.run(columns, out, 0, columns[0].length);
    return out;
  }
}
