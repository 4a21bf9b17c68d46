package candlewright.core.indicator;

import candlewright.core.indicator.trend.Ema;
import candlewright.core.indicator.trend.Sma;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every indicator that a definition can name.
public final class IndicatorCatalogue {
  private static final Setting LENGTH = new Setting("length", 20, 1, 100_000, true);

  private static final List<IndicatorType> TYPES =
      List.of(
          new IndicatorType(
              "ema",
              "Exponential moving average",
              List.of(LENGTH),
              List.of("value"),
              List.of("ema"),
              true,
              "alpha = 2 / (length + 1), seeded with the simple average of the first length values",
              (values, scale) -> new Ema((int) values[0], scale)),
          new IndicatorType(
              "sma",
              "Simple moving average",
              List.of(LENGTH),
              List.of("value"),
              List.of("sma"),
              true,
              "mean of the last length values, summed exactly",
              (values, scale) -> new Sma((int) values[0], scale)));

  private static final Map<String, IndicatorType> BY_NAME = new LinkedHashMap<>();

  static {
    for (IndicatorType type : TYPES) {
      BY_NAME.put(type.name(), type);
    }
  }

  private IndicatorCatalogue() {}

  /// Returns all types by name.
  public static List<IndicatorType> types() {
    return TYPES;
  }

  /// Returns the type of a name, or null.
  public static @Nullable IndicatorType find(String name) {
    return BY_NAME.get(name);
  }
}
