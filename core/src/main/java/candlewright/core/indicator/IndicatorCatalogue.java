package candlewright.core.indicator;

import candlewright.core.indicator.momentum.MomentumIndicators;
import candlewright.core.indicator.trend.TrendIndicators;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every indicator that a definition can name.
public final class IndicatorCatalogue {
  private static final Map<String, IndicatorType> BY_NAME = new LinkedHashMap<>();

  static {
    for (List<IndicatorType> family : List.of(TrendIndicators.TYPES, MomentumIndicators.TYPES)) {
      for (IndicatorType type : family) {
        if (BY_NAME.put(type.name(), type) != null) {
          throw new IllegalStateException("two indicators are called " + type.name());
        }
      }
    }
  }

  private static final List<IndicatorType> TYPES = List.copyOf(BY_NAME.values());

  private IndicatorCatalogue() {}

  /// Returns all types, family by family.
  public static List<IndicatorType> types() {
    return TYPES;
  }

  /// Returns the type of a name, or null.
  public static @Nullable IndicatorType find(String name) {
    return BY_NAME.get(name);
  }

  /// Returns the names of all types.
  public static List<String> names() {
    return new ArrayList<>(BY_NAME.keySet());
  }
}
