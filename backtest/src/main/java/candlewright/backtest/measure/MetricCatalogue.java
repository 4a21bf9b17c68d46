package candlewright.backtest.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every metric there is, by group. Reports, files, the command line and the documentation list
/// what stands here and nothing else.
public final class MetricCatalogue {
  private static final Map<String, Definition> BY_ID = new LinkedHashMap<>();

  static {
    List<Definition> definitions = new ArrayList<>();
    definitions.addAll(ReturnMetrics.ALL);
    definitions.addAll(RiskMetrics.ALL);
    definitions.addAll(DrawdownMetrics.ALL);
    definitions.addAll(RatioMetrics.ALL);
    definitions.addAll(BenchmarkMetrics.ALL);
    definitions.addAll(ExposureMetrics.ALL);
    definitions.addAll(TradeMetrics.ALL);
    definitions.addAll(ExcursionMetrics.ALL);
    definitions.addAll(CostMetrics.ALL);
    for (Definition definition : definitions) {
      if (BY_ID.put(definition.metric().id(), definition) != null) {
        throw new IllegalStateException("two metrics are called " + definition.metric().id());
      }
    }
  }

  private MetricCatalogue() {}

  /// Returns all metrics, group by group.
  public static List<Metric> all() {
    return BY_ID.values().stream().map(Definition::metric).toList();
  }

  /// Returns the metrics of a group.
  public static List<Metric> of(MetricGroup group) {
    return all().stream().filter(metric -> metric.group() == group).toList();
  }

  /// Returns the metric of an id, or null.
  public static @Nullable Metric find(String id) {
    Definition definition = BY_ID.get(id);
    return definition == null ? null : definition.metric();
  }

  /// Returns the metric of an id.
  ///
  /// @throws IllegalArgumentException if there is none
  static Definition definition(String id) {
    Definition definition = BY_ID.get(id);
    if (definition == null) {
      throw new IllegalArgumentException(
          "no metric is called '" + id + "'; 'candlewright metrics' lists them");
    }
    return definition;
  }
}
