package candlewright.core.testkit;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Kernel;
import candlewright.core.market.Decimals;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/// Feeds indicators of the catalogue with small columns, one for each input in order.
public final class Fed {
  private Fed() {}

  /// Returns every output's column, each input being on the coarsest grid that holds it.
  ///
  /// @param settings those that are not to have their default, by name
  public static double[][] all(String name, Map<String, Double> settings, double[]... columns) {
    int[] scales = new int[columns.length];
    for (int k = 0; k < scales.length; k++) {
      scales[k] = Decimals.scaleOf(columns[k], columns[k].length, 9);
    }
    IndicatorType type = type(name);
    return run(type.factory().make(values(type, settings), scales), columns);
  }

  /// Returns the first output's column, as {@link #all} does.
  public static double[] first(String name, Map<String, Double> settings, double[]... columns) {
    return all(name, settings, columns)[0];
  }

  /// Returns every output's column.
  ///
  /// @param settings those that are not to have their default, by name
  /// @param scale decimals of all columns, or OFF_GRID
  public static double[][] of(
      String name, Map<String, Double> settings, int scale, double[]... columns) {
    IndicatorType type = type(name);
    return run(type.factory().make(values(type, settings), same(scale, columns)), columns);
  }

  /// As {@link #of} with the last column in place of a setting.
  public static double[][] adaptive(
      String name, String setting, Map<String, Double> settings, int scale, double[]... columns) {
    IndicatorType type = type(name);
    IndicatorType.Adaptive adaptive = Objects.requireNonNull(type.adaptive().get(setting), setting);
    return run(adaptive.factory().make(values(type, settings), same(scale, columns)), columns);
  }

  /// Returns every output's column of a kernel.
  public static double[][] run(Kernel kernel, double[]... columns) {
    double[][] out = new double[kernel.outputs()][columns[0].length];
    kernel.run(columns, out, 0, columns[0].length);
    return out;
  }

  private static IndicatorType type(String name) {
    return Objects.requireNonNull(IndicatorCatalogue.find(name), name);
  }

  private static int[] same(int scale, double[]... columns) {
    int[] scales = new int[columns.length];
    Arrays.fill(scales, scale);
    return scales;
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
}
