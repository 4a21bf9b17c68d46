package candlewright.backtest.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MetricCatalogueTest {
  @Test
  void everyGroupHasMetricsAndEveryMetricIsFound() {
    for (MetricGroup group : MetricGroup.values()) {
      assertFalse(MetricCatalogue.of(group).isEmpty(), group.title());
    }
    for (Metric metric : MetricCatalogue.all()) {
      assertEquals(metric, MetricCatalogue.find(metric.id()));
    }
    assertNull(MetricCatalogue.find("sharp_ratio"));
  }

  @Test
  void textsAreSentences() {
    for (Metric metric : MetricCatalogue.all()) {
      assertTrue(metric.formula().endsWith("."), metric.id());
      assertFalse(metric.undefined().endsWith("."), metric.id());
      assertTrue(metric.elsewhere().isEmpty() || metric.elsewhere().endsWith("."), metric.id());
    }
  }

  @Test
  void namesOfOtherMetricsInTextsExist() {
    for (Metric metric : MetricCatalogue.all()) {
      for (String word : (metric.formula() + " " + metric.elsewhere()).split("[^a-z_0-9]+", -1)) {
        if (word.endsWith("_geometric") || word.endsWith("_returns") || word.endsWith("_log")) {
          assertTrue(
              MetricCatalogue.find(word) != null || word.equals("simple_returns"),
              metric.id() + " speaks of " + word);
        }
      }
    }
  }
}
