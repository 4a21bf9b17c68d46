package candlewright.core.indicator;

import candlewright.core.indicator.momentum.MomentumIndicators;
import candlewright.core.indicator.ta4j.Ta4jIndicators;
import candlewright.core.indicator.transform.TransformIndicators;
import candlewright.core.indicator.trend.TrendIndicators;
import candlewright.core.indicator.volatility.VolatilityIndicators;
import candlewright.core.indicator.volume.VolumeIndicators;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every indicator that a definition can name: our own, and those of ta4j under names that begin
/// with `ta4j.`. The latter are loaded when one of them, or the whole list, is asked for.
public final class IndicatorCatalogue {
  private static final Map<String, IndicatorType> OWN =
      byName(
          List.of(
              TrendIndicators.TYPES,
              MomentumIndicators.TYPES,
              VolatilityIndicators.TYPES,
              VolumeIndicators.TYPES,
              TransformIndicators.TYPES));

  /// Loaded on first use, and ta4j with it.
  private static final class Adapted {
    static final Map<String, IndicatorType> BY_NAME = byName(List.of(Ta4jIndicators.types()));
    static final List<IndicatorType> ALL = all();

    private static List<IndicatorType> all() {
      List<IndicatorType> types = new ArrayList<>(OWN.values());
      types.addAll(BY_NAME.values());
      return List.copyOf(types);
    }
  }

  private IndicatorCatalogue() {}

  private static Map<String, IndicatorType> byName(List<List<IndicatorType>> families) {
    Map<String, IndicatorType> types = new LinkedHashMap<>();
    for (List<IndicatorType> family : families) {
      for (IndicatorType type : family) {
        if (types.put(type.name(), type) != null) {
          throw new IllegalStateException("two indicators are called " + type.name());
        }
      }
    }
    return types;
  }

  /// Returns all types, family by family, those of ta4j last.
  public static List<IndicatorType> types() {
    return Adapted.ALL;
  }

  /// Returns the type of a name, or null.
  public static @Nullable IndicatorType find(String name) {
    return name.startsWith(Ta4jIndicators.PREFIX) ? Adapted.BY_NAME.get(name) : OWN.get(name);
  }

  /// Returns the names of all types.
  public static List<String> names() {
    return types().stream().map(IndicatorType::name).toList();
  }
}
